#!/usr/bin/env bash
# Builds the executables to hand out into out/: rung, or those that are named.
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p out
flags=(-c release)
if [ "$(uname)" = Linux ]; then
  # A static executable starts five times as fast and runs on any distribution. The linker's warnings on getpwnam and
  # its like are about a part of the library that Rung does not call.
  flags+=(--static-swift-stdlib -Xswiftc -static-executable --scratch-path .build-static)
fi
for product in "${@:-rung}"; do
  swift build "${flags[@]}" --product "$product"
  cp "$(swift build "${flags[@]}" --show-bin-path)/$product" "out/$product.new"
  strip "out/$product.new"
  mv "out/$product.new" "out/$product"
  ls -l "out/$product" | awk '{printf "%s: %.1f MB\n", $NF, $5 / 1e6}'
done
