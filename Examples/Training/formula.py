"""Weights by a formula, for examples whose weights would be too large to keep: every element is a multiple of 2^-24
times a power of two, so that any language makes the same float32 numbers."""

import numpy


def uniform(shape, seed, scale):
    """Numbers in [-scale, scale), `scale` a power of two; a multiplicative hash of position and seed."""
    count = int(numpy.prod(shape, dtype=numpy.int64))
    state = numpy.arange(count, dtype=numpy.uint32) + numpy.uint32(seed * 0x9E3779B9 & 0xFFFFFFFF)
    for factor in (0x85EBCA6B, 0xC2B2AE35):
        state = (state ^ (state >> numpy.uint32(16))) * numpy.uint32(factor)
    state ^= state >> numpy.uint32(16)
    numbers = (state >> numpy.uint32(8)).astype(numpy.float32) * numpy.float32(2.0**-23) - numpy.float32(1)
    return (numbers * numpy.float32(scale)).reshape(shape)
