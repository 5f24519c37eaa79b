# `make demo` and `make test` do everything from a fresh clone; the rest are their parts.
SWIFT ?= swift
MARTLET := .build/release/martlet
SOURCES := Sources Tests Package.swift

.PHONY: build test demo bootstrap conformance fuzz bench format lint clean

# Tests build in the same configuration as the tool, so that a machine builds everything once.
build: bootstrap
	$(SWIFT) build -c release --build-tests

bootstrap:
	@Scripts/bootstrap

test: build
	$(SWIFT) test -c release --skip-build

demo: build
	@Scripts/demo

# The tables of scalar ops and templates against their references.
conformance: build
	$(SWIFT) test -c release --skip-build --filter 'ScalarsTests|Conformance'

# With seeds that nobody has tried; failures print theirs.
fuzz: build
	MARTLET_SEED=$$(date +%s) $(SWIFT) test -c release --skip-build --filter 'Fuzz|Hostile'

bench: build
	@Scripts/bench

format:
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

clean:
	rm -rf .build build
