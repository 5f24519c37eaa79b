"""One step of a decoder of Llama's kind with seeded weights: one token, with keys and values of those before it."""

import numpy

from descriptions import parts

LAYERS, FEATURES, HEADS, KEY_HEADS, SIZE, INNER, VOCABULARY, EPS = 12, 768, 12, 4, 64, 2048, 32000, 1e-6


def decode(add, weights, random, cached):
    """The token i64[1, 1] and the caches f32[12, 1, 4, cached, 64] to scores f32[1, 1, 32000] and the token's own keys
    and values f32[12, 1, 4, 1, 64]."""
    ids = add.input("input_ids", random.integers(0, VOCABULARY, (1, 1)).astype(numpy.int64))
    shape = (LAYERS, 1, KEY_HEADS, cached, SIZE)
    keys, values = (
        _layers(add, add.input(name, random.standard_normal(shape).astype(numpy.float32)))
        for name in ("keys", "values")
    )
    table = weights("model.embed_tokens.weight", VOCABULARY, FEATURES, scale=1.0)
    x = add("Gather", add.weight("model.embed_tokens.weight", table), ids, axis=0)
    angles = _angles(add, cached)
    rows = []
    for number in range(LAYERS):
        x, *new = _layer(add, weights, x, keys[number], values[number], angles, f"model.layers.{number}")
        rows.append(new)
    x = parts.rms_norm(add, weights, x, "model.norm", FEATURES, EPS)
    add.output("logits", parts.linear(add, weights, x, "lm_head", VOCABULARY, FEATURES, bias=False))
    for name, new in zip(("new_keys", "new_values"), zip(*rows)):
        leading = [add("Unsqueeze", row, add.integers(0)) for row in new]
        add.output(name, add("Concat", *leading, axis=0))


def _layers(add, cache):
    """The cache of each layer, [1, key heads, cached, size]."""
    pieces = add("Split", cache, add.integers(*[1] * LAYERS), axis=0, count=LAYERS)
    shape = add.integers(*cache.array.shape[1:])
    return [add("Reshape", piece, shape) for piece in pieces]


def _angles(add, position):
    """The cosines and sines [size] of the angles of a position."""
    exponents = add("Mul", add.floats(numpy.arange(SIZE // 2)), add.floats(-2 / SIZE))
    angles = add("Mul", add.floats(position), add("Pow", add.floats(10000.0), exponents))
    both = add("Concat", angles, angles, axis=0)
    return add("Cos", both), add("Sin", both)


def _rotated(add, x, angles):
    """[1, heads, 1, size] rotated: feature `i` makes a pair with `i + size / 2`."""
    halves = add("Split", x, add.integers(SIZE // 2, SIZE // 2), axis=3, count=2)
    turned = add("Concat", add("Neg", halves[1]), halves[0], axis=3)
    return add("Add", add("Mul", x, angles[0]), add("Mul", turned, angles[1]))


def _layer(add, weights, x, keys, values, angles, key):
    """What [1, 1, features] becomes, and the key and value of the token."""

    def linear(x, name, outputs, inputs):
        return parts.linear(add, weights, x, f"{key}.{name}", outputs, inputs, bias=False)

    def norm(x, name):
        return parts.rms_norm(add, weights, x, f"{key}.{name}", FEATURES, EPS)

    mixed, *new = _attention(add, linear, norm(x, "input_layernorm"), keys, values, angles)
    x = add("Add", x, mixed)
    inner = norm(x, "post_attention_layernorm")
    gate = linear(inner, "mlp.gate_proj", INNER, FEATURES)
    gated = add("Mul", add("Mul", gate, add("Sigmoid", gate)), linear(inner, "mlp.up_proj", INNER, FEATURES))
    return add("Add", x, linear(gated, "mlp.down_proj", FEATURES, INNER)), *new


def _attention(add, linear, x, keys, values, angles):
    """The heads that share a key are the rows of one product, so that no key is repeated."""

    def heads(name, count):
        projected = linear(x, f"self_attn.{name}", count * SIZE, FEATURES)
        return add("Reshape", projected, add.integers(1, count, 1, SIZE))

    query = _rotated(add, heads("q_proj", HEADS), angles)
    new_key, new_value = _rotated(add, heads("k_proj", KEY_HEADS), angles), heads("v_proj", KEY_HEADS)
    keys, values = add("Concat", keys, new_key, axis=2), add("Concat", values, new_value, axis=2)
    groups = add("Reshape", query, add.integers(1, KEY_HEADS, HEADS // KEY_HEADS, SIZE))
    scores = add("Mul", add("MatMul", groups, add("Transpose", keys, perm=[0, 1, 3, 2])), add.floats(SIZE**-0.5))
    mixed = add("MatMul", add("Softmax", scores, axis=-1), values)
    joined = add("Reshape", mixed, add.integers(1, 1, HEADS * SIZE))
    return linear(joined, "self_attn.o_proj", FEATURES, HEADS * SIZE), new_key, new_value
