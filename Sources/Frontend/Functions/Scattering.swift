import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// The tensor with the positions along `axis` that `indices` names replaced by those of `updates`, in which the axes of
  /// `indices` stand in place of that axis: PyTorch's `index_copy`. Of several for one position the last one stays.
  ///
  /// As an output in place of the tensor, where that is an input and is not read afterwards, only the updates are written.
  public func updated(
    with updates: Tensor, at indices: Tensor, axis: Int = 0, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { scattered(nil, updates, indices, axis, at: TraceScope.source(fileID, line)) }

  /// The tensor with `updates`, in which the axes of `indices` stand in place of `axis`, added at the positions along that
  /// which `indices` names, one after the other: PyTorch's `index_add`.
  public func updated(
    adding updates: Tensor, at indices: Tensor, axis: Int = 0, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { scattered(.sum, updates, indices, axis, at: TraceScope.source(fileID, line)) }

  /// The tensor with each of `updates` at the position along `axis` that the same element of `indices` names, and at its
  /// own position along the others: PyTorch's `scatter`. All have equal extents along the other axes; of several for one
  /// position the last one stays.
  public func updatedAlong(
    _ indices: Tensor, with updates: Tensor, axis: Int, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { scatteredAlong(nil, updates, indices, axis, at: TraceScope.source(fileID, line)) }

  /// The tensor with each of `updates` added at the position along `axis` that the same element of `indices` names, and
  /// at its own position along the others, one after the other: PyTorch's `scatter_add`.
  public func updatedAlong(
    _ indices: Tensor, adding updates: Tensor, axis: Int, fileID: String = #fileID, line: Int = #line
  ) -> Tensor { scatteredAlong(.sum, updates, indices, axis, at: TraceScope.source(fileID, line)) }

  private func scattered(
    _ kind: Reduction.Kind?, _ updates: Tensor, _ indices: Tensor, _ axis: Int, at source: SourceLocation?
  ) -> Tensor {
    Tensor.build([self, indices, updates], at: source) { (builder, inputs) throws(Diagnostic) in
      try builder.scatter(
        kind, inputs[0], at: inputs[1], builder.cast(inputs[2], to: dtype), axis: Tensor.axis(axis, of: type))
    }
  }

  private func scatteredAlong(
    _ kind: Reduction.Kind?, _ updates: Tensor, _ indices: Tensor, _ axis: Int, at source: SourceLocation?
  ) -> Tensor {
    Tensor.build([self, indices, updates], at: source) { (builder, inputs) throws(Diagnostic) in
      let axis = try Tensor.axis(axis, of: type)
      guard indices.type.shape == updates.type.shape, indices.ndim == ndim,
        type.shape.indices.allSatisfy({ $0 == axis || indices.type.shape[$0] == type.shape[$0] })
      else { throw Diagnostic("the indices \(indices.type) and \(updates.type) do not fit \(type) along axis \(axis)") }
      // Along the last axis the others are those that all have in common.
      let order = type.shape.indices.filter { $0 != axis } + [axis]
      let values = [inputs[0], inputs[1], try builder.cast(inputs[2], to: dtype)]
      let operands = try values.map { value throws(Diagnostic) in try builder.transpose(value, order) }
      let result = try builder.scatter(kind, operands[0], at: operands[1], operands[2], axis: -1, batch: ndim - 1)
      return try builder.transpose(result, type.shape.indices.map { order.firstIndex(of: $0) ?? $0 })
    }
  }
}
