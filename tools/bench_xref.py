#!/usr/bin/env python3
"""Measures rung xref: 10,000 competencies with 100,000 links are read, resolved and written in each form.

Half of the links are stated among the related competencies, half mentioned in behaviors. The framework is the same on each run, the
forms run in turn, and the best and the middle time on the wall's clock are shown, and the least of the processor. Answers are checked:
every link must be found.
"""
import argparse
import json
import pathlib
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from bench import check
from generated import made_word

FORMS = ["text", "json", "markdown", "dot", "mermaid", "graphml", "svg", "html"]
IN_A_FILE = 100


def name(number):
    return f"{made_word(number * 7 + 1, 7).capitalize()} {made_word(number * 13 + 5, 8)} {number}"


def linked(number, count, links):
    """The competencies that one names: always others, never one twice."""
    return [(number + 1 + index * 97 + index * index * 31) % count for index in range(links)]


def competency(number, count, links):
    others = [name(other) for other in linked(number, count, links)]
    stated, mentioned = others[: links // 2], others[links // 2:]
    behaviors = "".join(
        f"- Keeps {made_word(number + index * 31, 9)} in order by {other}.\n" for index, other in enumerate(mentioned))
    related = "".join(f"- {other}\n" for other in stated)
    return (
        f"# {name(number)}\n\nIs about {made_word(number * 3, 10)} at work.\n\n## Level 1: Basic\n\n{behaviors}\n"
        f"## Interview questions\n\n- What did you do about {made_word(number * 5, 8)} last time?\n\n"
        f"## Related competencies\n\n{related}\n")


def generate(folder, count, links):
    (folder / "rung.yml").write_text("id: generated\n")
    for start in range(0, count, IN_A_FILE):
        text = "".join(competency(number, count, links) for number in range(start, min(start + IN_A_FILE, count)))
        (folder / f"part-{start // IN_A_FILE:04}.md").write_text(text)


def used():
    """Seconds of the processor that ended children took."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rung", required=True)
    parser.add_argument("--competencies", type=int, default=10_000)
    parser.add_argument("--links", type=int, default=10, help="how many each competency has")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("forms", nargs="*", default=FORMS)
    options = parser.parse_args()
    scratch = pathlib.Path(tempfile.mkdtemp(prefix="rung-bench-"))
    try:
        generate(scratch, options.competencies, options.links)
        commands = {form: [options.rung, "xref", str(scratch), "--to", form, "--quiet"] for form in options.forms}
        answer = json.loads(subprocess.run(
            [options.rung, "xref", str(scratch), "--to", "json", "--quiet"], capture_output=True, check=True).stdout)
        found = sum(len(each.get("related", [])) for each in answer["competencies"])
        wanted = options.competencies * options.links
        check(found == wanted, f"{found} links instead of {wanted}")
        times = {form: [] for form in commands}
        processor = {form: [] for form in commands}
        sizes = {}
        for turn in range(options.rounds):
            for form, command in commands.items():
                start, begun = time.perf_counter(), used()
                done = subprocess.run(command, capture_output=True)
                times[form].append(time.perf_counter() - start)
                processor[form].append(used() - begun)
                if done.returncode != 0:
                    sys.exit(f"{command} ended with {done.returncode}: {done.stderr.decode()[:500]}")
                sizes[form] = len(done.stdout)
        print(f"{options.competencies:,} competencies with {wanted:,} links:\n")
        print("| form | best | middle | processor | written |")
        print("| --- | ---: | ---: | ---: | ---: |")
        for form, taken in times.items():
            print(
                f"| `{form}` | {min(taken):.2f} s | {statistics.median(taken):.2f} s | {min(processor[form]):.2f} s "
                f"| {sizes[form] / 1e6:.1f} MB |")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    main()
