"""Writes what PyTorch's layers and functions make of small inputs, with their state_dicts: layers.safetensors.

Needs torch and safetensors:  python Tests/ExamplesTests/References/layers.py
Keys are `CASE/input/N`, `CASE/weights/KEY` and `CASE/output`.
"""

from pathlib import Path

import torch
from safetensors.torch import save_file
from torch import nn
from torch.nn import functional as F

FOLDER = Path(__file__).resolve().parent
tensors = {}


def case(name, run, *inputs, module=None):
    """Records the result of `run(module, *inputs)`, or of `run(*inputs)` without a module."""
    if module is not None:
        with torch.no_grad():
            for parameter in module.parameters():
                parameter.copy_(torch.randn(parameter.shape) * 0.5)
        module.eval()
        for key, value in module.state_dict().items():
            tensors[f"{name}/weights/{key}"] = value.clone()
    with torch.no_grad():
        output = run(module, *inputs) if module is not None else run(*inputs)
    for number, value in enumerate(inputs):
        tensors[f"{name}/input/{number}"] = value.contiguous().clone()
    tensors[f"{name}/output"] = output.contiguous().clone()


def call(module, *inputs):
    return module(*inputs)


def layers():
    x = torch.randn(3, 5, 8)
    case("linear", call, x, module=nn.Linear(8, 4))
    case("linear without bias", call, x, module=nn.Linear(8, 4, bias=False))
    case("embedding", call, torch.randint(0, 7, (2, 3)), module=nn.Embedding(7, 4))
    case("layer norm", call, x, module=nn.LayerNorm((5, 8), eps=1e-3))
    case("rms norm", call, x, module=nn.RMSNorm(8))
    norm = nn.BatchNorm2d(3)
    norm.running_mean.copy_(torch.randn(3))
    norm.running_var.copy_(torch.rand(3) + 0.5)
    image = torch.randn(2, 3, 7, 6)
    case("batch norm", call, image, module=norm)
    case("conv", call, image, module=nn.Conv2d(3, 4, (3, 2), stride=(2, 1), padding=(1, 2), dilation=(2, 1)))
    case("grouped conv", call, torch.randn(2, 4, 5, 5), module=nn.Conv2d(4, 6, 3, groups=2, bias=False))
    case("max pool", lambda x: F.max_pool2d(x, 3, 2, padding=1, ceil_mode=True), image)
    case("avg pool", lambda x: F.avg_pool2d(x, 3, 2, padding=1, count_include_pad=False), image)
    case("sequential", call, x, module=nn.Sequential(nn.Linear(8, 6), nn.GELU("tanh"), nn.Sequential(nn.Linear(6, 2))))


def attention():
    x, memory = torch.randn(2, 5, 8), torch.randn(2, 3, 8)
    heads = nn.MultiheadAttention(8, 2, batch_first=True)
    case("self attention", lambda m, x: m(x, x, x, need_weights=False)[0], x, module=heads)
    case("cross attention", lambda m, x, y: m(x, y, y, need_weights=False)[0], x, memory, module=heads)
    query, key, value = torch.randn(2, 4, 5, 6), torch.randn(2, 2, 5, 6), torch.randn(2, 2, 5, 3)
    case(
        "causal grouped attention",
        lambda q, k, v: F.scaled_dot_product_attention(q, k, v, is_causal=True, enable_gqa=True), query, key, value,
    )
    mask = torch.rand(5, 5) > 0.4
    mask[:, 0] = True
    case(
        "masked attention", lambda q, k, v, m: F.scaled_dot_product_attention(q, k, v, attn_mask=m, scale=0.3),
        query, torch.randn(2, 4, 5, 6), torch.randn(2, 4, 5, 6), mask,
    )


