"""Encoders of BERT's kind: the real MiniLM, and BERT (base) with seeded weights."""

import math
from dataclasses import dataclass

import numpy
from onnx import TensorProto

from descriptions import parts

VOCABULARY, POSITIONS, EPS = 30522, 512, 1e-12


@dataclass(frozen=True)
class Sizes:
    """The sizes of an encoder, as in its config.json."""

    layers: int
    features: int
    heads: int
    inner: int


MINILM = Sizes(layers=6, features=384, heads=12, inner=1536)
BASE = Sizes(layers=12, features=768, heads=12, inner=3072)


def base(add, weights, random, batch, tokens):
    """i64[batch, tokens] to the last hidden state f32[batch, tokens, 768]."""
    ids, mask = _inputs(add, random, batch, tokens)
    add.output("last_hidden_state", _hidden(add, weights, ids, mask, BASE))


def minilm(add, weights, random, batch, tokens):
    """i64[batch, tokens] to f32[batch, 384]: the mean of the last hidden state, with the Euclidean norm 1."""
    ids, mask = _inputs(add, random, batch, tokens)
    hidden = _hidden(add, weights, ids, mask, MINILM)
    share = add("Unsqueeze", add("Cast", mask, to=TensorProto.FLOAT), add.integers(2))
    axis = add.integers(1)
    total = add("ReduceSum", add("Mul", hidden, share), axis, keepdims=0)
    mean = add("Div", total, add("Clip", add("ReduceSum", share, axis, keepdims=0), add.floats(1e-9)))
    length = add("ReduceL2", mean, add.integers(-1), keepdims=1)
    add.output("embedding", add("Div", mean, add("Clip", length, add.floats(1e-12))))


def _inputs(add, random, batch, tokens):
    ids = random.integers(0, VOCABULARY, (batch, tokens)).astype(numpy.int64)
    return add.input("input_ids", ids), add.input("attention_mask", numpy.ones_like(ids))


def _hidden(add, weights, ids, mask, sizes):
    """The last hidden state, [batch, tokens, features]."""
    x = _embeddings(add, weights, ids, sizes)
    # 0 where a key takes part, else the least number.
    taken = add("Cast", add("Unsqueeze", mask, add.integers(1, 2)), to=TensorProto.FLOAT)
    least = add.floats(numpy.finfo(numpy.float32).min)
    penalty = add("Mul", add("Sub", add.floats(1.0), taken), least)
    for number in range(sizes.layers):
        x = _layer(add, weights, x, penalty, f"encoder.layer.{number}", sizes)
    return x


def _embeddings(add, weights, ids, sizes):
    """The embeddings of words, of the one type and of the positions, normalised."""

    def table(name, rows):
        key = f"embeddings.{name}_embeddings.weight"
        return key, weights(key, rows, sizes.features, scale=0.5)

    words, kinds, places = table("word", VOCABULARY), table("token_type", 2), table("position", POSITIONS)
    x = add("Gather", add.weight(*words), ids, axis=0)
    x = add("Add", x, add.weight(f"{kinds[0]}.0", kinds[1][0]))
    x = add("Add", x, add.weight(f"{places[0]}.used", places[1][: ids.array.shape[1]]))
    return parts.layer_norm(add, weights, x, "embeddings.LayerNorm", sizes.features, EPS)


def _layer(add, weights, x, penalty, key, sizes):
    """One layer of the encoder: attention and the two products of the inner layer, each with residual and norm."""

    def residual(inner, x, key, inputs):
        inner = parts.linear(add, weights, inner, f"{key}.dense", sizes.features, inputs)
        return parts.layer_norm(add, weights, add("Add", inner, x), f"{key}.LayerNorm", sizes.features, EPS)

    mixed = _attention(add, weights, x, penalty, f"{key}.attention.self", sizes)
    x = residual(mixed, x, f"{key}.attention.output", sizes.features)
    inner = parts.linear(add, weights, x, f"{key}.intermediate.dense", sizes.inner, sizes.features)
    return residual(parts.gelu(add, inner), x, f"{key}.output", sizes.inner)


def _attention(add, weights, x, penalty, key, sizes):
    """[batch, tokens, features] of the heads side by side."""
    size = sizes.features // sizes.heads

    def heads(name, order):
        projected = parts.linear(add, weights, x, f"{key}.{name}", sizes.features, sizes.features)
        return add("Transpose", add("Reshape", projected, add.integers(0, 0, sizes.heads, size)), perm=order)

    query, keys, values = heads("query", [0, 2, 1, 3]), heads("key", [0, 2, 3, 1]), heads("value", [0, 2, 1, 3])
    scores = add("Div", add("MatMul", query, keys), add.floats(math.sqrt(size)))
    shares = add("Softmax", add("Add", scores, penalty), axis=-1)
    mixed = add("Transpose", add("MatMul", shares, values), perm=[0, 2, 1, 3])
    return add("Reshape", mixed, add.integers(0, 0, sizes.features))
