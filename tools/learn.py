#!/usr/bin/env python3
"""Learns how to read pages from labelled ones, and measures it honestly.

usage: learn.py write     learns from all pages and writes Sources/PageReading/Learned/LearnedText.swift
       learn.py check     learns again and says whether the file would change
       learn.py evaluate  five folds by source: each page is read with weights learned without any page of its source

Needs the program's `rung-learn` (make builds it) and ../shared: pages/, vocabulary/, score_pages.py.
"""
import argparse
import collections
import copy
import csv
import json
import os
import pathlib
import random
import re
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools" / "learning"))
import align  # noqa: E402
import doubt  # noqa: E402
import numpy as np  # noqa: E402
import program  # noqa: E402
import ranking  # noqa: E402
import scoring  # noqa: E402
import softmax  # noqa: E402
import variants  # noqa: E402
import vocabulary  # noqa: E402

SHARED = pathlib.Path(os.environ.get("RUNG_SHARED", ROOT.parent / "shared"))
TARGET = ROOT / "Sources" / "PageReading" / "Learned" / "LearnedText.swift"
FOLDS = 5
KINDS = ["behavior", "negative", "question", "probe", "activity", "resource", "description"]
# Penalties of the three models, and how much a phrase of the vocabulary counts beside an item of a page.
MARKERS, STRUCTURE, ITEMS, PHRASES = 8.0, 6.0, 6.0, 1.0


class Page:
    """A labelled page: its units, what they are, and the examples that it gives."""

    def __init__(self, ident, path, source, label, weight=1.0):
        self.ident, self.path, self.source, self.label, self.weight = ident, path, source, label, weight
        self.aligned = self.examples = None
        # "data" or "plain" where the program looks at one reading alone.
        self.settled = None
        self.variants = []


class OwnPage:
    """A page of our own, which the finders read rightly: only the doubt learns from it, and it never counts."""

    def __init__(self, path, label=None):
        self.path, self.label = str(path), label
        self.variants = []


# How much an own page counts beside a labelled one in the doubt.
OWN = 1.0


def corpus_pages(folder, scratch):
    """The sources of the reading corpus as files: (path, whether it is data and no page)."""
    out = []
    for path in sorted(folder.glob("*.txt")):
        lines = path.read_bytes().split(b"\n")
        at = 0
        while at < len(lines):
            rule = lines[at]
            if len(rule) < 18 or set(rule) != {ord("=")}:
                at += 1
                continue
            title = lines[at + 1].decode("utf-8", "replace")
            end = lines.index(b"-" * len(rule), at + 3)
            name = re.search(r"\[file: ([^\]]+)\]", title)
            file = scratch / f"{path.stem}-{at}{pathlib.Path(name.group(1)).suffix if name else '.txt'}"
            file.write_bytes(b"\n".join(lines[at + 3 : end]) + b"\n")
            out.append(file)
            at = end
    return out


