"""all-MiniLM-L6-v2 in NumPy with 64-bit floats: the reference for batches and lengths that no file of numbers holds.

    minilm.py WEIGHTS.safetensors CASES.safetensors RESULTS.safetensors

CASES holds the token ids of each case as i64[length]; RESULTS gets `NAME/hidden` f32[length, 384] and
`NAME/embedding` f32[384]. Written from the paper (Devlin et al., 2018) and checked by the test against PyTorch's numbers.
Needs numpy and safetensors.
"""

import math
import sys

import numpy
from safetensors.numpy import load_file, save_file

HEADS, LAYERS, EPS = 12, 6, 1e-12
erf = numpy.frompyfunc(math.erf, 1, 1)


def main():
    weights = {key: value.astype(numpy.float64) for key, value in load_file(sys.argv[1]).items() if value.dtype.kind == "f"}

    def linear(x, name):
        return x @ weights[name + ".weight"].T + weights[name + ".bias"]

    def norm(x, name):
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / numpy.sqrt((centred**2).mean(-1, keepdims=True) + EPS)
        return scaled * weights[name + ".weight"] + weights[name + ".bias"]

    def heads(x):
        return x.reshape(len(x), HEADS, -1).transpose(1, 0, 2)

    def layer(x, name):
        query, key, value = (heads(linear(x, f"{name}.attention.self.{part}")) for part in ("query", "key", "value"))
        scores = query @ key.transpose(0, 2, 1) / math.sqrt(query.shape[-1])
        shares = numpy.exp(scores - scores.max(-1, keepdims=True))
        mixed = (shares / shares.sum(-1, keepdims=True)) @ value
        mixed = mixed.transpose(1, 0, 2).reshape(len(x), -1)
        x = norm(x + linear(mixed, f"{name}.attention.output.dense"), f"{name}.attention.output.LayerNorm")
        inner = linear(x, f"{name}.intermediate.dense")
        inner = inner * 0.5 * (1 + erf(inner / math.sqrt(2)).astype(numpy.float64))
        return norm(x + linear(inner, f"{name}.output.dense"), f"{name}.output.LayerNorm")

    results = {}
    for name, ids in load_file(sys.argv[2]).items():
        x = weights["embeddings.word_embeddings.weight"][ids] + weights["embeddings.token_type_embeddings.weight"][0]
        x = norm(x + weights["embeddings.position_embeddings.weight"][: len(ids)], "embeddings.LayerNorm")
        for number in range(LAYERS):
            x = layer(x, f"encoder.layer.{number}")
        mean = x.mean(0)
        results[f"{name}/hidden"] = x.astype(numpy.float32)
        results[f"{name}/embedding"] = (mean / numpy.linalg.norm(mean)).astype(numpy.float32)
    save_file(results, sys.argv[3])


if __name__ == "__main__":
    main()
