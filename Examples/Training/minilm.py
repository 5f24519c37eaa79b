"""Writes what PyTorch makes of the sentences in References/sentences.txt with all-MiniLM-L6-v2.

Needs torch, sentence-transformers and safetensors:  python Examples/Training/minilm.py MODEL_FOLDER
Writes Examples/References/minilm.safetensors: `ids` (the tokens of all sentences one behind the other), `lengths`,
`embedding` [sentences, 384] in fp32, each sentence by itself so that nothing is padded, and `hidden` [tokens, 384],
the last hidden state of the first sentence. The library's own batched embeddings are checked to agree.
"""

import sys
from pathlib import Path

import torch
from safetensors.torch import save_file
from sentence_transformers import SentenceTransformer

REFERENCES = Path(__file__).resolve().parent.parent / "References"


def main():
    torch.set_num_threads(1)
    sentences = (REFERENCES / "sentences.txt").read_text(encoding="utf-8").splitlines()
    library = SentenceTransformer(sys.argv[1], device="cpu")
    tokenizer, model = library.tokenizer, library[0].auto_model.float().eval()
    ids, lengths, embeddings, hidden = [], [], [], None
    for sentence in sentences:
        tokens = tokenizer(sentence, truncation=True, max_length=library.max_seq_length, return_tensors="pt")
        with torch.no_grad():
            state = model(input_ids=tokens["input_ids"], attention_mask=tokens["attention_mask"]).last_hidden_state
        hidden = state[0] if hidden is None else hidden
        embeddings.append(torch.nn.functional.normalize(state.mean(dim=1), dim=-1)[0])
        ids.append(tokens["input_ids"][0].to(torch.int32))
        lengths.append(len(ids[-1]))
    embedding = torch.stack(embeddings)
    theirs = library.encode(sentences, batch_size=16, convert_to_tensor=True, normalize_embeddings=True)
    print(f"{len(sentences)} sentences of {min(lengths)} to {max(lengths)} tokens")
    print(f"greatest distance to sentence-transformers' batches: {(embedding - theirs).abs().max().item():.2e}")
    save_file(
        {
            "ids": torch.cat(ids),
            "lengths": torch.tensor(lengths, dtype=torch.int32),
            "embedding": embedding.contiguous(),
            "hidden": hidden.contiguous(),
        },
        REFERENCES / "minilm.safetensors",
    )


if __name__ == "__main__":
    main()
