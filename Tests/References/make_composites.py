"""Writes composites.txt: composites with inputs and what PyTorch gives for them, for CompositeTests.

    pip install torch numpy
    python make_composites.py

Each case is a line `case TEXT`, lines `input TYPE BITS…` and `output TYPE BITS…` with the elements' bits in hexadecimal,
and lines `symbol NAME INPUT AXIS…` for the axes that the test makes symbolic too.
"""

import math
import os
import struct
import torch
import torch.nn.functional as F

torch.manual_seed(20)
NAMES = {torch.float32: "f32", torch.float64: "f64", torch.float16: "f16", torch.bfloat16: "bf16",
         torch.int64: "i64", torch.int32: "i32", torch.bool: "bool"}
lines = []


def bits(tensor):
    tensor = tensor.contiguous()
    if tensor.dtype == torch.bool:
        values = tensor.flatten().to(torch.int64).tolist()
    else:
        width = tensor.element_size() * 8
        whole = {16: torch.int16, 32: torch.int32, 64: torch.int64}[width]
        values = [value % (1 << width) for value in tensor.flatten().view(whole).tolist()]
    shape = ", ".join(str(extent) for extent in tensor.shape)
    return f"{NAMES[tensor.dtype]}[{shape}] " + " ".join(format(value, "x") for value in values)


def case(text, inputs, output, symbols=()):
    lines.append(f"case {text}")
    lines.extend(f"input {bits(tensor)}" for tensor in inputs)
    lines.append(f"output {bits(output)}")
    lines.extend(f"symbol {symbol}" for symbol in symbols)


def rand(*shape, dtype=torch.float32, scale=1.0):
    return (torch.randn(*shape) * scale).to(dtype)


HALVES = [torch.float16, torch.bfloat16]
FLOATS = [torch.float32, torch.float64] + HALVES
special = torch.tensor([0.0, -0.0, float("inf"), -float("inf"), float("nan"), 1e-30, -1e-30, 88.0, -88.0, 3.0, -9.0, -5.5])

for dtype in FLOATS:
    x = torch.cat([special, rand(12, scale=3)]).to(dtype)
    case("relu", [x], F.relu(x))
    # PyTorch's vector code gives NaN for +inf, its scalar code and the formula inf.
    finite = torch.where(x == float("inf"), torch.tensor(2.0, dtype=dtype), x)
    case("gelu(approximate: none)", [finite], F.gelu(finite))
    case("gelu(approximate: tanh)", [x], F.gelu(x, approximate="tanh"))
    case("silu", [x], F.silu(x))
    y = rand(3, 7, dtype=dtype, scale=4)
    y[0, 2] = 80
    case("softmax(axis: -1)", [y], F.softmax(y, -1), ["n 0 0", "m 0 1"])
    case("softmax(axis: 0)", [y], F.softmax(y, 0), ["n 0 0"])
    case("log_softmax(axis: 1)", [y], F.log_softmax(y, 1), ["n 0 0", "m 0 1"])
    z = rand(2, 3, 8, dtype=dtype) * 3 + 5
    w, b = rand(8, dtype=dtype), rand(8, dtype=dtype)
    case("layer_norm(axes: 1, eps: 1e-05)", [z, w, b], F.layer_norm(z, (8,), w, b), ["n 0 0"])
    case("layer_norm(axes: 1, eps: 1e-12)", [z, w], F.layer_norm(z, (8,), w, None, 1e-12))
    case("layer_norm(axes: 2, eps: 0.1)", [z], F.layer_norm(z, (3, 8), None, None, 0.1), ["n 0 0", "m 0 1"])
    case("rms_norm(axes: 1)", [z, w], F.rms_norm(z, (8,), w), ["n 0 0"])
    case("rms_norm(axes: 1, eps: 0.001)", [z], F.rms_norm(z, (8,), None, 0.001))
    case("l2_normalize(axis: -1, eps: 1e-12)", [z], F.normalize(z, dim=-1), ["n 0 0", "m 0 2"])
    if dtype == torch.float64:
        continue
    case("mean(axes: [-1], keep: true)", [z], z.mean(-1, keepdim=True), ["n 0 0", "m 0 2"])
    case("mean(axes: [0, 2], keep: false)", [z], z.mean((0, 2)))
    case("variance(axes: [2], correction: 1, keep: false)", [z], z.var(2), ["n 0 0", "m 0 2"])
    case("variance(axes: [0, 1], correction: 0, keep: true)", [z], z.var((0, 1), correction=0, keepdim=True))
    weight, bias = rand(5, 8, dtype=dtype), rand(5, dtype=dtype)
    case("linear", [z, weight, bias], F.linear(z, weight, bias), ["n 0 0", "m 0 1"])
    case("linear", [z[0, 0], weight], F.linear(z[0, 0], weight))
    image, mean, var = rand(2, 3, 4, 5, dtype=dtype), rand(3, dtype=dtype), rand(3, dtype=dtype).abs() + 0.1
    g, h = rand(3, dtype=dtype), rand(3, dtype=dtype)
    case("batch_norm(eps: 1e-05)", [image, mean, var, g, h], F.batch_norm(image, mean, var, g, h), ["n 0 0", "h 0 2"])
    case("batch_norm(eps: 0.001)", [image, mean, var], F.batch_norm(image, mean, var, eps=0.001))
    q, k, v = rand(2, 4, 3, 8, dtype=dtype), rand(2, 4, 5, 8, dtype=dtype), rand(2, 4, 5, 6, dtype=dtype)
    names = ["b 0 0 1 0 2 0", "l 0 2", "s 1 2 2 2"]
    case("attention(causal: false)", [q, k, v], F.scaled_dot_product_attention(q, k, v), names)

