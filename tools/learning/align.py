"""What each unit of a labelled page is, worked out from the label: the targets of learning.

A label names texts, not places. Each text is looked up among the letters and digits of all units, in the label's order.
"""
import html
import re

ITEM = {"behavior", "negative", "question", "probe", "activity", "step", "resource"}
LEVEL = r"(?:level|niveau|nivel|nível|stage|stufe|grade|score|tier|l|ic|d|e|p|m)"
ROMAN = ["", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]


def squash(text):
    letters = r"[^0-9a-zà-ÿĀ-ſа-яёіїє\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]+"
    return re.sub(letters, "", html.unescape(text or "").lower())


def text_of(item):
    return item if isinstance(item, str) else item.get("text", "") or item.get("name", "")


def facts(label):
    """(kind, text, competency, level) in the label's order."""
    for place, c in enumerate(label["competencies"]):

        def questions(items, level):
            for q in items or []:
                stated = q.get("level") if isinstance(q, dict) else None
                yield "question", text_of(q), place, stated or level
                for probe in (q.get("probes") or []) if isinstance(q, dict) else []:
                    yield "probe", text_of(probe), place, level

        def steps(items):
            for step in items or []:
                yield "step", text_of(step), place, None
                if isinstance(step, dict):
                    yield from steps(step.get("steps"))

        if c.get("definition"):
            yield "definition", c["definition"], place, None
        for level in c.get("levels") or []:
            number = level.get("number")
            if level.get("description"):
                yield "description", level["description"], place, number
            for b in level.get("behaviors") or []:
                yield "behavior", text_of(b), place, number
            for b in level.get("negativeBehaviors") or []:
                yield "negative", text_of(b), place, number
            yield from questions(level.get("questions"), number)
        for b in c.get("behaviors") or []:
            yield "behavior", text_of(b), place, None
        for b in c.get("negativeBehaviors") or []:
            yield "negative", text_of(b), place, None
        yield from questions(c.get("questions"), None)
        for a in c.get("activities") or []:
            yield "activity", text_of(a), place, None
            if isinstance(a, dict):
                yield from steps(a.get("steps"))
        for key in ("courses", "resources", "titles", "related"):
            for r in c.get(key) or []:
                yield "resource", text_of(r), place, None
        for section in c.get("sections") or []:
            for item in section.get("items") or []:
                yield "resource", text_of(item), place, None


