#!/usr/bin/env bash
# The checks that are no tests of the code: each prints one line; what a failing one printed follows.
set -uo pipefail
cd "$(dirname "$0")/.."
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT

# check NAME COMMAND…: passes when the command ends with 0. How long it took stands behind the name.
check() {
  local name=$1 start=$SECONDS log verdict
  shift
  log=$(mktemp "$scratch/log.XXXXXX")
  verdict=ok
  "$@" >"$log" 2>&1 || verdict=FAILED
  printf '%-7s %s (%d s)\n' "$verdict" "$name" $((SECONDS - start))
  [ "$verdict" = ok ] || sed -n '1,60s/^/        /p' "$log"
  echo "$verdict" >"$log.verdict"
}

# beside NAME COMMAND…: the same beside the checks that follow, for one that keeps a single processor busy.
beside() { check "$@" & }

format() { swift format lint --strict --recursive Sources Tests Package.swift; }

# A room that imports one that it does not declare.
layers() { swift build --explicit-target-dependency-import-check error; }

# The core is pure and starts fast.
foundation() { ! git grep -nE '^(public )?import Foundation$' -- Sources; }

one_file_system() {
  ! git grep -nE 'import (Glibc|Musl|Darwin)$' -- Sources ':!Sources/Driver/FileSystem' \
    ':!Sources/CommandLineTool/Terminal.swift' ':!Sources/CommandLineTool/Ending.swift' \
    ':!Sources/CommandLineTool/Clock.swift' ':!Sources/WorkSharing' ':!Sources/rung-bench' ':!Sources/diff-benchmark'
}

# Nothing in the repository tells on whose machine it was made.
machine_paths() { ! git grep -nIE "(^|[^A-Za-z0-9_.-])/(home|root|Users|wor[k])/[A-Za-z]|$PWD" -- . ':!tools/check.sh'; }

# The rooms that call C libraries and hold unsafe code, with each access to memory looked at. XCTest holds no test of ours,
# and leaks what it makes itself.
memory() {
  RUNG_ROOMS=SourceText,Archives,XMLText,StructuredData,Tables,Documents,DataReading,Databases \
    swift test --disable-xctest --sanitize address --scratch-path .build-rooms-address
}

# The room that starts threads, with what they do to one another looked at.
threads() { RUNG_ROOMS=WorkSharing swift test --disable-xctest --sanitize thread --scratch-path .build-rooms-thread; }

release() { tools/release.sh; }

# The forms that hold nothing of the machine they are made on.
forms=json,xref,yaml,markdown,csv,html

compile_frameworks() {
  local framework
  for framework in frameworks/*/; do
    "$rung" compile "$framework" --fail-on never --to "$forms" --output "$scratch/first/$(basename "$framework")/" || return 1
  done
}

# The same bytes on each run, for any number of jobs, from any folder, by the debug build too.
same_bytes() {
  local framework name
  for framework in frameworks/*/; do
    name=$(basename "$framework")
    "$rung" compile "$framework" --fail-on never --to "$forms" -j 1 -o "$scratch/second/$name/" 2>/dev/null || return 1
    (cd "$framework" && "$rung" compile --fail-on never --to "$forms" -j 4 -o "$scratch/third/$name/") 2>/dev/null || return 1
    "$debug" compile "$PWD/$framework" --fail-on never --to "$forms" -o "$scratch/fourth/$name/" 2>/dev/null || return 1
  done
  diff -r "$scratch/first" "$scratch/second" && diff -r "$scratch/first" "$scratch/third" &&
    diff -r "$scratch/first" "$scratch/fourth"
}

