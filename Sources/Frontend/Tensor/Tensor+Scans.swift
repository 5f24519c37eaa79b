import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// What `kind` makes of the elements along `axis` up to each one.
  private func scanned(
    _ kind: Reduction.Kind, _ axis: Int, from element: DataType? = nil, at source: SourceLocation?
  ) -> Tensor {
    Tensor.build([self], at: source) { (builder, inputs) throws(Diagnostic) in
      let operand = try builder.cast(inputs[0], to: element ?? dtype)
      return try builder.scan(kind, operand, axis: Tensor.axis(axis, of: type))
    }
  }

  /// For each element the sum of those along `axis` up to it, truth values counted as i64: PyTorch's `cumsum`.
  public func cumulativeSum(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scanned(.sum, axis, from: countable, at: TraceScope.source(fileID, line))
  }

  /// For each element the product of those along `axis` up to it: PyTorch's `cumprod`.
  public func cumulativeProduct(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scanned(.product, axis, from: countable, at: TraceScope.source(fileID, line))
  }

  /// For each element the greatest of those along `axis` up to it, NaN if there is one: the values of PyTorch's `cummax`.
  public func cumulativeMax(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scanned(.max, axis, at: TraceScope.source(fileID, line))
  }

  /// For each element the least of those along `axis` up to it, NaN if there is one: the values of PyTorch's `cummin`.
  public func cumulativeMin(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    scanned(.min, axis, at: TraceScope.source(fileID, line))
  }
}
