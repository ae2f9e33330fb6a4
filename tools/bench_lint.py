#!/usr/bin/env python3
"""Measures rung lint over 1,000 generated pages beside rumdl and typos, and the search for near duplicates.

The pages are copies of frameworks/service, as bench.py measures, written as Markdown so that all three read the same files; every
linter runs with its cache off and its own default rules. They run in turn, once to warm up and then twenty times; the
best time and the middle one are shown.
Answers are checked: rung must read every page, and near duplicates must be found with a recall of at least 0.99.
"""
import argparse
import json
import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

from bench import check, run
from generated import SERVICE, Template


def time_in_turn(commands, rounds=20):
    """For each command its times in seconds, shortest first. They run in turn, so that an hour of much work elsewhere falls on
    all of them; a linter may end with 0 or 1."""
    times = {name: [] for name in commands}
    for turn in range(rounds + 1):
        for name, command in commands.items():
            start = time.perf_counter()
            status = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
            if turn > 0:
                times[name].append(time.perf_counter() - start)
            if status not in (0, 1, 2) or (status == 2 and command[0].endswith("rung")):
                sys.exit(f"{command} ended with {status}")
    return {name: sorted(taken) for name, taken in times.items()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--rung", required=True)
    parser.add_argument("--pages", type=int, default=1000)
    options = parser.parse_args()
    original = json.loads(run([options.rung, "compile", str(SERVICE), "--fail-on", "never"])[0])
    templates = [Template(p, [c["name"] for c in original["competencies"]]) for p in sorted(SERVICE.glob("*.txt"))]

    scratch = pathlib.Path(tempfile.mkdtemp(prefix="rung-bench-"))
    try:
        (scratch / "rung.yml").write_text("id: generated\n")
        size = 0
        for number in range(options.pages):
            text = templates[number % len(templates)].copy(number // len(templates)).encode()
            (scratch / f"page-{number:05}.md").write_bytes(text)
            size += len(text)
        junit = subprocess.run(
            [options.rung, "lint", str(scratch), "--output-format", "junit", "--fail-on", "never"], capture_output=True
        ).stdout
        check(junit.count(b"<testsuite ") == options.pages, "rung did not look at every page")

        bin_folder = pathlib.Path(sys.executable).parent
        runs = {
            "rung lint": [options.rung, "lint", str(scratch), "--fail-on", "never", "--quiet"],
            "rung lint -j 1": [options.rung, "lint", str(scratch), "--fail-on", "never", "--quiet", "-j", "1"],
            "rumdl check --no-cache": [str(bin_folder / "rumdl"), "check", "--no-cache", str(scratch)],
            "typos": [str(bin_folder / "typos"), str(scratch)],
        }
        print(f"{options.pages} pages, {size / 1e6:.1f} MB:\n")
        print("| linter | best | middle | pages per second | of rung, best | middle |")
        print("| --- | ---: | ---: | ---: | ---: | ---: |")
        times = time_in_turn(runs)
        ours = times["rung lint"]
        for name, taken in times.items():
            best, middle = taken[0], statistics.median(taken)
            print(
                f"| `{name}` | {best:.3f} s | {middle:.3f} s | {options.pages / best:.0f} | {best / ours[0]:.1f} x | "
                f"{middle / statistics.median(ours):.1f} x |")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)

    print("\n| near duplicates among | time on one core | pairs | recall |")
    print("| ---: | ---: | ---: | ---: |")
    for count in (10_000, 100_000):
        answer = json.loads(subprocess.run([options.bench, "near-duplicates", str(count)], capture_output=True, check=True).stdout)
        check(answer["recall"] >= 0.99, f"a recall of {answer['recall']} among {count}")
        print(f"| {count:,} behaviors | {answer['seconds']:.2f} s | {answer['pairs']} | {answer['recall']:.3f} |")


if __name__ == "__main__":
    main()
