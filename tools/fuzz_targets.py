#!/usr/bin/env python3
"""Runs rung-fuzz over its targets, each for a while, and prints what it did: executions, and edges of the program that were
reached. An input that fails is kept and named; what is found on the way is kept in out/fuzz for the next run.

What each target is given is told by Tests/FuzzTargets: a digit that chooses the form, then the source.
"""
import argparse
import json
import os
import pathlib
import re
import subprocess
import sys
import time
import zipfile

FIXTURES = pathlib.Path("Tests/Fixtures")
FRAMEWORKS = pathlib.Path("frameworks")
OUT = pathlib.Path("out/fuzz")
# An input is no longer than this.
LONGEST = 16_000

BASELINES = [
    b'{"format": "rung-baseline/1", "findings": []}',
    b'{"format": "rung-baseline/1", "findings": [{"rule": "level-gap", "entity": "beekeeping", "text": "", "count": 2},\n'
    b' {"rule": "word-repeated", "entity": "beekeeping/level 3/behavior 1", "text": "breeds queens and and sells them"}]}',
]

PARTS = {
    ".docx": ["word/document.xml", "word/styles.xml", "word/numbering.xml", "word/_rels/document.xml.rels", "word/footnotes.xml"],
    ".odt": ["content.xml", "styles.xml"],
    ".xlsx": ["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/sharedStrings.xml", "xl/styles.xml"],
    ".ods": ["content.xml", "styles.xml"],
}

# Words that sources are told by; libFuzzer puts them in.
WORDS = """Level|BEHAVIORS|QUESTIONS|Probing Questions|Definition|Activities|Level 2 - |- |* |1. |# |## || | ||---|---|<ul><li>|</li></ul>|<table><tr><td>
</td></tr></table>|<h2>|<p>|<br>|<!-- | -->|&amp;|&#8226;|**|~~|](http://a)|[^1]|```|---|+++|rung-ignore |level-gap|: |format: rung/1|framework:|competencies:
levels:|behaviors:|name:|- name: |id:|number: |title: |text:|links:|url:|scale:|lint:|packs:|options:|severity:|exclude:|headings:|lines:|like:|are:|data:|noise:
marks:|diff:|{|}|[|]|"|null|true|0x1F|1e9|[[a]]|= |'''|<?xml version="1.0"?>|<![CDATA[|]]>|xmlns:w=|<w:p>|</w:p>|<w:r><w:t>|<w:tbl>|<w:tr>|<w:tc>|w:val=|<row>|<c r="A1">|<v>
<table:table-row>|<table:table-cell>|table:number-columns-repeated=|<text:p>|<text:list>|<text:list-item>|<mergeCell ref=|rung-baseline/1|"rule"|"count": |"entity"""


def files(*endings):
    for root in [FRAMEWORKS, FIXTURES]:
        for path in sorted(root.rglob("*")):
            if path.is_file() and path.suffix in endings and "fuzz" not in path.parts:
                yield path


def corpus_cases():
    """The sources of the reading corpus with their names."""
    for path in sorted((FIXTURES / "reading").glob("*.txt")):
        cases = re.split(r"(?m)^={18,}\n(.*)\n={18,}\n", path.read_bytes().decode())
        for title, case in zip(cases[1::2], cases[2::2]):
            name = re.search(r"\[file: (.*)\]$", title)
            yield name.group(1) if name else "case.txt", re.split(r"(?m)^-{18,}\n", case)[0].encode()


def sources():
    for path in files(".txt", ".md", ".html", ".htm", ".yaml", ".yml", ".json", ".toml", ".xml", ".csv", ".tsv"):
        if path.parent.name not in ("reading", "cli"):
            yield path.name, path.read_bytes()
    yield from corpus_cases()


def of_forms(*forms):
    """Each source whose ending is one of the forms, behind the form's digit."""
    for name, data in sources():
        suffix = {".htm": ".html", ".yml": ".yaml"}.get(pathlib.Path(name).suffix, pathlib.Path(name).suffix)
        if suffix in forms:
            yield b"%d" % forms.index(suffix) + data


