import MartletGraphIR
import MartletScalars
import MartletSupport

/// `softmax(query · keyᵀ · scale + mask) · value`, as in PyTorch.
///
/// - Parameters:
///   - query: `[…, heads, l, e]`.
///   - key: `[…, key heads, s, e]`; the number of query heads is a multiple of the number of key heads.
///   - value: `[…, key heads, s, f]`.
///   - mask: broadcasts to `[…, heads, l, s]`; added to the scores, or of truth values that are true where a key takes part.
///   - causal: whether query `i` sees the keys `0…i` only.
///   - scale: what scores are multiplied with; one over the root of `e` unless given.
/// - Returns: `[…, heads, l, f]`.
public func scaledDotProductAttention(
  query: Tensor, key: Tensor, value: Tensor, mask: Tensor? = nil, causal: Bool = false, scale: Double? = nil,
  fileID: String = #fileID, line: Int = #line
) -> Tensor {
  .composite(
    Composites.Attention(causal: causal, scale: scale), [query, key, value] + (mask.map { [$0] } ?? []),
    at: TraceScope.source(fileID, line))
}

/// Rotates pairs of features of `input` `[…, d]` by angles whose cosines and sines `[…, r / 2]` are given; the features
/// `i` and `i + r / 2` make a pair, or `2i` and `2i + 1` where `interleaved`.
public func rotaryEmbedding(
  _ input: Tensor, cosine: Tensor, sine: Tensor, interleaved: Bool = false, fileID: String = #fileID,
  line: Int = #line
) -> Tensor {
  .composite(
    Composites.RotaryEmbedding(interleaved: interleaved), [input, cosine, sine], at: TraceScope.source(fileID, line))
}
