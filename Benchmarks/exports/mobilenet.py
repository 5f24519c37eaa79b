"""MobileNetV3-Large, as its authors describe it."""

from torch import nn

# Kernel, expanded channels, channels, squeeze and excitation, hard swish, stride.
ROWS = [
    (3, 16, 16, False, False, 1), (3, 64, 24, False, False, 2), (3, 72, 24, False, False, 1),
    (5, 72, 40, True, False, 2), (5, 120, 40, True, False, 1), (5, 120, 40, True, False, 1),
    (3, 240, 80, False, True, 2), (3, 200, 80, False, True, 1), (3, 184, 80, False, True, 1),
    (3, 184, 80, False, True, 1), (3, 480, 112, True, True, 1), (3, 672, 112, True, True, 1),
    (5, 672, 160, True, True, 2), (5, 960, 160, True, True, 1), (5, 960, 160, True, True, 1),
]  # fmt: skip


def convolution(inputs, outputs, kernel, stride=1, groups=1, activation=None):
    layers = [
        nn.Conv2d(inputs, outputs, kernel, stride, kernel // 2, groups=groups, bias=False),
        nn.BatchNorm2d(outputs, eps=0.001),
    ]
    return nn.Sequential(*layers, *([activation] if activation else []))


class SqueezeExcitation(nn.Module):
    def __init__(self, channels):
        super().__init__()
        squeezed = -(-channels // 32) * 8
        self.scale = nn.Sequential(
            nn.AdaptiveAvgPool2d(1), nn.Conv2d(channels, squeezed, 1), nn.ReLU(),
            nn.Conv2d(squeezed, channels, 1), nn.Hardsigmoid(),
        )  # fmt: skip

    def forward(self, x):
        return x * self.scale(x)


class Block(nn.Module):
    def __init__(self, inputs, kernel, expanded, outputs, squeezes, is_hard, stride):
        super().__init__()
        activation = nn.Hardswish() if is_hard else nn.ReLU()
        layers = [convolution(inputs, expanded, 1, activation=activation)] if expanded != inputs else []
        layers.append(convolution(expanded, expanded, kernel, stride, expanded, activation))
        layers += [SqueezeExcitation(expanded)] if squeezes else []
        self.layers = nn.Sequential(*layers, convolution(expanded, outputs, 1))
        self.is_residual = stride == 1 and inputs == outputs

    def forward(self, x):
        return x + self.layers(x) if self.is_residual else self.layers(x)


class MobileNetV3(nn.Module):
    def __init__(self):
        super().__init__()
        layers, inputs = [convolution(3, 16, 3, 2, activation=nn.Hardswish())], 16
        for row in ROWS:
            layers.append(Block(inputs, *row))
            inputs = row[2]
        layers += [convolution(inputs, 960, 1, activation=nn.Hardswish()), nn.AdaptiveAvgPool2d(1), nn.Flatten()]
        self.layers = nn.Sequential(*layers, nn.Linear(960, 1280), nn.Hardswish(), nn.Linear(1280, 1000))

    def forward(self, image):
        return self.layers(image)
