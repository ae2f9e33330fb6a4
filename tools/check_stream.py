#!/usr/bin/env python3
"""Compares `rung compile --stream` cut into parts with the same stream in one piece, byte for byte.

    check_stream.py [--pages N] [--parts N] [--spark] RUNG

The parts run side by side as programs of their own; with --spark, as the parts of a local Spark cluster (needs pyspark).
"""
import argparse
import concurrent.futures
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

from generated import made_word

FORMS = ["{name}.md", "{name}.txt", "{name}.html", "pages/{name}.yaml"]


def page(number):
    """A page that no other page is like; each form, each fault and each defect comes again and again."""

    def words(salt, count):
        return " ".join(made_word(number * 97 + salt * 31 + place, 4 + (number + place) % 5) for place in range(count))

    name = f"{words(1, 2).title()} {number}"
    levels = [
        (level, words(level + 2, 2).title(), [f"Keeps {words(10 * level + item, 5)}." for item in range(1 + number % 3)])
        for level in range(1, 3 + number % 3)
    ]
    form = number % 4
    path = FORMS[form].format(name=f"page-{number}")
    definition = f"Brings {words(9, 6)} together, “as if” {words(8, 2)}\u2028was one."
    if form == 3:
        text = json.dumps({"name": name, "definition": definition, "levels": [
            {"number": level, "title": title, "behaviors": behaviors} for level, title, behaviors in levels]})
    elif form == 2:
        text = f"<h1>{name}</h1><p>{definition}</p>" + "".join(
            f"<h2>Level {level}: {title}</h2><ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>"
            for level, title, items in levels)
    else:
        mark = "#" if form == 0 else ""
        text = f"{mark} {name}\n\n{definition}\n\n".lstrip() + "\n".join(
            f"{mark * 2} Level {level}: {title}\n\n".lstrip() + "\n".join(f"- {item}" for item in items) + "\n"
            for level, title, items in levels)
    return path, text


def record(number):
    """A line of the stream; some of them are no records, or hold no competency."""
    if number % 997 == 500:
        return [b"{ no JSON", b'{"path": 3, "text": "x"}', b"[1, 2]", b'{"path": "a.txt"}'][number // 997 % 4]
    path, text = page(number)
    if number % 991 == 400:
        text = ""
    return json.dumps({"path": path, "text": text}, ensure_ascii=number % 2 == 0).encode()


def run(rung, lines, jobs):
    """What the program writes for some lines, and its status."""
    found = subprocess.run(
        [rung, "compile", "--stream", "--isolated", "--fail-on", "never", "--jobs", str(jobs)],
        input=b"".join(line + b"\n" for line in lines), stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    return found.stdout, found.returncode


def side_by_side(rung, lines, parts):
    """The same by several programs, each with a part of the lines."""
    size = -(-len(lines) // parts)
    cut = [lines[start:start + size] for start in range(0, len(lines), size)]
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return b"".join(output for output, _ in pool.map(lambda part: run(rung, part, 1), cut))


def by_spark(rung, lines, parts):
    """The same by a local Spark cluster."""
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[*]").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("ERROR")
    with tempfile.TemporaryDirectory() as folder:
        pages = pathlib.Path(folder, "pages.jsonl")
        pages.write_bytes(b"".join(line + b"\n" for line in lines))
        data = spark.sparkContext.textFile(f"file://{pages}", minPartitions=parts)
        print(f"Spark {spark.version}: {data.getNumPartitions()} partitions")
        output = data.pipe(f"{rung} compile --stream --isolated --jobs 1 --fail-on never").collect()
    spark.stop()
    return "".join(line + "\n" for line in output).encode()


def check_models(rung, lines, output, step):
    """Some of the models are what `rung compile` prints for the page alone."""
    for line, written in list(zip(lines, output.splitlines()))[::step]:
        result = json.loads(written)
        if "error" in result:
            continue
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder, result["path"])
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(json.loads(line)["text"].encode())
            alone = subprocess.run(
                [rung, "compile", "--isolated", "--fail-on", "never", result["path"]], cwd=folder,
                stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout
        model = json.loads(alone)
        model["framework"]["id"] = result["model"]["framework"]["id"]
        if model != result["model"]:
            sys.exit(f"{result['path']}: the model of the stream is not that of the page alone")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pages", type=int, default=20_000)
    parser.add_argument("--parts", type=int, default=8)
    parser.add_argument("--spark", action="store_true")
    parser.add_argument("rung")
    options = parser.parse_args()
    rung = str(pathlib.Path(options.rung).resolve())
    lines = [record(number) for number in range(options.pages)]
    start = time.monotonic()
    whole, status = run(rung, lines, os.cpu_count())
    print(f"one stream: {len(whole)} bytes, {time.monotonic() - start:.1f} s")
    written = whole.splitlines()
    failed = [line for line in written if b'"error":' in line[:400] and "error" in json.loads(line)]
    expected = sum(1 for number in range(options.pages) if number % 997 == 500 or number % 991 == 400)
    if len(written) != len(lines) or len(failed) != expected or status != (2 if expected else 0):
        sys.exit(f"{len(lines)} records gave {len(written)} lines, {len(failed)} of {expected} bad, status {status}")
    start = time.monotonic()
    again = (by_spark if options.spark else side_by_side)(rung, lines, options.parts)
    print(f"in {options.parts} parts: {len(again)} bytes, {time.monotonic() - start:.1f} s")
    if again != whole:
        for number, (one, other) in enumerate(zip(written, again.splitlines())):
            if one != other:
                sys.exit(f"line {number + 1} differs:\n{one[:300]}\n{other[:300]}")
        sys.exit("the number of lines differs")
    check_models(rung, lines, whole, max(1, options.pages // 40))
    print("the same bytes")


if __name__ == "__main__":
    main()
