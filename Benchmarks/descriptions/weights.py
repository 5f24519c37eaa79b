"""Where the weights of a workload come from: a seed, or a published file. Both keep what they gave, by key."""

import numpy
from safetensors.numpy import load_file


class SeededWeights:
    """Weights drawn from one generator, in the order in which they are asked for."""

    def __init__(self, seed):
        self.random = numpy.random.default_rng(seed)
        self.tensors = {}

    def __call__(self, key, *shape, scale=0.0, around=0.0, positive=False):
        """float32 `shape`: normally distributed with deviation `scale` around `around`; never below half of `around`
        where `positive`, as a variance must be."""
        values = around + scale * self.random.standard_normal(shape)
        if positive:
            values = numpy.maximum(values, around / 2)
        self.tensors[key] = values.astype(numpy.float32)
        return self.tensors[key]

    def matrix(self, key, outputs, inputs):
        """float32 [outputs, inputs], scaled so that a product keeps the size of what it is given."""
        return self(key, outputs, inputs, scale=inputs**-0.5)


class PublishedWeights:
    """The weights of a safetensors file; how a seed would draw them is ignored."""

    def __init__(self, path):
        self.tensors = load_file(path)

    def __call__(self, key, *shape, **distribution):
        """float32 `shape`, as the file has it."""
        tensor = self.tensors[key]
        if tensor.shape != shape:
            raise ValueError(f"'{key}' is {list(tensor.shape)} in the file, not {list(shape)}")
        return tensor

    def matrix(self, key, outputs, inputs):
        """float32 [outputs, inputs]."""
        return self(key, outputs, inputs)
