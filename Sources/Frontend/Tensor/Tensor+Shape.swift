import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// The same elements in row-major order under other extents, one of which may be -1: what is left over.
  public func reshaped(
    _ shape: [any DimensionConvertible], fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    let dimensions = shape.map(\.dimension)
    return Tensor.build([self], dimensions: dimensions, at: TraceScope.source(fileID, line)) {
      (builder, inputs) throws(Diagnostic) in
      let target = try Tensor.completed(dimensions.map(\.dim), count: type.elementCount, ranges: builder.ranges)
      return try builder.reshape(inputs[0], to: target)
    }
  }

  /// The same elements in row-major order under other extents, one of which may be -1: what is left over.
  public func reshaped(
    _ shape: any DimensionConvertible..., fileID: String = #fileID, line: Int = #line
  ) -> Tensor { reshaped(shape, fileID: fileID, line: line) }

  /// `target` with its -1 replaced so that there are `count` elements.
  private static func completed(_ target: [Dim], count: Dim, ranges: SymbolRanges) throws(Diagnostic) -> [Dim] {
    guard let open = target.firstIndex(of: -1) else { return target }
    let others = target.indices.filter { $0 != open }.map { target[$0] }
    if others.contains(-1) { throw Diagnostic("two extents of a reshape are -1") }
    guard let rest = Dim.checkedProduct(others) else {
      throw Diagnostic("\(Shape(others.map { Dimension($0, symbols: []) })) has too many elements")
    }
    guard ranges.proveNonNegative(rest - 1) else {
      throw Diagnostic("the extent -1 of a reshape is not known where the others, \(rest), may be 0")
    }
    var completed = target
    completed[open] = ranges.simplified(count.floorDivided(by: rest))
    let filled = Dim.checkedProduct([completed[open], rest])
    guard filled.map(ranges.simplified) == ranges.simplified(count) else {
      throw Diagnostic("\(count) elements cannot be divided into groups of \(rest)")
    }
    return completed
  }

  /// The tensor with its axes in another order: axis `i` of the result is axis `axes[i]`; without `axes` in reverse.
  public func transposed(_ axes: Int..., fileID: String = #fileID, line: Int = #line) -> Tensor {
    permuted(axes.isEmpty ? Array((0..<ndim).reversed()) : axes, fileID: fileID, line: line)
  }

  /// The tensor with its axes in another order: axis `i` of the result is axis `axes[i]`.
  public func permuted(_ axes: [Int], fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.transpose(inputs[0], axes.map { $0 < 0 ? $0 + ndim : $0 })
    }
  }

  /// The tensor with two axes exchanged; negative ones count from the end.
  public func swappedAxes(_ first: Int, _ second: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      let pair = try Tensor.axes([first, second], of: type)
      var order = Array(0..<ndim)
      order.swapAt(pair[0], pair[1])
      return try builder.transpose(inputs[0], order)
    }
  }

  /// The tensor with new axes of extent 1 at the positions `axes` of the result; negative ones count from its end.
  public func expandedDimensions(axes: [Int], fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.expandDims(inputs[0], axes: axes)
    }
  }

  /// The tensor with a new axis of extent 1 at `axis` of the result; negative ones count from its end.
  public func expandedDimensions(axis: Int, fileID: String = #fileID, line: Int = #line) -> Tensor {
    expandedDimensions(axes: [axis], fileID: fileID, line: line)
  }

  /// The tensor without the axes `axes`, whose extents are 1; without `axes` all such axes are dropped.
  public func squeezed(axes: [Int]? = nil, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.squeeze(inputs[0], axes: axes ?? type.shape.indices.filter { type.shape[$0] == 1 })
    }
  }

  /// The tensor with the axes from `start` to `end`, both included, as one.
  public func flattened(start: Int = 0, end: Int = -1, fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      if ndim == 0 { return try builder.reshape(inputs[0], to: [1]) }
      let (first, last) = (try Tensor.axis(start, of: type), try Tensor.axis(end, of: type))
      guard first <= last else { throw Diagnostic("the axes from \(start) to \(end) of \(type) are none") }
      let merged = Dim.product(type.shape[first...last])
      return try builder.reshape(inputs[0], to: type.shape[..<first] + [merged] + type.shape[(last + 1)...])
    }
  }

  /// The tensor repeated to `shape` by NumPy's rules: axes are matched from the last on, those of extent 1 repeat.
  public func broadcast(
    to shape: [any DimensionConvertible], fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    let dimensions = shape.map(\.dimension)
    return Tensor.build([self], dimensions: dimensions, at: TraceScope.source(fileID, line)) {
      (builder, inputs) throws(Diagnostic) in
      try builder.broadcast(inputs[0], to: dimensions.map(\.dim))
    }
  }

  /// The tensor in reverse order along `axes`.
  public func flipped(axes: [Int], fileID: String = #fileID, line: Int = #line) -> Tensor {
    Tensor.build([self], at: TraceScope.source(fileID, line)) { (builder, inputs) throws(Diagnostic) in
      try builder.reverse(inputs[0], axes: Tensor.axes(axes, of: type))
    }
  }

  /// The position of an axis that counts from the end if it is negative.
  static func axis(_ axis: Int, of type: TensorType) throws(Diagnostic) -> Int {
    let position = axis < 0 ? axis + type.rank : axis
    guard type.shape.indices.contains(position) else { throw Diagnostic("\(type) has no axis \(axis)") }
    return position
  }

  /// The positions of axes that count from the end if they are negative; each may be named once.
  static func axes(_ axes: [Int], of type: TensorType) throws(Diagnostic) -> [Int] {
    var positions: [Int] = []
    for axis in axes {
      let position = try Self.axis(axis, of: type)
      if positions.contains(position) { throw Diagnostic("axis \(axis) of \(type) is named twice") }
      positions.append(position)
    }
    return positions
  }
}
