"""The words of the table that the program reads pages with: headings, scales, lead-ins, navigation, words of names."""
import collections
import math
import pathlib
import re

KINDS = ["behaviors", "negative", "questions", "probes", "activities", "resources", "definition", "levels", "names"]
OF = {
    "behaviors": "behaviors examples scope competencies",
    "negative": "negative-behaviors contrast-does-not-mean",
    "questions": "questions",
    "probes": "probes",
    "activities": "activities",
    "resources": "resources courses other-section titles related why-it-matters notes assessment reflection rating-scale",
    "definition": "definition",
    "levels": "levels level-label",
    "names": "name-label cluster-label",
}
# The kinds of items that the first kinds of headings stand above.
OF_ITEMS = ["behavior", "negative", "question", "probe", "activity", "resource", "definition"]
KIND_OF = {old: KINDS.index(new) for new, olds in OF.items() for old in olds.split()}


def tokens(text):
    """Words as the program tells them: letters and digits in lower case, apostrophes kept within."""
    text = text.lower().replace("’", "'")
    return [t.strip("'") for t in re.findall(r"[^\W_]+(?:'[^\W_]+)*'?", text) if t.strip("'")]


def rows(path):
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines[1:]]


def headings(folder):
    """Headings and their kinds: those that were collected, and our own."""
    found = [(r[0], KIND_OF[r[1]]) for r in rows(folder / "headings.tsv") if len(r) > 1 and r[1] in KIND_OF]
    own = pathlib.Path(__file__).with_name("headings.txt").read_text(encoding="utf-8").splitlines()
    for kind, phrases in (line.split(":", 1) for line in own if line and not line.startswith("#")):
        found += [(phrase.strip(), KINDS.index(kind)) for phrase in phrases.split("|")]
    return found


def table(folder, names):
    """Lines of the table. `names` is a file with words that names of competencies are made of."""
    out = []
    phrases, counts, totals = {}, collections.defaultdict(collections.Counter), collections.Counter()
    for phrase, kind in headings(folder):
        words = tokens(phrase)
        if not words:
            continue
        phrases.setdefault(" ".join(words), kind)
        totals[kind] += 1
        for word in set(words):
            if len(word) > 1 and not word[0].isdigit():
                counts[word][kind] += 1
    size, every = len(counts), sum(totals.values())
    sums = {k: sum(c[k] for c in counts.values()) for k in range(len(KINDS))}
    prior = [round(100 * math.log(totals[k] / every)) for k in range(len(KINDS))]
    out.append("\t".join(["H", ""] + [str(v) for v in prior]))
    for word in sorted(counts):
        weights = [round(100 * math.log((counts[word][k] + 0.3) / (sums[k] + 0.3 * size))) for k in range(len(KINDS))]
        out.append("\t".join(["H", word] + [str(v) for v in weights]))
    out += [f"P\t{phrase}\t{kind}" for phrase, kind in sorted(phrases.items())]
    ranks = collections.defaultdict(list)
    for row in rows(folder / "scales.tsv"):
        line = "\t".join(row).lower()
        scale = [x.strip().lower() for x in row[0].split("|")]
        if "best first" in line or "not ascending" in line or len(scale) < 2:
            continue
        for place, name in enumerate(scale):
            ranks[name.strip(" :.")].append(place / (len(scale) - 1))
    out += [f"S\t{name}\t{round(100 * sum(v) / len(v))}" for name, v in sorted(ranks.items()) if name]
    chrome = {" ".join(tokens(r[0])) for r in rows(folder / "chrome.tsv")}
    out += [f"C\t{phrase}" for phrase in sorted(chrome - {""})]
    leads = {" ".join(tokens(re.sub(r"\{\w+\}|…|\.\.\.", " ", r[0]))[:3]) for r in rows(folder / "leadins.tsv")}
    out += [f"I\t{lead}" for lead in sorted(leads) if " " in lead]
    words = {w for w in names.read_text(encoding="utf-8").split() if not w.startswith("#")}
    out += [f"N\t{word}" for word in sorted(words)]
    return out
