"""What `make gpu-bench` times: graphs as text, and beside each the same in PyTorch. Without arguments it writes the graphs.

    gpu_workloads.py FOLDER
"""

import sys
from pathlib import Path


BYTES = {"f32": 4, "bf16": 2, "f16": 2, "i8": 1, "i32": 4}


def product(kind, rows, depth, columns):
    """A product of two matrices that both come from the caller."""
    text = f"""martlet graph 1

graph @entry(%a: {kind}[{rows}, {depth}], %b: {kind}[{depth}, {columns}]) -> (y: {kind}[{rows}, {columns}]) {{
  %0 = contract %a, %b {{m k, k n -> m n}} : {kind}[{rows}, {columns}]
  return %0
}}
"""
    return {
        "graph": text, "flops": 2 * rows * depth * columns,
        "bytes": (rows * depth + depth * columns + rows * columns) * BYTES[kind],
        "torch": lambda torch, a, b: a @ b,
    }  # fmt: skip


def matmul(size, kind, rows=None):
    """A product with a square matrix."""
    return product(kind, rows or size, size, size)


def matmul_i8(size):
    """A product of bytes; the second matrix lies by columns, which PyTorch's takes on every GPU, where there is one."""
    text = f"""martlet graph 1

graph @entry(%a: i8[{size}, {size}], %b: i8[{size}, {size}]) -> (y: i32[{size}, {size}]) {{
  %0 = contract %a, %b {{m k, n k -> m n}} : i32[{size}, {size}]
  return %0
}}
"""
    return {
        "graph": text, "flops": 2 * size**3, "bytes": size * size * (2 * BYTES["i8"] + BYTES["i32"]), "unit": "TOP/s",
        "torch": lambda torch, a, b: torch._int_mm(a, b.T), "needs": "_int_mm",
    }  # fmt: skip


def elements(count):
    text = f"""martlet graph 1

graph @entry(%x: f32[{count}], %y: f32[{count}]) -> (z: f32[{count}]) {{
  %0 = map mul %x, %y : f32[{count}]
  %1 = map add %0, %y : f32[{count}]
  return %1
}}
"""
    return {"graph": text, "flops": 2 * count, "bytes": 12 * count, "torch": lambda torch, x, y: x * y + y}


def softmax(rows, columns):
    text = f"""martlet graph 1

graph @entry(%x: f32[{rows}, {columns}]) -> (y: f32[{rows}, {columns}]) {{
  %0 = composite softmax(axis: 1) %x : f32[{rows}, {columns}]
  return %0
}}
"""
    return {"graph": text, "flops": 0, "bytes": 8 * rows * columns, "torch": lambda torch, x: torch.softmax(x, 1)}


def layer_norm(rows, columns):
    text = f"""martlet graph 1

graph @entry(%x: f32[{rows}, {columns}], %w: f32[{columns}], %b: f32[{columns}]) -> (y: f32[{rows}, {columns}]) {{
  %0 = composite layer_norm(axes: 1, eps: 1e-05) %x, %w, %b : f32[{rows}, {columns}]
  return %0
}}
"""
    return {
        "graph": text, "flops": 0, "bytes": 8 * rows * columns,
        "torch": lambda torch, x, w, b: torch.nn.functional.layer_norm(x, (columns,), w, b, 1e-5),
    }  # fmt: skip


def attention(kind, batch, heads, length, width, causal=False, queries=None):
    queries = queries or length
    query, key = (f"{kind}[{batch}, {heads}, {count}, {width}]" for count in (queries, length))
    text = f"""martlet graph 1

graph @entry(%q: {query}, %k: {key}, %v: {key}) -> (y: {query}) {{
  %0 = composite attention(causal: {str(causal).lower()}) %q, %k, %v : {query}
  return %0
}}
"""
    return {
        "graph": text, "flops": 4 * batch * heads * queries * length * width // (1 + causal),
        "bytes": 2 * BYTES[kind] * batch * heads * (queries + length) * width,
        "torch": lambda torch, q, k, v: torch.nn.functional.scaled_dot_product_attention(q, k, v, is_causal=causal),
    }  # fmt: skip


def convolution(kind, batch, channels, size, groups=1):
    """Windows of 3 by 3 of square images, to as many channels."""
    shape, weight = f"{kind}[{batch}, {channels}, {size}, {size}]", f"{kind}[{channels}, {channels // groups}, 3, 3]"
    text = f"""martlet graph 1

graph @entry(%x: {shape}, %w: {weight}) -> (y: {shape}) {{
  %0 = composite conv2d(stride: [1, 1], padding: [1, 1], dilation: [1, 1], groups: {groups}) %x, %w : {shape}
  return %0
}}
"""
    elements, weights = batch * channels * size * size, channels * channels // groups * 9
    return {
        "graph": text, "flops": 18 * elements * channels // groups, "bytes": (2 * elements + weights) * BYTES[kind],
        "torch": lambda torch, x, w: torch.nn.functional.conv2d(x, w, padding=1, groups=groups),
    }  # fmt: skip