# PyTorch's variance of one element and of nothing at all.
one = rand(2, 1)
case("variance(axes: [1], correction: 1, keep: false)", [one], one.var(1))

# A row of nothing but -inf is NaN in softmax, and zeros in attention.
gone = torch.full((2, 4), -float("inf"))
gone[1, 2] = 1.0
case("softmax(axis: 1)", [gone], F.softmax(gone, 1))

q, k, v = rand(2, 4, 3, 8), rand(2, 4, 5, 8), rand(2, 4, 5, 6)
mask = torch.rand(3, 5) > 0.5
mask[1] = False
case("attention(causal: false)", [q, k, v, mask], F.scaled_dot_product_attention(q, k, v, attn_mask=mask))
added = rand(2, 1, 1, 5)
added[0, 0, 0, 3] = -float("inf")
case("attention(causal: false, scale: 0.5)", [q, k, v, added],
     F.scaled_dot_product_attention(q, k, v, attn_mask=added, scale=0.5), ["b 0 0 1 0 2 0 3 0", "s 1 2 2 2 3 3"])
case("attention(causal: true)", [q, k, v], F.scaled_dot_product_attention(q, k, v, is_causal=True), ["l 0 2", "s 1 2 2 2"])
q6, k2, v2 = rand(2, 6, 3, 8), rand(2, 2, 5, 8), rand(2, 2, 5, 6)
case("attention(causal: false)", [q6, k2, v2],
     F.scaled_dot_product_attention(q6, k2, v2, enable_gqa=True), ["b 0 0 1 0 2 0"])
perhead = torch.rand(2, 6, 3, 5) > 0.3
case("attention(causal: false)", [q6, k2, v2, perhead],
     F.scaled_dot_product_attention(q6, k2, v2, attn_mask=perhead, enable_gqa=True), ["b 0 0 1 0 2 0 3 0"])
k1, v1 = rand(2, 1, 5, 8), rand(2, 1, 5, 6)
case("attention(causal: true)", [q6, k1, v1],
     F.scaled_dot_product_attention(q6, k1, v1, is_causal=True, enable_gqa=True))
case("attention(causal: false)", [q[0, 0], k[0, 0], v[0, 0]],
     F.scaled_dot_product_attention(q[0, 0], k[0, 0], v[0, 0]))

