#!/usr/bin/env bash
# What action.yml runs: `action.sh key` names the build for the cache, `action.sh report` writes the SARIF report, and
# `action.sh lint` annotates and ends with the status of the lint.
set -euo pipefail
here=$(cd "$(dirname "$0")/.." && pwd)
rung=${RUNG:-$here/out/rung}

# Each line of the path is a file or folder, whose name may have blanks; a line that names none is several, parted by blanks.
paths=()
while IFS= read -r line; do
  if [ -z "$line" ]; then continue; fi
  if [ -e "$line" ]; then
    paths+=("$line")
  else
    read -ra words <<<"$line"
    paths+=("${words[@]}")
  fi
done <<<"${RUNG_PATH:-.}"

options=()
if [ -n "${RUNG_BASELINE:-}" ]; then options+=(--baseline "$RUNG_BASELINE"); fi

case ${1:-} in
  key)
    cd "$here"
    find Sources Package.swift Package.resolved tools/release.sh -type f -print0 | LC_ALL=C sort -z | xargs -0 cat |
      git hash-object --stdin
    ;;
  report)
    # A lint that could not do its work leaves no report: an empty one would close all alerts.
    mkdir -p "$(dirname "$RUNG_SARIF")"
    status=0
    "$rung" lint --output-format sarif --fail-on never "${options[@]}" -- "${paths[@]}" >"$RUNG_SARIF.part" || status=$?
    if [ "$status" -ne 0 ]; then
      rm -f "$RUNG_SARIF.part"
      exit "$status"
    fi
    mv "$RUNG_SARIF.part" "$RUNG_SARIF"
    ;;
  lint)
    exec "$rung" lint --output-format github --fail-on "${RUNG_FAIL_ON:-error}" "${options[@]}" -- "${paths[@]}"
    ;;
  *)
    echo "usage: action.sh key|report|lint" >&2
    exit 2
    ;;
esac
