"""What it costs to start with an artefact: times and memory of fresh processes, and sizes of the file."""

import json
import statistics
import subprocess
import time

import numpy

from harness import native

PROCESSES = 7


def measure(path, artefact, folder):
    """Medians over fresh processes that are C programs: ns from dlopen until the first call can be made (`load`), of
    the first call, and from the process's start until its end (`toFirstResult`); KiB of memory. One thread; the file is
    in the page cache."""
    command = _command(path, artefact, folder)
    results = []
    for _ in range(PROCESSES):
        start = time.clock_gettime_ns(time.CLOCK_MONOTONIC)
        output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
        result = json.loads(output)
        result["toFirstResult"] = result.pop("finished") - start
        results.append(result)
    medians = {key: statistics.median(result[key] for result in results) for key in results[0]}
    return {
        **medians,
        "weightBytes": artefact.weight_bytes,
        "arenaBytes": artefact.arena_bytes,
        "bytesBeyondWeights": path.stat().st_size - artefact.weight_bytes,
    }


def _command(path, artefact, folder):
    """The call of startup.c; inputs are written to `folder` as raw elements."""
    scratch = folder / "inputs"
    scratch.mkdir(exist_ok=True)
    words = [native.program("startup", folder), path, artefact.symbol, 2]
    for number, array in enumerate(artefact.inputs):
        file = scratch / str(number)
        array.tofile(file)
        words += ["in", file, *_type(array), array.ndim, *array.shape]
    for number, dim in enumerate(artefact.unshown_dims):
        array, file = numpy.array(dim, numpy.int64), scratch / f"dim{number}"
        array.tofile(file)
        words += ["in", file, *_type(array), 0]
    for array, place in zip(artefact.memories, artefact.replaced):
        kind, source = ("out", array.nbytes) if place is None else ("over", place)
        words += [kind, source, *_type(array), array.ndim, *array.shape]
    return [str(word) for word in [*words, "dims", *artefact.dims]]


def _type(array):
    """DLPack's code and bits."""
    return {"i": 0, "u": 1, "f": 2}[array.dtype.kind], array.dtype.itemsize * 8
