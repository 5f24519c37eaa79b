"""Makes the files of a workload under build/bench, once for each text of its description."""

import hashlib
import importlib.metadata
import inspect
import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy
import onnx
from safetensors.numpy import save_file

import descriptions
from descriptions.weights import PublishedWeights, SeededWeights
from descriptions.writer import Writer
from harness import memory

# What of the descriptions every workload depends on, beside the module that describes it.
SHARED = ("operations.py", "parts.py", "weights.py", "writer.py")


@dataclass(frozen=True)
class Files:
    """What was made for a workload: paths, input arrays by name, float64 outputs by name, and the work of one call."""

    weights: Path
    onnx: Path
    inputs: dict
    outputs: dict
    flops: int
    moved_bytes: int


def files(workload, folder):
    """The files of a workload in `folder`, made if they are missing or their description has changed."""
    place = folder / "made" / f"{workload.name}-{_key(workload)}"
    if not place.exists():
        for old in (folder / "made").glob(f"{workload.name}-*"):
            shutil.rmtree(old)
        fresh = place.with_name(f".{place.name}.{os.getpid()}")
        fresh.mkdir(parents=True)
        _make(workload, fresh)
        fresh.rename(place)
    values = numpy.load(place / "values.npz")
    named = {kind: {n[len(kind) :]: values[n] for n in values if n.startswith(kind)} for kind in ("in.", "out.")}
    work = json.loads((place / "work.json").read_text())
    return Files(
        weights=workload.published or place / "weights.safetensors",
        onnx=place / "model.onnx",
        inputs={name: memory.aligned(array) for name, array in named["in."].items()},
        outputs=named["out."],
        **work,
    )


def _key(workload):
    """A hash of all that the files depend on."""
    home = Path(descriptions.__file__).parent
    digest = hashlib.sha256()
    for path in [home / name for name in SHARED] + [Path(inspect.getsourcefile(workload.describe.func))]:
        digest.update(path.read_bytes())
    published = workload.published and workload.published.stat().st_size
    versions = [importlib.metadata.version(package) for package in ("numpy", "onnx")]
    digest.update(repr((workload.describe.keywords, workload.seed, published, versions)).encode())
    return digest.hexdigest()[:16]


def _make(workload, place):
    weights = PublishedWeights(workload.published) if workload.published else SeededWeights(workload.seed)
    writer = Writer(workload.name)
    # Inputs have a generator of their own, so that shapes do not change the weights.
    workload.describe(writer, weights, numpy.random.default_rng([workload.seed, 1]))
    if not workload.published:
        save_file(weights.tensors, place / "weights.safetensors")
    onnx.save(writer.model(), place / "model.onnx")
    inputs = {f"in.{name}": array for name, array in writer.inputs.items()}
    outputs = {f"out.{name}": array for name, array in writer.outputs.items()}
    numpy.savez(place / "values.npz", **inputs, **outputs)
    work = {"flops": writer.flops, "moved_bytes": writer.moved_bytes}
    (place / "work.json").write_text(json.dumps(work))
