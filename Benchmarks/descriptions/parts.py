"""Parts that several descriptions share, in the forms that exporters write and peers know how to fuse."""


def linear(add, weights, x, key, outputs, inputs, bias=True):
    """[…, inputs] to […, outputs] by the weight [outputs, inputs] and the bias [outputs]."""
    weight = add.weight(f"{key}.weight", weights.matrix(f"{key}.weight", outputs, inputs).T)
    result = add("MatMul", x, weight)
    if not bias:
        return result
    return add("Add", result, add.weight(f"{key}.bias", weights(f"{key}.bias", outputs, scale=0.1)))


def layer_norm(add, weights, x, key, features, eps):
    """Layer normalisation of the last axis."""
    scale = add.weight(f"{key}.weight", weights(f"{key}.weight", features, scale=0.1, around=1.0))
    bias = add.weight(f"{key}.bias", weights(f"{key}.bias", features, scale=0.1))
    return add("LayerNormalization", x, scale, bias, axis=-1, epsilon=eps)


def rms_norm(add, weights, x, key, features, eps):
    """Root mean square normalisation of the last axis."""
    scale = add.weight(f"{key}.weight", weights(f"{key}.weight", features, scale=0.1, around=1.0))
    mean = add("ReduceMean", add("Pow", x, add.floats(2.0)), add.integers(-1))
    return add("Mul", add("Div", x, add("Sqrt", add("Add", mean, add.floats(eps)))), scale)


def gelu(add, x):
    """x · Φ(x)."""
    return add("Gelu", x)
