"""Trains the network of DigitsCNN.swift on scikit-learn's digits and writes its weights and a reference.

Needs numpy, scikit-learn, torch and safetensors:  python Examples/Training/digits.py
Writes Examples/Weights/digits.safetensors (the state_dict) and Examples/References/digits.safetensors (images of the
test split with PyTorch's outputs in fp32, on one thread).
"""

from pathlib import Path

import torch
from safetensors.torch import save_file
from sklearn.datasets import load_digits
from sklearn.model_selection import train_test_split
from torch import nn

EXAMPLES = Path(__file__).resolve().parent.parent
REFERENCE_COUNT = 40


class Block(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.conv = nn.Conv2d(inputs, outputs, 3, padding=1, bias=False)
        self.norm = nn.BatchNorm2d(outputs)

    def forward(self, image):
        return torch.relu(self.norm(self.conv(image)))


class DigitsNetwork(nn.Module):
    def __init__(self):
        super().__init__()
        self.features = nn.Sequential(Block(1, 8), nn.MaxPool2d(2), Block(8, 16), nn.AvgPool2d(2), nn.Flatten())
        self.classifier = nn.Linear(64, 10)

    def forward(self, image):
        return self.classifier(self.features(image))


def train(model, images, labels):
    optimizer = torch.optim.AdamW(model.parameters(), lr=1e-2, weight_decay=1e-2)
    epochs, size = 40, 64
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, epochs)
    model.train()
    for _ in range(epochs):
        for chosen in torch.randperm(len(images)).split(size):
            optimizer.zero_grad()
            loss = nn.functional.cross_entropy(model(images[chosen] / 16), labels[chosen], label_smoothing=0.05)
            loss.backward()
            optimizer.step()
        schedule.step()
    model.eval()


def main():
    torch.manual_seed(7)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    data = load_digits()
    images = torch.tensor(data.images, dtype=torch.float32).unsqueeze(1)
    labels = torch.tensor(data.target, dtype=torch.int64)
    train_images, test_images, train_labels, test_labels = train_test_split(
        images, labels, test_size=0.25, random_state=7, stratify=labels
    )
    model = DigitsNetwork()
    train(model, train_images, train_labels)
    with torch.no_grad():
        scores = model(test_images / 16)
    print(f"test accuracy {(scores.argmax(-1) == test_labels).float().mean().item():.4f}")
    save_file(model.state_dict(), EXAMPLES / "Weights/digits.safetensors")
    save_file(
        {
            "image": test_images[:REFERENCE_COUNT].contiguous(),
            "label": test_labels[:REFERENCE_COUNT].contiguous(),
            "probabilities": scores[:REFERENCE_COUNT].softmax(-1).contiguous(),
            "digit": scores[:REFERENCE_COUNT].argmax(-1).contiguous(),
        },
        EXAMPLES / "References/digits.safetensors",
    )


if __name__ == "__main__":
    main()
