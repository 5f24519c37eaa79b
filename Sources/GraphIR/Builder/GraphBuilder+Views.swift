public import MartletScalars
public import MartletSupport

extension GraphBuilder {
  /// Permutes axes: result axis `i` is axis `permutation[i]`.
  public mutating func transpose(_ value: Value, _ permutation: [Int]) throws(Diagnostic) -> Value {
    let shape = type(of: value).shape
    return try view(value, located { () throws(Diagnostic) in try View.transposed(shape, permutation) })
  }

  /// The same elements in row-major order under other extents.
  public mutating func reshape(_ value: Value, to shape: [Dim]) throws(Diagnostic) -> Value {
    let (source, ranges) = (type(of: value).shape, ranges)
    return try view(
      value, located { () throws(Diagnostic) in try View.reshaped(source, to: shape, ranges: ranges) })
  }

  /// Adds axes of extent 1 so that they stand at the positions `axes` of the result; negative ones count from its back.
  public mutating func expandDims(_ value: Value, axes: [Int]) throws(Diagnostic) -> Value {
    var shape = type(of: value).shape
    let rank = shape.count + axes.count
    let positions = axes.map { $0 < 0 ? $0 + rank : $0 }.sorted()
    try located { () throws(Diagnostic) in try View.check(positions, of: [Dim](repeating: 1, count: rank)) }
    for position in positions { shape.insert(1, at: position) }
    return try reshape(value, to: shape)
  }

  /// Drops axes of extent 1; negative ones count from the back.
  public mutating func squeeze(_ value: Value, axes: [Int]) throws(Diagnostic) -> Value {
    let shape = type(of: value).shape
    let positions = axes.map { $0 < 0 ? $0 + shape.count : $0 }
    guard positions.allSatisfy({ shape.indices.contains($0) && shape[$0] == 1 }) else {
      throw Diagnostic("the axes \(axes) of \(type(of: value)) do not all have the extent 1", at: locations)
    }
    return try reshape(value, to: shape.indices.filter { !positions.contains($0) }.map { shape[$0] })
  }

  /// The elements from `starts` up to but without `ends`, each `strides`th, for every axis.
  public mutating func slice(
    _ value: Value, starts: [Dim], ends: [Dim], strides: [Int]? = nil
  ) throws(Diagnostic) -> Value {
    let (shape, ranges) = (type(of: value).shape, ranges)
    return try view(
      value,
      located { () throws(Diagnostic) in
        try View.sliced(shape, starts: starts, ends: ends, strides: strides, ranges: ranges)
      })
  }

  /// The elements from `start` up to but without `end` along one axis (negative ones count from the back).
  public mutating func slice(
    _ value: Value, axis: Int, from start: Dim, to end: Dim, stride: Int = 1
  ) throws(Diagnostic) -> Value {
    let shape = type(of: value).shape
    let axis = axis < 0 ? axis + shape.count : axis
    try located { () throws(Diagnostic) in try View.check([axis], of: shape) }
    var (starts, ends, strides) = (shape.map { _ in Dim(0) }, shape, shape.map { _ in 1 })
    (starts[axis], ends[axis], strides[axis]) = (start, end, stride)
    return try slice(value, starts: starts, ends: ends, strides: strides)
  }

  /// Reverses the order along `axes`.
  public mutating func reverse(_ value: Value, axes: [Int]) throws(Diagnostic) -> Value {
    let shape = type(of: value).shape
    return try view(value, located { () throws(Diagnostic) in try View.reversed(shape, axes: axes) })
  }

  /// Adds `low` elements of `fill` before and `high` behind along every axis; negative numbers cut off.
  public mutating func pad(
    _ value: Value, low: [Dim], high: [Dim], fill: ScalarValue
  ) throws(Diagnostic) -> Value {
    let (shape, ranges) = (type(of: value).shape, ranges)
    return try view(
      value,
      located { () throws(Diagnostic) in
        try View.padded(shape, low: low, high: high, fill: fill, ranges: ranges)
      })
  }

  /// Windows over some axes, as `View.windowed` describes.
  public mutating func window(
    _ value: Value, _ windows: [View.Window], fill: ScalarValue? = nil
  ) throws(Diagnostic) -> Value {
    let (shape, ranges) = (type(of: value).shape, ranges)
    return try view(
      value,
      located { () throws(Diagnostic) in try View.windowed(shape, windows, fill: fill, ranges: ranges) })
  }
}
