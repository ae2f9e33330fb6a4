#!/usr/bin/env python3
"""Measures Rung on generated frameworks of 1, 10 and 100 MB and prints a table in Markdown.

The frameworks are copies of frameworks/service: each copy has its own names and, in place of its longer words, others of
the same length, so that competencies stay distinct. They are the same on each run. Answers are checked: the number of
competencies and behaviors, JSON that parses, and YAML that holds the same data. Where cmark is installed, it is timed on the
same text in turn with the rest.
"""
import argparse
import json
import os
import pathlib
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import yaml

from generated import SERVICE, Template, generate


def run(command, output=subprocess.PIPE, statuses=(0,)):
    """Standard output, seconds of a processor, and peak memory in bytes; another exit status than these ends the program."""
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
    data = process.stdout.read() if process.stdout else b""
    return data, *ended(process, command, statuses)


def ended(process, command, statuses=(0,)):
    """Waits for a process; seconds of a processor, and peak memory in bytes."""
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in statuses:
        sys.exit(f"{command} ended with {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * (1 if platform.system() == "Darwin" else 1024)


def count(framework):
    competencies = framework["competencies"]
    behaviors = sum(
        len(c.get("behaviors", [])) + sum(len(l.get("behaviors", [])) for l in c.get("levels", [])) for c in competencies
    )
    return len(competencies), behaviors


def check(condition, what):
    if not condition:
        sys.exit(f"wrong answer: {what}")


class Work:
    """Something to be timed: what it is called, how often at most, and how a run of it goes."""

    def __init__(self, title, rounds, once):
        self.title = title
        self.rounds = rounds
        self.once = once  # seconds of a processor, and peak memory in bytes; wrong answers end the program
        self.runs = []

    def row(self, size, yardstick):
        seconds = min(seconds for seconds, _ in self.runs)
        memory = max(memory for _, memory in self.runs)
        ratio = f"{yardstick / seconds:.2f} x" if yardstick else ""
        return (f"| {self.title} | {size / 1e6:.1f} MB | {seconds:.3f} s | {size / 1e6 / seconds:.0f} MB/s | {ratio} | "
                f"{memory / 1e6:.0f} MB | {memory / size:.1f} x |")


def library(bench, mode, folder, size, wanted):
    """One run without the command line; its answer is checked."""
    data, _, memory = run([bench, mode, str(folder)])
    answer = json.loads(data)
    check(answer["bytesRead"] == size, f"{mode} read {answer['bytesRead']} bytes of {size}")
    found = (answer["competencies"], answer["behaviors"])
    check(found == wanted, f"{mode}: {found} competencies and behaviors, not {wanted}")
    return answer["seconds"], memory


def program(command, wanted):
    """One run of the whole program, whose JSON goes through a pipe to a process that checks it: peak memory is that of the
    process that starts another, where that is more, so this one stays small."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    checker = subprocess.Popen([sys.executable, __file__, "--count"], stdin=process.stdout, stdout=subprocess.PIPE)
    process.stdout.close()
    found = tuple(json.loads(checker.stdout.read()))
    checker.wait()
    seconds, memory = ended(process, command)
    check(found == wanted, f"compile: {found} competencies and behaviors, not {wanted}")
    return seconds, memory


def check_yaml(command):
    """Whether the program's YAML holds the same data as its JSON."""
    data = yaml.load(run(command + ["--to", "yaml"])[0], Loader=yaml.CSafeLoader)
    check(data == json.loads(run(command)[0]), "YAML and JSON differ")


def compiling(rung, folder):
    return [rung, "compile", str(folder), "-j", "1", "--fail-on", "never", "--quiet"]


def yardstick(folder):
    """The command that runs cmark, where there is one, on the same text as one document: machines and hours differ, what lies
    between two programs in one run does not. It reads Markdown and writes HTML."""
    cmark = shutil.which("cmark")
    if not cmark:
        return None
    document = folder.with_suffix(".md")
    with document.open("wb") as out:
        for source in sorted(folder.rglob("*.txt")):
            out.write(source.read_bytes())
    return [cmark, str(document)]


def measure(options, folder, size, wanted):
    """Times everything in turn, so that all of them have the same share of what else the machine does."""
    is_large = size > 20_000_000
    rounds = 5 if is_large else 20
    few = 2 if is_large else rounds
    works = [
        Work(title, few if mode == "yaml" else rounds, lambda mode=mode: library(options.bench, mode, folder, size, wanted))
        for mode, title in (("read", "read"), ("json", "read, write JSON"), ("yaml", "read, write YAML"))
    ]
    works.append(Work("`rung compile -j 1`", few, lambda: program(compiling(options.rung, folder), wanted)))
    if reference := yardstick(folder):
        works.append(Work("`cmark`, for comparison", rounds, lambda: run(reference, subprocess.DEVNULL)[1:]))
    for turn in range(rounds):
        for work in works:
            if turn < work.rounds:
                work.runs.append(work.once())
    best = min(seconds for seconds, _ in works[-1].runs) if reference else None
    for work in works:
        print(work.row(size, best), flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--rung", required=True)
    parser.add_argument("--sizes", default="1,10,100")
    options = parser.parse_args()

    print("Time is that of the processor. An empty process takes "
          f"{run([options.rung, '--version'])[2] / 1e6:.0f} MB of memory.\n")
    original = json.loads(run([options.rung, "compile", str(SERVICE), "--fail-on", "never"])[0])
    names = [c["name"] for c in original["competencies"]]
    templates = [Template(path, names) for path in sorted(SERVICE.glob("*.txt"))]
    expected = count(original)

    scratch = pathlib.Path(tempfile.mkdtemp(prefix="rung-bench-"))
    try:
        print("| what | input | time | speed | of cmark's | peak memory | of input |")
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        sizes = sorted(map(int, options.sizes.split(",")))
        smallest = scratch / str(sizes[0])
        for megabytes in sizes:
            folder = scratch / str(megabytes)
            folder.mkdir()
            copies, size = generate(folder, megabytes, templates)
            measure(options, folder, size, (expected[0] * copies, expected[1] * copies))
            if folder != smallest:
                shutil.rmtree(folder)
        check_yaml(compiling(options.rung, smallest))
    finally:
        shutil.rmtree(scratch, ignore_errors=True)

    starts = []
    for _ in range(300):
        start = time.perf_counter()
        subprocess.run([options.rung, "--version"], stdout=subprocess.DEVNULL, check=True)
        starts.append(1000 * (time.perf_counter() - start))
    print(f"\nStart of the static executable, with the start of a process: {min(starts):.1f} ms at best, "
          f"{statistics.median(starts):.1f} ms in the middle of 300.")


if __name__ == "__main__":
    if sys.argv[1:] == ["--count"]:
        print(json.dumps(count(json.load(sys.stdin))))
    else:
        main()
