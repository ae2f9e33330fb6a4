#!/usr/bin/env python3
"""Validate documents with Rung's JSON Schemas.

usage: check_schemas.py [--schemas FOLDER] FILE_OR_FOLDER [...]
       check_schemas.py [--schemas FOLDER] --as NAME FILE [...]

Each schema is checked against the 2020-12 metaschema first. A document's schema follows from its
name (framework.yaml, framework.json, crossref.json, sourcemap.json, manifest.json, rung.yml) or
from --as. Prints each violation and exits with 1 when there is one, or when nothing was checked.
"""
import argparse
import json
import pathlib
import sys

import jsonschema
import ruamel.yaml

NAMES = {
    "framework.json": "framework",
    "framework.yaml": "framework",
    "crossref.json": "crossref",
    "sourcemap.json": "sourcemap",
    "manifest.json": "manifest",
    "rung.yml": "configuration",
}


def load(path):
    text = path.read_bytes().decode("utf-8")
    if path.suffix == ".json":
        return json.loads(text)
    return ruamel.yaml.YAML(typ="safe", pure=True).load(text)


def documents(paths, name):
    for path in map(pathlib.Path, paths):
        files = sorted(p for p in path.rglob("*") if p.is_file()) if path.is_dir() else [path]
        for file in files:
            if name or file.name in NAMES:
                yield file, name or NAMES[file.name]


def main():
    here = pathlib.Path(__file__).resolve().parent
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--schemas", type=pathlib.Path, default=here.parent / "schema")
    parser.add_argument("--as", dest="name", choices=sorted(set(NAMES.values()) | {"accepted", "changelog", "differences"}))
    parser.add_argument("paths", nargs="+")
    arguments = parser.parse_args()

    validators = {}
    for path in sorted(arguments.schemas.glob("*.json")):
        schema = load(path)
        jsonschema.Draft202012Validator.check_schema(schema)
        validators[path.stem] = jsonschema.Draft202012Validator(schema)

    checked = failed = 0
    for path, name in documents(arguments.paths, arguments.name):
        checked += 1
        errors = list(validators[name].iter_errors(load(path)))
        failed += bool(errors)
        for error in errors:
            print(f"{path}: {error.json_path}: {error.message[:200]}")
    print(f"{checked} documents, {failed} invalid", file=sys.stderr)
    return 1 if failed or not checked else 0


if __name__ == "__main__":
    sys.exit(main())
