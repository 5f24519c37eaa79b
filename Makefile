# `make demo` and `make test` do everything from a fresh clone; the rest are their parts.
SWIFT ?= swift
MARTLET := .build/release/martlet
SOURCES := Sources Tests Package.swift

.PHONY: build test demo bootstrap conformance fuzz bench onnx-exports gpu-artefacts gpu-test gpu-bench format lint clean

# Tests build in the same configuration as the tool, so that a machine builds everything once.
build: bootstrap
	$(SWIFT) build -c release --build-tests

bootstrap:
	@Scripts/bootstrap
	@mkdir -p build

test: build
	$(SWIFT) test -c release --skip-build

demo: build
	@Scripts/demo

# How many times as much as `make test` the next two try.
EFFORT ?= 10

# Everything that has a reference against it: scalar ops, templates, examples, the range of MiniLM; and with
# ONNX_CASES=PATH, a folder or .tar.xz of cases as Scripts/onnx_conformance.py describes them, ONNX models.
conformance: build
	MARTLET_EFFORT=$(EFFORT) $(SWIFT) test -c release --skip-build --filter 'Conformance'
ifdef ONNX_CASES
	Scripts/python numpy -- Scripts/onnx_conformance.py $(MARTLET) $(ONNX_CASES) --show reasons --right-at-least 93
endif

# Random graphs, kernels, texts and bytes from a seed that nobody has tried; failures name it.
fuzz: build
	MARTLET_SEED=$$(date +%s) MARTLET_EFFORT=$(EFFORT) $(SWIFT) test -c release --skip-build --filter 'Fuzz'

bench: build
	@Scripts/bench

# Models that PyTorch's exporters write, beside ONNX Runtime; the first run fetches PyTorch.
onnx-exports: build
	@Scripts/onnx-exports

# What can only be seen on a machine with an NVIDIA GPU; elsewhere they say so in one line. They need Python with numpy,
# the benchmark PyTorch too, and the artefacts, which another machine can have made: `make gpu-artefacts`, then carry
# build/gpu, Scripts and this file there.
GPU := build/gpu

gpu-artefacts: build
	@Scripts/gpu-artefacts $(MARTLET) $(GPU)

gpu-test:
	@Scripts/gpu test $(GPU)

gpu-bench:
	@Scripts/gpu bench $(GPU)

format:
	$(SWIFT) format format --in-place --parallel --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

clean:
	rm -rf .build build
