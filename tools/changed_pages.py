#!/usr/bin/env python3
"""How far a reading holds when a page changes in what should not matter.

usage: changed_pages.py RUNG [CHANGE…]

Each labelled page of ../shared is read as it is, with lines of navigation in front, with such lines behind, with links to levels
behind, with another word for `Level`, and with words that nobody knows in the headings of its sections. Printed is for each change the mean
F1 of the changed pages as a share of what the same pages reach as they are. The weights were learned from these pages: the figures
say how steady a reading is, not how good.
"""
import concurrent.futures
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
SHARED = pathlib.Path(os.environ.get("RUNG_SHARED", ROOT.parent / "shared"))
MENU = ["Home", "About us", "Products", "Our offices", "Careers", "News and events", "Contact us", "Search this site", "Log in"]
FOOT = ["Share this page", "Print", "Terms of use", "Privacy notice", "Contact us", "© 2024 The office. All rights reserved."]
LINKS = ["Further pages", "Level 1: Opening hours", "Level 2: How to find us", "Back to top"]
LEVEL = re.compile(r"\blevel(s?)\b", re.IGNORECASE)
# Data in texts is no page.
DATA = re.compile(r"-(json|yml|yaml|toml|xml|ts)$")
SYLLABLES = ["bra", "dul", "fen", "gor", "kim", "lat", "mov", "nis", "pra", "tov", "vun", "zel"]


sys.path.insert(0, str(ROOT / "tools" / "learning"))
import scoring  # noqa: E402

score_pages, line_roles = scoring.load(SHARED, "score_pages"), scoring.load(SHARED, "line_roles")


def framed(text, front, behind):
    """The page with lines around it; within the body of a web page."""
    is_web = re.search(r"<(body|p|li|td|div|h\d)\b", text[:3000], re.IGNORECASE)
    if is_web:
        front, behind = [f"<p>{line}</p>" for line in front], [f"<p>{line}</p>" for line in behind]
        start = re.search(r"<body[^>]*>", text, re.IGNORECASE)
        end = re.search(r"</body>", text, re.IGNORECASE)
        at, stop = start.end() if start else 0, end.start() if end else len(text)
        return text[:at] + "\n".join(["", *front, ""]) + text[at:stop] + "\n".join(["", *behind, ""]) + text[stop:]
    return "\n".join([*front, ""] if front else []) + ("\n" if front else "") + text.rstrip("\n") + "\n" + (
        "\n" + "\n".join(behind) + "\n" if behind else "")


def like(word, other):
    return other.upper() if word.isupper() else other.capitalize() if word[0].isupper() else other


def other_level(text):
    return LEVEL.sub(lambda found: like(found.group(), "echelon" + found.group(1).lower()), text)


def relabelled(value):
    """A label with the other word in its texts."""
    if isinstance(value, dict):
        return {key: item if key == "file" else relabelled(item) for key, item in value.items()}
    if isinstance(value, list):
        return [relabelled(item) for item in value]
    return other_level(value) if isinstance(value, str) else value


def invented(word, chance):
    return like(word, "".join(chance.sample(SYLLABLES, 2)))


def without_words(text, label, path):
    """With other words in the headings of sections, where they are no words of the label's names and titles."""
    _, lines, roles, _, _ = line_roles.page(SHARED / "pages", path)
    kept = line_roles.squash(json.dumps([[c.get("name"), [v.get("title") for v in c.get("levels") or []]] for c in label["competencies"]]))
    source = text.split("\n")
    changed = False
    known = {}
    for place, role in enumerate(roles[: len(source)]):
        line = lines[place].strip()
        if not role or not role[0].startswith("heading-of") or line_roles.squash(line) in kept or "|" in line or "<" in line:
            continue
        # The same heading has the same words on the whole page.
        chance = random.Random(line.lower())
        new = known.setdefault(line, re.sub(r"[^\W\d_]{2,}", lambda found: invented(found.group(), chance), line))
        changed |= new != line
        source[place] = source[place].replace(line, new)
    return "\n".join(source) if changed else None


def change(kind, text, label, path):
    """The changed text and label; nothing where the change does not apply."""
    whole = label.get("truncated") != "yes"
    if kind == "lines in front":
        return framed(text, MENU, []), label
    if kind == "lines behind":
        return (framed(text, [], FOOT), label) if whole else None
    if kind == "links to levels behind":
        return (framed(text, [], LINKS), label) if whole else None
    if kind == "another word for level":
        return (other_level(text), relabelled(label)) if LEVEL.search(text) else None
    new = without_words(text, label, path)
    return (new, label) if new else None


CHANGES = ["lines in front", "lines behind", "links to levels behind", "another word for level", "unknown words in headings"]


def score(rung, path, label):
    run = subprocess.run([rung, "compile", str(path), "--to", "json", "--fail-on", "never"], capture_output=True, timeout=60)
    try:
        document = json.loads(run.stdout)
    except ValueError:
        document = {}
    return scoring.f1(*scoring.facts(score_pages, label, document))


def main(argv):
    if not argv:
        sys.exit(__doc__)
    if not (SHARED / "pages" / "labels").is_dir():
        sys.exit(f"changed_pages: there are no labelled pages at {SHARED / 'pages'}.")
    rung, wanted = argv[0], argv[1:] or CHANGES
    with tempfile.TemporaryDirectory() as scratch, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:

        def of(path):
            label = json.loads(path.read_text(encoding="utf-8"))
            text = (SHARED / "pages" / "texts" / label["file"]).read_text(encoding="utf-8", errors="replace")
            suffix = pathlib.Path(label["file"]).suffix
            own = None
            out = {}
            for number, kind in enumerate(wanted):
                changed = change(kind, text, label, path)
                if changed is None:
                    continue
                if own is None:
                    own = score(rung, SHARED / "pages" / "texts" / label["file"], label)
                file = pathlib.Path(scratch) / f"{path.stem}-{number}{suffix}"
                file.write_text(changed[0], encoding="utf-8")
                out[kind] = (own, score(rung, file, changed[1]))
            return path.stem, out

        paths = [p for p in sorted((SHARED / "pages" / "labels").glob("*.json")) if not DATA.search(p.stem)]
        results = list(pool.map(of, paths))
    for kind in wanted:
        pairs = [(ident, *out[kind]) for ident, out in results if kind in out]
        own, new = sum(p[1] for p in pairs), sum(p[2] for p in pairs)
        print(f"{kind}: {new / max(own, 1e-9):.3f} of the pages' own F1, {len(pairs)} pages; {own / len(pairs):.3f} as they are")
        for ident, before, after in sorted(pairs, key=lambda p: p[2] - p[1])[:8] if len(wanted) == 1 else []:
            print(f"  {before:.3f} {after:.3f} {ident}")


if __name__ == "__main__":
    main(sys.argv[1:])
