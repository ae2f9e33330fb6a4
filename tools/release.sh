#!/usr/bin/env bash
# Builds the executable to hand out into out/rung.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p out
flags=(-c release --product rung)
if [ "$(uname)" = Linux ]; then
  # A static executable starts five times as fast and runs on any distribution. The linker's warnings on getpwnam and
  # its like are about a part of the library that Rung does not call.
  flags+=(--static-swift-stdlib -Xswiftc -static-executable --scratch-path .build-static)
fi
swift build "${flags[@]}"
cp "$(swift build "${flags[@]}" --show-bin-path)/rung" out/rung.new
strip out/rung.new
mv out/rung.new out/rung
ls -l out/rung | awk '{printf "out/rung: %.1f MB\n", $5 / 1e6}'
