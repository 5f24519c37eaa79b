internal import MartletScalars
internal import MartletSupport

/// What expansions of composites share.
extension GraphBuilder {
  /// Checks the number of operands of a composite.
  func expect(_ counts: ClosedRange<Int>, _ operands: [Value]) throws(Diagnostic) {
    guard counts.contains(operands.count) else {
      let wanted = counts.count == 1 ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
      throw Diagnostic("it takes \(wanted) operands, not \(operands.count)")
    }
  }

  /// The type of a value that must be of floats.
  func floatType(of value: Value, _ what: String = "the operand") throws(Diagnostic) -> TensorType {
    let type = type(of: value)
    guard TypeRule.Class.float.contains(type.element) else {
      throw Diagnostic("\(what) must be of floats, not \(type)")
    }
    return type
  }

  /// Checks that `value` has the shape `shape`.
  func expect(_ value: Value, _ shape: [Dim], _ what: String) throws(Diagnostic) {
    guard rules.equal(type(of: value).shape, shape) else {
      throw Diagnostic("\(what) must have the shape \(View.text(shape)), not \(View.text(type(of: value).shape))")
    }
  }

  /// `axis` counted from the front; negative ones count from the back.
  func axis(_ axis: Int, of type: TensorType) throws(Diagnostic) -> Int {
    let position = axis < 0 ? axis + type.rank : axis
    guard type.shape.indices.contains(position) else { throw Diagnostic("\(type) has no axis \(axis)") }
    return position
  }

  /// Several axes counted from the front, ascending.
  func axes(_ axes: [Int], of type: TensorType) throws(Diagnostic) -> [Int] {
    var positions: [Int] = []
    for axis in axes { positions.append(try self.axis(axis, of: type)) }
    guard Set(positions).count == positions.count, !positions.isEmpty else {
      throw Diagnostic("the axes \(axes) must be different, and at least one")
    }
    return positions.sorted()
  }

  /// `value` in the type that sums of its element type accumulate in: f16 and bf16 become f32.
  mutating func widened(_ value: Value) throws(Diagnostic) -> Value {
    try cast(value, to: type(of: value).element.accumulationType)
  }

  /// `min(max(value + 3, 0), 6) / 6`.
  mutating func hardSigmoid(_ value: Value) throws(Diagnostic) -> Value {
    let type = type(of: value)
    var bounds: [Value] = []
    for bound in [0.0, 6.0] { bounds.append(try constant(ScalarValue(bound, as: type.element), type.shape)) }
    let clamped = try map(.clamp, binary(.add, value, 3), bounds[0], bounds[1])
    return try binary(.mul, clamped, 1.0 / 6)
  }

  /// `value` repeated along the axes `axes` of `shape` that were reduced away.
  mutating func spread(_ value: Value, over shape: [Dim], reduced axes: [Int]) throws(Diagnostic) -> Value {
    try broadcast(value, to: shape, axes: shape.indices.filter { !axes.contains($0) })
  }
}

extension AttributeList {
  /// A number that may be missing.
  func optionalNumber(_ name: String) throws(Diagnostic) -> Double? {
    self[name] == nil ? nil : try number(name)
  }

  /// A list of two whole numbers, along the height and the width, not less than `least`.
  func pair(_ name: String, least: Int) throws(Diagnostic) -> [Int] { try list(name, of: 2, least: least) }

  /// A list of `count` whole numbers, one to three, not less than `least`.
  func list(_ name: String, of count: Int, least: Int) throws(Diagnostic) -> [Int] {
    let values = try integers(name)
    guard values.count == count, values.allSatisfy({ (least...1 << 30).contains($0) }) else {
      let wanted = ["one whole number", "two whole numbers", "three whole numbers"][count - 1]
      throw Diagnostic("the attribute '\(name)' must be \(wanted) from \(least) up, not \(values)")
    }
    return values
  }
}
