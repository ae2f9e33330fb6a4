"""Variants of labelled pages: the same texts in other dress, so that no single sign of a page's layout is learned by heart.

A variant loses or changes heading signs, bold type, list marks and blank lines, gets other words as headings of its sections, known ones
or such as nobody knows, and lines of navigation in front or behind. What each text is stays as the label says.
"""
import random
import re

COUNT = 2
# How much a variant counts beside a page.
WEIGHT = 0.35
BULLET = r"(?m)^(\s*)([-*•▪◦●‣–]|[o§])(\s+)(?=\S)"
MARKUP = re.compile(r"<(p|li|td|div|h\d)\b", re.IGNORECASE)


def of(text, ident, alignment, headings, chrome, cut):
    """Texts of variants of one page. `headings`: known headings by kind of item; `cut`: whether the page ends in mid-text."""
    out = []
    for place in range(COUNT):
        chance = random.Random(f"{ident} {place}")
        kind = chance.random()
        variant = text
        if kind < 0.5:
            variant = with_other_headings(text, alignment, headings, chance)
        elif kind < 0.75:
            variant = with_unknown_headings(text, alignment, chance)
        if MARKUP.search(text[:3000]):
            variant = tagged(variant, chance)
        else:
            variant = plain(variant, chrome, cut, chance)
        if variant != text:
            out.append(variant)
    return out


def with_other_headings(text, alignment, headings, chance):
    units, roles = alignment.units, alignment.roles
    for i, (role, _) in enumerate(roles):
        if role != "heading" or units[i].get("c"):
            continue
        kind = next((roles[j][0] for j in range(i + 1, min(len(units), i + 3)) if roles[j][0] in headings), None)
        old = units[i]["t"]
        if kind is None or chance.random() < 0.4 or len(old) < 4 or text.count(old) != 1:
            continue
        new = re.sub(r"\{\w+\}", "this", chance.choice(headings[kind])).rstrip(":")
        text = text.replace(old, (new.upper() if old.isupper() else new) + (":" if old.endswith(":") else ""))
    return text


def with_unknown_headings(text, alignment, chance):
    """Headings of sections in words that nobody knows."""
    units, roles = alignment.units, alignment.roles
    for i, (role, _) in enumerate(roles):
        old = units[i]["t"]
        if role != "heading" or units[i].get("c") or len(old) < 4 or text.count(old) != 1 or chance.random() < 0.3:
            continue
        text = text.replace(old, re.sub(r"[^\W\d_]{3,}", lambda found: invented(found.group(), chance), old))
    return text


def invented(word, chance):
    """A word that means nothing, in the case of another."""
    new = "".join(chance.choice("bdfgklmnprstvz") + chance.choice("aeiou") for _ in range(max(2, len(word) // 3)))
    return new.upper() if word.isupper() else new.capitalize() if word[0].isupper() else new


def plain(text, chrome, cut, chance):
    if chance.random() < 0.35:
        text = re.sub(r"(?m)^#{1,6} +", "", text)
    if chance.random() < 0.3:
        text = re.sub(r"\*\*([^*\n]+)\*\*", r"\1", text)
    if chance.random() < 0.3:
        text = re.sub(BULLET, r"\1", text)
    elif chance.random() < 0.5:
        mark = chance.choice("-*•▪–")
        text = re.sub(BULLET, lambda found: found.group(1) + mark + found.group(3), text)
    if chance.random() < 0.2:
        text = re.sub(r"\n\s*\n+", "\n", text)
    elif chance.random() < 0.2:
        text = re.sub(r"\n(?=\S)", "\n\n", text)
    if chance.random() < 0.4:
        text = "\n".join(chance.sample(chrome, chance.randint(1, 9))) + "\n\n" + text
    if chance.random() < 0.4 and not cut:
        foot = chance.sample(chrome, chance.randint(1, 9))
        if chance.random() < 0.3:
            # Links that read as levels do.
            foot[1:1] = [f"Level {number}: {chance.choice(chrome)}" for number in range(1, chance.randint(2, 4) + 1)]
        text = text.rstrip() + "\n\n" + "\n".join(foot) + "\n"
    return text


def tagged(text, chance):
    if chance.random() < 0.4:
        text = re.sub(r"<(/?)h\d\b", r"<\1p", text, flags=re.IGNORECASE)
    if chance.random() < 0.3:
        text = re.sub(r"</?(b|strong)>", "", text, flags=re.IGNORECASE)
    return text


def of_own(text, ident, chrome):
    """Texts of variants of a page of our own: with navigation around it, with running lines, with other marks, with indented items."""
    chance = random.Random(f"own {ident}")
    front, behind = chance.sample(chrome, 4), chance.sample(chrome, 4)
    yield "\n".join(front) + "\n\n" + text.rstrip() + "\n\n" + "\n".join(behind) + "\n"
    running = [" ".join(invented("Borough", chance) for _ in range(2)) + " Handbook", "Page {}", "- {} -"]
    for line in running:
        lines = text.split("\n")
        for number, place in enumerate(sorted(chance.randrange(1, len(lines) + 1) for _ in range(chance.randint(3, 6)))):
            lines.insert(place + number, line.format(number + 7))
        yield "\n".join(lines)
    mark = chance.choice("-*•▪–")
    yield re.sub(BULLET, lambda found: found.group(1) + mark + found.group(3), text)
    yield re.sub(BULLET, lambda found: "    " + found.group(0), text)
