#!/usr/bin/env python3
"""Validate reports of findings with the schemas of the formats that they claim to be.

usage: check_reports.py STANDARDS FILE_OR_FOLDER [...]

STANDARDS is a folder with sarif-2.1.0.schema.json, junit-10.xsd, gitlab-codequality-report.strict.json and
rdjson-DiagnosticResult.json. A file's ending names its format: findings.sarif, findings.junit ... Beyond the schemas,
what consumers need is checked: fingerprints that differ, indexes that agree, counts that add up, nothing fetched.
Prints each violation and exits with 1 when there is one, or when nothing was checked.
"""
import html.parser
import json
import pathlib
import sys

import jsonschema
from lxml import etree

FINDING_KEYS = ["rule", "severity", "message", "path", "line", "column", "endLine", "endColumn", "entity", "related", "fix"]


class Checker:
    def __init__(self, standards):
        def schema(name):
            return json.loads((standards / name).read_text(encoding="utf-8"))

        self.sarif_schema = jsonschema.Draft4Validator(schema("sarif-2.1.0.schema.json"))
        self.gitlab_schema = jsonschema.Draft7Validator(schema("gitlab-codequality-report.strict.json"))
        self.rdjson_schema = jsonschema.Draft4Validator(schema("rdjson-DiagnosticResult.json"))
        self.junit_schema = etree.XMLSchema(etree.parse(str(standards / "junit-10.xsd")))

    @staticmethod
    def by_schema(validator, document):
        for error in validator.iter_errors(document):
            yield f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"

    def sarif(self, data):
        document = json.loads(data)
        yield from self.by_schema(self.sarif_schema, document)
        for run in document["runs"]:
            rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
            if rules != sorted(set(rules)):
                yield "rules are not sorted and unique"
            prints = [result["partialFingerprints"]["rung/v1"] for result in run["results"]]
            if len(prints) != len(set(prints)):
                yield "results share a fingerprint"
            for result in run["results"]:
                if rules[result["ruleIndex"]] != result["ruleId"]:
                    yield f"ruleIndex of {result['ruleId']} points at {rules[result['ruleIndex']]}"
                for location in result.get("locations", []):
                    uri = location["physicalLocation"]["artifactLocation"]["uri"]
                    if uri.startswith("/") or " " in uri or not uri.isascii():
                        yield f"{uri!r} is no relative URI"

    def gitlab(self, data):
        document = json.loads(data)
        yield from self.by_schema(self.gitlab_schema, document)
        prints = [item["fingerprint"] for item in document]
        if len(prints) != len(set(prints)):
            yield "findings share a fingerprint"

    def rdjson(self, data):
        yield from self.by_schema(self.rdjson_schema, json.loads(data))

    def junit(self, data):
        document = etree.fromstring(data)
        if not self.junit_schema.validate(document):
            yield from (f"line {error.line}: {error.message}" for error in self.junit_schema.error_log)
        cases = document.findall(".//testcase")
        failures = document.findall(".//failure")
        if not cases:
            yield "there is no case"
        for suites, attribute, number in [(document, "tests", len(cases)), (document, "failures", len(failures))]:
            if suites.get(attribute) != str(number):
                yield f"{attribute} is {suites.get(attribute)}, and there are {number}"

    def json(self, data):
        document = json.loads(data)
        for finding in document:
            if list(finding) != [key for key in FINDING_KEYS if key in finding]:
                yield f"keys {list(finding)}"

    def jsonlines(self, data):
        lines = data.decode("utf-8").split("\n")
        if lines.pop():
            yield "the last line has no end"
        yield from self.json("[" + ",".join(lines) + "]")

    def markdown(self, data):
        if len(data.decode("utf-8")) > 65536:
            yield "longer than a comment may be"

    def github(self, data):
        for line in data.decode("utf-8").splitlines():
            if line.startswith("::") and not line.startswith(("::error ", "::warning ", "::notice ")):
                yield f"unknown command {line[:40]!r}"

    def html(self, data):
        fetched = []

        class Parser(html.parser.HTMLParser):
            def handle_starttag(self, tag, attributes):
                fetched.extend(f"<{tag} {name}>" for name, _ in attributes if name in ("src", "href", "onload"))
                if tag in ("script", "link", "img"):
                    fetched.append(f"<{tag}>")

        Parser().feed(data.decode("utf-8"))
        yield from fetched


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    checker = Checker(pathlib.Path(sys.argv[1]))
    checked = failed = 0
    for path in map(pathlib.Path, sys.argv[2:]):
        for file in sorted(path.iterdir()) if path.is_dir() else [path]:
            check = getattr(checker, file.suffix[1:].replace("-", ""), None)
            if check is None:
                continue
            checked += 1
            for violation in check(file.read_bytes()):
                print(f"{file.name}: {violation}")
                failed += 1
    print(f"{checked} reports, {failed} violations")
    sys.exit(1 if failed or not checked else 0)


if __name__ == "__main__":
    main()
