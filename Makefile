# What people do with this project. `make demo` and `make test` need nothing but Swift: they install what is missing.

.PHONY: demo test check sanitize bench release fuzz fuzzers format clean build setup setup-build learn evaluate steady learner

# Builds Rung, compiles the example framework into out/ and shows what came out. Debug, since it builds in half the time.
demo: build
	@tools/demo.sh

# Runs every test.
test: setup
	swift test

# What the tests do not see: format, layers, schemas, equal bytes on each run, hostile sizes.
check: setup
	@tools/check.sh

# Runs every test twice more: with accesses to memory looked at, then with those of several threads. In debug builds of their own.
sanitize: setup
	swift test --disable-xctest --sanitize address --scratch-path .build-address
	swift test --disable-xctest --sanitize thread --scratch-path .build-thread

# Measures speed and memory, with the answers checked. docs/performance.md holds figures.
bench: setup
	@tools/bench.sh

# Learns how to read pages from the labelled ones in ../shared and writes Sources/PageReading/Learned/LearnedText.swift.
learn: learner
	@.venv/bin/python tools/learn.py write

# The honest measure of reading: each labelled page is read with weights learned without any page of its source.
evaluate: learner
	@.venv/bin/python tools/learn.py evaluate

# How far readings hold when pages change in what should not matter.
steady: setup release
	@.venv/bin/python tools/changed_pages.py out/rung

learner: setup
	swift build -c release --product rung-learn

# The executable to hand out, out/rung: static and stripped on Linux.
release: setup-build
	@tools/release.sh

# Reads damaged sources for a minute, then gives each target in Tests/FuzzTargets inputs for a minute, or for as long as
# `make fuzz FUZZ_SECONDS=600` says. What fails is kept in out/fuzz.
FUZZ_SECONDS = 60
fuzz: setup release fuzzers
	@.venv/bin/python tools/fuzz.py --seconds $(FUZZ_SECONDS)
	@.venv/bin/python tools/fuzz_targets.py .build-fuzz/release/rung-fuzz --seconds $(FUZZ_SECONDS)

# Without it libFuzzer would not see which parts of Swift code an input reaches.
COVERAGE = -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table,trace-cmp
fuzzers: setup
	RUNG_FUZZERS=1 swift build -c release --sanitize address --sanitize fuzzer $(COVERAGE) --scratch-path .build-fuzz --product rung-fuzz

# Puts the code into the house's format.
format:
	swift format --in-place --recursive Sources Tests Package.swift

clean:
	rm -rf .build .build-* out .venv

build: setup-build
	swift build --product rung

# The C libraries that the build needs.
setup-build:
	@tools/setup.sh

# The same, and the Python environment of the checks.
setup:
	@tools/setup.sh --checks
