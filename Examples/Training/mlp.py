"""Writes the weights of MLP.swift, which are a formula, and PyTorch's outputs for some images.

Needs numpy, torch and safetensors:  python Examples/Training/mlp.py [WEIGHTS]
Writes the weights (2.7 MB) to WEIGHTS, if given, and Examples/References/classifier.safetensors.
"""

import sys
from pathlib import Path

import torch
from formula import uniform
from safetensors.torch import save_file
from torch import nn

EXAMPLES = Path(__file__).resolve().parent.parent
SIZES = {"hidden": (784, 512), "middle": (512, 512), "output": (512, 10)}


def main():
    torch.set_num_threads(1)
    state = {}
    for number, (name, (inputs, outputs)) in enumerate(SIZES.items()):
        state[f"{name}.weight"] = torch.from_numpy(uniform((outputs, inputs), 2 * number + 1, 2.0**-4))
        state[f"{name}.bias"] = torch.from_numpy(uniform((outputs,), 2 * number + 2, 2.0**-2))
    image = torch.from_numpy(uniform((3, 784), 99, 1.0))
    with torch.no_grad():
        value = image
        for name in SIZES:
            value = nn.functional.linear(value, state[f"{name}.weight"], state[f"{name}.bias"])
            value = value if name == "output" else torch.relu(value)
    save_file({"image": image, "probabilities": value.softmax(-1)}, EXAMPLES / "References/classifier.safetensors")
    if len(sys.argv) > 1:
        save_file(state, sys.argv[1])


if __name__ == "__main__":
    main()
