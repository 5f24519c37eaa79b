"""The models that are exported: each with seeded weights, an example input and the dims that stay open.

A row is a function that gives a `Model`; models are made when they are wanted, as some are large.
"""

from dataclasses import dataclass, field
from pathlib import Path

import torch
from torch import nn

ROOT = Path(__file__).resolve().parents[2]
SEED = 11


@dataclass
class Model:
    """A module with what its export and its comparison need."""

    module: nn.Module
    # Example inputs in the order of `forward`; they are also what is run.
    inputs: dict[str, torch.Tensor]
    outputs: list[str]
    # The open axes of inputs, by name and axis, each a name for the dim.
    axes: dict[str, dict[int, str]] = field(default_factory=dict)
    # The open axes of outputs, for the exporter that wants them said.
    output_axes: dict[str, dict[int, str]] = field(default_factory=dict)
    # The values that an open dim may have.
    dims: dict[str, tuple[int, int]] = field(default_factory=dict)
    # Which exporters can write it.
    exporters: tuple[str, ...] = ("script", "dynamo")
    # The greatest difference from ONNX Runtime, over the greatest magnitude of an output.
    tolerance: float = 1e-4
    # A part of what is reported where Martlet cannot compile it yet.
    refusal: str = ""
    # Whether the exported file is quantised by ONNX Runtime's tools, with nodes that quantise and dequantise.
    quantized: bool = False


def randomized(module):
    """`module` for inference, with statistics of norms that are not those of a fresh module."""
    for part in module.modules():
        if isinstance(part, (nn.BatchNorm1d, nn.BatchNorm2d)):
            part.running_mean.normal_(0, 0.1)
            part.running_var.uniform_(0.5, 1.5)
    return module.eval()


