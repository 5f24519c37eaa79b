"""What stands between the products of a transformer: operations on rows, bound by memory."""

import numpy

from descriptions import parts


def norm_chain(add, weights, random, rows, features):
    """softmax(gelu(layer norm(input)) + residual) over rows, both inputs and the result f32[rows, features]."""
    inputs = [random.standard_normal((rows, features)).astype(numpy.float32) for _ in range(2)]
    x, residual = add.input("input", inputs[0]), add.input("residual", inputs[1])
    normal = parts.layer_norm(add, weights, x, "norm", features, 1e-5)
    add.output("probabilities", add("Softmax", add("Add", parts.gelu(add, normal), residual), axis=-1))
