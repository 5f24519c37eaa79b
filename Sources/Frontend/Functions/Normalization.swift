import MartletGraphIR
import MartletSupport

/// Layer normalisation over the last axes, whose extents `weight` and `bias` have; over the last one without them. A bias needs a weight.
public func layerNorm(
  _ input: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, axes: Int = 1, eps: Double = 1e-5,
  fileID: String = #fileID, line: Int = #line
) -> Tensor {
  .composite(
    Composites.LayerNorm(axes: weight?.ndim ?? axes, eps: eps), [input] + [weight, bias].compactMap { $0 },
    at: TraceScope.source(fileID, line))
}

/// Root mean square normalisation over the last axes, whose extents `weight` has; over the last one without it. Without
/// `eps` it is the machine epsilon of the type.
public func rmsNorm(
  _ input: Tensor, weight: Tensor? = nil, axes: Int = 1, eps: Double? = nil, fileID: String = #fileID,
  line: Int = #line
) -> Tensor {
  .composite(
    Composites.RMSNorm(axes: weight?.ndim ?? axes, eps: eps), [input] + [weight].compactMap { $0 },
    at: TraceScope.source(fileID, line))
}

/// Batch normalisation of `[n, c, …]` by given statistics `[c]`, as at inference. A bias needs a weight.
public func batchNorm(
  _ input: Tensor, mean: Tensor, variance: Tensor, weight: Tensor? = nil, bias: Tensor? = nil, eps: Double = 1e-5,
  fileID: String = #fileID, line: Int = #line
) -> Tensor {
  .composite(
    Composites.BatchNorm(eps: eps), [input, mean, variance] + [weight, bias].compactMap { $0 },
    at: TraceScope.source(fileID, line))
}

/// The rows along `axis` divided by their Euclidean norm, or by `eps` where that is greater.
public func l2Normalize(
  _ input: Tensor, axis: Int = -1, eps: Double = 1e-12, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  .composite(Composites.L2Normalize(axis: axis, eps: eps), [input], at: TraceScope.source(fileID, line))
}