class Alignment:
    """Roles of the units of one page: (role, goes on); role is None for noise, or `heading`, or a kind of fact."""

    def __init__(self, units, label):
        self.units = units
        self.label = label
        self.texts = [squash(u["t"]) for u in units]
        self.stream = "".join(self.texts)
        self.unit_at = [i for i, t in enumerate(self.texts) for _ in t]
        self.start = []
        at = 0
        for text in self.texts:
            self.start.append(at)
            at += len(text)
        self.roles = [(None, False)] * len(units)
        self.first = {}
        self.owner = {}
        self.missing = self.count = 0
        self._place_facts()
        self._place_levels()
        self._place_names()
        self._place_headings()

    @property
    def is_usable(self):
        return self.count > 0 and self.missing <= 0.35 * self.count

    def is_free(self, i):
        return self.roles[i][0] is None

    # Facts

    def _place_facts(self):
        taken = bytearray(len(self.stream))
        cursor = 0

        def find(text, start):
            at = self.stream.find(text, start)
            while at >= 0 and any(taken[at : at + len(text)]):
                at = self.stream.find(text, at + 1)
            return at

        for kind, value, competency, level in facts(self.label):
            text = squash(value)
            if len(text) < 3:
                continue
            self.count += 1
            at = find(text, cursor)
            if at < 0:
                at = find(text, 0)
            if at >= 0 and self.start[self.unit_at[at]] != at and len(text) < 25:
                other = at
                while other >= 0 and self.start[self.unit_at[other]] != other:
                    other = find(text, other + 1)
                at = other if other >= 0 else at
            if at < 0:
                self.missing += 1
                continue
            taken[at : at + len(text)] = b"\1" * len(text)
            if kind not in ("probe", "resource"):
                cursor = at
            one, last = self.unit_at[at], self.unit_at[at + len(text) - 1]
            if self.is_free(one) or self.roles[one][1]:
                self.roles[one] = (kind, False)
            for i in range(one + 1, last + 1):
                if self.is_free(i):
                    self.roles[i] = (kind, True)
            for i in range(one, last + 1):
                self.owner.setdefault(i, competency)
            if kind != "resource":
                for key in ((competency, None), (competency, level)):
                    self.first[key] = min(self.first.get(key, len(self.units)), one)

    # Levels

    def _near(self, candidates, at):
        """The candidate that stands above a text: in its column or row, else the last one in front."""
        if not candidates:
            return None
        if at is None:
            return candidates[0]
        cell = self.units[at].get("c") if at < len(self.units) else None
        if cell:
            inside = [i for i in candidates if (self.units[i].get("c") or [None])[0] == cell[0]]
            inside = [i for i in inside if self.units[i]["c"][1] == cell[1] or self.units[i]["c"][2] == cell[2]]
            column = [i for i in inside if self.units[i]["c"][2] == cell[2] and self.units[i]["c"][1] <= cell[1]]
            inside = column or inside
            if inside:
                front = [i for i in inside if i <= at]
                return max(front) if front else inside[0]
        front = [i for i in candidates if i <= at]
        return front[-1] if front else candidates[0]

    def _place_levels(self):
        for competency, c in enumerate(self.label["competencies"]):
            for level in c.get("levels") or []:
                self._place_level(competency, level)

    def _place_level(self, competency, level):
        number, title = level.get("number"), squash(level.get("title"))
        at = self.first.get((competency, number), self.first.get((competency, None)))

        def open_to(i):
            return self.is_free(i) or self.roles[i] == ("level", False)

        def numbered(longest, roman):
            sign = f"(?:{number}(?!\\d)" + (f"|{roman}(?![ivx]))" if roman else ")")
            pattern = re.compile(rf"^(.{{0,16}})?{LEVEL}{sign}")
            return [i for i, t in enumerate(self.texts) if open_to(i) and len(t) < longest and pattern.match(t)]

        found = None
        if title:
            words = (level.get("title") or "").lower() + " ("
            same = [
                i
                for i, t in enumerate(self.texts)
                if open_to(i)
                and (t == title or (len(title) < 4 and self.units[i]["t"].lower().startswith(words))
                     or (len(title) > 2 and title in t and len(t) <= len(title) + 30))
            ]
            found = self._near(same, at)
            if found is None and number is not None:
                found = self._near(numbered(40, None), at)
        elif number is not None:
            roman = ROMAN[number] if isinstance(number, int) and 0 < number < 11 else None
            candidates = numbered(45, roman) or [
                i
                for i, t in enumerate(self.texts)
                if open_to(i) and (t == str(number) or (self.units[i]["o"] == number and self.units[i]["m"] and len(t) < 40))
            ]
            found = self._near(candidates, at)
        if found is None:
            return
        self.roles[found] = ("level", False)
        before = found - 1
        if title and found and self.is_free(before) and re.match(rf"^(.{{0,20}})?(?:{LEVEL}|score){number}$", self.texts[before]):
            cells = self.units[before].get("c"), self.units[found].get("c")
            if [c and c[1] for c in cells][0] == [c and c[1] for c in cells][1]:
                self.roles[before], self.roles[found] = ("level", False), ("level", True)
        elif title and len(self.texts[found]) < len(title):
            for i in range(found + 1, min(len(self.units), found + 3)):
                if self.is_free(i) and self.texts[i] and self.texts[i] in title:
                    self.roles[i] = ("level", True)

    # Names

    def _place_names(self):
        for competency, c in enumerate(self.label["competencies"]):
            if not c.get("name") or c.get("nameInferred"):
                continue
            others = c.get("nameAlt") or []
            for name in [c["name"]] + ([others] if isinstance(others, str) else list(others)):
                if self._place_name(competency, squash(name)):
                    break

    def _place_name(self, competency, name):
        if not name:
            return False
        at = self.first.get((competency, None))
        free = [i for i in range(len(self.units)) if self.is_free(i) or self.roles[i] == ("name", False)]
        exact = [i for i in free if self.texts[i] == name]
        candidates = exact or [i for i in free if name in self.texts[i] and len(self.texts[i]) <= len(name) + 25]
        if not candidates:
            place = self.stream.find(name)
            while place >= 0:
                one, last = self.unit_at[place], self.unit_at[place + len(name) - 1]
                if last > one and self.start[one] == place and all(self.is_free(i) for i in range(one, last + 1)):
                    candidates.append(one)
                place = self.stream.find(name, place + 1)
        found = self._near(candidates, at)
        if found is None:
            return False
        self.roles[found] = ("name", False)
        self.owner[found] = competency
        length = len(self.texts[found])
        for i in range(found + 1, len(self.units)):
            if length >= len(name) or not self.is_free(i) or not self.texts[i] or not name[length:].startswith(self.texts[i]):
                break
            self.roles[i] = ("name", True)
            length += len(self.texts[i])
        for other in exact:
            if other != found and self.is_free(other):
                owners = [self.owner[i] for i in range(other + 1, min(len(self.units), other + 6)) if i in self.owner]
                cells = [(self.units[i].get("c") or [0, 0, -1])[2] == 0 for i in (other, found)]
                below = self.roles[other + 1] if other + 1 < len(self.units) else (None, False)
                if owners and owners[0] == competency and (all(cells) or below[0] is not None):
                    self.roles[other] = ("name", False)
        return True

    # Headings

    def _place_headings(self):
        count = len(self.units)
        for i in range(count - 1, -1, -1):
            text = self.units[i]["t"]
            words = len(text.split())
            if not self.is_free(i) or words > (14 if text.endswith(":") else 9) or (text[-1:] in ".;" and words > 3):
                continue
            for j in range(i + 1, min(count, i + 3)):
                role, goes_on = self.roles[j]
                if role and role != "heading" and not goes_on and role not in ("name", "level"):
                    if role not in ("probe", "step") or j == i + 1:
                        self.roles[i] = ("heading", False)
                    break
                if (role, goes_on) != ("level", False):
                    break
        for i, unit in enumerate(self.units):
            cell = unit.get("c")
            if cell and cell[1] == 0 and self.roles[i][0] in (None, "heading") and len(unit["t"].split()) <= 8:
                below = [
                    j
                    for j, u in enumerate(self.units)
                    if u.get("c") and u["c"][0] == cell[0] and u["c"][2] == cell[2] and u["c"][1] > 0 and self.roles[j][0]
                ]
                if below:
                    self.roles[i] = ("heading", False)

    # Targets

    def structure(self):
        """The roles as the program counts them: `N`, `L`, or the number of a structure role."""
        names = {"definition": (0, 1), "description": (6, 1), "heading": (4, 4), "level": ("L", 7), "name": ("N", 8), None: (5, 5)}
        return [str(names.get(role, (2, 3))[1 if goes_on else 0]) for role, goes_on in self.roles]
