"""Checks that what costs most of each kind of input grows with its size and no faster.

Each input is linted, or its links are shown or exported, at one, two and four times its size; four times the size may take at most seven
times as long, where work that grows with the square takes sixteen. `check_linear.py RUNG [SCALE [KIND…]]` prints a line for each.
"""

import os
import resource
import subprocess
import sys
import tempfile

from bench_xref import competency

rung = sys.argv[1]
scale = float(sys.argv[2]) if len(sys.argv) > 2 else 1.0
LIMIT = 7.0


def page(behaviors):
    return "Bee Care\n\nKeeps bees alive.\n\nLevel 1: Basic\n" + "".join(f"- {text}\n" for text in behaviors)


def word(number):
    """A word of its own for each number."""
    letters = "bcdfghklmnprstvz"
    vowels = "aeiou"
    text = ""
    number += 1
    while number:
        number, rest = divmod(number, len(letters) * len(vowels))
        text += letters[rest % 16] + vowels[rest // 16]
    return text + "x"


def suppressions(size):
    return {"page.md": "<!-- rung-ignore level-gap: b -->\n" * size + page(["Lights a smoker."])}


def suppressions_that_silence(size):
    lines = "".join("<!-- rung-ignore word-repeated: wanted -->\n- Lights the the smoker %s.\n" % word(i) for i in range(size))
    return {"page.md": page(["Reads a comb."]) + lines}


def prefixes(size):
    words = [word(i) for i in range(size)]
    return {"page.md": page(" ".join(words[: i + 1]) for i in range(size))}


def one_word_apart(size):
    return {"page.md": page(f"Keeps the hives of the yard in {word(i)} order for all who work there" for i in range(size))}


def one_word_apart_by_levels(size):
    text = "Bee Care\n\nKeeps bees alive.\n"
    for level in range(1, 5):
        text += f"\nLevel {level}: {word(level)}\n"
        text += "".join(f"- Keeps some hives of the yard in {word(i)} order at {word(level)}\n" for i in range(size // 4))
    return {"page.md": text}


def alternating(size):
    return {"page.md": "Bee Care\n\n" + "QUESTIONS\n\nBEHAVIORS\n\n" * size}


def alternating_with_items(size):
    turns = "".join(f"QUESTIONS\n- What is {word(i)}?\n\nBEHAVIORS\n- Keeps {word(i)}.\n\n" for i in range(size))
    return {"page.md": "Bee Care\n\n" + turns}


def related_names(size):
    names = ", ".join(word(i).capitalize() for i in range(size))
    return {"page.md": page(["Lights a smoker."]) + f"\nRelated competencies: {names} and Wax.\n"}


def related_sentence(size):
    names = ", ".join(word(i).capitalize() for i in range(size))
    return {"page.md": page(["Lights a smoker."]) + f"\nThis competency is closely related to {names} and Wax.\n"}


def related_by_and(size):
    names = " and ".join(word(i).capitalize() for i in range(size))
    return {"page.md": page(["Lights a smoker."]) + f"\nRelated competencies\n\n{names} and Wax.\n"}


def related_names_that_resolve(size):
    competencies = "".join(
        f"# {word(i).capitalize()} Care\n\nKeeps {word(i)} alive.\n\n## Level 1\n\n- Lights {word(i)}.\n\n" for i in range(size))
    names = ", ".join(f"{word(i).capitalize()} Care" for i in range(size))
    return {"page.md": competencies + f"# Wax\n\nIs about wax. It belongs to {names}.\n\n## Level 1\n\n- Melts wax.\n"}


def long_scale(size):
    steps = "".join(f"  - {word(i)}\n" for i in range(size))
    return {"rung.yml": "id: bees\nscale:\n" + steps, "page.md": page(["Lights a smoker."])}


def levels(size):
    text = "".join(f"\nLevel {i + 1}: {word(i)}\n- Keeps {word(i)}.\n" for i in range(size))
    return {"page.md": "Bee Care\n\nKeeps bees alive.\n" + text}


def rows_of_levels(size):
    rows = "".join(f"| {i % 3 + 1} | Keeps {word(i)}. |\n" for i in range(size))
    return {"page.md": "# Bee Care\n\nKeeps bees alive.\n\n| Level | Behavior |\n| --- | --- |\n" + rows}


def rows_with_an_unknown_column(size):
    rows = "".join(f"Bee Care,{i % 3 + 1},Keeps {word(i)}.,odd {word(i)}\n" for i in range(size))
    return {"page.csv": "Competency,Level,Behavior,Weather\n" + rows}


def rows_of_named_levels(size):
    rows = "".join(f"Bee Care,{word(i)},Keeps {word(i)}.\n" for i in range(size))
    return {"page.csv": "Competency,Level,Behavior\n" + rows}


def ignored(size):
    return {".gitignore": "".join(f"/{word(i)}*.md\n" for i in range(size)), ".git/HEAD": "", "page.md": page(["Lights."])}


def links(size):
    """Each competency names ten others: as many links again as competencies."""
    return {"rung.yml": "id: linked\n", "page.md": "".join(competency(number, size, 10) for number in range(size))}


def links_that_lead_nowhere(size):
    names = "".join(f"- {word(number).capitalize()} {word(number + 7)}\n" for number in range(size))
    return {"page.md": page(["Lights a smoker."]) + f"\nRelated competencies\n{names}"}


KINDS = [
    (suppressions, 8000), (suppressions_that_silence, 2000), (prefixes, 150), (one_word_apart, 1500),
    (one_word_apart_by_levels, 1500), (alternating, 15000), (alternating_with_items, 3000), (related_names, 4000),
    (related_sentence, 4000), (related_by_and, 4000), (related_names_that_resolve, 400), (long_scale, 10000), (levels, 1500),
    (rows_of_levels, 15000), (rows_with_an_unknown_column, 10000), (rows_of_named_levels, 3000),
    (ignored, 20000), (links, 1000), (links_that_lead_nowhere, 4000),
]

LINT = ["lint", "--output-format", "json", "--fail-on", "never"]
# What is asked of Rung where it is not to lint.
COMMANDS = {kind: [["xref", "--quiet", "--to", form] for form in ("json", "text", "markdown", "html", "dot")]
            for kind in (links, links_that_lead_nowhere)}
COMMANDS[links] += [["compile", "--quiet", "--fail-on", "never", "--to", form] for form in ("case", "ctdl-asn", "moodle-csv")]


def used():
    """Seconds of the processor that ended children took: they count the work, not what else the machine does."""
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def seconds(files, command):
    with tempfile.TemporaryDirectory() as folder:
        for name, text in files.items():
            path = os.path.join(folder, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w") as file:
                file.write(text)
        best = None
        for _ in range(2):
            begin = used()
            try:
                done = subprocess.run(
                    [rung, *command, folder], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, timeout=300)
            except subprocess.TimeoutExpired:
                return 300.0
            if done.returncode != 0:
                sys.exit(done.stderr.decode()[:2000])
            took = used() - begin
            best = took if best is None else min(best, took)
        return best


failed = False
wanted = sys.argv[3:]
for kind, size in KINDS:
    if wanted and kind.__name__ not in wanted:
        continue
    size = int(size * scale)
    # Prefixes grow with the square of their number: a fourth of the text is half of the prefixes.
    sizes = [size, size * 14 // 10, size * 2] if kind is prefixes else [size, size * 2, size * 4]
    texts = [kind(each) for each in sizes]
    kilobytes = [sum(map(len, text.values())) // 1000 for text in texts]
    for command in COMMANDS.get(kind, [LINT]):
        took = [seconds(text, command) for text in texts]
        # What takes no time at all is not measured but by noise.
        ratio = took[2] / max(took[0], 0.02)
        verdict = "ok" if ratio <= LIMIT else "FAILED"
        failed = failed or verdict != "ok"
        times = ", ".join(f"{kb} kB {took:.2f} s" for kb, took in zip(kilobytes, took))
        name = kind.__name__ if command is LINT else f"{kind.__name__}, {command[0]} --to {command[-1]}"
        print(f"{name}: {times}: 4 times the size takes {ratio:.1f} times as long {verdict}", flush=True)
sys.exit(1 if failed else 0)
