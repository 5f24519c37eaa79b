public import MartletScalars
public import MartletSupport

/// Elements that values choose. How many there are is a computed extent.
extension GraphBuilder {
  /// What is true of a truth value for each place along an axis, in the form that `compacted` takes.
  public struct Choice {
    /// The truth values, `[n]`.
    public let mask: Value
    /// How many are true.
    public let count: Dim
    /// For each place where it is true how many are before it, else `n`.
    let targets: Value
  }

  /// The places where `mask`, of one axis, is true; `name` begins the name of their number's symbol.
  public mutating func choice(_ mask: Value, named name: String) throws(Diagnostic) -> Choice {
    let extent = type(of: mask).shape[0]
    let ones = try cast(mask, to: .i64)
    let before = try scan(.sum, ones, axis: 0, isExclusive: true)
    let nowhere = try broadcast(dimension(extent), to: [extent])
    let count = try self.extent(of: reduce(.sum, ones, axes: [0]), upTo: extent, named: name)
    return Choice(mask: mask, count: count, targets: try map(.select, mask, before, nowhere))
  }

  /// The rows along `axis` of `value` that `choice` chooses, in order, and behind them one row or more without meaning, so that it
  /// surely has one.
  public mutating func padded(_ value: Value, _ choice: Choice, axis: Int = 0) throws(Diagnostic) -> Value {
    var shape = type(of: value).shape
    shape[axis] += 1
    let room = try constant(ScalarValue(0, as: type(of: value).element), shape)
    return try scatter(nil, room, at: choice.targets, value, axis: axis)
  }

  /// The rows along `axis` of `value` that `choice` chooses, in order.
  public mutating func compacted(_ value: Value, _ choice: Choice, axis: Int = 0) throws(Diagnostic) -> Value {
    try slice(padded(value, choice, axis: axis), axis: axis, from: 0, to: choice.count)
  }

  /// The places along its axis that `choice` chooses, `i64[count]`.
  public mutating func places(_ choice: Choice) throws(Diagnostic) -> Value {
    try compacted(iota(TensorType(.i64, type(of: choice.mask).shape), axis: 0), choice)
  }

  /// The slices along `axis` of `value` where `mask` is true, which may be shorter than the axis.
  public mutating func compress(
    _ value: Value, where mask: Value, axis: Int, named name: String
  ) throws(Diagnostic) -> Value {
    let extent = type(of: value).shape[axis]
    guard type(of: mask).rank == 1, type(of: mask).element == .bool,
      ranges.proveNonNegative(extent - type(of: mask).shape[0])
    else {
      throw Diagnostic(
        "\(type(of: mask)) chooses no slices along axis \(axis) of \(type(of: value))", at: locations)
    }
    let choice = try choice(mask, named: name)
    if ranges.proveNonNegative(extent - 1) { return try gather(value, places(choice), axis: axis) }
    return try compacted(slice(value, axis: axis, from: 0, to: type(of: mask).shape[0]), choice, axis: axis)
  }

  /// Where the elements of `value` are not 0, in row-major order: the index along each axis, `i64[count]`; nothing for a scalar.
  public mutating func nonzero(_ value: Value, named name: String) throws(Diagnostic) -> [Value] {
    let shape = type(of: value).shape
    if shape.isEmpty { return [] }
    let isThere = try type(of: value).element == .bool ? value : binary(.ne, value, 0)
    let flat = try reshape(isThere, to: [.product(shape)])
    let choice = try choice(flat, named: name)
    let places = try places(choice)
    return try unravelled(places, over: shape)
  }

  /// The index along each axis of `shape` of row-major `places`.
  public mutating func unravelled(_ places: Value, over shape: [Dim]) throws(Diagnostic) -> [Value] {
    var indices: [Value] = []
    var rest = places
    for (axis, extent) in shape.enumerated().reversed() {
      if axis == 0 {
        indices.append(rest)
      } else {
        indices.append(try binary(.rem, rest, dimension(extent)))
        rest = try binary(.div, rest, dimension(extent))
      }
    }
    return indices.reversed()
  }
}
