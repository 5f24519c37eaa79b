"""Arrays that start at a cache line, as all runtimes get them."""

import numpy

LINE = 64


def empty(shape, dtype):
    """An array of zeros that starts at a cache line."""
    size = int(numpy.prod(shape)) * numpy.dtype(dtype).itemsize
    room = numpy.zeros(size + LINE, numpy.uint8)
    start = -room.ctypes.data % LINE
    return room[start : start + size].view(dtype).reshape(shape)


def aligned(array):
    """A copy that starts at a cache line."""
    copy = empty(array.shape, array.dtype)
    copy[...] = array
    return copy
