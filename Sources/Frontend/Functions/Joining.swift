import MartletGraphIR
import MartletScalars
import MartletSupport

/// The tensors one behind the other along `axis`, brought to one type.
public func concatenated(
  _ tensors: [Tensor], axis: Int = 0, fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.build(tensors, at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
    guard let first = tensors.first else { throw Diagnostic("no tensors to put behind each other") }
    let element = try Promotion.common(tensors.map(\.operand))
    let values = try inputs.map { (input) throws(Diagnostic) in try builder.cast(input, to: element) }
    return try builder.concat(values, axis: Tensor.axis(axis, of: first.type))
  }
}

/// The tensors, which have one shape, along a new axis at `axis` of the result.
public func stacked(_ tensors: [Tensor], axis: Int = 0, fileID: String = #fileID, line: Int = #line) -> Tensor {
  Tensor.build(tensors, at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
    guard let first = tensors.first else { throw Diagnostic("no tensors to stack") }
    let element = try Promotion.common(tensors.map(\.operand))
    var values: [Value] = []
    for input in inputs { values.append(try builder.expandDims(builder.cast(input, to: element), axes: [axis])) }
    return try builder.concat(values, axis: axis < 0 ? axis + first.ndim + 1 : axis)
  }
}

/// `first` where `condition` holds, else `second`: NumPy's `where`.
public func which(
  _ condition: Tensor, _ first: some TensorOperand, _ second: some TensorOperand, fileID: String = #fileID,
  line: Int = #line
) -> Tensor {
  Tensor.elementwise(
    .select, [condition.operand, first.operand, second.operand], .commonAfterCondition,
    at: TraceScope.source(fileID, line))
}

extension Tensor {
  /// The tensor's elements between `low` and `high`.
  public func clamped(
    _ low: some TensorOperand, _ high: some TensorOperand, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    Tensor.elementwise(.clamp, [operand, low.operand, high.operand], at: TraceScope.source(fileID, line))
  }

  /// The tensor with `part` in place of the positions from `start` on along `axis`: PyTorch's `slice_scatter`. Along the
  /// other axes both have the same extents. The type stays that of the tensor.
  ///
  /// As an output in place of the tensor, where that is an input and is not read afterwards, only `part` is written.
  public func updated(
    with part: Tensor, axis: Int, from start: any DimensionConvertible, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    let start = start.dimension
    return Tensor.build([self, part], dimensions: [start], at: TraceScope.source(fileID, line)) {
      (builder, inputs) throws(Diagnostic) in
      let axis = try Tensor.axis(axis, of: type)
      let isFitting =
        part.ndim == ndim && type.shape.indices.allSatisfy { $0 == axis || part.type.shape[$0] == type.shape[$0] }
      guard isFitting else { throw Diagnostic("\(part.type) does not fit into \(type) along axis \(axis)") }
      let offsets = type.shape.indices.map { $0 == axis ? start.dim : 0 }
      return try builder.update(inputs[0], builder.cast(inputs[1], to: dtype), at: offsets)
    }
  }

  /// The tensor with `part`, which has as many axes, in place of the elements from the position `offsets` on, one for each
  /// axis.
  public func updated(
    with part: Tensor, at offsets: [any DimensionConvertible], fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    let offsets = offsets.map(\.dimension)
    return Tensor.build([self, part], dimensions: offsets, at: TraceScope.source(fileID, line)) {
      (builder, inputs) throws(Diagnostic) in
      try builder.update(inputs[0], builder.cast(inputs[1], to: dtype), at: offsets.map(\.dim))
    }
  }

  /// The tensor with `low` elements of `value` before and `high` behind along each axis; negative numbers cut off.
  public func padded(
    _ widths: [(low: any DimensionConvertible, high: any DimensionConvertible)], value: Double = 0,
    fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    let (low, high) = (widths.map(\.low.dimension), widths.map(\.high.dimension))
    return Tensor.build([self], dimensions: low + high, at: TraceScope.source(fileID, line)) {
      (builder, inputs) throws(Diagnostic) in
      let fill = try Operand.scalar(value, dtype)
      return try builder.pad(inputs[0], low: low.map(\.dim), high: high.map(\.dim), fill: fill)
    }
  }

  /// The positions along `axis` that the whole numbers `indices` name; the axes of `indices` replace that axis.
  public func take(_ indices: Tensor, axis: Int = 0, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self, indices], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.gather(inputs[0], inputs[1], axis: Tensor.axis(axis, of: type))
    }
  }

  /// For each element of `indices` the element at that position along `axis` and at the element's own position along
  /// the others: PyTorch's `gather`. Both have equal extents along the other axes.
  public func takeAlong(_ indices: Tensor, axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self, indices], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      let axis = try Tensor.axis(axis, of: type)
      guard TypeRule.Class.integer.contains(indices.dtype) else {
        throw Diagnostic("the indices are \(indices.type), not whole numbers")
      }
      var expected = type.shape
      if indices.ndim == ndim { expected[axis] = indices.type.shape[axis] }
      guard expected == indices.type.shape else {
        throw Diagnostic("the indices \(indices.type) do not fit \(type) along axis \(axis)")
      }
      // The position in row-major order, then one gather from the tensor as a line.
      var position: Value?
      for (place, extent) in type.shape.enumerated() {
        let own =
          place == axis
          ? try builder.cast(inputs[1], to: .i64)
          : try builder.iota(TensorType(.i64, indices.type.shape), axis: place)
        guard let outer = position else {
          position = own
          continue
        }
        let count = try builder.broadcast(builder.dimension(extent), to: indices.type.shape)
        position = try builder.map(.add, builder.map(.mul, outer, count), own)
      }
      guard let position else { throw Diagnostic("a tensor without axes has nothing to take along") }
      return try builder.gather(builder.reshape(inputs[0], to: [type.elementCount]), position, axis: 0)
    }
  }
}
