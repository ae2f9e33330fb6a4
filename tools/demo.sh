#!/usr/bin/env bash
# Shows what Rung does: an example framework compiled into out/service, and a finding in a draft.
set -euo pipefail
cd "$(dirname "$0")/.."
rung=$(swift build --show-bin-path)/rung
rung=${rung#"$PWD/"}

step() { printf '\n$ %s\n' "$*"; }

step rung compile frameworks/service --output out/service/
"$rung" compile frameworks/service --output out/service/

step ls out/service
ls -l out/service | awk 'NR > 1 { printf "%8d  %s\n", $5, $NF }'

step head -40 out/service/framework.yaml
sed -n 1,40p out/service/framework.yaml

step rung lint frameworks/draft
"$rung" lint frameworks/draft --fail-on never >out/draft-findings.txt
sed -n 1,24p out/draft-findings.txt

cat <<END

The model is in out/service: framework.yaml and framework.json hold the same data, crossref.json says which competencies
name which others, sourcemap.json what became of each byte of the sources. All findings of the draft are in
out/draft-findings.txt. Next: "rung compile --help", with rung at $rung.
END