ids, table = torch.tensor([[3, 0, 9], [1, 1, 4]]), rand(10, 4)
case("embedding", [ids, table], F.embedding(ids, table), ["n 0 0"])
case("embedding", [ids.to(torch.int32), table.half()], F.embedding(ids, table.half()))


def rotary(x, cos, sin, interleaved):
    half = cos.shape[-1]
    front, rest = x[..., :2 * half], x[..., 2 * half:]
    if interleaved:
        a, b = front[..., 0::2], front[..., 1::2]
        turned = torch.stack([a * cos - b * sin, b * cos + a * sin], -1).flatten(-2)
    else:
        a, b = front[..., :half], front[..., half:]
        turned = torch.cat([a * cos - b * sin, b * cos + a * sin], -1)
    return torch.cat([turned, rest], -1)


x, angle = rand(2, 3, 4, 8), rand(4, 4, scale=2)
for interleaved in [False, True]:
    text = f"rotary_embedding(interleaved: {str(interleaved).lower()})"
    cos, sin = angle.cos(), angle.sin()
    case(text, [x, cos, sin], rotary(x, cos, sin, interleaved), ["n 0 0", "s 0 2 1 0 2 0"])
    case(text, [x, cos[:, :3], sin[:, :3]], rotary(x, cos[:, :3], sin[:, :3], interleaved))
    case(text, [x.half(), cos.half(), sin.half()],
         rotary(x.half().float(), cos.half().float(), sin.half().float(), interleaved).half())

for dtype in [torch.float32] + HALVES:
    image = rand(2, 4, 6, 7, dtype=dtype)
    plain, bias = rand(3, 4, 3, 2, dtype=dtype), rand(3, dtype=dtype)
    case("conv2d(stride: [1, 1], padding: [0, 0], dilation: [1, 1], groups: 1)", [image, plain],
         F.conv2d(image, plain), ["n 0 0", "h 0 2", "w 0 3"])
    case("conv2d(stride: [2, 1], padding: [1, 2], dilation: [2, 1], groups: 1)", [image, plain, bias],
         F.conv2d(image, plain, bias, stride=(2, 1), padding=(1, 2), dilation=(2, 1)), ["n 0 0", "h 0 2", "w 0 3"])
    grouped, depth = rand(6, 2, 3, 3, dtype=dtype), rand(4, 1, 3, 3, dtype=dtype)
    bias = rand(6, dtype=dtype)
    case("conv2d(stride: [1, 2], padding: [1, 1], dilation: [1, 1], groups: 2)", [image, grouped, bias],
         F.conv2d(image, grouped, bias, stride=(1, 2), padding=1, groups=2), ["n 0 0", "h 0 2", "w 0 3"])
    case("conv2d(stride: [1, 1], padding: [1, 1], dilation: [1, 1], groups: 4)", [image, depth],
         F.conv2d(image, depth, padding=1, groups=4))

image = rand(1, 2, 7, 8)
image[0, 0, 3, 3] = float("nan")
for dtype in [torch.float32, torch.bfloat16]:
    pool = image.to(dtype)
    case("max_pool2d(kernel: [2, 2], stride: [2, 2], padding: [0, 0], dilation: [1, 1], ceil: false)", [pool],
         F.max_pool2d(pool, 2), ["n 0 0", "h 0 2", "w 0 3"])
    case("max_pool2d(kernel: [3, 2], stride: [2, 3], padding: [1, 1], dilation: [1, 2], ceil: false)", [pool],
         F.max_pool2d(pool, (3, 2), (2, 3), (1, 1), (1, 2)), ["h 0 2", "w 0 3"])
    case("max_pool2d(kernel: [3, 3], stride: [2, 3], padding: [1, 0], dilation: [1, 1], ceil: true)", [pool],
         F.max_pool2d(pool, 3, (2, 3), (1, 0), ceil_mode=True), ["h 0 2", "w 0 3"])
    for include in [True, False]:
        word = str(include).lower()
        case(f"avg_pool2d(kernel: [2, 3], stride: [2, 2], padding: [1, 1], ceil: false, count_include_pad: {word})",
             [pool], F.avg_pool2d(pool, (2, 3), (2, 2), (1, 1), count_include_pad=include), ["h 0 2", "w 0 3"])
        case(f"avg_pool2d(kernel: [3, 3], stride: [2, 2], padding: [1, 0], ceil: true, count_include_pad: {word})",
             [pool], F.avg_pool2d(pool, 3, 2, (1, 0), ceil_mode=True, count_include_pad=include), ["h 0 2", "w 0 3"])
    case("avg_pool2d(kernel: [2, 2], stride: [2, 2], padding: [0, 0], ceil: true, count_include_pad: true)",
         [pool], F.avg_pool2d(pool, 2, ceil_mode=True), ["n 0 0"])

