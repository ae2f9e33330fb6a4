#!/usr/bin/env python3
"""Check that YAML documents load to the same data as the JSON documents beside them.

usage: check_yaml.py FOLDER [...]

For each X.yaml with an X.json beside it, the YAML is loaded by PyYAML (YAML 1.1; in Python, and by
libyaml where PyYAML has it) and by ruamel.yaml (YAML 1.2). All must give the data that the JSON
gives, types, characters and order of keys included. Prints the first difference of each and exits
with 1 when there is one, or when there is nothing to check.
"""
import json
import pathlib
import sys

import ruamel.yaml
import yaml


def difference(expected, found, place="document"):
    """Where and how two documents differ, or None."""
    if type(expected) is not type(found):
        return f"{place}: {expected!r} became {found!r}"
    if isinstance(expected, dict):
        if list(expected) != list(found):
            return f"{place}: keys {list(expected)} became {list(found)}"
        pairs = [(f"{place}/{key}", value, found[key]) for key, value in expected.items()]
    elif isinstance(expected, list):
        if len(expected) != len(found):
            return f"{place}: {len(expected)} items became {len(found)}"
        pairs = [(f"{place}/{i}", a, b) for i, (a, b) in enumerate(zip(expected, found))]
    else:
        return None if expected == found else f"{place}: {expected!r} became {found!r}"
    for where, a, b in pairs:
        if text := difference(a, b, where):
            return text
    return None


def loaders():
    yield "PyYAML", lambda text: yaml.load(text, Loader=yaml.SafeLoader)
    if hasattr(yaml, "CSafeLoader"):
        yield "PyYAML with libyaml", lambda text: yaml.load(text, Loader=yaml.CSafeLoader)
    yield "ruamel.yaml", lambda text: ruamel.yaml.YAML(typ="safe", pure=True).load(text)


def main(folders):
    checked = failed = 0
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.yaml")):
            twin = path.with_suffix(".json")
            if not twin.exists():
                continue
            expected = json.loads(twin.read_bytes().decode("utf-8"))
            text = path.read_bytes().decode("utf-8")
            for name, load in loaders():
                checked += 1
                try:
                    problem = difference(expected, load(text))
                except Exception as error:  # a loader's refusal is a finding like any other
                    problem = f"refused: {error}"
                if problem:
                    failed += 1
                    print(f"{path}: {name}: {problem}")
    print(f"{checked} loads, {failed} with differences", file=sys.stderr)
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1:]))
