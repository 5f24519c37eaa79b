"""Classifies one handwritten digit with the compiled DigitsCNN, through ctypes and NumPy."""

import ctypes
import sys

import numpy

# A seven: 8 by 8 pixels of 0 to 16.
IMAGE = numpy.array(
    [
        [0, 0, 3, 8, 12, 15, 16, 2],
        [0, 0, 12, 14, 10, 13, 15, 0],
        [0, 0, 1, 1, 2, 14, 6, 0],
        [0, 0, 2, 8, 13, 16, 8, 0],
        [0, 0, 9, 16, 16, 10, 5, 0],
        [0, 0, 1, 8, 12, 1, 0, 0],
        [0, 0, 0, 14, 8, 0, 0, 0],
        [0, 0, 2, 16, 5, 0, 0, 0],
    ],
    numpy.float32,
).reshape(1, 1, 8, 8)


class Context(ctypes.Structure):
    """`martlet_context` of the model's header."""

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


def aligned(count):
    """`count` bytes that start at a multiple of 64."""
    memory = numpy.empty(count + 64, numpy.uint8)
    start = -memory.ctypes.data % 64
    return memory[start : start + count]


model = ctypes.CDLL(sys.argv[1])
model.digitscnn_classify_arena_size.restype = ctypes.c_int64
batch = ctypes.c_int64(len(IMAGE))
arena = aligned(model.digitscnn_classify_arena_size(batch))
context = Context(size=ctypes.sizeof(Context), abi=1, level=-1, arena=arena.ctypes.data, arena_size=arena.size)
probabilities = numpy.empty((len(IMAGE), 10), numpy.float32)
digits = numpy.empty(len(IMAGE), numpy.int64)
pointers = [ctypes.c_void_p(array.ctypes.data) for array in (IMAGE, probabilities, digits)]
if model.digitscnn_classify(ctypes.byref(context), *pointers, batch, None) != 0:
    sys.exit(context.error.decode())
print(f"Python: this is a {digits[0]}, with probability {probabilities[0, digits[0]]:.3f}")
