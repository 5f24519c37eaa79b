"""Writes the weights of Decoder.swift (0.5 MB), which are a formula.

Needs numpy and safetensors:  python Examples/Training/decoder_weights.py WEIGHTS
"""

import sys

from formula import uniform
from safetensors.numpy import save_file

FEATURES, KEYS, INNER, LAYERS, VOCABULARY = 64, 32, 256, 2, 256
LAYER = {
    "attentionNorm.weight": (FEATURES,),
    "attention.query.weight": (FEATURES, FEATURES), "attention.key.weight": (KEYS, FEATURES),
    "attention.value.weight": (KEYS, FEATURES), "attention.output.weight": (FEATURES, FEATURES),
    "norm.weight": (FEATURES,),
    "up.weight": (INNER, FEATURES), "up.bias": (INNER,), "down.weight": (FEATURES, INNER), "down.bias": (FEATURES,),
}  # fmt: skip


def weights():
    """Every weight by its key."""
    shapes = {"words.weight": (VOCABULARY, FEATURES)}
    for number in range(LAYERS):
        shapes |= {f"layers.{number}.{key}": shape for key, shape in LAYER.items()}
    shapes |= {"norm.weight": (FEATURES,), "head.weight": (VOCABULARY, FEATURES)}
    return {key: uniform(shape, number, 2.0**-2) for number, (key, shape) in enumerate(shapes.items(), 1)}


if __name__ == "__main__":
    save_file(weights(), sys.argv[1])