def convolution_last(kind, batch, channels, size):
    """The same with the channels last, which PyTorch's convolution of 16-bit floats is fastest with."""
    shape, weight = f"{kind}[{batch}, {size}, {size}, {channels}]", f"{kind}[{channels}, 3, 3, {channels}]"
    first = f"{kind}[{batch}, {channels}, {size}, {size}]"
    text = f"""martlet graph 1

graph @entry(%x: {shape}, %w: {weight}) -> (y: {shape}) {{
  %0 = view %x {{n, h, w, c -> n c h w}} : {first}
  %1 = view %w {{o, i, j, c -> o c i j}} : {kind}[{channels}, {channels}, 3, 3]
  %2 = composite conv2d(stride: [1, 1], padding: [1, 1], dilation: [1, 1], groups: 1) %0, %1 : {first}
  %3 = view %2 {{n, c, h, w -> n h w c}} : {shape}
  return %3
}}
"""

    def run(torch, x, w):
        return torch.nn.functional.conv2d(x.permute(0, 3, 1, 2), w.permute(0, 3, 1, 2), padding=1).permute(0, 2, 3, 1)

    return {**convolution(kind, batch, channels, size), "graph": text, "torch": run}


WORKLOADS = {
    "matmul_bf16_4096": matmul(4096, "bf16"), "matmul_bf16_8192": matmul(8192, "bf16"), "matmul_f16_1024": matmul(1024, "f16"),
    "matmul_f32_4096": matmul(4096, "f32"), "row_bf16_8192": matmul(8192, "bf16", rows=1), "row_f32_8192": matmul(8192, "f32", rows=1),
    "matmul_tf32_4096": {**matmul(4096, "f32"), "tf32": True},
    "elements_f32": elements(1 << 26), "softmax_f32": softmax(16384, 4096), "layer_norm_f32": layer_norm(16384, 4096),
    "attention_f32": attention("f32", 4, 16, 2048, 128), "attention_bf16": attention("bf16", 4, 16, 4096, 128),
    "attention_bf16_causal": attention("bf16", 4, 16, 4096, 128, causal=True), "attention_bf16_64": attention("bf16", 4, 16, 2048, 64),
    "attention_bf16_decode": attention("bf16", 1, 32, 4096, 128, queries=1),
    # The matrix, of 32 MiB, may stay in a large second cache, then faster than a copy: for PyTorch as for Martlet.
    **{f"rows_{rows}_bf16_4096": matmul(4096, "bf16", rows=rows) for rows in (2, 8, 16, 64)},
    "long_f32_16384": product("f32", 64, 16384, 64), "matmul_i8_1024": matmul_i8(1024),
    "conv_bf16": convolution("bf16", 32, 64, 56), "conv_bf16_last": convolution_last("bf16", 32, 64, 56),
    "depthwise_f32": convolution("f32", 32, 144, 56, groups=144),
}  # fmt: skip


def minilm(torch):
    """The network of Examples/MiniLM.swift in PyTorch, its weights random: what it is given, embeddings."""
    functional, hidden, heads = torch.nn.functional, 384, 12
    weight = lambda *shape: torch.randn(*shape, device="cuda") * 0.02  # noqa: E731
    linear = lambda rows, columns: (weight(rows, columns), weight(rows))  # noqa: E731
    norm = lambda: (torch.ones(hidden, device="cuda"), weight(hidden))  # noqa: E731
    words, places, kinds, first = weight(30522, hidden), weight(512, hidden), weight(2, hidden), norm()
    layers = [
        (*(linear(hidden, hidden) for _ in range(4)), norm(), linear(4 * hidden, hidden), linear(hidden, 4 * hidden), norm())
        for _ in range(6)
    ]

    def split(x):
        return x.unflatten(2, (heads, -1)).transpose(1, 2)

    def forward(ids, mask):
        x = functional.embedding(ids, words) + places[: ids.shape[1]] + kinds[0]
        x = functional.layer_norm(x, (hidden,), *first, 1e-12)
        hides = torch.where(mask == 0, torch.finfo(torch.float32).min, 0.0)[:, None, None, :]
        for query, key, value, out, after, up, down, last in layers:
            parts = (split(functional.linear(x, *part)) for part in (query, key, value))
            y = functional.scaled_dot_product_attention(*parts, attn_mask=hides).transpose(1, 2).flatten(2)
            x = functional.layer_norm(functional.linear(y, *out) + x, (hidden,), *after, 1e-12)
            y = functional.linear(functional.gelu(functional.linear(x, *up)), *down)
            x = functional.layer_norm(y + x, (hidden,), *last, 1e-12)
        weights = mask[:, :, None].to(x.dtype)
        return functional.normalize((x * weights).sum(1) / weights.sum(1).clamp(min=1e-9), dim=1)

    return forward


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, workload in WORKLOADS.items():
        (folder / f"{name}.graph").write_text(workload["graph"])
        (folder / f"{name}.flags").write_text("--matmul-precision tf32" if workload.get("tf32") else "")
