"""Variants of labelled pages: the same texts in other dress, so that no single sign of a page's layout is learned by heart.

A variant loses or changes heading signs, bold type, list marks and blank lines, gets other known words as headings of its sections, and
lines of navigation in front or behind. What each text is stays as the label says.
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
        variant = with_other_headings(text, alignment, headings, chance) if chance.random() < 0.6 else text
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
        text = text.rstrip() + "\n\n" + "\n".join(chance.sample(chrome, chance.randint(1, 9))) + "\n"
    return text


def tagged(text, chance):
    if chance.random() < 0.4:
        text = re.sub(r"<(/?)h\d\b", r"<\1p", text, flags=re.IGNORECASE)
    if chance.random() < 0.3:
        text = re.sub(r"</?(b|strong)>", "", text, flags=re.IGNORECASE)
    return text
