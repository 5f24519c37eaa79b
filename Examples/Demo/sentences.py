"""The text side of the MiniLM demo: sentences to tokens, and embeddings to similarities.

    sentences.py tokens FOLDER     writes FOLDER/tokens/BATCH/NUMBER/{input_ids,attention_mask}.npy
    sentences.py compare FOLDER    compares FOLDER/embeddings/NAME/NUMBER/embedding.npy with PyTorch's

FOLDER holds the tokenizer.json of the model. Needs numpy, tokenizers and safetensors.
"""

import sys
from pathlib import Path

import numpy
from safetensors.numpy import load_file

REFERENCES = Path(__file__).resolve().parent.parent / "References"
# The numbers of sentences that are encoded together.
BATCHES = [1, 16]
# What the comparison allows: distance of an element of an embedding, and of a similarity.
EMBEDDING, SIMILARITY = 1e-5, 1e-4


def sentences():
    return (REFERENCES / "sentences.txt").read_text(encoding="utf-8").splitlines()


def write_tokens(folder):
    import tokenizers

    tokenizer = tokenizers.Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.enable_truncation(256)
    tokenizer.no_padding()
    alone = [row.ids for row in tokenizer.encode_batch(sentences())]
    if sum(alone, []) != load_file(REFERENCES / "minilm.safetensors")["ids"].tolist():
        raise SystemExit("the tokens differ from those of the reference")
    tokenizer.enable_padding()
    for size in BATCHES:
        for number, start in enumerate(range(0, len(alone), size)):
            rows = tokenizer.encode_batch(sentences()[start : start + size])
            place = folder / "tokens" / str(size) / f"{number:02}"
            place.mkdir(parents=True, exist_ok=True)
            numpy.save(place / "input_ids.npy", numpy.array([row.ids for row in rows], numpy.int64))
            numpy.save(place / "attention_mask.npy", numpy.array([row.attention_mask for row in rows], numpy.int64))


def compare(folder):
    wanted = load_file(REFERENCES / "minilm.safetensors")["embedding"]
    is_right = True
    for place in sorted((folder / "embeddings").iterdir()):
        found = numpy.concatenate([numpy.load(file) for file in sorted(place.glob("*/embedding.npy"))])
        embedding = float(numpy.abs(found - wanted).max())
        similarity = float(numpy.abs(found @ found.T - wanted @ wanted.T).max())
        is_right = is_right and embedding <= EMBEDDING and similarity <= SIMILARITY
        print(
            f"{place.name}: {len(found)} embeddings within {embedding:.1e} of PyTorch's, "
            f"similarities within {similarity:.1e}"
        )
    show(found)
    if not is_right:
        raise SystemExit(f"the distances may be {EMBEDDING} and {SIMILARITY}")


def show(embeddings, count=8):
    """The similarities of the first sentences to each other."""
    print()
    similarity = embeddings @ embeddings.T
    for row, sentence in enumerate(sentences()[:count]):
        print(" ".join(f"{similarity[row, column]:6.3f}" for column in range(count)), "", sentence)


if __name__ == "__main__":
    {"tokens": write_tokens, "compare": compare}[sys.argv[1]](Path(sys.argv[2]))
