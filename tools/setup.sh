#!/usr/bin/env bash
# Makes this machine ready: the C libraries that the build needs and, with --checks, the Python environment of the checks.
# Installs only what is missing, and says what it installs.
set -euo pipefail
cd "$(dirname "$0")/.."

say() { printf 'setup: %s\n' "$*" >&2; }
stop() { say "$*"; exit 1; }

# Runs a command with the rights to install packages.
as_root() {
  if [ "$(id -u)" -eq 0 ]; then "$@"; else say "asking for your password: sudo $*"; sudo "$@"; fi
}

install_with_apt() {
  command -v apt-get >/dev/null || stop "this system has no apt-get. Install by hand what $* hold, then run again."
  say "installing $* with apt-get"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq "$@" >/dev/null
}

command -v swift >/dev/null || stop "Swift is missing. Install Swift 6.2 or newer (swift.org/install), then run again."
version=$(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9]*\)\.\([0-9]*\).*/\1 \2/p' | head -1)
read -r major minor <<<"$version"
if [ "$major" -lt 6 ] || { [ "$major" -eq 6 ] && [ "$minor" -lt 2 ]; }; then
  stop "Swift $major.$minor is too old. Install Swift 6.2 or newer (swift.org/install), then run again."
fi

if [ "$(uname)" = Darwin ]; then
  command -v brew >/dev/null || stop "Homebrew is missing. Install it (brew.sh), then run again."
  missing=()
  for formula in libyaml utf8proc pkgconf; do
    brew list --versions "$formula" >/dev/null || missing+=("$formula")
  done
  if [ ${#missing[@]} -gt 0 ]; then
    say "installing ${missing[*]} with brew"
    brew install "${missing[@]}"
  fi
else
  missing=()
  has_header() { printf '#include <%s>\n' "$1" | clang -E -x c - >/dev/null 2>&1; }
  has_header yaml.h || missing+=(libyaml-dev)
  has_header utf8proc.h || missing+=(libutf8proc-dev)
  has_header zlib.h || missing+=(zlib1g-dev)
  has_header expat.h || missing+=(libexpat1-dev)
  has_header sqlite3.h || missing+=(libsqlite3-dev)
  if [ ${#missing[@]} -gt 0 ]; then install_with_apt "${missing[@]}"; fi
fi

[ "${1:-}" = --checks ] || exit 0

# Tests read PDF with it, as the program does.
if ! command -v pdftotext >/dev/null; then
  if [ "$(uname)" = Darwin ]; then
    say "installing poppler with brew"
    brew install poppler
  else
    install_with_apt poppler-utils
  fi
fi

# What looks at published sites; elsewhere any Chromium with its driver will do, and without one the check is left out.
if [ "$(uname)" != Darwin ] && ! command -v chromedriver >/dev/null; then
  install_with_apt --no-install-recommends chromium chromium-driver
fi

if [ .venv/installed -nt tools/requirements.txt ]; then exit 0; fi
say "laying out the Python environment of the checks in .venv"
if ! python3 -m venv .venv >/dev/null 2>&1; then
  [ "$(uname)" != Darwin ] || stop "Python 3 is missing. Install it (brew install python), then run again."
  install_with_apt python3 python3-venv
  python3 -m venv --clear .venv
fi
.venv/bin/pip install --quiet --disable-pip-version-check -r tools/requirements.txt
touch .venv/installed