# Reading what was published and publishing it again changes nothing.
round_trip() {
  local folder
  for folder in "$scratch"/first/*/; do
    for form in json yaml; do
      "$rung" compile --isolated --fail-on never --to "$form" "$folder/framework.json" 2>/dev/null |
        cmp - "$folder/framework.$form" || return 1
      "$rung" compile --isolated --fail-on never --to "$form" "$folder/framework.md" 2>/dev/null |
        cmp - "$folder/framework.$form" || return 1
      "$rung" compile --isolated --fail-on never --to "$form" "$folder/framework.yaml" 2>/dev/null |
        cmp - "$folder/framework.$form" || return 1
    done
  done
}

clean_frameworks() {
  local framework
  for framework in service service-2; do "$rung" lint "frameworks/$framework" --fail-on info || return 1; done
}

# What a newcomer begins with follows every policy and its schema.
starting_framework() {
  local levels
  for levels in 2 3 4 5; do
    "$rung" init "$scratch/start-$levels" --levels "$levels" || return 1
    printf 'lint:\n  packs: [core, house-style, interview, publishing]\n' >>"$scratch/start-$levels/rung.yml"
    .venv/bin/check-jsonschema --schemafile schema/configuration.json "$scratch/start-$levels/rung.yml" &&
      "$rung" lint "$scratch/start-$levels" --fail-on info || return 1
  done
}

schemas_printed() {
  local file
  for file in schema/*.json; do
    "$rung" schema "$(basename "$file" .json)" | cmp - "$file" || return 1
  done
}

valid() {
  local folder name
  for folder in "$scratch"/first/*/; do
    for name in framework crossref sourcemap manifest; do
      .venv/bin/check-jsonschema --schemafile "schema/$name.json" "$folder/$name.json" || return 1
    done
  done
  .venv/bin/check-jsonschema --schemafile schema/configuration.json frameworks/*/rung.yml || return 1
  findings_valid || return 1
  .venv/bin/check-jsonschema --check-metaschema schema/*.json
}

# What lint prints, with fixes and related places among it, and a baseline.
findings_valid() {
  "$rung" lint frameworks/draft --fail-on never --output-format json --quiet >"$scratch/findings.json" &&
    grep -q '"fix": {' "$scratch/findings.json" && grep -q '"related": \[' "$scratch/findings.json" &&
    .venv/bin/check-jsonschema --schemafile schema/findings.json "$scratch/findings.json" &&
    "$rung" lint frameworks/draft --write-baseline "$scratch/baseline.json" --quiet &&
    .venv/bin/check-jsonschema --schemafile schema/baseline.json "$scratch/baseline.json"
}

# Packages of CASE fit the official schema, with and without extras.
case_packages() {
  local shared=../shared/standards/case-1.1-cfpackage.schema.json framework
  if [ ! -f "$shared" ]; then
    echo "the schema of CASE is not beside this folder; skipped"
    return 0
  fi
  for framework in frameworks/*/; do
    for form in case case+items+rubrics; do
      "$rung" compile "$framework" --fail-on never -q --to "$form" >"$scratch/$(basename "$framework")-$form.json" 2>/dev/null ||
        return 1
    done
  done
  .venv/bin/check-jsonschema --schemafile "$shared" "$scratch"/*-case*.json
}

# Loss reports fit their schema.
losses() {
  "$rung" compile frameworks/service --fail-on never -q --to case,ctdl-asn,moodle-csv -o "$scratch/exports/" \
    --losses "$scratch/losses.json" && .venv/bin/check-jsonschema --schemafile schema/losses.json "$scratch/losses.json"
}

manifests() { .venv/bin/python tools/check_manifest.py "$scratch"/first/*/; }

integrations() {
  .venv/bin/pre-commit validate-manifest .pre-commit-hooks.yaml &&
    .venv/bin/check-jsonschema --builtin-schema vendor.github-actions action.yml
}

# What the action runs: paths with blanks, and no report of a lint that could not do its work.
action() {
  local folder="$scratch/a folder" report="$scratch/reports/rung.sarif"
  mkdir -p "$folder" && cp frameworks/service/rung.yml frameworks/service/teamwork.txt "$folder" || return 1
  export RUNG=$rung RUNG_SARIF=$report
  RUNG_PATH="$folder"$'\n'"frameworks/draft frameworks/service" tools/action.sh report && grep -q '"version": *"2.1.0"' "$report" &&
    RUNG_PATH=$folder RUNG_FAIL_ON=error tools/action.sh lint || return 1
  rm "$report"
  RUNG_PATH=$folder/nothing tools/action.sh report
  [ $? -eq 2 ] && [ ! -e "$report" ] && [ ! -e "$report.part" ] && tools/action.sh key | grep -qE '^[0-9a-f]{40}$'
}

