"""Times the compiled MiniLM beside ONNX Runtime, in rounds that alternate, on one thread.

    minilm.py minilm.so minilm.onnx [--batch N] [--tokens N] [--rounds N]

Both get the same tokens, and their embeddings must agree before times count. The artefact is called through its C
interface at every CPU level that the machine has. Needs numpy and onnxruntime.
"""

import argparse
import ctypes
import json
import platform
import time

import numpy
import onnxruntime

AGREEMENT = 1e-5


class Context(ctypes.Structure):
    """martlet_context of the header."""

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
    """The compiled model for one shape, with memory to work in."""

    def __init__(self, path, ids, mask):
        self.library = ctypes.CDLL(path)
        self.library.minilm_encode_arena_size.restype = ctypes.c_int64
        self.dims = [ctypes.c_int64(extent) for extent in ids.shape]
        self.size = self.library.minilm_encode_arena_size(*self.dims)
        self.memory = numpy.zeros(self.size + 64, numpy.uint8)
        self.output = numpy.zeros((ids.shape[0], 384), numpy.float32)
        self.arguments = [ctypes.c_void_p(array.ctypes.data) for array in (ids, mask, self.output)]

    def at(self, level):
        """A function that calls the model at a level, or None where the machine has less."""
        context = Context(size=ctypes.sizeof(Context), abi=1, level=level, arena_size=self.size)
        context.arena = self.memory.ctypes.data + -self.memory.ctypes.data % 64

        def run():
            if self.library.minilm_encode(ctypes.byref(context), *self.arguments, *self.dims, None):
                raise RuntimeError(context.error.decode())
            return self.output

        try:
            run()
        except RuntimeError:
            if level > 0:
                return None
            raise
        return run


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("artefact")
    parser.add_argument("onnx")
    parser.add_argument("--batch", type=int, default=1)
    parser.add_argument("--tokens", type=int, default=128)
    parser.add_argument("--rounds", type=int, default=60)
    options = parser.parse_args()

    random = numpy.random.default_rng(1)
    ids = random.integers(0, 30522, (options.batch, options.tokens)).astype(numpy.int64)
    mask = numpy.ones_like(ids)
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(options.onnx, settings, providers=["CPUExecutionProvider"])
    artefact = Artefact(options.artefact, ids, mask)
    name = f"ONNX Runtime {onnxruntime.__version__}"
    runs = {name: lambda: session.run(None, {"input_ids": ids, "attention_mask": mask})[0]}
    for label, level in (("Martlet", -1), ("Martlet, v3", 1), ("Martlet, baseline", 0)):
        run = artefact.at(level)
        if run is not None:
            runs[label] = run

    wanted = runs[name]().copy()
    for label, run in runs.items():
        distance = float(numpy.abs(run() - wanted).max())
        print(f"{label}: within {distance:.1e} of {name}")
        if not distance <= AGREEMENT:
            raise SystemExit(f"the embeddings may be {AGREEMENT} apart; no times are taken")

    times = {label: [] for label in runs}
    for _ in range(options.rounds):
        for label, run in runs.items():
            start = time.perf_counter_ns()
            run()
            times[label].append(time.perf_counter_ns() - start)
    print(f"\n{options.batch} × {options.tokens} tokens, 1 thread, {options.rounds} alternating rounds, {processor()}")
    for label, values in times.items():
        milliseconds = numpy.array(values) / 1e6
        print(f"{label:22} median {numpy.median(milliseconds):8.2f} ms   least {milliseconds.min():8.2f} ms")
    ratio = numpy.median(times[name]) / numpy.median(times["Martlet"])
    print(f"Martlet takes {1 / ratio:.2f} times as long as {name}")
    print(json.dumps({"ns": times}))


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            return next(line.split(":")[1].strip() for line in file if line.startswith("model name"))
    except (OSError, StopIteration):
        return platform.machine()


if __name__ == "__main__":
    main()
