"""Calls an entry of a compiled model on arrays, through its C interface."""

import ctypes

import numpy

from harness import manifest, memory
from harness.artefact import Context

TYPES = {
    "bool": "bool", "i8": "int8", "i16": "int16", "i32": "int32", "i64": "int64", "u8": "uint8", "f16": "float16",
    "f32": "float32", "f64": "float64",
}  # fmt: skip


class Artefact:
    """The only entry of a shared object, with memory for its results."""

    def __init__(self, path, inputs, shapes):
        """`inputs` are arrays by name, `shapes` the shapes of the results in order."""
        library = ctypes.CDLL(str(path))
        made = manifest.read(path)
        entry = made["entries"][0]
        symbol = f"{made['model']}_{entry['name']}"
        values = {}
        for tensor in entry["inputs"]:
            values.update(zip(map(str, tensor["shape"]), inputs[tensor["name"]].shape))
        dims = [ctypes.c_int64(values[dim["name"]]) for dim in entry.get("dims", [])]
        size = getattr(library, f"{symbol}_arena_size")
        size.restype = ctypes.c_int64
        self.arena = memory.empty((size(*dims),), numpy.uint8)
        self.context = Context(
            size=ctypes.sizeof(Context), abi=1, level=-1, arena=self.arena.ctypes.data, arena_size=self.arena.nbytes
        )
        self.outputs = [
            memory.empty(shape, TYPES[tensor["type"]]) for tensor, shape in zip(entry["outputs"], shapes, strict=True)
        ]
        self.tensors = [memory.aligned(inputs[tensor["name"]]) for tensor in entry["inputs"]] + self.outputs
        self.function = getattr(library, symbol)
        pointers = [ctypes.c_void_p(tensor.ctypes.data) for tensor in self.tensors]
        self.arguments = [ctypes.byref(self.context), *pointers, *dims, None]

    def run(self):
        """One call; raises RuntimeError with the error's text."""
        if self.function(*self.arguments):
            raise RuntimeError(self.context.error.decode())
