"""Writes the weights of MLP.swift (2.7 MB), which are a formula.

Needs numpy and safetensors:  python Examples/Training/mlp_weights.py WEIGHTS
"""

import sys

from formula import uniform
from safetensors.numpy import save_file

SIZES = {"hidden": (784, 512), "middle": (512, 512), "output": (512, 10)}


def weights():
    """Every weight by its key: f32[outputs, inputs] and f32[outputs] for each layer."""
    state = {}
    for number, (name, (inputs, outputs)) in enumerate(SIZES.items()):
        state[f"{name}.weight"] = uniform((outputs, inputs), 2 * number + 1, 2.0**-4)
        state[f"{name}.bias"] = uniform((outputs,), 2 * number + 2, 2.0**-2)
    return state


if __name__ == "__main__":
    save_file(weights(), sys.argv[1])
