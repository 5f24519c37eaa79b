import MartletGraphIR
import MartletSupport

/// `max(x, 0)`.
public func relu(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  .composite(Composites.ReLU(), [input], at: TraceScope.source(fileID, line))
}

/// The Gaussian error linear unit, `x · Φ(x)`.
public func gelu(
  _ input: Tensor, approximate: GELU.Approximation = .none, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  .composite(Composites.GELU(approximate: approximate.composite), [input], at: TraceScope.source(fileID, line))
}

/// The sigmoid linear unit, `x · sigmoid(x)`.
public func silu(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  .composite(Composites.SiLU(), [input], at: TraceScope.source(fileID, line))
}

/// `min(max(x, 0), 6)`.
public func relu6(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  input.clamped(0, 6, fileID: fileID, line: line)
}

/// The hard sigmoid, `min(max(x + 3, 0), 6) / 6`.
public func hardsigmoid(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  .composite(Composites.HardSigmoid(), [input], at: TraceScope.source(fileID, line))
}

/// The hard swish, `x · hardsigmoid(x)`.
public func hardswish(_ input: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
  .composite(Composites.HardSwish(), [input], at: TraceScope.source(fileID, line))
}

/// The exponentials of the elements over their sum along `axis`.
public func softmax(_ input: Tensor, axis: Int = -1, fileID: String = #fileID, line: Int = #line) -> Tensor {
  .composite(Composites.Softmax(axis: axis), [input], at: TraceScope.source(fileID, line))
}

/// The logarithm of `softmax`.
public func logSoftmax(_ input: Tensor, axis: Int = -1, fileID: String = #fileID, line: Int = #line) -> Tensor {
  .composite(Composites.LogSoftmax(axis: axis), [input], at: TraceScope.source(fileID, line))
}
