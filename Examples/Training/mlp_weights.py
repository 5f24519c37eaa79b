"""Writes the weights of MLP.swift, which are a formula.

Needs numpy and safetensors:  python Examples/Training/mlp_weights.py WEIGHTS
"""

import sys

from formula import uniform
from safetensors.numpy import save_file

SIZES = {"hidden": (784, 512), "middle": (512, 512), "output": (512, 10)}

if __name__ == "__main__":
    state = {}
    for number, (name, (inputs, outputs)) in enumerate(SIZES.items()):
        state[f"{name}.weight"] = uniform((outputs, inputs), 2 * number + 1, 2.0**-4)
        state[f"{name}.bias"] = uniform((outputs,), 2 * number + 2, 2.0**-2)
    save_file(state, sys.argv[1])
