#!/usr/bin/env python3
"""Gives Rung damaged sources for a while: no input may crash it, hang it, or make it print JSON that does not parse; and a
source that was fixed or formatted stays as it is when that is done again.

Each input is a source of frameworks/ or Tests/Fixtures/, or two of them, with lines and bytes removed, doubled, swapped
or replaced by what parsers fear. Of documents either the file is damaged, or one of the parts that are packed in it. The seed is printed; with --seed the same inputs come again. An input that fails is kept.
"""
import argparse
import io
import json
import pathlib
import random
import subprocess
import sys
import tempfile
import time
import zipfile

FEARED = [
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\xe2\x80\xa8", b"\xc2\x85", b"\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x92\xbb",
    b"\xcc\x81" * 50, b"\r", b"\r\n", b"\t" * 40, b" " * 200, b"|" * 100, b"- " * 100, b"\xe2\x80\xa2 ", b"<ul><li>" * 50,
    b"<table><tr><td>", b"&#x110000;", b"&amp;" * 30, b"<!--", b"Level 99999999999999999999", b"Level 0", b"# " * 50,
    b"((((((((((" * 20, b"1.1.1.1.1.1.1", b"{" * 300, b"[" * 300, b"format: rung/1\n", b'{"format": "rung/1"',
]


def damage(data, other, rng):
    data = bytearray(data)
    for _ in range(rng.choice([1, 2, 3, 8, 30])):
        kind = rng.randrange(8)
        at = rng.randrange(len(data) + 1)
        end = min(len(data), at + rng.choice([1, 2, 10, 100, 2000]))
        if kind == 0:
            del data[at:end]
        elif kind == 1:
            data[at:at] = data[at:end] * rng.choice([1, 2, 20])
        elif kind == 2:
            data[at:at] = rng.choice(FEARED)
        elif kind == 3 and data:
            data[min(at, len(data) - 1)] = rng.randrange(256)
        elif kind == 4:
            start = rng.randrange(len(other) + 1)
            data[at:at] = other[start:start + rng.choice([10, 200, 5000])]
        elif kind == 5:
            lines = data.splitlines(keepends=True)
            rng.shuffle(lines)
            data = bytearray(b"".join(lines))
        elif kind == 6:
            data = bytearray(bytes(data).replace(b"\n", rng.choice([b"\n\n", b" ", b"\r\n", b"\n\t", b"\n- "])))
        else:
            data = data[:200_000]
    return bytes(data[:2_000_000])


# What readers of documents fear.
FEARED_XML = [
    b"<w:p>" * 300, b"<table:table-cell>" * 300, b'w:val="99999999999999999999"', b'w:gridSpan w:val="-5"', b"<!ENTITY a 'a'>",
    b'table:number-columns-repeated="1000000"', b"<w:tbl>", b"</w:tc>", b'<w:fldChar w:fldCharType="begin"/>', b"&#0;",
]


def damage_document(data, other, rng):
    """A damaged document: half of them whole as archives, with damage in a part that is read."""
    if rng.random() < 0.3:
        return damage(data, other, rng)
    source = zipfile.ZipFile(io.BytesIO(data))
    names = source.namelist()
    chosen = rng.choice([name for name in names if name.endswith((".xml", ".rels"))])
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in names:
            part = source.read(name)
            if name == chosen:
                if rng.random() < 0.5:
                    part = damage(part, other, rng)
                else:
                    at = rng.randrange(len(part) + 1)
                    part = part[:at] + rng.choice(FEARED_XML) + part[at:]
                    # An attribute of another value keeps the part well formed.
                    part = part.replace(b'w:val="1"', rng.choice([b'w:val="0"', b'w:val="-7"', b'w:val="99999999999"']), 3)
            if not (name == chosen and rng.random() < 0.1):
                archive.writestr(name, part)
    return target.getvalue()


class Failure(Exception):
    """What was wrong, in a few words."""


def run(command):
    """The status and the standard output of a command that ends by itself and says why, where it cannot do its work."""
    try:
        result = subprocess.run(command, capture_output=True, timeout=20)
    except subprocess.TimeoutExpired:
        raise Failure(f"{command[1]} ran for 20 seconds")
    if result.returncode not in (0, 1, 2):
        raise Failure(f"{command[1]} ended with {result.returncode}")
    if result.returncode == 2 and not result.stderr:
        raise Failure(f"{command[1]} ended with 2 and said nothing")
    return result.returncode, result.stdout


def check_json(command):
    status, output = run(command)
    if status == 2:
        return
    try:
        json.loads(output)
    except ValueError as error:
        raise Failure(f"{command[1]} printed no JSON: {error}")


def check_repeated(command, path):
    """A command that changes a source changes nothing the second time."""
    if run(command)[0] == 2:
        return
    once = path.read_bytes()
    run(command)
    if path.read_bytes() != once:
        raise Failure(f"{command[1]} changed the source again")


def check(rung, rules, path):
    data = path.read_bytes()
    check_json([rung, "compile", "--isolated", str(path)])
    check_json([rung, "lint", "--isolated", "--select", rules, "--output-format", "json", str(path)])
    check_repeated([rung, "lint", "--isolated", "--fix", "--unsafe-fixes", "--quiet", str(path)], path)
    path.write_bytes(data)
    check_repeated([rung, "format", "--isolated", "--quiet", str(path)], path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", type=int, default=None)
    parser.add_argument("--rung", default="out/rung")
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(1 << 32)
    print(f"seed {seed}")
    rng = random.Random(seed)
    roots = [pathlib.Path("frameworks"), pathlib.Path("Tests/Fixtures")]
    corpus = [p.read_bytes() for root in roots for p in sorted(root.rglob("*")) if p.is_file() and p.suffix != ".swift"]
    corpus = [data for data in corpus if data]
    documents = {
        suffix: [path.read_bytes() for path in sorted(pathlib.Path("Tests/Fixtures").glob("*/*" + suffix))]
        for suffix in [".docx", ".odt", ".pdf", ".xlsx", ".ods"]
    }
    listing = json.loads(run([options.rung, "rules", "--output-format", "json"])[1])
    rules = ",".join(rule["name"] for rule in listing["rules"])
    kept = pathlib.Path("out/fuzz")
    failures = runs = 0
    slowest = 0.0
    end = time.monotonic() + options.seconds
    with tempfile.TemporaryDirectory() as scratch:
        while time.monotonic() < end:
            suffix = rng.choice([".txt", ".md", ".html", ".yaml", ".json", ".toml", ".csv", ".tsv", *documents])
            if suffix == ".pdf":
                data = damage(rng.choice(documents[suffix]), rng.choice(corpus), rng)
            elif suffix in documents:
                data = damage_document(rng.choice(documents[suffix]), rng.choice(corpus), rng)
            else:
                data = damage(rng.choice(corpus), rng.choice(corpus), rng)
            path = pathlib.Path(scratch) / ("source" + suffix)
            path.write_bytes(data)
            start = time.monotonic()
            why = None
            try:
                check(options.rung, rules, path)
            except Failure as failure:
                why = failure
            slowest = max(slowest, time.monotonic() - start)
            runs += 1
            if why:
                failures += 1
                kept.mkdir(parents=True, exist_ok=True)
                name = kept / f"{seed}-{runs}{suffix}"
                name.write_bytes(data)
                print(f"{name}: {why}")
    print(f"{runs} inputs, {failures} failures, the slowest took {slowest:.2f} s")
    sys.exit(failures > 0)


main()
