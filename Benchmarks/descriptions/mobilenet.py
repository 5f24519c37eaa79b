"""MobileNetV3-Large with seeded weights, as torchvision lays it out."""

import numpy

# kernel, expanded channels, outputs, weighed channels, hard swish, stride
ROWS = (
    (3, 16, 16, False, False, 1),
    (3, 64, 24, False, False, 2),
    (3, 72, 24, False, False, 1),
    (5, 72, 40, True, False, 2),
    (5, 120, 40, True, False, 1),
    (5, 120, 40, True, False, 1),
    (3, 240, 80, False, True, 2),
    (3, 200, 80, False, True, 1),
    (3, 184, 80, False, True, 1),
    (3, 184, 80, False, True, 1),
    (3, 480, 112, True, True, 1),
    (3, 672, 112, True, True, 1),
    (5, 672, 160, True, True, 2),
    (5, 960, 160, True, True, 1),
    (5, 960, 160, True, True, 1),
)


def large(add, weights, random, batch):
    """f32[batch, 3, 224, 224] to scores f32[batch, 1000]."""
    x = add.input("image", random.standard_normal((batch, 3, 224, 224)).astype(numpy.float32))
    x = add("HardSwish", _normalized(add, weights, x, "features.0", 16, 3, stride=2))
    for number, row in enumerate(ROWS, start=1):
        x = _block(add, weights, x, f"features.{number}.block", *row)
    x = add("HardSwish", _normalized(add, weights, x, f"features.{len(ROWS) + 1}", 960))
    x = add("Flatten", add("GlobalAveragePool", x))
    x = add("HardSwish", _linear(add, weights, x, "classifier.0", 1280))
    add.output("scores", _linear(add, weights, x, "classifier.3", 1000))


def _block(add, weights, x, key, kernel, expanded, outputs, is_squeezed, is_hard, stride):
    """An inverted residual; its parts count from 0."""
    inputs, inner, place = x.array.shape[1], x, 0
    activation = "HardSwish" if is_hard else "Relu"
    if expanded != inputs:
        inner = add(activation, _normalized(add, weights, inner, f"{key}.{place}", expanded))
        place += 1
    inner = _normalized(add, weights, inner, f"{key}.{place}", expanded, kernel, stride=stride, group=expanded)
    inner = add(activation, inner)
    if is_squeezed:
        place += 1
        inner = add("Mul", inner, _shares(add, weights, inner, f"{key}.{place}"))
    inner = _normalized(add, weights, inner, f"{key}.{place + 1}", outputs)
    return add("Add", x, inner) if stride == 1 and inputs == outputs else inner


def _shares(add, weights, x, key):
    """What each channel is weighed by, [batch, channels, 1, 1]."""
    channels = x.array.shape[1]
    squeezed = (channels // 4 + 7) // 8 * 8
    x = add("Relu", _plain(add, weights, add("GlobalAveragePool", x), f"{key}.fc1", squeezed))
    return add("HardSigmoid", _plain(add, weights, x, f"{key}.fc2", channels), alpha=1 / 6, beta=0.5)


def _plain(add, weights, x, key, outputs):
    """A convolution of 1×1 with a bias."""
    inputs = x.array.shape[1]
    kernel = add.weight(f"{key}.weight", weights(f"{key}.weight", outputs, inputs, 1, 1, scale=inputs**-0.5))
    bias = add.weight(f"{key}.bias", weights(f"{key}.bias", outputs, scale=0.5))
    return add("Conv", x, kernel, bias, kernel_shape=[1, 1])


def _normalized(add, weights, x, key, outputs, size=1, stride=1, group=1):
    """A convolution of `size`×`size` without bias, padded by half of that, and its batch norm."""
    inputs = x.array.shape[1] // group
    scale = (2 / (inputs * size * size)) ** 0.5
    kernel = add.weight(f"{key}.0.weight", weights(f"{key}.0.weight", outputs, inputs, size, size, scale=scale))
    half = size // 2
    x = add("Conv", x, kernel, kernel_shape=[size, size], strides=[stride] * 2, pads=[half] * 4, group=group)
    vectors = (
        ("weight", dict(scale=0.1, around=1.0)),
        ("bias", dict(scale=0.1)),
        ("running_mean", dict(scale=0.1)),
        ("running_var", dict(scale=0.2, around=1.0, positive=True)),
    )
    return add(
        "BatchNormalization",
        x,
        *(add.weight(f"{key}.1.{name}", weights(f"{key}.1.{name}", outputs, **how)) for name, how in vectors),
        epsilon=1e-3,
    )


def _linear(add, weights, x, key, outputs):
    weight = add.weight(f"{key}.weight", weights.matrix(f"{key}.weight", outputs, x.array.shape[1]))
    return add("Gemm", x, weight, add.weight(f"{key}.bias", weights(f"{key}.bias", outputs, scale=0.1)), transB=1)
