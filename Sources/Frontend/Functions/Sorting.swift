import MartletGraphIR
import MartletSupport

extension Tensor {
  /// The elements along `axis` in order, the least first or, if `descending`, the greatest, and the positions where they
  /// were: PyTorch's `sort`. Equal elements keep their order, and NaN is greater than every number.
  public func sorted(
    axis: Int = -1, descending: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> (values: Tensor, indices: Tensor) {
    inOrder(axis, descending, count: nil, at: TraceScope.source(fileID, line))
  }

  /// The positions of the elements along `axis` in order, the least first or, if `descending`, the greatest.
  public func argsort(
    axis: Int = -1, descending: Bool = false, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { inOrder(axis, descending, count: nil, at: TraceScope.source(fileID, line)).indices }

  /// The `count` greatest elements along `axis`, or the least, in order, and their positions: PyTorch's `topk`. Of equal
  /// elements the first come first, and NaN is greater than every number.
  public func topk(
    _ count: any DimensionConvertible, axis: Int = -1, largest: Bool = true, fileID: String = #fileID, line: Int = #line
  ) -> (values: Tensor, indices: Tensor) {
    inOrder(axis, largest, count: count.dimension, at: TraceScope.source(fileID, line))
  }

  private func inOrder(
    _ axis: Int, _ isDescending: Bool, count: Dimension?, at source: SourceLocation?
  ) -> (values: Tensor, indices: Tensor) {
    let dimensions = count.map { [$0] } ?? []
    let values = Tensor.build([self], dimensions: dimensions, at: source) { (builder, inputs) throws(Diagnostic) in
      try builder.sort(
        inputs[0], axis: Tensor.axis(axis, of: type), isDescending: isDescending, count: count?.dim
      ).values
    }
    return (values, values.failure == nil ? Tensor(values.node, result: 1) : values)
  }
}