def documents():
    for choice, (suffix, parts) in enumerate(PARTS.items()):
        for path in files(suffix):
            yield b"%d" % choice + path.read_bytes()
            if not zipfile.is_zipfile(path):
                continue
            with zipfile.ZipFile(path) as archive:
                held = [archive.read(part) if part in archive.namelist() else b"" for part in parts]
            # Styles and the like are left out where they are long.
            yield b"%d" % (choice + len(PARTS)) + b"\0".join(part if len(part) < LONGEST // 2 or not place else b"" for place, part in enumerate(held))


def settings():
    for path in files(".yml"):
        yield path.read_bytes()
    for path in [pathlib.Path("README.md"), *sorted(pathlib.Path("docs").glob("*.md")), *sorted((FIXTURES / "cli").glob("*.md"))]:
        for block in re.findall(r"(?s)```ya?ml\n(.*?)```", path.read_text()):
            yield block.encode()


def differences():
    forms = [".txt", ".md", ".yaml"]
    for before in files(*forms):
        after = pathlib.Path(str(before).replace("/before", "/after").replace("frameworks/service/", "frameworks/service-2/"))
        if after != before and after.exists():
            yield b"%d" % forms.index(before.suffix) + before.read_bytes() + b"\xff" + after.read_bytes()


def setting_names(schema):
    """The keys that `rung.yml` may have."""
    if isinstance(schema, list):
        return set().union(*map(setting_names, schema))
    if not isinstance(schema, dict):
        return set()
    names = schema.get("properties", {})
    own = {f"{name}: " for name in names} if isinstance(names, dict) else set()
    return own.union(*map(setting_names, schema.values()))


SEEDS = {
    "baseline": lambda: BASELINES,
    "data": lambda: of_forms(".yaml", ".json", ".toml", ".xml", ".csv", ".tsv"),
    "diff": differences,
    "documents": documents,
    "fix": lambda: of_forms(".txt", ".md", ".yaml", ".json"),
    "pages": lambda: of_forms(".txt", ".md", ".html"),
    "settings": settings,
}


def lay_out(target):
    """Writes the seeds of a target, and what broke it once."""
    folder = OUT / target / "seeds"
    folder.mkdir(parents=True, exist_ok=True)
    (OUT / target / "found").mkdir(exist_ok=True)
    kept = [path.read_bytes() for path in sorted((FIXTURES / "fuzz" / target).glob("*"))]
    for number, data in enumerate([*SEEDS[target](), *kept]):
        if len(data) <= LONGEST:
            (folder / f"{number:04}").write_bytes(data)
    words = setting_names(json.loads(pathlib.Path("schema/configuration.json").read_text()))
    words |= {word for line in WORDS.splitlines() for word in line.split("|") if word}
    quoted = ['"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"' for word in sorted(words)]
    (OUT / "words").write_text("\n".join(quoted) + "\n")


def run(program, target, seconds):
    """Runs a target; whether all was well."""
    lay_out(target)
    folder = OUT / target
    command = [
        program, f"--target={target}", str(folder / "found"), str(folder / "seeds"), f"-dict={OUT / 'words'}",
        f"-max_total_time={seconds}", f"-max_len={LONGEST}", "-timeout=25", "-report_slow_units=25", "-rss_limit_mb=3000", "-print_final_stats=1",
        f"-artifact_prefix={folder}/failed-",
    ]
    start = time.monotonic()
    with open(folder / "log", "w+b") as log:
        # libFuzzer says where it was; Swift's own account of a crash is only in its way.
        status = subprocess.run(command, stdout=log, stderr=log, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"}).returncode
        log.seek(0)
        text = log.read().decode(errors="replace")
    executions = re.findall(r"stat::number_of_executed_units: (\d+)", text) or re.findall(r"(?m)^#(\d+)\s", text) or [0]
    reached = re.findall(r"\bcov: (\d+)", text) or [0]
    edges = re.findall(r"\((\d+) inline 8-bit counters\)", text) or [0]
    print(
        f"{target:10} {int(executions[-1]):>9,} executions in {time.monotonic() - start:.0f} s, {int(reached[-1]):,} of "
        f"{int(edges[-1]):,} edges", flush=True)
    for name in re.findall(r"Test unit written to (\S+)", text):
        print(f"{'':10} {name} fails; {folder / 'log'} says how", flush=True)
    if status != 0 and "Test unit written" not in text:
        print(f"{'':10} ended with {status}; {folder / 'log'} says why", flush=True)
    return status == 0


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("targets", nargs="*", help="all where none is named")
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    options = parser.parse_intermixed_args()
    results = [run(options.program, target, options.seconds) for target in options.targets or SEEDS]
    sys.exit(not all(results))


main()
