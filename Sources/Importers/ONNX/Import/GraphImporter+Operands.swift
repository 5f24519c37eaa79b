internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// What conversions of operators share: operands, types, and what values are known to be.
extension GraphImporter {
  /// The operand at `position`; nil if it is missing.
  func optional(_ position: Int) -> Value? {
    call.operands.indices.contains(position) ? call.operands[position] : nil
  }

  /// The operand at `position`.
  func operand(_ position: Int) throws(Diagnostic) -> Value {
    guard let value = optional(position) else { throw Diagnostic("operand \(position) is missing") }
    return value
  }

  /// All operands, none of which may be missing.
  func operands() throws(Diagnostic) -> [Value] {
    var values: [Value] = []
    for position in call.operands.indices { values.append(try operand(position)) }
    return values
  }

  func type(_ value: Value) -> TensorType { builder.type(of: value) }

  func shape(_ value: Value) -> [Dim] { builder.type(of: value).shape }

  func element(_ value: Value) -> DataType { builder.type(of: value).element }

  /// `axis` counted from the front, of a tensor with `rank` axes.
  func axis(_ axis: Int, rank: Int) throws(Diagnostic) -> Int {
    let position = axis < 0 ? axis + rank : axis
    guard (0..<rank).contains(position) else { throw Diagnostic("there is no axis \(axis) among \(rank)") }
    return position
  }

  /// The attribute `name` as an axis counted from the front.
  func axis(_ name: String, rank: Int) throws(Diagnostic) -> Int { try axis(try integer(name), rank: rank) }

  /// Several axes counted from the front, in the order given.
  func axes(_ axes: [Int], rank: Int) throws(Diagnostic) -> [Int] {
    var positions: [Int] = []
    for number in axes {
      let position = try axis(number, rank: rank)
      guard !positions.contains(position) else { throw Diagnostic("axis \(number) is named twice") }
      positions.append(position)
    }
    return positions
  }

  /// The whole numbers of `value`, a list that shapes depend on; with `clamping` very large ones become somewhat smaller, which stand for
  /// "to the end".
  /// - Throws: a diagnostic if they are not known at compile time.
  mutating func dims(_ value: Value, _ what: String, clamping: Bool = false) throws(Diagnostic) -> [Dim] {
    let type = type(value)
    guard type.rank <= 1, TypeRule.Class.integer.contains(type.element) else {
      throw Diagnostic("\(what) must be a list of whole numbers")
    }
    var dims: [Dim] = []
    for element in knownTensor(value)?.elements ?? [] {
      guard let dim = clamping ? element.clamped : element.dim else {
        throw Diagnostic("\(what) has the number \(element), which is too large")
      }
      dims.append(dim)
    }
    guard let count = type.staticShape?.reduce(1, *), dims.count == count else {
      throw Diagnostic(
        "\(what) must be known at compile time", notes: ["shapes that depend on values are not supported"])
    }
    return dims
  }

  /// The elements of `value` where it is a constant whatever the inputs are.
  mutating func constantScalars(_ value: Value) -> [ScalarValue]? {
    guard let tensor = known.tensor(value, in: builder.graph), tensor.sources.isEmpty else { return nil }
    return tensor.scalars
  }

  /// The whole numbers of `value` where none may depend on a symbolic dim.
  mutating func integers(_ value: Value, _ what: String) throws(Diagnostic) -> [Int] {
    var numbers: [Int] = []
    for dim in try dims(value, what) {
      guard let number = dim.constant else { throw Diagnostic("\(what) depends on the dims: \(dim)") }
      numbers.append(number)
    }
    return numbers
  }

  /// The numbers of `value`.
  /// - Throws: a diagnostic if they are not known at compile time.
  mutating func numbers(_ value: Value, _ what: String) throws(Diagnostic) -> [Double] {
    guard let values = knownTensor(value)?.scalars else {
      throw Diagnostic("\(what) must be known at compile time")
    }
    return values.map(\.double)
  }

  /// The elements of `value`; nil if they are not known at compile time.
  mutating func knownScalars(_ value: Value) -> [ScalarValue]? { knownTensor(value)?.scalars }

  /// A number of the element type of `value` in the shape of a scalar.
  mutating func scalar(_ number: Double, like value: Value) throws(Diagnostic) -> Value {
    try builder.constant(ScalarValue(number, as: element(value)))
  }

  /// Refuses a node whose operand has other element types than floats.
  func expectFloat(_ value: Value) throws(Diagnostic) {
    guard TypeRule.Class.float.contains(element(value)) else {
      throw Diagnostic("it takes floats, not \(type(value))")
    }
  }

  /// The product of extents that a node gives.
  /// - Throws: a diagnostic if it is larger than any tensor.
  func product(_ dims: some Sequence<Dim>) throws(Diagnostic) -> Dim {
    var product = Dim(1)
    for dim in dims {
      guard product.fitsProduct(with: dim) else { throw Diagnostic("the extents are too large") }
      product = product * dim
    }
    return product
  }

  /// The element type that the attribute `name` names.
  func dataType(_ name: String) throws(Diagnostic) -> DataType { try ONNXElementType.dataType(try integer(name)) }

  /// `value` in the type that its sums accumulate in: f32 for the 16-bit floats.
  mutating func widened(_ value: Value) throws(Diagnostic) -> Value {
    try builder.cast(value, to: element(value).isHalf ? .f32 : element(value))
  }

  /// A row of numbers as a constant.
  mutating func list(_ numbers: [Int], as type: DataType = .i64) throws(Diagnostic) -> Value {
    try builder.constant(numbers.map { ScalarValue($0, as: type) }, TensorType(type, [Dim(numbers.count)]))
  }

  /// Numbers in the shape `shape` as a constant.
  mutating func table(_ numbers: [Double], _ shape: [Int], as type: DataType) throws(Diagnostic) -> Value {
    try builder.constant(
      numbers.map { ScalarValue($0, as: type) }, TensorType(type, shape.map { Dim($0) }))
  }
}
