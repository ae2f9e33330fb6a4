#!/usr/bin/env python3
"""Measures Rung on pages as people have them, beside cmark, rumdl and pandoc, and prints a table in Markdown.

The pages are those of ../shared/pages, which are not part of the repository: where they are not beside it, nothing is measured
and a line says so. Each is copied, with words changed that tell the reader nothing, until there are 10 MB; the copies are the
same on each run. Everything runs in turn; time is that of the processor, the least of five runs. cmark and pandoc are timed
where they are installed, each on all pages as one document; rumdl checks the pages one by one, with its cache off.
"""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from bench import Work, check, run
from generated import KEPT, SMALL, made_word, hash_of

WORD = re.compile(r"(?<![A-Za-z0-9&</\"=.#_-])[a-z]{6,}(?![A-Za-z0-9>=\"_-])")


def copy(text, number):
    """The same page with other words of the same length, in place of those that are no words of headings."""

    def other(match):
        word = match.group(0)
        return word if KEPT.search(word) or word in SMALL else made_word(hash_of(word) + number * 7919, len(word))

    return WORD.sub(other, text) if number else text


def generate(folder, texts, megabytes):
    """Writes whole rounds of copies until the size is reached, and all of them as one document; prints the number of files and
    of bytes."""
    # As bytes of Latin 1, so that whatever a page holds comes out as it was.
    pages = [(path, path.read_bytes().decode("latin-1")) for path in sorted(texts.rglob("*")) if path.is_file()]
    check(len(pages) > 0, f"{texts} holds no pages")
    (folder / "rung.yml").write_text("id: pages\n")
    files = size = number = 0
    with folder.with_suffix(".txt").open("wb") as document:
        while size < megabytes * 1_000_000:
            for path, text in pages:
                contents = copy(text, number).encode("latin-1")
                (folder / f"{number:03}-{path.stem}.md").write_bytes(contents)
                document.write(contents.decode("utf-8", "replace").encode() + closing(text))
                files += 1
                size += len(contents)
            number += 1
    print(json.dumps([files, size]))


def closing(text):
    """What ends a page within a document, lest a script or a fence that it leaves open takes in all that follow."""
    fences = re.findall(r"(?m)^ {0,3}(```|~~~)", text)
    fence = f"\n{fences[-1]}\n" if len(fences) % 2 else ""
    return f"{fence}\n--> </script> </style> </pre> </textarea> ?> ]]>\n\n".encode()


def timed(command, statuses=(0,)):
    """Seconds of a processor, and peak memory in bytes; what it prints is not kept."""
    return run(command, subprocess.DEVNULL, statuses)[1:]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rung", required=True)
    parser.add_argument("--bench", required=True)
    parser.add_argument("--megabytes", type=int, default=10)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--pages", type=pathlib.Path, default=pathlib.Path("../shared/pages/texts"))
    options = parser.parse_args()
    if not options.pages.is_dir():
        print(f"\nPages as people have them are not measured: {options.pages} is not there.")
        return

    scratch = pathlib.Path(tempfile.mkdtemp(prefix="rung-bench-"))
    try:
        folder = scratch / "pages"
        folder.mkdir()
        document = folder.with_suffix(".txt")
        # Others do what takes memory: the peak of a process is that of the one that starts it, where that is more.
        made = run([sys.executable, __file__, "--generate", str(folder), str(options.pages), str(options.megabytes)])[0]
        files, size = json.loads(made)
        base = [str(folder), "-j", "1", "--fail-on", "never", "--quiet"]
        lint = [options.rung, "lint", *base]
        answer = json.loads(run([options.bench, "read", str(folder)])[0])
        check(answer["bytesRead"] == size, f"read {answer['bytesRead']} bytes of {size}")
        check(answer["competencies"] >= files // 2, f"{answer['competencies']} competencies in {files} pages")
        with subprocess.Popen([*lint, "--output-format", "json-lines"], stdout=subprocess.PIPE) as process:
            findings = sum(1 for _ in process.stdout)
        check(findings > 0, "rung lint found nothing in all the pages")

        def library():
            data, _, memory = run([options.bench, "read", str(folder)])
            found = json.loads(data)
            check(found["competencies"] == answer["competencies"], "another number of competencies than before")
            return found["seconds"], memory

        works = [
            ("read", library),
            ("`rung compile -j 1`", lambda: timed([options.rung, "compile", *base])),
            ("`rung lint -j 1`, counted only", lambda: timed([*lint, "--statistics"])),
        ]
        for form in ("concise", "full", "sarif"):
            works.append((f"`rung lint -j 1`, `{form}`", lambda form=form: timed([*lint, "--output-format", form])))
        rumdl = pathlib.Path(sys.executable).parent / "rumdl"
        if rumdl.exists():
            works.append(("`rumdl check --no-cache`", lambda: timed([str(rumdl), "check", "--no-cache", str(folder)], (0, 1))))
        cmark = shutil.which("cmark")
        if cmark:
            works.append(("`cmark`", lambda: timed([cmark, str(document)])))
        if pandoc := shutil.which("pandoc"):
            works.append(("`pandoc --to json`", lambda: timed([pandoc, "--from", "commonmark", "--to", "json", str(document)])))
        works = [Work(title, options.rounds, once) for title, once in works]
        for turn in range(options.rounds):
            for work in works:
                # pandoc takes a hundred times as long as the others.
                if turn == 0 or "pandoc" not in work.title:
                    work.runs.append(work.once())
        best = next((min(s for s, _ in work.runs) for work in works if work.title == "`cmark`"), None)
        print(f"\n{files} pages as people have them, {findings} findings:\n")
        print("| what | input | time | speed | of cmark's | peak memory | of input |")
        print("| --- | ---: | ---: | ---: | ---: | ---: | ---: |")
        for work in works:
            print(work.row(size, best), flush=True)
        missing = [name for name, found in (("cmark", cmark), ("pandoc", shutil.which("pandoc"))) if not found]
        if missing:
            print(f"\nNot installed here, and so not timed: {', '.join(missing)}.")
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--generate"]:
        generate(pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]), int(sys.argv[4]))
    else:
        main()
