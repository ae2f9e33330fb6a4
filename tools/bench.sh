#!/usr/bin/env bash
# Builds what is measured, and measures it.
set -euo pipefail
cd "$(dirname "$0")/.."
tools/release.sh
swift build -c release --product rung-bench
exec .venv/bin/python tools/bench.py --bench "$(swift build -c release --show-bin-path)/rung-bench" --rung out/rung "$@"
