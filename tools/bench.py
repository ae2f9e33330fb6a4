#!/usr/bin/env python3
"""Measures Rung on generated frameworks of 1, 10 and 100 MB and prints a table in Markdown.

The frameworks are copies of frameworks/service: each copy has its own names and, in place of its longer words, others of
the same length, so that competencies stay distinct. They are the same on each run. Answers are checked: the number of
competencies and behaviors, JSON that parses, and YAML that holds the same data. Where cmark is installed, it is timed on the
same text in the same run.
"""
import argparse
import json
import os
import pathlib
import platform
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

import yaml

SERVICE = pathlib.Path("frameworks/service")
# Words that tell the reader what a line is stay as they are.
KEPT = re.compile(
    r"(?i)competenc|behavio|question|probing|develop|activit|definition|indicat|resource|related|closely|reflect|suggest|"
    r"recommend|level|course|proficien|statement|description|interview|someone|describe|example"
)
# So do the words that hold a sentence together.
SMALL = set("with from that this they them their there then when what which have been were into also than each only".split())
WORD = re.compile(r"\b[a-z]{4,}\b")
CODE = re.compile(r"\(([A-Z]{2,4})\)")
SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeiou"]


def made_word(number, length):
    """A word that can be spoken, always the same for one number."""
    number = (number * 2654435761 + 97) & 0xFFFFFFFF
    letters = ""
    while len(letters) < length:
        letters += SYLLABLES[number % len(SYLLABLES)]
        number = (number * 1103515245 + 12345) & 0x7FFFFFFF
    return letters[:length]


class Template:
    """One source of frameworks/service, cut at what differs between copies."""

    def __init__(self, path, names):
        self.stem = path.stem
        self.suffix = path.suffix
        text = path.read_text(encoding="utf-8")
        pattern = re.compile("(" + "|".join(sorted(map(re.escape, names), key=len, reverse=True)) + ")|" + CODE.pattern + "|" + WORD.pattern)
        self.parts = []  # text, ("name", text), ("code", text) or ("word", number, length)
        last = 0
        for match in pattern.finditer(text):
            if match.group(1):
                part = ("name", match.group(1))
            elif match.group(2):
                part = ("code", match.group(2))
            elif KEPT.search(match.group(0)) or match.group(0) in SMALL:
                continue
            else:
                part = ("word", hash_of(match.group(0)), len(match.group(0)))
            self.parts += [text[last:match.start()], part]
            last = match.end()
        self.parts.append(text[last:])

    def copy(self, number):
        tag = made_word(number, 8).capitalize()
        out = []
        for part in self.parts:
            if isinstance(part, str):
                out.append(part)
            elif part[0] == "name":
                out.append(f"{part[1]} {tag}")
            elif part[0] == "code":
                out.append(f"({part[1]}{number})")
            else:
                out.append(made_word(part[1] + number * 7919, part[2]))
        return "".join(out)


def hash_of(text):
    value = 5381
    for byte in text.encode():
        value = (value * 33 + byte) & 0xFFFFFF
    return value * 1009


def generate(folder, megabytes, templates):
    """Writes whole copies until the size is reached; how many."""
    (folder / "rung.yml").write_text("id: generated\nversion: 1.0.0\n")
    written = copies = 0
    while written < megabytes * 1_000_000:
        place = folder / f"{copies // 100:04}" / f"{copies:06}"
        place.mkdir(parents=True)
        for template in templates:
            contents = template.copy(copies).encode()
            (place / (template.stem + template.suffix)).write_bytes(contents)
            written += len(contents)
        copies += 1
    return copies, written


def run(command, output=subprocess.PIPE):
    """Standard output, seconds of a processor, and peak memory in bytes."""
    process = subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
    data = process.stdout.read() if process.stdout else b""
    _, status, usage = os.wait4(process.pid, 0)
    seconds = usage.ru_utime + usage.ru_stime
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"{command} ended with {process.returncode}")
    return data, seconds, usage.ru_maxrss * (1 if platform.system() == "Darwin" else 1024)


def count(framework):
    competencies = framework["competencies"]
    behaviors = sum(
        len(c.get("behaviors", [])) + sum(len(l.get("behaviors", [])) for l in c.get("levels", [])) for c in competencies
    )
    return len(competencies), behaviors


def check(condition, what):
    if not condition:
        sys.exit(f"wrong answer: {what}")


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
        print("| what | input | time | speed | peak memory | of input |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        for megabytes in map(int, options.sizes.split(",")):
            folder = scratch / str(megabytes)
            folder.mkdir()
            copies, size = generate(folder, megabytes, templates)
            wanted = (expected[0] * copies, expected[1] * copies)
            for mode, title in (("read", "read"), ("json", "read, write JSON"), ("yaml", "read, write YAML")):
                rounds = 2 if mode == "yaml" and megabytes > 10 else 5
                results = [run([options.bench, mode, str(folder)]) for _ in range(rounds)]
                answers = [json.loads(result[0]) for result in results]
                for answer in answers:
                    check(answer["bytesRead"] == size, f"{mode} read {answer['bytesRead']} bytes of {size}")
                    found = (answer["competencies"], answer["behaviors"])
                    check(found == wanted, f"{mode}: {found} competencies and behaviors, not {wanted}")
                row(title, size, min(a["seconds"] for a in answers), max(r[2] for r in results))
            command = [options.rung, "compile", str(folder), "-j", "1", "--fail-on", "never", "--quiet"]
            data, seconds, memory = min((run(command) for _ in range(1 if megabytes > 10 else 3)), key=lambda r: r[1])
            check(count(json.loads(data)) == wanted, "compile's JSON")
            row("`rung compile -j 1`", size, seconds, memory)
            if megabytes == 1:
                text = run(command + ["--to", "yaml"])[0]
                check(yaml.load(text, Loader=yaml.CSafeLoader) == json.loads(data), "YAML and JSON differ")
            yardstick(folder, size)
            shutil.rmtree(folder)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)

    starts = []
    for _ in range(300):
        start = time.perf_counter()
        subprocess.run([options.rung, "--version"], stdout=subprocess.DEVNULL, check=True)
        starts.append(1000 * (time.perf_counter() - start))
    print(f"\nStart of the static executable, with the start of a process: {min(starts):.1f} ms at best, "
          f"{statistics.median(starts):.1f} ms in the middle of 300.")


def yardstick(folder, size):
    """Times cmark, where there is one, on the same text as one document: machines and hours differ, what lies between two
    programs in one run does not. It reads Markdown and writes HTML."""
    cmark = shutil.which("cmark")
    if not cmark:
        return
    document = folder / "all.md"
    with document.open("wb") as out:
        for source in sorted(folder.rglob("*.txt")):
            out.write(source.read_bytes())
    results = [run([cmark, str(document)], subprocess.DEVNULL) for _ in range(5)]
    row("`cmark`, for comparison", size, min(r[1] for r in results), max(r[2] for r in results))


def row(title, size, seconds, memory):
    print(
        f"| {title} | {size / 1e6:.1f} MB | {seconds:.3f} s | {size / 1e6 / seconds:.0f} MB/s | {memory / 1e6:.0f} MB | "
        f"{memory / size:.1f} x |", flush=True)


main()
