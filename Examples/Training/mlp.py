"""Writes PyTorch's outputs of MLP.swift for some images to Examples/References/classifier.safetensors.

Needs numpy, torch and safetensors:  python Examples/Training/mlp.py
"""

from pathlib import Path

import torch
from formula import uniform
from mlp_weights import SIZES, weights
from safetensors.torch import save_file
from torch import nn

EXAMPLES = Path(__file__).resolve().parent.parent


def main():
    torch.set_num_threads(1)
    state = {name: torch.from_numpy(array) for name, array in weights().items()}
    image = torch.from_numpy(uniform((3, 784), 99, 1.0))
    with torch.no_grad():
        value = image
        for name in SIZES:
            value = nn.functional.linear(value, state[f"{name}.weight"], state[f"{name}.bias"])
            value = value if name == "output" else torch.relu(value)
    save_file({"image": image, "probabilities": value.softmax(-1)}, EXAMPLES / "References/classifier.safetensors")


if __name__ == "__main__":
    main()
