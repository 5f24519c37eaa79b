"""ResNet-50 with seeded weights, as torchvision lays it out (v1.5)."""

import numpy

STAGES = ((64, 3, 1), (128, 4, 2), (256, 6, 2), (512, 3, 2))  # width, blocks, stride


def resnet50(add, weights, random, batch):
    """f32[batch, 3, 224, 224] to scores f32[batch, 1000]."""
    x = add.input("image", random.standard_normal((batch, 3, 224, 224)).astype(numpy.float32))
    x = add("Relu", _conv(add, weights, x, "conv1", "bn1", 64, 7, stride=2))
    x = add("MaxPool", x, kernel_shape=[3, 3], strides=[2, 2], pads=[1, 1, 1, 1])
    for number, (width, blocks, stride) in enumerate(STAGES, start=1):
        for block in range(blocks):
            x = _bottleneck(add, weights, x, f"layer{number}.{block}", width, stride if block == 0 else 1)
    x = add("Flatten", add("GlobalAveragePool", x))
    weight = add.weight("fc.weight", weights.matrix("fc.weight", 1000, 2048))
    bias = add.weight("fc.bias", weights("fc.bias", 1000, scale=0.1))
    add.output("scores", add("Gemm", x, weight, bias, transB=1))


def _bottleneck(add, weights, x, key, width, stride):
    """1×1, 3×3 with the stride, 1×1 to four times the width, added to the input or to a projection of it."""
    inner = add("Relu", _conv(add, weights, x, f"{key}.conv1", f"{key}.bn1", width, 1))
    inner = add("Relu", _conv(add, weights, inner, f"{key}.conv2", f"{key}.bn2", width, 3, stride=stride))
    # A small factor keeps the sum over the blocks from growing.
    inner = _conv(add, weights, inner, f"{key}.conv3", f"{key}.bn3", 4 * width, 1, factor=0.3)
    if x.array.shape[1] != 4 * width:
        x = _conv(add, weights, x, f"{key}.downsample.0", f"{key}.downsample.1", 4 * width, 1, stride=stride)
    return add("Relu", add("Add", inner, x))


def _conv(add, weights, x, conv, norm, outputs, size, stride=1, factor=1.0):
    """A convolution of `size`×`size` without bias, padded by half of that, and its batch norm."""
    inputs = x.array.shape[1]
    scale = (2 / (inputs * size * size)) ** 0.5
    kernel = add.weight(f"{conv}.weight", weights(f"{conv}.weight", outputs, inputs, size, size, scale=scale))
    half = size // 2
    x = add("Conv", x, kernel, kernel_shape=[size, size], strides=[stride, stride], pads=[half] * 4)
    vectors = (
        ("weight", dict(scale=0.1 * factor, around=factor)),
        ("bias", dict(scale=0.1)),
        ("running_mean", dict(scale=0.1)),
        ("running_var", dict(scale=0.2, around=1.0, positive=True)),
    )
    return add(
        "BatchNormalization",
        x,
        *(add.weight(f"{norm}.{name}", weights(f"{norm}.{name}", outputs, **how)) for name, how in vectors),
        epsilon=1e-5,
    )