for dtype in FLOATS:
    x = torch.cat([special, rand(12, scale=3)]).to(dtype)
    case("hardsigmoid", [x], F.hardsigmoid(x))
    case("hardswish", [x], F.hardswish(x))

for dtype in [torch.float32] + HALVES:
    line, image, volume = rand(2, 4, 9, dtype=dtype), rand(2, 4, 6, 7, dtype=dtype), rand(1, 2, 4, 5, 6, dtype=dtype)
    weight, bias = rand(6, 2, 3, dtype=dtype), rand(6, dtype=dtype)
    case("conv1d(stride: [2], padding: [2], dilation: [2], groups: 2)", [line, weight, bias],
         F.conv1d(line, weight, bias, 2, 2, 2, 2), ["n 0 0", "w 0 2"])
    weight = rand(8, 1, 3, dtype=dtype)
    case("conv1d(stride: [1], padding: [1], dilation: [1], groups: 4)", [line, weight],
         F.conv1d(line, weight, None, 1, 1, 1, 4), ["n 0 0", "w 0 2"])
    weight, bias = rand(3, 2, 2, 3, 1, dtype=dtype), rand(3, dtype=dtype)
    case("conv3d(stride: [1, 2, 1], padding: [1, 0, 2], dilation: [2, 1, 1], groups: 1)", [volume, weight, bias],
         F.conv3d(volume, weight, bias, (1, 2, 1), (1, 0, 2), (2, 1, 1)), ["h 0 3", "w 0 4"])
    weight = rand(2, 1, 2, 2, 2, dtype=dtype)
    case("conv3d(stride: [1, 1, 1], padding: [0, 0, 0], dilation: [1, 1, 1], groups: 2)", [volume, weight],
         F.conv3d(volume, weight, groups=2))
    weight, bias = rand(4, 3, 3, dtype=dtype), rand(6, dtype=dtype)
    case("conv_transpose1d(stride: [3], padding: [2], output_padding: [1], dilation: [2], groups: 2)",
         [line, weight, bias], F.conv_transpose1d(line, weight, bias, 3, 2, 1, 2, 2), ["n 0 0", "w 0 2"])
    weight, bias = rand(4, 3, 3, 2, dtype=dtype), rand(3, dtype=dtype)
    case("conv_transpose2d(stride: [2, 1], padding: [1, 0], output_padding: [1, 0], dilation: [1, 2], groups: 1)",
         [image, weight, bias], F.conv_transpose2d(image, weight, bias, (2, 1), (1, 0), (1, 0), 1, (1, 2)),
         ["n 0 0", "h 0 2", "w 0 3"])
    weight = rand(4, 2, 2, 2, dtype=dtype)
    case("conv_transpose2d(stride: [2, 2], padding: [0, 0], output_padding: [0, 0], dilation: [1, 1], groups: 4)",
         [image, weight], F.conv_transpose2d(image, weight, None, 2, groups=4), ["h 0 2", "w 0 3"])

