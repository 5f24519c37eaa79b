"""The ONNX operators that descriptions use, in float64 NumPy: slow and obviously right. `TABLE` has them by name.

Each takes arrays and the attributes of its node, and gives an array, or a list where the node has several outputs.
"""

import math

import numpy
from numpy.lib.stride_tricks import sliding_window_view


def softmax(x, axis=-1):
    exponentials = numpy.exp(x - x.max(axis=axis, keepdims=True))
    return exponentials / exponentials.sum(axis=axis, keepdims=True)


def layer_normalization(x, scale, bias, axis=-1, epsilon=1e-5):
    """Over the last axis only."""
    centred = x - x.mean(axis=axis, keepdims=True)
    return centred / numpy.sqrt((centred**2).mean(axis=axis, keepdims=True) + epsilon) * scale + bias


def gemm(a, b, c=0.0, transB=0):
    return a @ (b.T if transB else b) + c


def windows(x, shape, strides, pads, fill):
    """[n, c, h, w] to [n, c, oh, ow, *shape]: the windows of an image with `fill` around it; pads as in ONNX."""
    around = [(0, 0), (0, 0), (pads[0], pads[2]), (pads[1], pads[3])]
    padded = numpy.pad(x, around, constant_values=fill)
    return sliding_window_view(padded, shape, axis=(2, 3))[:, :, :: strides[0], :: strides[1]]


def conv(x, weight, bias=0.0, strides=(1, 1), pads=(0, 0, 0, 0), kernel_shape=None, group=1):
    """No dilation: [n, g·c, h, w] with [g·o, c, kh, kw] and [g·o] gives [n, g·o, oh, ow]."""
    taken = windows(x, weight.shape[2:], strides, pads, 0.0)
    pieces = zip(numpy.split(taken, group, axis=1), numpy.split(weight, group))
    results = [numpy.tensordot(part, kernel, axes=([1, 4, 5], [1, 2, 3])) for part, kernel in pieces]
    return (numpy.concatenate(results, axis=3) + bias).transpose(0, 3, 1, 2)


def max_pool(x, kernel_shape, strides, pads):
    return windows(x, tuple(kernel_shape), strides, pads, -numpy.inf).max(axis=(4, 5))


def batch_normalization(x, scale, bias, mean, variance, epsilon=1e-5):
    scale, bias, mean, variance = (vector[:, None, None] for vector in (scale, bias, mean, variance))
    return (x - mean) / numpy.sqrt(variance + epsilon) * scale + bias


def gelu(x):
    error = numpy.frompyfunc(math.erf, 1, 1)(x / math.sqrt(2)).astype(numpy.float64)
    return 0.5 * x * (1.0 + error)


def reshape(x, shape):
    """A 0 in `shape` keeps the extent at its place."""
    return x.reshape([x.shape[place] if extent == 0 else extent for place, extent in enumerate(shape)])


def hard_sigmoid(x, alpha=0.2, beta=0.5):
    return numpy.clip(alpha * x + beta, 0.0, 1.0)


def conv_transpose(x, weight, bias=0.0, kernel_shape=None, strides=(1, 1)):
    """No padding, windows that do not overlap: [n, c, h, w] with [c, o, kh, kw] and [o] gives [n, o, h·kh, w·kw]."""
    assert tuple(strides) == weight.shape[2:]
    spread = numpy.einsum("nchw,coij->nhiwjo", x, weight, optimize=True) + bias
    n, h, i, w, j, o = spread.shape
    return spread.reshape(n, h * i, w * j, o).transpose(0, 3, 1, 2)


def top_k(x, count, axis):
    """The greatest elements and their places, the greatest first."""
    places = numpy.argsort(-x, axis=axis, kind="stable").take(range(int(count[0])), axis=axis)
    return numpy.take_along_axis(x, places, axis=axis), places


def reduced(function):
    return lambda x, axes, keepdims=1: function(x, axis=tuple(map(int, axes)), keepdims=bool(keepdims))


TABLE = {
    "Add": numpy.add,
    "BatchNormalization": batch_normalization,
    "Cast": lambda x, to: x.astype(numpy.float64),  # all casts of descriptions are to float
    "Clip": lambda x, low: numpy.maximum(x, low),
    "Concat": lambda *tensors, axis: numpy.concatenate(tensors, axis=axis),
    "Conv": conv,
    "ConvTranspose": conv_transpose,
    "Cos": numpy.cos,
    "Div": numpy.divide,
    "Expand": lambda x, shape: numpy.broadcast_to(x, shape),
    "Flatten": lambda x: x.reshape(len(x), -1),
    "Gather": lambda table, rows, axis=0: numpy.take(table, rows, axis=axis),
    "Gelu": gelu,
    "Gemm": gemm,
    "GlobalAveragePool": lambda x: x.mean(axis=(2, 3), keepdims=True),
    "HardSigmoid": hard_sigmoid,
    "HardSwish": lambda x: x * hard_sigmoid(x, 1 / 6, 0.5),
    "LayerNormalization": layer_normalization,
    "MatMul": numpy.matmul,
    "MaxPool": max_pool,
    "Mul": numpy.multiply,
    "Neg": numpy.negative,
    "Pow": numpy.power,
    "ReduceL2": reduced(lambda x, **axes: numpy.sqrt((x**2).sum(**axes))),
    "ReduceMean": reduced(numpy.mean),
    "ReduceSum": reduced(numpy.sum),
    "Relu": lambda x: numpy.maximum(x, 0.0),
    "Reshape": reshape,
    "Sigmoid": lambda x: 1.0 / (1.0 + numpy.exp(-x)),
    "Sin": numpy.sin,
    "Softmax": softmax,
    "Split": lambda x, sizes, axis: numpy.split(x, numpy.cumsum(sizes)[:-1], axis=axis),
    "Sqrt": numpy.sqrt,
    "Sub": numpy.subtract,
    "TopK": top_k,
    "Transpose": lambda x, perm: x.transpose(perm),
    "Unsqueeze": lambda x, axes: numpy.expand_dims(x, tuple(int(axis) for axis in axes)),
}
