#!/usr/bin/env python3
"""Checks that each folder's manifest.json names every other file with its length and SHA-256."""
import hashlib
import json
import pathlib
import sys

for name in sys.argv[1:]:
    folder = pathlib.Path(name)
    stated = {file["name"]: (file["bytes"], file["sha256"]) for file in json.loads((folder / "manifest.json").read_bytes())["files"]}
    found = {}
    for path in folder.rglob("*"):
        if path.is_file() and path != folder / "manifest.json":
            contents = path.read_bytes()
            found[path.relative_to(folder).as_posix()] = (len(contents), hashlib.sha256(contents).hexdigest())
    if stated != found:
        sys.exit(f"{folder}: the manifest says {stated}, and there is {found}")
