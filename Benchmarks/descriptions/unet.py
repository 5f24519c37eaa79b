"""A U-Net with seeded weights."""

import numpy

PIXELS, WIDTHS = 192, (32, 64, 128, 256, 512)


def segment(add, weights, random, batch):
    """f32[batch, 3, 192, 192] to scores f32[batch, 2, 192, 192]."""
    x = add.input("image", random.standard_normal((batch, 3, PIXELS, PIXELS)).astype(numpy.float32))
    seen = []
    for number, width in enumerate(WIDTHS):
        if number:
            seen.append(x)
            x = add("MaxPool", x, kernel_shape=[2, 2], strides=[2, 2], pads=[0] * 4)
        x = _double(add, weights, x, f"down.{number}", width)
    for number, width in enumerate(reversed(WIDTHS[:-1])):
        x = add("Concat", seen.pop(), _doubled(add, weights, x, f"up.{number}", width), axis=1)
        x = _double(add, weights, x, f"joined.{number}", width)
    kernel = add.weight("head.weight", weights("head.weight", 2, WIDTHS[0], 1, 1, scale=WIDTHS[0] ** -0.5))
    bias = add.weight("head.bias", weights("head.bias", 2, scale=0.1))
    add.output("scores", add("Conv", x, kernel, bias, kernel_shape=[1, 1]))


def _doubled(add, weights, x, key, width):
    """The image in double size."""
    inputs = x.array.shape[1]
    kernel = add.weight(f"{key}.weight", weights(f"{key}.weight", inputs, width, 2, 2, scale=inputs**-0.5))
    bias = add.weight(f"{key}.bias", weights(f"{key}.bias", width, scale=0.1))
    return add("ConvTranspose", x, kernel, bias, kernel_shape=[2, 2], strides=[2, 2])


def _double(add, weights, x, key, width):
    """Two convolutions of 3×3 with batch norm and relu; their parts count from 0."""
    for place in (0, 3):
        inputs = x.array.shape[1]
        name = f"{key}.{place}.weight"
        kernel = add.weight(name, weights(name, width, inputs, 3, 3, scale=(2 / (9 * inputs)) ** 0.5))
        x = add("Conv", x, kernel, kernel_shape=[3, 3], strides=[1, 1], pads=[1] * 4)
        vectors = (
            ("weight", dict(scale=0.1, around=1.0)),
            ("bias", dict(scale=0.1)),
            ("running_mean", dict(scale=0.1)),
            ("running_var", dict(scale=0.2, around=1.0, positive=True)),
        )
        norm = f"{key}.{place + 1}"
        named = (add.weight(f"{norm}.{n}", weights(f"{norm}.{n}", width, **how)) for n, how in vectors)
        x = add("Relu", add("BatchNormalization", x, *named, epsilon=1e-5))
    return x