for dtype in [torch.float32, torch.float16]:
    image = rand(2, 2, 6, 9, dtype=dtype)
    for output in [(1, 1), (3, 3), (4, 2), (7, 5)]:
        case(f"adaptive_avg_pool2d(output: [{output[0]}, {output[1]}])", [image],
             F.adaptive_avg_pool2d(image.float(), output).to(dtype), ["n 0 0", "h 0 2", "w 0 3"])



def threefry(counter, key):
    """Threefry-2x32 with 20 rounds, as in Salmon et al., "Parallel random numbers: as easy as 1, 2, 3", 2011."""
    mask = 2**32 - 1
    x, keys = [counter & mask, counter >> 32], [key & mask, key >> 32]
    keys.append(0x1BD11BDA ^ keys[0] ^ keys[1])
    x = [(x[0] + keys[0]) & mask, (x[1] + keys[1]) & mask]
    for number in range(20):
        turn = [13, 15, 26, 6, 17, 29, 16, 24][number % 8]
        x[0] = (x[0] + x[1]) & mask
        x[1] = ((x[1] << turn | x[1] >> 32 - turn) & mask) ^ x[0]
        if number % 4 == 3:
            step = number // 4 + 1
            x = [(x[0] + keys[step % 3]) & mask, (x[1] + keys[(step + 1) % 3] + step) & mask]
    return x[0] | x[1] << 32


def random_case(text, counters, values, key=None, kind="u64"):
    inputs = [("u64", [len(counters)], counters)] + ([("u64", [], [key])] if key is not None else [])
    lines.append(f"case random({text})")
    for role, element, shape, numbers in [("input", *i) for i in inputs] + [("output", kind, [len(values)], values)]:
        extents = ", ".join(str(extent) for extent in shape)
        lines.append(f"{role} {element}[{extents}] " + " ".join(format(number, "x") for number in numbers))


# The known answers of the authors' library (Random123, kat_vectors): counter, key, result, the first word below.
for counter, key, result in [(0, 0, 0x99BA4EFE_6B200159), (2**64 - 1, 2**64 - 1, 0xBB002BE7_1CB996FC),
                             (0x85A308D3_243F6A88, 0x03707344_13198A2E, 0x483DF7A0_C4923A9C)]:
    assert threefry(counter, key) == result
    random_case(f"distribution: bits, seed: {key - 2**64 if key >> 63 else key}, type: u64", [counter], [result])
places = [0, 1, 2, 3, 7, 2**40, 2**64 - 1]
random_case("distribution: bits, seed: 5, type: u64", places, [threefry(p, threefry(5, 9)) for p in places], key=9)
double = lambda number: struct.unpack("<Q", struct.pack("<d", number))[0]
single = lambda number: struct.unpack("<I", struct.pack("<f", number))[0]
random_case("distribution: uniform, low: 0.0, high: 1.0, seed: -3, type: f32", places,
            [single((threefry(p, 2**64 - 3) & 2**24 - 1) / 2**24) for p in places], kind="f32")
random_case("distribution: uniform, low: -1.0, high: 3.0, seed: 4, type: f64", places,
            [double((threefry(p, 4) & 2**53 - 1) / 2**51 - 1) for p in places], kind="f64")
few = places[:6]
for mean, deviation, name, pack, count in [(0.0, 1.0, "f32", single, 31), (10.0, 2.5, "f64", double, 53)]:
    words = [(threefry(p, 8),) * 2 if name == "f32" else (threefry(2 * p, 8), threefry(2 * p + 1, 8)) for p in few]
    turns = [(b >> 32 & 2**24 - 1) / 2**24 if name == "f32" else (b & 2**53 - 1) / 2**53 for _, b in words]
    radii = [math.sqrt(-2 * math.log(((a & 2**count - 1) + 0.5) / 2**count)) for a, _ in words]
    values = [pack(mean + deviation * r * math.cos(2 * math.pi * t)) for r, t in zip(radii, turns)]
    random_case(f"distribution: normal, mean: {mean}, deviation: {deviation}, seed: 8, type: {name}", few, values, kind=name)

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "composites.txt"), "w") as file:
    file.write("\n".join(lines) + "\n")