class Learner:
    def __init__(self, executable, scratch):
        self.program = program.Program(executable)
        self.scratch = pathlib.Path(scratch)
        self.scorer = scoring.load(SHARED, "score_pages")
        self.roles = scoring.load(SHARED, "line_roles")
        self.words = vocabulary.table(SHARED / "vocabulary", ROOT / "tools" / "learning" / "names.txt")
        self.pages = self.labelled()
        self.own = self.own_pages()
        words = self.table("words", [])
        self.look(self.pages, words)
        self.vary()
        self.look([v for p in self.pages for v in p.variants], words)
        kinds = {k: i for i, k in enumerate(["behavior", "negative", "question", "probe", "activity", "resource"])}
        phrases = [(p, k) for p, k in vocabulary.headings(SHARED / "vocabulary") if k < len(kinds) and vocabulary.tokens(p)]
        answers = self.program.ask("heading", words, [p for p, _ in phrases])
        self.phrases = [(features, kind) for (_, kind), features in zip(phrases, answers)]

    def look(self, pages, words):
        """Finds the units of pages, what each is, and the examples that they give."""
        for page, answer in zip(pages, self.program.ask("units", words, [p.path for p in pages])):
            page.aligned = align.Alignment(answer["units"], page.label)
        lines = [" ".join([p.path] + p.aligned.structure()) for p in pages]
        for page, answer in zip(pages, self.program.ask("examples", words, lines)):
            page.examples = answer

    def vary(self):
        known = collections.defaultdict(list)
        for phrase, kind in vocabulary.headings(SHARED / "vocabulary"):
            if kind < len(vocabulary.OF_ITEMS):
                known[vocabulary.OF_ITEMS[kind]].append(phrase)
        chrome = [row[0] for row in vocabulary.rows(SHARED / "vocabulary" / "chrome.tsv") if row[0]]
        for number, page in enumerate(self.own):
            text = pathlib.Path(page.path).read_text(encoding="utf-8", errors="replace")
            if page.path.endswith((".txt", ".md")) and not variants.MARKUP.search(text[:3000]):
                for place, variant in enumerate(variants.of_own(text, number, chrome)):
                    path = self.scratch / f"own-{number}-{place}{pathlib.Path(page.path).suffix}"
                    path.write_text(variant, encoding="utf-8")
                    page.variants.append(OwnPage(path))
        for page in self.usable(self.pages):
            text = pathlib.Path(page.path).read_text(encoding="utf-8", errors="replace")
            cut = page.label.get("truncated") == "yes"
            for place, variant in enumerate(variants.of(text, page.ident, page.aligned, known, chrome, cut)):
                name = f"variant-{page.ident}-{place}{pathlib.Path(page.path).suffix}".replace(" ", "-")
                path = self.scratch / name
                path.write_text(variant, encoding="utf-8")
                page.variants.append(Page(name, str(path), page.source, page.label, variants.WEIGHT))

    def labelled(self):
        with open(SHARED / "pages" / "manifest.tsv", encoding="utf-8") as file:
            source = {row["file"]: row["source"] for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)}
        pages = []
        for path in sorted((SHARED / "pages" / "labels").glob("*.json")):
            label = json.loads(path.read_text(encoding="utf-8"))
            text = SHARED / "pages" / "texts" / label["file"]
            pages.append(Page(path.stem, str(text), source[label["file"]], label))
        return pages

    def own_pages(self):
        """The seeds with their labels, and the texts of frameworks/ and of the tests."""
        pages = []
        for path in sorted((SHARED / "gold").glob("*.json")):
            label = json.loads(path.read_text(encoding="utf-8"))
            pages.append(OwnPage(SHARED / "seeds" / f"{path.stem}.txt", label))
        seen = set()
        for folder in ("frameworks", "Tests/Fixtures/rules", "Tests/Fixtures/diff"):
            for path in sorted((ROOT / folder).rglob("*")):
                if path.suffix in (".txt", ".md", ".html") and path.is_file():
                    text = path.read_bytes()
                    if len(text) > 150 and text not in seen:
                        seen.add(text)
                        pages.append(OwnPage(path))
        for path in corpus_pages(ROOT / "Tests" / "Fixtures" / "reading", self.scratch):
            if path.suffix in (".txt", ".md", ".html", ".htm") and " " not in path.name:
                pages.append(OwnPage(path))
        return pages

    def own_readings(self, table):
        """For each own page (F1, values) of the finders' reading, which is right where there is no label; and for its variants
        that the finders read as they read the page."""
        out = []
        wanted = [v for p in self.own for v in [p, *p.variants]]
        answers = dict(zip([v.path for v in wanted], self.program.ask("former", table, [v.path for v in wanted])))
        for page in self.own:
            answer = answers[page.path]
            if answer.get("settled") == "data":
                continue
            reading = answer["readings"][0]
            gold = self.scorer.flatten(copy.deepcopy(page.label or reading["d"]), set())
            found = self.scorer.flatten(copy.deepcopy(reading["d"]), set())
            f1 = scoring.f1(gold, found)
            out.append((f1, reading["t"], 1.0))
            same = [answers[v.path]["readings"][0] for v in page.variants]
            same = [r["t"] for r in same if r["d"] == reading["d"] and r["t"]]
            out += [(f1, terms, 1 / len(same)) for terms in same]
        return out

    def table(self, name, lines):
        path = self.scratch / f"{name}.tsv"
        path.write_text("\n".join(self.words + lines) + "\n", encoding="utf-8")
        return path

    # Weights

    def weights(self, pages):
        """Lines of the three models of roles."""
        markers, structure, items = [], [], []
        for page in pages + self.usable([v for p in pages for v in p.variants]):
            roles = page.aligned.structure()
            weight = page.weight * len(roles) ** -0.5
            for features, role in zip(page.examples["M"], roles):
                markers.append((features, {"N": 1, "L": 2}.get(role, 0), weight, page.source))
            for unit, features in page.examples["D"]:
                structure.append((features, int(roles[unit]), weight, page.source))
            kinds = page.examples["K"]
            for unit, alike, features in kinds:
                kind = page.aligned.roles[unit][0]
                kind = "activity" if kind == "step" else kind
                if kind in KINDS:
                    items.append((features, KINDS.index(kind), page.weight * len(kinds) ** -0.5 / alike**0.5, page.source))
        mean = np.mean([e[2] for e in items])
        for place, (features, kind) in enumerate(self.phrases):
            items.append((features, kind, mean * PHRASES * (1.5 if kind == 0 else 1), f"vocabulary {place % 7}"))
        return (
            softmax.Softmax(markers, 3, MARKERS).lines("M")
            + softmax.Softmax(structure, 9, STRUCTURE).lines("D")
            + softmax.Softmax(items, len(KINDS), ITEMS, bare=True).lines("K")
        )

    def usable(self, pages):
        return [p for p in pages if p.aligned.units and p.aligned.is_usable]

    def folds(self, pages):
        sources = sorted({p.source for p in pages})
        random.Random(7).shuffle(sources)
        return [set(sources[f::FOLDS]) for f in range(FOLDS)]

    # Readings

    def score(self, page, document):
        gold, found = scoring.facts(self.scorer, page.label, document)
        if page.label.get("truncated") == "yes":
            end = self.scorer.score.fold(pathlib.Path(page.path).read_text(encoding="utf-8", errors="replace"))
            for side in (gold, found):
                for key in [k for k in side if k[2] and end.endswith(k[2][-40:]) and len(k[2]) > 3]:
                    side.pop(key)
        return scoring.f1(gold, found), gold, found

    def readings(self, pages, table):
        """For each page (F1, values, document) of each reading; only one, without values, where the program reads it as data."""
        out = {}
        for page, answer in zip(pages, self.program.ask("readings", table, [p.path for p in pages])):
            self.terms = answer["terms"] or self.terms
            page.settled = answer.get("settled")
            out[page.ident] = [(self.score(page, r["d"])[0], r["t"], r["d"]) for r in answer["readings"]]
        return out

    # Names of terms, as the program last told them.
    terms = []

    def crossed(self, pages, name):
        """The readings of each page with weights learned without its source."""
        out = {}
        for place, fold in enumerate(self.folds(pages)):
            rest = self.usable([p for p in pages if p.source not in fold])
            table = self.table(f"{name}-{place}", self.weights(rest))
            out |= self.readings([p for p in pages if p.source in fold], table)
        return out

    def learned(self, pages, name):
        """The whole table learned from pages; ranking and doubt learn from readings made without the page's source."""
        readings = self.crossed(pages, name)
        weights = self.weights(self.usable(pages))
        own = self.own_readings(self.table(f"{name}-own", weights))
        labelled = [[(f, v) for f, v, _ in readings[p.ident]] for p in pages if p.settled != "data"]
        rank = ranking.Ranking(labelled)
        first = [(*p[0], 1.0) for p in labelled] + [(f, v, OWN * weight) for f, v, weight in own]
        doubts = doubt.Doubt(first, self.terms)
        return weights + rank.lines(self.terms) + doubts.lines(), Choice(rank, doubts)