shells() {
  "$rung" completions bash | bash -n || return 1
  if command -v zsh >/dev/null; then "$rung" completions zsh | zsh -n || return 1; fi
  if command -v fish >/dev/null; then "$rung" completions fish | fish --no-execute || return 1; fi
  if command -v mandoc >/dev/null; then "$rung" manual | mandoc -W error >/dev/null || return 1; fi
  "$rung" manual | grep -q '^\.SS lint'
}

# Pages as a stream: in one piece and in parts, the same bytes.
streams() { .venv/bin/python tools/check_stream.py "$rung"; }

# In a headless Chromium, where there is one; `make setup` installs it on Debian.
sites() {
  if ! command -v chromedriver >/dev/null; then
    [ "${CI:-}" != true ] || return 1
    echo "there is no chromedriver; skipped"
    return 0
  fi
  .venv/bin/python tools/check_site.py "$rung"
}

# A line of 100 MB is read within seconds and in memory that is a small multiple of it.
long_line() {
  head -c 100000000 /dev/zero | tr '\0' 'x' >"$scratch/line.txt"
  (ulimit -v 3000000; timeout 60 "$rung" compile "$scratch/line.txt" --fail-on never >"$scratch/line.json") || return 1
  rm -f "$scratch/line.txt" "$scratch/line.json"
}

# What costs most of each kind of input takes time in proportion to its size.
linear() { .venv/bin/python tools/check_linear.py "$rung"; }

# Reading as it is over the labelled pages, which it learned from: no measure of how well it reads, but a fall is seen.
labelled_pages() {
  local shared=../shared
  if [ ! -d "$shared/pages/labels" ]; then
    [ "${CI:-}" != true ] || return 1
    echo "there are no labelled pages beside this folder; skipped"
    return 0
  fi
  .venv/bin/python - "$rung" "$shared" <<'PYTHON'
import re, subprocess, sys
rung, shared = sys.argv[1:]
lines = subprocess.run([sys.executable, f"{shared}/score_pages.py", rung], capture_output=True, text=True).stdout.splitlines()
print("\n".join(lines[-2:]))
found = re.match(r"macro F1 ([\d.]+)", lines[-1])
sys.exit(0 if found and float(found.group(1)) >= 0.76 and lines[-2] == "broken: none" else 1)
PYTHON
}

check "the code is in the house's format" format
check "rooms import what they declare" layers
check "no Foundation in the program" foundation
check "files, threads and memory are touched in their rooms only" one_file_system
check "no paths of a machine in the repository" machine_paths
check "the release executable builds" release
debug=$(swift build --show-bin-path)/rung
rung=$PWD/out/rung
# It counts the time of the processor, so that it may have company.
beside "twice the input takes twice the time" linear
beside "labelled pages are read no worse than before" labelled_pages
check "the frameworks compile" compile_frameworks
check "the same bytes on each run" same_bytes
check "published documents read back to the same bytes" round_trip
check "both versions of the example framework have no findings" clean_frameworks
check "what rung init writes has no findings" starting_framework
check "rung schema prints schema/" schemas_printed
check "published documents fit their schemas" valid
check "manifests tell the truth" manifests
check "packages of CASE fit the official schema" case_packages
check "loss reports fit their schema" losses
check "hooks and action are what pre-commit and GitHub read" integrations
check "the action reads paths with blanks and leaves no empty report" action
check "completions and manual page are read by their shells and man" shells
check "published sites work in a browser" sites
check "20,000 pages as a stream, the same in parts" streams
check "a line of 100 MB" long_line
# They need builds of their own: on a slow machine they would take the time that all checks have.
if [ "$SECONDS" -lt 850 ]; then
  check "no error of memory where C libraries are called" memory
  check "no race where work is shared" threads
else
  printf 'skipped no error of memory, no race: the other checks took %d s; make sanitize runs these\n' "$SECONDS"
fi
wait
begun=$(find "$scratch" -maxdepth 1 -name 'log.??????' | wc -l)
passed=$(grep -lx ok "$scratch"/log.*.verdict | wc -l)
# One that was killed left no verdict.
failed=$((begun - passed))
printf '%d passed, %d failed, in %d s\n' "$passed" "$failed" "$SECONDS"
[ "$failed" -eq 0 ]
