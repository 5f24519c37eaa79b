"""The workloads of the benchmark: what is compiled, with which weights and shapes, and how exact it must be."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from descriptions import bert, llama, mobilenet, products, resnet, rows, unet, vit

ROOT = Path(__file__).resolve().parent.parent
MODELS = ROOT / "Benchmarks" / "Models"
EXAMPLES = ROOT / "Examples"
MINILM = ROOT / "build" / "minilm" / "model.safetensors"


@dataclass(frozen=True)
class Workload:
    """A row of the report.

    `describe(add, weights, random)` is a function of `descriptions` with its sizes. `dims` are the symbolic dims of the
    Swift model by name. `tolerance` bounds the error, see `Artefact.error`; it is some ten times what float32 costs.
    Workloads of one model and one `seed` share the artefact. `published` replaces seeded weights by those of a file.
    """

    name: str
    title: str
    model: Path
    entry: str
    describe: Callable
    dims: dict[str, int] = field(default_factory=dict)
    tolerance: float = 1e-5
    seed: int = 1
    published: Path | None = None


ALL = (
    Workload(
        "gemm_1024", "1024³, constant right side", MODELS / "Gemm1024.swift", "multiply",
        partial(products.product, rows=1024, inputs=1024, outputs=1024),
    ),
    Workload(
        "gemm_bert", "128×768 · 768×3072", MODELS / "GemmBert.swift", "multiply",
        partial(products.product, rows=128, inputs=768, outputs=3072), dims={"tokens": 128},
    ),
    Workload(
        "gemv_4096", "1×4096 · 4096×4096", MODELS / "Gemv4096.swift", "multiply",
        partial(products.product, rows=1, inputs=4096, outputs=4096),
    ),
    Workload(
        "mlp_b1", "784-512-512-10, batch 1", EXAMPLES / "MLP.swift", "classify",
        partial(products.mlp, batch=1), dims={"batch": 1},
    ),
    Workload(
        "mlp_b64", "784-512-512-10, batch 64", EXAMPLES / "MLP.swift", "classify",
        partial(products.mlp, batch=64), dims={"batch": 64},
    ),
    Workload(
        "norm_chain", "4096×1024: layer norm, gelu, + residual, softmax", MODELS / "NormChain.swift", "normalize",
        partial(rows.norm_chain, rows=4096, features=1024), dims={"rows": 4096},
    ),
    Workload(
        "minilm", "all-MiniLM-L6-v2, batch 1, 128 tokens", EXAMPLES / "MiniLM.swift", "encode",
        partial(bert.minilm, batch=1, tokens=128), dims={"batch": 1, "sequence": 128}, published=MINILM,
    ),
    Workload(
        "bert_base", "BERT base, batch 1, 128 tokens", MODELS / "BertBase.swift", "encode",
        partial(bert.base, batch=1, tokens=128), dims={"batch": 1, "sequence": 128}, tolerance=5e-5,
    ),
    Workload(
        "resnet50", "ResNet-50, 1×3×224×224", MODELS / "ResNet50.swift", "classify",
        partial(resnet.resnet50, batch=1), dims={"batch": 1}, tolerance=5e-5,
    ),
    Workload(
        "vit_small", "ViT-S/16, 1×3×224×224", MODELS / "VisionTransformer.swift", "classify",
        partial(vit.small, batch=1), dims={"batch": 1}, tolerance=5e-5,
    ),
    Workload(
        "llama_decode", "decoder of 12 layers, 1 token, 256 cached", MODELS / "LlamaDecode.swift", "decode",
        partial(llama.decode, cached=256, sizes=llama.LLAMA), dims={"cached": 256}, tolerance=1e-4,
    ),
    Workload(
        "moe_decode", "decoder of 6 layers, 2 of 8 experts, 1 token, 256 cached", MODELS / "MixtureOfExperts.swift",
        "decode", partial(llama.decode, cached=256, sizes=llama.MIXTRAL), dims={"cached": 256}, tolerance=1e-4,
    ),
    Workload(
        "mobilenet", "MobileNetV3-Large, 1×3×224×224", MODELS / "MobileNet.swift", "classify",
        partial(mobilenet.large, batch=1), dims={"batch": 1}, tolerance=5e-5,
    ),
    Workload(
        "unet", "U-Net, 1×3×192×192", MODELS / "UNet.swift", "segment",
        partial(unet.segment, batch=1), dims={"batch": 1}, tolerance=5e-5,
    ),
)  # fmt: skip


def chosen(names):
    """The workloads of these names in the table's order; all without names."""
    unknown = set(names) - {workload.name for workload in ALL}
    if unknown:
        known = ", ".join(workload.name for workload in ALL)
        raise SystemExit(f"bench: no workload '{sorted(unknown)[0]}'; there are {known}")
    return [workload for workload in ALL if not names or workload.name in names]