def hinted(learner, pages, table, most=3):
    """For each page F1 after 0, 1, … hints: each says what the first line is that was taken for something else, names first, then
    levels, headings and the rest."""
    lines = {p.ident: learner.roles.page(SHARED / "pages", SHARED / "pages" / "labels" / f"{p.ident}.json") for p in pages}
    hints = {p.ident: [] for p in pages}
    out = {p.ident: [] for p in pages}
    rest = list(pages)
    for used in range(most + 1):
        asked = ["\t".join([p.path] + [f"{is_}\t{' '.join(like.split())}" for like, is_ in hints[p.ident]]) for p in rest]
        wrong = []
        for page, answer in zip(rest, learner.program.ask("hinted", table, asked)):
            f1 = learner.score(page, answer["d"])[0]
            out[page.ident].append(f1)
            taken = {line: (is_, goes_on) for line, is_, goes_on in answer["lines"]}
            texts, roles = lines[page.ident][1], lines[page.ident][2]
            known = {like for like, _ in hints[page.ident]}
            told = [
                ({"name": 0, "level": 1}.get(role[0], 2 if role[0].startswith("heading") else 3), place)
                for place, role in enumerate(roles)
                if role and not role[1] and taken.get(place + 1, ("noise",))[0] != role[0] and texts[place].strip() not in known
            ]
            if f1 < 0.9999 and told:
                place = min(told)[1]
                hints[page.ident].append((texts[place].strip(), roles[place][0]))
                wrong.append(page)
        rest = wrong
    for page in pages:
        out[page.ident] += out[page.ident][-1:] * (most + 1 - len(out[page.ident]))
    return out


