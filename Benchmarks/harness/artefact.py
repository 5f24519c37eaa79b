"""Calls a compiled model through its C interface, with ctypes."""

import ctypes
import re

import numpy

from harness import manifest, memory

LEVELS = {"best": -1, "baseline": 0, "v3": 1, "v4": 2}


class Context(ctypes.Structure):
    """martlet_context of martlet.h."""

    _fields_ = [
        ("size", ctypes.c_size_t),
        ("abi", ctypes.c_uint32),
        ("level", ctypes.c_int32),
        ("executor", ctypes.c_void_p),
        ("arena", ctypes.c_void_p),
        ("arena_size", ctypes.c_size_t),
        ("weights", ctypes.c_void_p),
        ("weights_size", ctypes.c_size_t),
        ("error", ctypes.c_char * 1024),
    ]


class Artefact:
    """An entry of a compiled model for one workload, with tensors and memory to work in.

    `outputs` are what the peers give. Where an output is in place of an input, that is a cache of some capacity with what
    peers take in front; what they give are the new rows behind it.
    """

    def __init__(self, path, workload, files):
        self.library = ctypes.CDLL(str(path))
        self.manifest = manifest.read(path)
        self.symbol = f"{self.manifest['model']}_{workload.entry}"
        entry = next(entry for entry in self.manifest["entries"] if entry["name"] == workload.entry)
        # What an entry says of its dims is absent if it has none.
        names = [dim["name"] for dim in entry.get("dims", [])]
        self.dims = [workload.dims[name] for name in names]
        self.unshown_dims = [workload.dims[name] for name in names if not _shows(entry["inputs"], name)]
        self.inputs = [_input(tensor, files) for tensor in entry["inputs"]]
        places = {tensor["name"]: place for place, tensor in enumerate(entry["inputs"])}
        # The position of the input in whose memory an output is, or None.
        self.replaced = [places.get(tensor.get("inPlaceOf")) for tensor in entry["outputs"]]
        self.outputs, self.memories = {}, []
        for tensor, place in zip(entry["outputs"], self.replaced):
            name = tensor["name"]
            if place is None:
                self.memories.append(memory.empty(files.outputs[name].shape, numpy.float32))
                self.outputs[name] = self.memories[-1]
            else:
                self.memories.append(self.inputs[place])
                given = files.inputs[entry["inputs"][place]["name"]]
                self.outputs[name] = _new_rows(self.inputs[place], given.shape, files.outputs[name].shape)
        size = getattr(self.library, f"{self.symbol}_arena_size")
        size.restype = ctypes.c_int64
        self.arena_bytes = size(*map(ctypes.c_int64, self.dims))
        self.arena = memory.empty((self.arena_bytes,), numpy.uint8)

    @property
    def weight_bytes(self):
        """Bytes of the weights in the file."""
        return self.manifest.get("weights", {}).get("byteCount", 0)

    def runner(self, level="best", executor=None):
        """A function that calls the entry at a CPU level, on an executor; raises RuntimeError with the error's text."""
        context = Context(
            size=ctypes.sizeof(Context), abi=1, level=LEVELS[level], executor=executor,
            arena=self.arena.ctypes.data, arena_size=self.arena_bytes,
        )  # fmt: skip
        function = getattr(self.library, self.symbol)
        tensors = [*self.inputs, *self.memories]
        arguments = [ctypes.byref(context), *(ctypes.c_void_p(tensor.ctypes.data) for tensor in tensors)]
        arguments += [*map(ctypes.c_int64, self.dims), None]

        def run():
            if function(*arguments):
                raise RuntimeError(context.error.decode())

        return run


def _shows(inputs, dim):
    """Whether the shape of an input has a dim in it."""
    return any(re.search(rf"\b{dim}\b", str(extent)) for tensor in inputs for extent in tensor["shape"])


def _input(tensor, files):
    """The array of an input: as peers get it, or in front of a cache."""
    given, shape = files.inputs[tensor["name"]], tensor["shape"]
    if not all(isinstance(extent, int) for extent in shape) or tuple(shape) == given.shape:
        return given
    cache = memory.empty(shape, given.dtype)
    cache[tuple(slice(extent) for extent in given.shape)] = given
    return cache


def _new_rows(cache, given, new):
    """The part of a cache behind the `given` rows, of the shape `new`."""
    starts = [start if start != extent else 0 for start, extent in zip(given, cache.shape)]
    return cache[tuple(slice(start, start + count) for start, count in zip(starts, new))]


class Executor:
    """The threads of native.executor; `address` is a martlet_executor, None for one thread."""

    def __init__(self, library, threads):
        self.library = library
        library.martlet_main_threads.restype = ctypes.c_void_p
        library.martlet_main_threads.argtypes = [ctypes.c_int64]
        library.martlet_main_end_threads.argtypes = [ctypes.c_void_p]
        self.address = library.martlet_main_threads(threads) if threads > 1 else None

    def end(self):
        """Ends the threads."""
        if self.address:
            self.library.martlet_main_end_threads(self.address)
            self.address = None


def error(outputs, reference):
    """The greatest difference of an output's elements, over the greatest element of that output's reference: the worst
    of all outputs. Infinite where something is not finite."""
    worst = 0.0
    for name, wanted in reference.items():
        distance = numpy.abs(outputs[name].astype(numpy.float64) - wanted).max() / numpy.abs(wanted).max()
        worst = max(worst, float(distance)) if numpy.isfinite(distance) else float("inf")
    return worst
