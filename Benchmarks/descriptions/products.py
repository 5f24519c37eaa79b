"""Single products with a constant right side, and the classifier of Examples/MLP.swift."""

import numpy


def product(add, weights, random, rows, inputs, outputs):
    """f32[rows, inputs] times the transpose of the weight f32[outputs, inputs]."""
    x = add.input("input", random.standard_normal((rows, inputs)).astype(numpy.float32))
    weight = weights.matrix("linear.weight", outputs, inputs)
    add.output("product", add("MatMul", x, add.weight("linear.weight", weight.T)))


def mlp(add, weights, random, batch):
    """f32[batch, 784] through 512 and 512 features with ReLU to the probabilities f32[batch, 10]."""
    x = add.input("image", random.random((batch, 784)).astype(numpy.float32))
    layers = (("hidden", 784, 512), ("middle", 512, 512), ("output", 512, 10))
    for name, inputs, outputs in layers:
        weight = add.weight(f"{name}.weight", weights.matrix(f"{name}.weight", outputs, inputs))
        bias = add.weight(f"{name}.bias", weights(f"{name}.bias", outputs, scale=0.1))
        x = add("Gemm", x, weight, bias, transB=1)
        if name != "output":
            x = add("Relu", x)
    add.output("probabilities", add("Softmax", x, axis=-1))
