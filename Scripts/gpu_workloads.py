"""What `make gpu-bench` times: graphs as text, and beside each the same in PyTorch. Without arguments it writes the graphs.

    gpu_workloads.py FOLDER
"""

import sys
from pathlib import Path


def matmul(size, kind):
    """A product of two matrices that both come from the caller."""
    text = f"""martlet graph 1

graph @entry(%a: {kind}[{size}, {size}], %b: {kind}[{size}, {size}]) -> (y: {kind}[{size}, {size}]) {{
  %0 = contract %a, %b {{m k, k n -> m n}} : {kind}[{size}, {size}]
  return %0
}}
"""
    return {
        "graph": text, "flops": 2 * size**3, "bytes": 3 * size * size * 2,
        "torch": lambda torch, a, b: a @ b,
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


def attention(batch, heads, length, width):
    shape = f"f32[{batch}, {heads}, {length}, {width}]"
    text = f"""martlet graph 1

graph @entry(%q: {shape}, %k: {shape}, %v: {shape}) -> (y: {shape}) {{
  %0 = composite attention(causal: false) %q, %k, %v : {shape}
  return %0
}}
"""
    return {
        "graph": text, "flops": 4 * batch * heads * length * length * width, "bytes": 16 * batch * heads * length * width,
        "torch": lambda torch, q, k, v: torch.nn.functional.scaled_dot_product_attention(q, k, v),
    }  # fmt: skip


WORKLOADS = {
    "matmul_bf16_4096": matmul(4096, "bf16"), "matmul_bf16_8192": matmul(8192, "bf16"), "matmul_f32_4096": matmul(4096, "f32"),
    "elements_f32": elements(1 << 26), "softmax_f32": softmax(16384, 4096), "attention_f32": attention(4, 16, 2048, 128),
}  # fmt: skip

if __name__ == "__main__":
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    for name, workload in WORKLOADS.items():
        (folder / f"{name}.graph").write_text(workload["graph"])
