#!/usr/bin/env bash
# Builds what is measured, and measures it.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/release.sh rung rung-bench diff-benchmark
.venv/bin/python tools/bench.py --bench out/rung-bench --rung out/rung "$@"
.venv/bin/python tools/bench_lint.py --bench out/rung-bench --rung out/rung
.venv/bin/python tools/bench_pages.py --bench out/rung-bench --rung out/rung
.venv/bin/python tools/bench_xref.py --rung out/rung
out/diff-benchmark
