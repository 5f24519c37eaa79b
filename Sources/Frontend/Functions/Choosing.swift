import MartletGraphIR
import MartletScalars
import MartletSupport

/// Elements that values choose. How many there are is known only when the model runs: it is a dimension of its own, with
/// a greatest value that follows from the shapes of inputs, and a call returns it with the outputs that have it.
extension Tensor {
  /// The positions of the elements that are not 0, in row-major order, `[count, ndim]`: PyTorch's `nonzero`.
  public func nonzero(fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.choose(1, of: [self], "nonzero_count", at: TraceScope.source(fileID, line)) {
      builder, inputs, name throws(Diagnostic) in
      guard ndim > 0 else { throw Diagnostic("a scalar has no positions") }
      let indices = try builder.nonzero(inputs[0], named: name)
      let columns = try indices.map { index throws(Diagnostic) in try builder.expandDims(index, axes: [1]) }
      return [try builder.concat(columns, axis: 1)]
    }[0]
  }

  /// The elements where `mask`, of truth values, is true, in row-major order: PyTorch's `masked_select`. The shapes
  /// broadcast.
  public func masked(where mask: Tensor, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.choose(1, of: [self, mask], "masked_count", at: TraceScope.source(fileID, line)) {
      builder, inputs, name throws(Diagnostic) in
      try Self.expectMask(mask)
      let shape = try builder.broadcastShape([type.shape, mask.type.shape])
      let flat = try inputs.map { input throws(Diagnostic) in
        try builder.reshape(builder.broadcast(input, to: shape), to: [.product(shape)])
      }
      return [try builder.compress(flat[0], where: flat[1], axis: 0, named: name)]
    }[0]
  }

  /// The slices along `axis` where `mask`, `[n]` of truth values, is true.
  public func compressed(
    where mask: Tensor, axis: Int = 0, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    Tensor.choose(1, of: [self, mask], "compressed_count", at: TraceScope.source(fileID, line)) {
      builder, inputs, name throws(Diagnostic) in
      try Self.expectMask(mask)
      return [try builder.compress(inputs[0], where: inputs[1], axis: Tensor.axis(axis, of: type), named: name)]
    }[0]
  }

  /// The different elements in order, or in that of their first positions unless `sorted`; for each element of the tensor
  /// which one it is, and how often each is there: PyTorch's `unique`. All NaN are one, as are zeros of either sign.
  public func unique(
    sorted: Bool = true, fileID: String = #fileID, line: Int = #line
  ) -> (values: Tensor, inverse: Tensor, counts: Tensor) {
    let results = Tensor.choose(3, of: [self], "unique_count", at: TraceScope.source(fileID, line)) {
      builder, inputs, name throws(Diagnostic) in
      let flat = try builder.reshape(inputs[0], to: [type.elementCount])
      let found = try builder.unique(flat, isSorted: sorted, named: name)
      return [found.rows, try builder.reshape(found.numbers, to: type.shape), found.counts]
    }
    return (results[0], results[1], results[2])
  }

  /// The different slices along `axis`, compared element by element; for each slice which one it is, and how often each
  /// is there: PyTorch's `unique` with a `dim`.
  public func unique(
    axis: Int, sorted: Bool = true, fileID: String = #fileID, line: Int = #line
  ) -> (values: Tensor, inverse: Tensor, counts: Tensor) {
    let results = Tensor.choose(3, of: [self], "unique_count", at: TraceScope.source(fileID, line)) {
      builder, inputs, name throws(Diagnostic) in
      let axis = try Tensor.axis(axis, of: type)
      let front = [axis] + (0..<ndim).filter { $0 != axis }
      let found = try builder.unique(builder.transpose(inputs[0], front), isSorted: sorted, named: name)
      let order = (0..<ndim).map { front.firstIndex(of: $0) ?? 0 }
      return [try builder.transpose(found.rows, order), found.numbers, found.counts]
    }
    return (results[0], results[1], results[2])
  }

  private static func expectMask(_ mask: Tensor) throws(Diagnostic) {
    guard mask.dtype == .bool else { throw Diagnostic("the mask is \(mask.type), not of truth values") }
  }

  /// The `count` results of `body`, which is given the name of the symbol that it defines.
  static func choose(
    _ count: Int, of operands: [Tensor], _ name: String, at source: SourceLocation?,
    _ body: (inout GraphBuilder, [Value], String) throws(Diagnostic) -> [Value]
  ) -> [Tensor] {
    build(count, of: operands, at: source) { builder, inputs throws(Diagnostic) in
      guard let scope = TraceScope.current else {
        throw Diagnostic("an extent that depends on values is possible only where a model is called")
      }
      guard scope.loopDepth == 0 else {
        throw Diagnostic("an extent that depends on values is not possible in the body of a loop")
      }
      return try body(&builder, inputs, scope.extents.name(name))
    }
  }
}

/// Batch, class and number, `i64[count, 3]`, of the boxes that are left of `boxes`, `[batch, n, 4]`: of each class those of
/// the greatest `scores`, `[batch, classes, n]`, first, at most `limit`, without boxes that share more than `overlap` of the
/// area of both with one before them or whose score is not above `score`. A box is two corners, y before x, or, if
/// `isCentred`, its centre and its size, x before y. Of equal scores that of the lower number comes first.
public func nonMaximumSuppression(
  _ boxes: Tensor, scores: Tensor, limit: Int, overlap: Double, score: Double? = nil, isCentred: Bool = false,
  fileID: String = #fileID, line: Int = #line
) -> Tensor {
  Tensor.choose(1, of: [boxes, scores], "box_count", at: TraceScope.source(fileID, line)) {
    builder, inputs, name throws(Diagnostic) in
    guard limit > 0 else { throw Diagnostic("\(limit) boxes cannot be chosen") }
    let suppression = GraphBuilder.Suppression(
      limit: try builder.constant(ScalarValue(limit, as: .i64)), knownLimit: limit,
      overlap: try builder.constant(ScalarValue(overlap, as: boxes.dtype)),
      score: try score.map { least throws(Diagnostic) in try builder.constant(ScalarValue(least, as: boxes.dtype)) },
      isCentred: isCentred)
    return [try builder.nonMaximumSuppression(inputs[0], inputs[1], suppression, named: name)]
  }[0]
}
