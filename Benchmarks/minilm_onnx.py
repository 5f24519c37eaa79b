"""Writes all-MiniLM-L6-v2 as an ONNX file from its safetensors weights.

    minilm_onnx.py model.safetensors minilm.onnx

The graph is what PyTorch's exporter makes of the model (opset 17: LayerNormalization is one node, GELU and attention are
their parts), from which ONNX Runtime fuses its own GELU, attention and skip-normalisation kernels. Inputs `input_ids` and
`attention_mask` i64[batch, sequence], output `embedding` f32[batch, 384]. Needs onnx, numpy and safetensors.
"""

import math
import sys

import numpy
import onnx
from onnx import TensorProto, helper, numpy_helper
from safetensors.numpy import load_file

FEATURES, HEADS, LAYERS, EPS = 384, 12, 6, 1e-12


class Writer:
    """Nodes and constants of a graph, in order."""

    def __init__(self):
        self.nodes, self.constants = [], []

    def constant(self, value, name=None):
        name = name or f"c{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(numpy.ascontiguousarray(value), name))
        return name

    def floats(self, value):
        return self.constant(numpy.array(value, numpy.float32))

    def integers(self, *values):
        return self.constant(numpy.array(values, numpy.int64))

    def __call__(self, kind, *inputs, output=None, **attributes):
        output = output or f"t{len(self.nodes)}"
        self.nodes.append(helper.make_node(kind, list(inputs), [output], **attributes))
        return output


def build(weights):
    add = Writer()

    def weight(name):
        return add.constant(weights[name], name)

    def linear(x, name):
        product = add("MatMul", x, add.constant(weights[name + ".weight"].T, name + ".weight"))
        return add("Add", weight(name + ".bias"), product)

    def norm(x, name):
        return add("LayerNormalization", x, weight(name + ".weight"), weight(name + ".bias"), axis=-1, epsilon=EPS)

    size = FEATURES // HEADS
    split, merge = add.integers(0, 0, HEADS, size), add.integers(0, 0, FEATURES)
    one = add.floats(1)

    # The embeddings of words, of the one type, and of the positions 0..<sequence.
    words = add("Gather", weight("embeddings.word_embeddings.weight"), "input_ids", axis=0)
    kinds = add.constant(weights["embeddings.token_type_embeddings.weight"][0], "type")
    length = add("Slice", add("Shape", "input_ids"), add.integers(1), add.integers(2))
    places = add("Slice", weight("embeddings.position_embeddings.weight"), add.integers(0), length, add.integers(0))
    x = norm(add("Add", add("Add", words, kinds), places), "embeddings.LayerNorm")

    # 0 where a key takes part, else the least number.
    taken = add("Cast", add("Unsqueeze", "attention_mask", add.integers(1, 2)), to=TensorProto.FLOAT)
    mask = add("Mul", add("Sub", one, taken), add.floats(numpy.finfo(numpy.float32).min))

    for number in range(LAYERS):
        layer = f"encoder.layer.{number}"

        def heads(part, order):
            return add("Transpose", add("Reshape", linear(x, f"{layer}.attention.self.{part}"), split), perm=order)

        query, key, value = heads("query", [0, 2, 1, 3]), heads("key", [0, 2, 3, 1]), heads("value", [0, 2, 1, 3])
        scores = add("Div", add("MatMul", query, key), add.floats(math.sqrt(size)))
        shares = add("Softmax", add("Add", scores, mask), axis=-1)
        mixed = add("Reshape", add("Transpose", add("MatMul", shares, value), perm=[0, 2, 1, 3]), merge)
        x = norm(add("Add", linear(mixed, f"{layer}.attention.output.dense"), x), f"{layer}.attention.output.LayerNorm")
        inner = linear(x, f"{layer}.intermediate.dense")
        error = add("Add", add("Erf", add("Div", inner, add.floats(math.sqrt(2)))), one)
        inner = add("Mul", add("Mul", inner, error), add.floats(0.5))
        x = norm(add("Add", linear(inner, f"{layer}.output.dense"), x), f"{layer}.output.LayerNorm")

    share = add("Unsqueeze", add("Cast", "attention_mask", to=TensorProto.FLOAT), add.integers(2))
    axis = add.integers(1)
    total = add("ReduceSum", add("Mul", x, share), axis, keepdims=0)
    mean = add("Div", total, add("Clip", add("ReduceSum", share, axis, keepdims=0), add.floats(1e-9)))
    length = add("ReduceL2", mean, axes=[-1], keepdims=1)
    add("Div", mean, add("Clip", length, add.floats(1e-12)), output="embedding")

    tokens = ["batch", "sequence"]
    return helper.make_graph(
        add.nodes,
        "minilm",
        [helper.make_tensor_value_info(name, TensorProto.INT64, tokens) for name in ("input_ids", "attention_mask")],
        [helper.make_tensor_value_info("embedding", TensorProto.FLOAT, ["batch", FEATURES])],
        add.constants,
    )


def main():
    model = helper.make_model(build(load_file(sys.argv[1])), opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    onnx.save(model, sys.argv[2])


if __name__ == "__main__":
    main()