class Choice:
    """Which of a page's readings is taken: the first is the finders'."""

    def __init__(self, rank, doubts):
        self.rank, self.doubts = rank, doubts

    def best(self, readings):
        found = self.doubts.of(readings[0][1])
        return self.rank.best(readings, found) if found > doubt.LEAST else 0


def swift(lines):
    """The table as a Swift file."""
    body = "\n".join("    " + line for line in lines)
    return (
        "// Learned from labelled pages by tools/learn.py (`make learn`); not to be edited by hand.\n\n"
        "extension LearnedTable {\n  /// The table that the program reads with.\n"
        '  static let text = #"""\n' + body + '\n    """#\n}\n'
    )


def evaluate(learner):
    pages = learner.pages
    results, best, helped = {}, {}, {}
    kinds = collections.defaultdict(lambda: [0, 0, 0])
    for place, fold in enumerate(learner.folds(pages)):
        lines, choice = learner.learned([p for p in pages if p.source not in fold], f"fold-{place}")
        table = learner.table(f"fold-{place}", lines)
        tested = [p for p in pages if p.source in fold]
        for page, readings in zip(tested, learner.readings(tested, table).values()):
            chosen = readings[0 if page.settled else choice.best([(f, v) for f, v, _ in readings])]
            f1, gold, found = learner.score(page, chosen[2])
            results[page.ident] = f1
            best[page.ident] = max(r[0] for r in readings)
            for i, side in enumerate((gold & found, gold, found)):
                for key, count in side.items():
                    kinds[key[0]][i] += count
        helped |= hinted(learner, tested, table)
        print(f"fold {place + 1} of {FOLDS} read", file=sys.stderr, flush=True)
    values = list(results.values())
    for kind, (hit, gold, found) in sorted(kinds.items()):
        precision, recall = hit / max(1, found), hit / max(1, gold)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{kind:18} of {gold:5}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    for hundred in range(0, 10):
        part = [f for i, f in results.items() if int(i[:3]) // 100 == hundred]
        if part:
            print(f"pages {hundred}01 to {hundred + 1}00: macro F1 {np.mean(part):.4f} of {len(part)}")
    for settled, words in (("data", "read as data"), ("plain", "plain, so not doubted"), (None, "read as pages")):
        part = [results[p.ident] for p in pages if p.settled == settled]
        if part:
            print(f"{words}: macro F1 {np.mean(part):.4f} of {len(part)}")
    print(f"best of the readings compared: {np.mean(list(best.values())):.4f}")
    for used, part in enumerate(zip(*helped.values())):
        print(f"{used} hints: macro F1 {np.mean(part):.4f}, {sum(f > 0.9999 for f in part)} whole")
    print(
        f"macro F1 {np.mean(values):.4f} over {len(values)} pages, each read with weights learned without its source; "
        f"{sum(v > 0.9999 for v in values)} whole, {sum(v < 0.5 for v in values)} below 0.5")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=["write", "check", "evaluate"])
    parser.add_argument("--executable", default=str(ROOT / ".build" / "release" / "rung-learn"))
    arguments = parser.parse_args()
    if not (SHARED / "pages" / "labels").is_dir():
        print(f"learn: there are no labelled pages at {SHARED / 'pages'}; the table stays as it is.", file=sys.stderr)
        return 0
    with tempfile.TemporaryDirectory() as scratch:
        learner = Learner(arguments.executable, scratch)
        if arguments.what == "evaluate":
            evaluate(learner)
            return 0
        lines, _ = learner.learned(learner.pages, "all")
        text = swift(learner.words + lines)
        if arguments.what == "write":
            TARGET.write_text(text, encoding="utf-8")
            print(f"learn: wrote {TARGET.relative_to(ROOT)}, {len(text) // 1000} kB")
            return 0
        if TARGET.read_text(encoding="utf-8") != text:
            print(f"learn: {TARGET.relative_to(ROOT)} is not what is learned now; run make learn.", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
