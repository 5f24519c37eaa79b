"""What PyTorch makes of the examples, from the files of Examples/References, for `make gpu-test`: calls and their outputs.

Needs numpy alone.
"""

import json

import numpy

# The elements of safetensors files, of those that the references have.
ELEMENTS = {"F32": "f4", "I32": "i4", "I64": "i8"}
# How many sentences are encoded together, as in the demo.
BATCH = 16


def tensors(path):
    """The tensors of a safetensors file by name: the length of a header, the header in JSON, the elements."""
    content = path.read_bytes()
    start = 8 + int.from_bytes(content[:8], "little")
    result = {}
    for name, entry in json.loads(content[8:start]).items():
        if name != "__metadata__":
            low, high = entry["data_offsets"]
            elements = numpy.frombuffer(content[start + low : start + high], ELEMENTS[entry["dtype"]])
            result[name] = elements.reshape(entry["shape"])
    return result


def classifier(reference, allowed):
    given = {"image": reference["image"]}
    yield "classify", {"batch": len(given["image"])}, given, {"probabilities": (reference["probabilities"], allowed)}


def digits(reference, allowed):
    wanted = {"probabilities": (reference["probabilities"], allowed), "digit": (reference["digit"], 0)}
    yield "classify", {"batch": len(reference["image"])}, {"image": reference["image"]}, wanted


def sentences(reference, allowed):
    """Each sentence by itself, the last hidden state of the first, and sentences together, padded."""
    rows = numpy.split(reference["ids"].astype("i8"), numpy.cumsum(reference["lengths"])[:-1])
    embeddings = reference["embedding"]
    for size in (1, BATCH):
        for start in range(0, len(rows), size):
            chosen = rows[start : start + size]
            yield "encode", *batch(chosen), {"embedding": (embeddings[start : start + size], allowed)}
    yield "hidden", *batch(rows[:1]), {"last_hidden_state": (reference["hidden"][None], 2 * allowed)}


def batch(rows):
    """The dims and the inputs for rows of tokens, which are padded to the longest."""
    ids = numpy.zeros((len(rows), max(map(len, rows))), "i8")
    mask = numpy.zeros_like(ids)
    for number, row in enumerate(rows):
        ids[number, : len(row)], mask[number, : len(row)] = row, 1
    return {"batch": ids.shape[0], "sequence": ids.shape[1]}, {"input_ids": ids, "attention_mask": mask}


# By the name of the artefact: the file, what is called, and how far results may be from it: as in Tests/ExamplesTests, and
# where products are of bf16, what that costs.
REFERENCES = {
    "example-mlp": ("classifier", classifier, 1e-6), "example-mlp-bf16": ("classifier", classifier, 1e-3),
    "example-digits": ("digits", digits, 1e-5), "example-minilm": ("minilm", sentences, 1e-5),
}  # fmt: skip


def calls(path):
    """For an artefact with a reference: entry, dims, inputs, and what each output must be with the distance allowed."""
    if path.stem in REFERENCES:
        name, function, allowed = REFERENCES[path.stem]
        yield from function(tensors(path.parent / "references" / f"{name}.safetensors"), allowed)
