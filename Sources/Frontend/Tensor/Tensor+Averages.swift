import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// The arithmetic mean along `axes`, all unless given; with `keepDims` they stay with the extent 1.
  public func mean(
    axes: [Int]? = nil, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    Tensor.composite(
      Composites.Mean(axes: axes ?? Array(0..<ndim), keep: keepDims), [self], at: TraceScope.source(fileID, line))
  }

  /// The arithmetic mean along `axis`; with `keepDims` it stays with the extent 1.
  public func mean(axis: Int, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line) -> Tensor {
    mean(axes: [axis], keepDims: keepDims, fileID: fileID, line: line)
  }

  /// The variance along `axes`, all unless given: the sum of squared distances to the mean over the number of elements
  /// less `correction` (1 as in PyTorch; 0 for the biased one).
  public func variance(
    axes: [Int]? = nil, correction: Int = 1, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    Tensor.composite(
      Composites.Variance(axes: axes ?? Array(0..<ndim), correction: correction, keep: keepDims), [self],
      at: TraceScope.source(fileID, line))
  }

  /// The variance along `axis`; see `variance(axes:)`.
  public func variance(
    axis: Int, correction: Int = 1, keepDims: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    variance(axes: [axis], correction: correction, keepDims: keepDims, fileID: fileID, line: line)
  }
}
