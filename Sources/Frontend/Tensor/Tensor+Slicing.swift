import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// The part of the tensor that `indices` choose, as `x[0, 1..., .ellipsis]`; axes without an index stay whole.
  public subscript(indices: any TensorIndex..., fileID fileID: String = #fileID, line line: Int = #line) -> Tensor {
    sliced(indices.map(\.axisIndex.content), at: TraceScope.source(fileID, line))
  }

  private func sliced(_ indices: [AxisIndex.Content], at source: SourceLocation?) -> Tensor {
    var chooser: Tensor?
    var dimensions: [Dimension] = []
    for index in indices {
      switch index {
      case .position(let dimension): dimensions.append(dimension)
      case .slice(let start, let end, _): dimensions += [start, end].compactMap { $0 }
      case .tensor(let tensor): chooser = chooser ?? tensor
      case .ellipsis, .newAxis: continue
      }
    }
    let operands = [self] + (chooser.map { [$0] } ?? [])
    return Tensor.build(operands, dimensions: dimensions, at: source) { (builder, inputs) throws(Diagnostic) in
      let plan = try SlicePlan(indices, of: type.shape, ranges: builder.ranges)
      var value = try builder.slice(inputs[0], starts: plan.starts, ends: plan.ends, strides: plan.strides)
      if plan.shape(builder.type(of: value).shape) != builder.type(of: value).shape {
        value = try builder.reshape(value, to: plan.shape(builder.type(of: value).shape))
      }
      guard let axis = plan.gatherAxis else { return value }
      return try builder.gather(value, inputs[1], axis: axis)
    }
  }
}

/// What slicing does to each axis, worked out from the indices.
private struct SlicePlan {
  private(set) var starts: [Dim] = []
  private(set) var ends: [Dim] = []
  private(set) var strides: [Int] = []
  /// The axis that a tensor chooses from, in the result without it.
  private(set) var gatherAxis: Int?
  /// For each axis before the gather: the axis of the operand, or nil for a new one.
  private var kept: [Int?] = []

  init(_ indices: [AxisIndex.Content], of shape: [Dim], ranges: SymbolRanges) throws(Diagnostic) {
    let used = indices.count { index in
      switch index {
      case .position, .slice, .tensor: true
      case .ellipsis, .newAxis: false
      }
    }
    guard used <= shape.count else {
      throw Diagnostic(
        "\(used) indices for the \(shape.count) axes of \(Shape(shape.map { Dimension($0, symbols: []) }))")
    }
    var hasEllipsis = false
    for index in indices {
      switch index {
      case .newAxis: kept.append(nil)
      case .ellipsis:
        if hasEllipsis { throw Diagnostic("'.ellipsis' stands twice between the brackets") }
        hasEllipsis = true
        keepAxes(shape, count: shape.count - used)
      case .position(let position):
        let start = try Self.resolve(position.dim, extent: shape[starts.count], ranges: ranges)
        append(start, start + 1, 1)
      case .slice(let start, let end, let step):
        try appendSlice(start?.dim, end?.dim, step, extent: shape[starts.count], ranges)
      case .tensor:
        if gatherAxis != nil { throw Diagnostic("two tensors stand between the brackets; index by one at a time") }
        gatherAxis = kept.count
        keepAxes(shape, count: 1)
      }
    }
    keepAxes(shape, count: shape.count - starts.count)
  }

  private mutating func appendSlice(
    _ start: Dim?, _ end: Dim?, _ step: Int, extent: Dim, _ ranges: SymbolRanges
  ) throws(Diagnostic) {
    guard step > 0 else {
      throw Diagnostic(
        "the step \(step) of a slice is not positive",
        notes: ["x.flipped(axes: [axis]) reverses an axis; slice what it gives"])
    }
    kept.append(starts.count)
    let resolve = { (bound: Dim) throws(Diagnostic) in try Self.resolve(bound, extent: extent, ranges: ranges) }
    append(try start.map(resolve) ?? 0, try end.map(resolve) ?? extent, step)
  }

  /// The shape with dropped and new axes, for the extents `sliced` after slicing.
  func shape(_ sliced: [Dim]) -> [Dim] { kept.map { axis in axis.map { sliced[$0] } ?? 1 } }

  private mutating func keepAxes(_ shape: [Dim], count: Int) {
    for _ in 0..<count {
      kept.append(starts.count)
      append(0, shape[starts.count], 1)
    }
  }

  private mutating func append(_ start: Dim, _ end: Dim, _ stride: Int) {
    starts.append(start)
    ends.append(end)
    strides.append(stride)
  }

  /// A bound that counts from the end if it is negative.
  private static func resolve(_ bound: Dim, extent: Dim, ranges: SymbolRanges) throws(Diagnostic) -> Dim {
    if ranges.proveNonNegative(bound) { return bound }
    if ranges.proveNonNegative(-1 * bound - 1) { return ranges.simplified(extent + bound) }
    throw Diagnostic("the bound \(bound) of a slice may be negative or not, so that its meaning is not known")
  }
}
