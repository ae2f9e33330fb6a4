"""Frameworks of any size for measuring: copies of frameworks/service with other words, the same on each run."""
import pathlib
import re

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
