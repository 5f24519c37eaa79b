import MartletGraphIR
import MartletSupport

/// `input · weightᵀ + bias` along the last axis of `input`: `[…, inputs]` with `weight` `[outputs, inputs]` and `bias`
/// `[outputs]` gives `[…, outputs]`.
public func linear(
  _ input: Tensor, _ weight: Tensor, _ bias: Tensor? = nil, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  .composite(
    Composites.Linear(), [input, weight] + (bias.map { [$0] } ?? []), at: TraceScope.source(fileID, line))
}

/// The rows of `weight` `[rows, features]` that the whole numbers `ids` `[…]` name: `[…, features]`.
public func embedding(
  _ ids: Tensor, _ weight: Tensor, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  .composite(Composites.Embedding(), [ids, weight], at: TraceScope.source(fileID, line))
}
