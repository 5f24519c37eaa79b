"""An eager writer of ONNX graphs: each call adds a node and computes its value in float64 at once.

So a description says once what a workload computes, and the graph that peers run, the reference that everybody is
compared with, and the work that the limit is computed from cannot differ.
"""

from dataclasses import dataclass

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper

from descriptions import operations

OPSET, IR_VERSION = 20, 9
# Contractions, whose multiplications and additions are the FLOPs of a workload. Gathered tables count by taken rows.
CONTRACTIONS = ("MatMul", "Gemm", "Conv", "ConvTranspose")


@dataclass
class Value:
    """A tensor of the graph by its name, with what it holds: float64, or whole numbers as they are."""

    name: str
    array: numpy.ndarray


class Writer:
    """A graph of fixed shapes in the making. Call it with an operator, values and attributes: `add("MatMul", a, b)`."""

    def __init__(self, name):
        self.name = name
        self.nodes, self.constants, self.inputs, self.outputs = [], {}, {}, {}
        self.flops = 0
        self.bytes = {}

    def input(self, name, array):
        """An input of the model, float32 or int64, with the value that everybody gets."""
        self.inputs[name] = array
        self.bytes[name] = array.nbytes
        return self._value(name, array)

    def weight(self, key, array):
        """A float32 weight under its key."""
        if key not in self.constants:
            self.constants[key] = numpy.asarray(array, order="C")
        return self._value(key, self.constants[key])

    def floats(self, value):
        """A float32 constant."""
        return self.weight(f"c{len(self.constants)}", numpy.array(value, numpy.float32))

    def integers(self, *values):
        """An int64 constant of one axis."""
        return self.weight(f"c{len(self.constants)}", numpy.array(values, numpy.int64))

    def integer(self, value):
        """An int64 constant without axes."""
        return self.weight(f"c{len(self.constants)}", numpy.array(value, numpy.int64))

    def __call__(self, kind, *inputs, count=1, **attributes):
        """The result of a new node, or a list of its results where it has `count` of them."""
        names = [f"t{len(self.nodes)}" if count == 1 else f"t{len(self.nodes)}_{i}" for i in range(count)]
        self.nodes.append(helper.make_node(kind, [value.name for value in inputs], names, **attributes))
        result = operations.TABLE[kind](*(value.array for value in inputs), **attributes)
        self._count(kind, inputs, result)
        if count == 1:
            return Value(names[0], result)
        return [Value(name, array) for name, array in zip(names, result, strict=True)]

    def output(self, name, value):
        """Makes `value`, the result of a node, an output of the model."""
        for node in self.nodes:
            node.input[:] = [name if other == value.name else other for other in node.input]
            node.output[:] = [name if other == value.name else other for other in node.output]
        value.name = name
        self.outputs[name] = value.array
        self.bytes[name] = value.array.size * 4

    def _value(self, name, array):
        return Value(name, array.astype(numpy.float64) if array.dtype == numpy.float32 else array)

    def _count(self, kind, inputs, result):
        """Adds the FLOPs of a contraction, and the bytes of the constants that the node reads."""
        if kind in CONTRACTIONS:
            weight = inputs[1].array
            # Windows of a transposed convolution do not overlap here: each place sums over channels alone.
            depths = {"Conv": numpy.prod(weight.shape[1:]), "ConvTranspose": weight.shape[0]}
            depth = depths.get(kind, inputs[0].array.shape[-1])
            self.flops += 2 * int(depth) * result.size
        for value in inputs:
            if value.name in self.constants:
                read = result if kind == "Gather" else self.constants[value.name]
                self.bytes[value.name] = max(self.bytes.get(value.name, 0), 4 * read.size)

    @property
    def moved_bytes(self):
        """Bytes that a call must at least touch: inputs, outputs and constants once, of gathered tables taken rows."""
        return sum(self.bytes.values())

    def model(self):
        """The graph as an ONNX model."""
        types = {numpy.dtype(numpy.float32): TensorProto.FLOAT, numpy.dtype(numpy.int64): TensorProto.INT64}
        graph = helper.make_graph(
            self.nodes,
            self.name,
            [helper.make_tensor_value_info(n, types[a.dtype], a.shape) for n, a in self.inputs.items()],
            [helper.make_tensor_value_info(n, TensorProto.FLOAT, a.shape) for n, a in self.outputs.items()],
            [numpy_helper.from_array(array, name) for name, array in self.constants.items()],
        )
        model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=IR_VERSION)
        onnx.checker.check_model(model)
        return model
