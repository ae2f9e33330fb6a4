#!/usr/bin/env python3
"""Write one of the inputs of inputs.json, or list them.

usage: generate.py                     the names
       generate.py NAME [FRACTION]     the input on stdout; FRACTION (0.25) for less of it, 4 for more

For the release executable, where the sizes are real: compare the time for 1 and for 4.
The tests make the same inputs, smaller, from the same file.
"""
import json, pathlib, sys

INPUTS = json.loads((pathlib.Path(__file__).parent / "inputs.json").read_text(encoding="utf-8"))


def text(entry, times):
    """The start, the unit over and over (`{n}` counts from 1), the end as often, the last words."""
    stairs = entry.get("isStair", False)
    units = ((" " * (2 * n) if stairs else "") + entry["unit"].replace("{n}", str(n + 1)) for n in range(times))
    return entry.get("start", "") + "".join(units) + entry.get("end", "") * times + entry.get("last", "")


def main(arguments):
    if not arguments:
        for entry in INPUTS:
            print(f"{entry['file']}\t{entry['times']}\t{entry['name']}")
        return 0
    found = [entry for entry in INPUTS if entry["name"] == arguments[0]]
    if not found:
        sys.exit(f"no input is called {arguments[0]!r}")
    fraction = float(arguments[1]) if len(arguments) > 1 else 1
    sys.stdout.buffer.write(text(found[0], int(found[0]["times"] * fraction)).encode())
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
