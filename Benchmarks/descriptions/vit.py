"""A vision transformer with seeded weights, as torchvision lays it out."""

import numpy

from descriptions import parts

PIXELS, PATCH, FEATURES, HEADS, INNER, LAYERS, CLASSES, EPS = 224, 16, 384, 6, 1536, 12, 1000, 1e-6


def small(add, weights, random, batch):
    """f32[batch, 3, 224, 224] to scores f32[batch, 1000]."""
    image = add.input("image", random.standard_normal((batch, 3, PIXELS, PIXELS)).astype(numpy.float32))
    x = _tokens(add, weights, image, batch)
    for number in range(LAYERS):
        x = _layer(add, weights, x, f"encoder.layers.{number}")
    x = parts.layer_norm(add, weights, x, "encoder.ln", FEATURES, EPS)
    first = add("Gather", x, add.integer(0), axis=1)
    add.output("scores", parts.linear(add, weights, first, "heads.head", CLASSES, FEATURES))


def _tokens(add, weights, image, batch):
    """[batch, 197, features]: the class token and the patches, with their positions."""
    shape = (FEATURES, 3, PATCH, PATCH)
    kernel = add.weight("conv_proj.weight", weights("conv_proj.weight", *shape, scale=(3 * PATCH * PATCH) ** -0.5))
    bias = add.weight("conv_proj.bias", weights("conv_proj.bias", FEATURES, scale=0.1))
    patches = add("Conv", image, kernel, bias, kernel_shape=[PATCH, PATCH], strides=[PATCH, PATCH])
    rows = add("Reshape", patches, add.integers(batch, FEATURES, (PIXELS // PATCH) ** 2))
    token = add.weight("class_token", weights("class_token", 1, 1, FEATURES, scale=0.5))
    first = add("Expand", token, add.integers(batch, 1, FEATURES))
    x = add("Concat", first, add("Transpose", rows, perm=[0, 2, 1]), axis=1)
    key = "encoder.pos_embedding"
    return add("Add", x, add.weight(key, weights(key, 1, (PIXELS // PATCH) ** 2 + 1, FEATURES, scale=0.5)))


def _layer(add, weights, x, key):
    """One layer: attention and the inner layer, each after a norm and added to what it was given."""
    normal = parts.layer_norm(add, weights, x, f"{key}.ln_1", FEATURES, EPS)
    x = add("Add", x, _attention(add, weights, normal, f"{key}.self_attention"))
    inner = parts.layer_norm(add, weights, x, f"{key}.ln_2", FEATURES, EPS)
    inner = parts.gelu(add, parts.linear(add, weights, inner, f"{key}.mlp.0", INNER, FEATURES))
    return add("Add", x, parts.linear(add, weights, inner, f"{key}.mlp.3", FEATURES, INNER))


def _attention(add, weights, x, key):
    """[batch, tokens, features]; the maps of query, key and value are parts of one weight."""
    size = FEATURES // HEADS
    weight = weights.matrix(f"{key}.in_proj_weight", 3 * FEATURES, FEATURES)
    bias = weights(f"{key}.in_proj_bias", 3 * FEATURES, scale=0.1)

    def heads(number, order):
        rows = slice(number * FEATURES, (number + 1) * FEATURES)
        projected = add("MatMul", x, add.weight(f"{key}.in_proj_weight.{number}", weight[rows].T))
        projected = add("Add", projected, add.weight(f"{key}.in_proj_bias.{number}", bias[rows]))
        return add("Transpose", add("Reshape", projected, add.integers(0, 0, HEADS, size)), perm=order)

    query, keys, values = heads(0, [0, 2, 1, 3]), heads(1, [0, 2, 3, 1]), heads(2, [0, 2, 1, 3])
    shares = add("Softmax", add("Mul", add("MatMul", query, keys), add.floats(size**-0.5)), axis=-1)
    mixed = add("Transpose", add("MatMul", shares, values), perm=[0, 2, 1, 3])
    joined = add("Reshape", mixed, add.integers(0, 0, FEATURES))
    return parts.linear(add, weights, joined, f"{key}.out_proj", FEATURES, FEATURES)
