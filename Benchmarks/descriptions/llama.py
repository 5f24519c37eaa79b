"""One step of a decoder with seeded weights: one token, with keys and values of those before it."""

from dataclasses import dataclass

import numpy

from descriptions import parts

EPS = 1e-6


@dataclass(frozen=True)
class Sizes:
    """The sizes of a decoder; where it has experts, two of them take each token."""

    layers: int
    features: int
    heads: int
    key_heads: int
    inner: int
    vocabulary: int
    experts: int = 0

    @property
    def size(self):
        """The features of a head."""
        return self.features // self.heads


LLAMA = Sizes(layers=12, features=768, heads=12, key_heads=4, inner=2048, vocabulary=32000)
MIXTRAL = Sizes(layers=6, features=512, heads=8, key_heads=2, inner=1024, vocabulary=16000, experts=8)


def decode(add, weights, random, cached, sizes):
    """The token i64[1, 1] and the caches f32[layers, 1, key heads, cached, size] to scores f32[1, 1, vocabulary] and the
    token's own keys and values f32[layers, 1, key heads, 1, size]."""
    ids = add.input("input_ids", random.integers(0, sizes.vocabulary, (1, 1)).astype(numpy.int64))
    shape = (sizes.layers, 1, sizes.key_heads, cached, sizes.size)
    keys, values = (
        _layers(add, add.input(name, random.standard_normal(shape).astype(numpy.float32)))
        for name in ("keys", "values")
    )
    table = weights("model.embed_tokens.weight", sizes.vocabulary, sizes.features, scale=1.0)
    x = add("Gather", add.weight("model.embed_tokens.weight", table), ids, axis=0)
    angles = _angles(add, cached, sizes.size)
    rows = []
    for number in range(sizes.layers):
        x, *new = _layer(add, weights, x, keys[number], values[number], angles, f"model.layers.{number}", sizes)
        rows.append(new)
    x = parts.rms_norm(add, weights, x, "model.norm", sizes.features, EPS)
    add.output("logits", parts.linear(add, weights, x, "lm_head", sizes.vocabulary, sizes.features, bias=False))
    for name, new in zip(("new_keys", "new_values"), zip(*rows)):
        leading = [add("Unsqueeze", row, add.integers(0)) for row in new]
        add.output(name, add("Concat", *leading, axis=0))


def _layers(add, cache):
    """The cache of each layer, [1, key heads, cached, size]."""
    count = len(cache.array)
    pieces = add("Split", cache, add.integers(*[1] * count), axis=0, count=count)
    shape = add.integers(*cache.array.shape[1:])
    return [add("Reshape", piece, shape) for piece in pieces]


def _angles(add, position, size):
    """The cosines and sines [size] of the angles of a position."""
    exponents = add("Mul", add.floats(numpy.arange(size // 2)), add.floats(-2 / size))
    angles = add("Mul", add.floats(position), add("Pow", add.floats(10000.0), exponents))
    both = add("Concat", angles, angles, axis=0)
    return add("Cos", both), add("Sin", both)


def _rotated(add, x, angles):
    """[1, heads, 1, size] rotated: feature `i` makes a pair with `i + size / 2`."""
    half = x.array.shape[3] // 2
    halves = add("Split", x, add.integers(half, half), axis=3, count=2)
    turned = add("Concat", add("Neg", halves[1]), halves[0], axis=3)
    return add("Add", add("Mul", x, angles[0]), add("Mul", turned, angles[1]))


def _layer(add, weights, x, keys, values, angles, key, sizes):
    """What [1, 1, features] becomes, and the key and value of the token."""

    def linear(x, name, outputs, inputs):
        return parts.linear(add, weights, x, f"{key}.{name}", outputs, inputs, bias=False)

    def norm(x, name):
        return parts.rms_norm(add, weights, x, f"{key}.{name}", sizes.features, EPS)

    mixed, *new = _attention(add, linear, norm(x, "input_layernorm"), keys, values, angles, sizes)
    x = add("Add", x, mixed)
    inner = norm(x, "post_attention_layernorm")
    if sizes.experts:
        return add("Add", x, _experts(add, weights, linear, inner, f"{key}.block_sparse_moe", sizes)), *new
    gate, up = (linear(inner, f"mlp.{name}", sizes.inner, sizes.features) for name in ("gate_proj", "up_proj"))
    return add("Add", x, linear(_gated(add, gate, up), "mlp.down_proj", sizes.features, sizes.inner)), *new


def _gated(add, gate, up):
    return add("Mul", add("Mul", gate, add("Sigmoid", gate)), up)


def _experts(add, weights, linear, x, key, sizes):
    """[1, 1, features] through the two experts that a router chooses, weighed by their shares."""

    def weight(name, outputs, inputs):
        table = weights(f"{key}.experts.{name}", sizes.experts, outputs, inputs, scale=inputs**-0.5)
        return add.weight(f"{key}.experts.{name}", table.transpose(0, 2, 1))

    shares = add("Softmax", linear(x, "block_sparse_moe.gate", sizes.experts, sizes.features), axis=-1)
    chosen, ids = add("TopK", shares, add.integers(2), axis=-1, count=2)
    chosen = add("Div", chosen, add("ReduceSum", chosen, add.integers(-1)))
    ids = add("Reshape", ids, add.integers(2))
    both = add("MatMul", x, add("Gather", weight("gate_up_proj", 2 * sizes.inner, sizes.features), ids, axis=0))
    gate, up = add("Split", both, add.integers(sizes.inner, sizes.inner), axis=2, count=2)
    down = add("Gather", weight("down_proj", sizes.features, sizes.inner), ids, axis=0)
    mixed = add("MatMul", _gated(add, gate, up), down)
    return add("ReduceSum", add("Mul", mixed, add("Reshape", chosen, add.integers(2, 1, 1))), add.integers(0))


def _attention(add, linear, x, keys, values, angles, sizes):
    """The heads that share a key are the rows of one product, so that no key is repeated."""

    def heads(name, count):
        projected = linear(x, f"self_attn.{name}", count * sizes.size, sizes.features)
        return add("Reshape", projected, add.integers(1, count, 1, sizes.size))

    query = _rotated(add, heads("q_proj", sizes.heads), angles)
    new_key = _rotated(add, heads("k_proj", sizes.key_heads), angles)
    new_value = heads("v_proj", sizes.key_heads)
    keys, values = add("Concat", keys, new_key, axis=2), add("Concat", values, new_value, axis=2)
    groups = add("Reshape", query, add.integers(1, sizes.key_heads, sizes.heads // sizes.key_heads, sizes.size))
    scores = add("Mul", add("MatMul", groups, add("Transpose", keys, perm=[0, 1, 3, 2])), add.floats(sizes.size**-0.5))
    mixed = add("MatMul", add("Softmax", scores, axis=-1), values)
    joined = add("Reshape", mixed, add.integers(1, 1, sizes.heads * sizes.size))
    return linear(joined, "self_attn.o_proj", sizes.features, sizes.heads * sizes.size), new_key, new_value