class SentenceEncoder(nn.Module):
    """The published all-MiniLM-L6-v2 with the mean over tokens that its sentences are embedded by."""

    def __init__(self):
        super().__init__()
        from safetensors.torch import load_file
        from transformers import BertConfig, BertModel

        config = BertConfig(
            hidden_size=384, num_hidden_layers=6, num_attention_heads=12, intermediate_size=1536,
            vocab_size=30522, max_position_embeddings=512,
        )  # fmt: skip
        self.bert = BertModel(config, add_pooling_layer=False)
        weights = load_file(str(ROOT / "build/minilm/model.safetensors"))
        wanted = self.bert.state_dict().keys()
        self.bert.load_state_dict({key: value for key, value in weights.items() if key in wanted})

    def forward(self, input_ids, attention_mask):
        states = self.bert(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(states.dtype)
        mean = (states * mask).sum(1) / mask.sum(1).clamp(min=1e-9)
        return nn.functional.normalize(mean, dim=1)


def minilm():
    ids = torch.randint(1000, 30000, (4, 64))
    mask = torch.ones_like(ids)
    mask[1, 40:] = 0
    axes = {0: "batch", 1: "tokens"}
    return Model(
        SentenceEncoder(), {"input_ids": ids, "attention_mask": mask}, ["sentence"],
        {"input_ids": axes, "attention_mask": axes}, {"sentence": {0: "batch"}},
        {"batch": (1, 64), "tokens": (1, 512)},
    )  # fmt: skip


def image_model(module, size=224, batch=2, **options):
    """A model of images whose batch is open."""
    return Model(
        randomized(module), {"image": torch.randn(batch, 3, size, size)}, ["scores"],
        {"image": {0: "batch"}}, {"scores": {0: "batch"}}, {"batch": (1, 64)}, **options,
    )  # fmt: skip


class Scores(nn.Module):
    """What a classifier of transformers gives, without the record around it."""

    def __init__(self, classifier):
        super().__init__()
        self.classifier = classifier

    def forward(self, image):
        return self.classifier(pixel_values=image).logits


def resnet50():
    from transformers import ResNetConfig, ResNetForImageClassification

    return image_model(Scores(ResNetForImageClassification(ResNetConfig(num_labels=1000))), batch=1)


def mobilenet():
    from exports.mobilenet import MobileNetV3

    return image_model(MobileNetV3(), batch=1)


def vit():
    from transformers import ViTConfig, ViTForImageClassification

    return image_model(Scores(ViTForImageClassification(ViTConfig(num_labels=1000))), batch=1)


class Tagger(nn.Module):
    """Embeds words, reads them in both directions and scores a tag for each."""

    def __init__(self):
        super().__init__()
        self.embedding = nn.Embedding(5000, 96)
        self.lstm = nn.LSTM(96, 128, num_layers=2, batch_first=True, bidirectional=True)
        self.tags = nn.Linear(256, 17)

    def forward(self, words):
        states, _ = self.lstm(self.embedding(words))
        return self.tags(states).log_softmax(-1)


def lstm_tagger():
    return Model(
        Tagger(), {"words": torch.randint(0, 5000, (3, 20))}, ["scores"],
        {"words": {0: "batch"}}, {"scores": {0: "batch"}}, {"batch": (1, 64)},
    )  # fmt: skip


class Decoder(nn.Module):
    """A small Llama with the keys and values of earlier tokens as inputs and outputs."""

    LAYERS = 4

    def __init__(self):
        super().__init__()
        from transformers import LlamaConfig, LlamaForCausalLM

        config = LlamaConfig(
            vocab_size=4000, hidden_size=512, intermediate_size=1376, num_hidden_layers=self.LAYERS,
            num_attention_heads=8, num_key_value_heads=4, max_position_embeddings=1024,
        )  # fmt: skip
        self.llama = LlamaForCausalLM(config)

    def forward(self, ids, keys, values):
        from transformers.cache_utils import DynamicCache

        cache = DynamicCache()
        for layer in range(self.LAYERS):
            cache.update(keys[layer], values[layer], layer)
        result = self.llama(input_ids=ids, past_key_values=cache, use_cache=True)
        layers = result.past_key_values.layers
        return result.logits, torch.stack([x.keys for x in layers]), torch.stack([x.values for x in layers])


def llama():
    cache = (Decoder.LAYERS, 1, 4, 96, 64)
    axes = {3: "past"}
    new = {3: "total"}
    return Model(
        Decoder(), {"ids": torch.randint(0, 4000, (1, 2)), "keys": torch.randn(cache), "values": torch.randn(cache)},
        ["scores", "next_keys", "next_values"],
        {"ids": {1: "tokens"}, "keys": axes, "values": axes},
        {"scores": {1: "tokens"}, "next_keys": new, "next_values": new},
        {"tokens": (1, 256), "past": (1, 512)},
    )  # fmt: skip


def quantized_resnet():
    from transformers import ResNetConfig, ResNetForImageClassification

    config = ResNetConfig(
        hidden_sizes=[64, 128, 256, 512], depths=[2, 2, 2, 2], layer_type="basic", num_labels=1000,
    )  # fmt: skip
    module = Scores(ResNetForImageClassification(config))
    return image_model(module, batch=1, quantized=True, tolerance=0.02, exporters=("script",))


class PowerIteration(nn.Module):
    """Applies a matrix as often as a number says."""

    def __init__(self, size=64):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(size, size) / size**0.5)

    def forward(self, x, count: int):
        for _ in range(count):
            x = torch.tanh(x @ self.weight)
        return x


class FixedIteration(nn.Module):
    """The same with a count that the model fixes."""

    def __init__(self):
        super().__init__()
        self.step = torch.jit.script(PowerIteration())

    def forward(self, x):
        return self.step(x, 6)


def loop_fixed():
    return Model(
        torch.jit.script(FixedIteration()), {"x": torch.randn(8, 64)}, ["y"],
        {"x": {0: "batch"}}, {"y": {0: "batch"}}, {"batch": (1, 64)}, ("script",),
    )  # fmt: skip


class OpenIteration(nn.Module):
    """The same with a count that each call gives."""

    def __init__(self):
        super().__init__()
        self.step = PowerIteration()

    def forward(self, x, count):
        return self.step(x, int(count))


def loop_open():
    return Model(
        torch.jit.script(OpenIteration()), {"x": torch.randn(8, 64), "count": torch.tensor(5)}, ["y"],
        {"x": {0: "batch"}}, {"y": {0: "batch"}}, {"batch": (1, 64)}, ("script",),
    )  # fmt: skip


ALL = {
    row.__name__: row
    for row in (minilm, resnet50, mobilenet, vit, lstm_tagger, llama, quantized_resnet, loop_fixed, loop_open)
}


def make(name):
    """The model `name`; its weights and inputs follow from the seed."""
    torch.manual_seed(SEED)
    model = ALL[name]()
    model.module.eval()
    return model