def rotary(x, offset):
    """As in Llama: pairs lie half of the features apart."""
    length, features = x.shape[-2:]
    frequencies = 10_000.0 ** (-torch.arange(0, features, 2).double() / features)
    angles = (torch.arange(length).double() + offset)[:, None] * frequencies
    cosine, sine = angles.cos().float(), angles.sin().float()
    first, second = x.chunk(2, dim=-1)
    return torch.cat([first * cosine - second * sine, second * cosine + first * sine], dim=-1)


def functions():
    x, y = torch.randn(3, 1, 4, 5), torch.randn(2, 5, 3)
    case("rotary", lambda x: rotary(x, 3), torch.randn(2, 6, 8))
    case("matmul", torch.matmul, x, y)
    case("matmul of vectors", torch.matmul, torch.randn(5), torch.randn(2, 5, 3))
    case("slices", lambda x: x[..., 1::2, None, -1], x)
    case("flip and pad", lambda x: F.pad(x.flip(-1, 1), (1, 0, 0, 2), value=2.5), torch.randn(2, 3, 4))
    case("gather", lambda x, i: x.gather(1, i), torch.randn(3, 4), torch.randint(0, 4, (3, 2)))
    case("index select", lambda x, i: x[:, i], torch.randn(3, 4), torch.randint(0, 4, (2, 2)))
    case("variance", lambda x: x.var(dim=(0, 2)), torch.randn(3, 4, 5))
    case("biased variance", lambda x: x.var(dim=-1, correction=0, keepdim=True), torch.randn(3, 4, 5))
    case("mean", lambda x: x.mean(dim=(-1, 0), keepdim=True), torch.randn(3, 4, 5))
    case("where", lambda x: torch.where(x > 0, x.pow(2), -1), torch.randn(3, 4))
    case("argmin", lambda x: x.argmin(dim=0), torch.randn(3, 4))
    case("integers", lambda x: x // 1 % 3 + x.sum(0), torch.arange(12).reshape(3, 4))
    case("any of all", lambda x: (x > 0).all(-1).any(0), torch.randn(3, 4, 2))
    case("cat and stack", lambda x, y: torch.stack([torch.cat([x, y], -1), torch.cat([y, x], -1)], 1),
         torch.randn(2, 3), torch.randn(2, 2))
    case("elementary", lambda x: torch.exp(x) + torch.log1p(x) * torch.sin(x) - torch.atan2(x, x + 1) / torch.rsqrt(x)
         + torch.erf(x) * torch.tan(x) + torch.round(x * 3) - torch.floor(x * 5) + torch.sigmoid(x), torch.rand(4, 5) + 0.1)
    case("log softmax", lambda x: F.log_softmax(x, 0) + F.silu(x) + F.normalize(x, dim=1), torch.randn(3, 4))


def convolutions():
    image = torch.randn(2, 3, 7, 6)
    line, volume = torch.randn(2, 4, 9), torch.randn(1, 2, 4, 5, 6)
    case("conv 1d", call, line, module=nn.Conv1d(4, 6, 3, stride=2, padding=1, dilation=2, groups=2))
    case("conv 3d", call, volume, module=nn.Conv3d(2, 3, (2, 3, 1), stride=(1, 2, 1), padding=(1, 0, 2)))
    case("conv transpose 1d", call, line, module=nn.ConvTranspose1d(4, 6, 3, stride=3, padding=1, output_padding=2))
    case(
        "conv transpose 2d", call, image,
        module=nn.ConvTranspose2d(3, 6, (3, 2), stride=2, padding=(1, 0), groups=3, bias=False, dilation=(1, 2)),
    )
    case("adaptive avg pool", lambda x: F.adaptive_avg_pool2d(x, (3, 4)), image)
    case("hard", lambda x: F.hardswish(F.relu6(x * 4)) - F.hardsigmoid(x * 2), image)


if __name__ == "__main__":
    torch.manual_seed(11)
    torch.set_num_threads(1)
    layers()
    attention()
    functions()
    convolutions()
    save_file(tensors, FOLDER / "layers.safetensors")
    print(len(tensors), "tensors")
