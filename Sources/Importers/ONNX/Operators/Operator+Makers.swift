internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Tensors from shapes and numbers, and sums along an axis.
extension Operator {
  static let makers: [Operator] =
    [
      .one(
        "Constant", 1...newestVersion, 0...0,
        [
          .tensor("value"), .float("value_float"), .floats("value_floats"), .integer("value_int"),
          .integers("value_ints"),
        ]
      ) { importer throws(Diagnostic) in try importer.constant() },
      .one("ConstantOfShape", 9...newestVersion, 1...1, [.tensor("value")]) { importer throws(Diagnostic) in
        let shape = try importer.dims(importer.operand(0), "the shape")
        let value = try importer.optionalTensor("value")
        guard value?.count ?? 1 == 1 else { throw Diagnostic("the value must be one element") }
        return try importer.builder.constant(value?.values.first ?? ScalarValue(Float(0)), shape)
      },
      .one("Range", 11...newestVersion, 3...3, [.integer("stash_type", 1)]) { importer throws(Diagnostic) in
        try importer.range()
      },
      .one("EyeLike", 9...newestVersion, 1...1, [.integer("dtype"), .integer("k", 0)]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let type = try importer.gives("dtype") ? importer.dataType("dtype") : importer.element(x)
        guard importer.type(x).rank == 2 else { throw Diagnostic("it takes a matrix") }
        let (row, column) = try importer.rowAndColumn(importer.shape(x))
        let diagonal = try importer.builder.binary(.add, row, Double(importer.integer("k")))
        return try importer.builder.cast(importer.builder.map(.eq, column, diagonal), to: type)
      },
      .one("Trilu", 14...newestVersion, 1...2, [.integer("upper", 1)]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        guard importer.type(x).rank >= 2 else { throw Diagnostic("it takes matrices") }
        let (row, column) = try importer.rowAndColumn(importer.shape(x))
        var diagonal = row
        if let offset = importer.optional(1) {
          diagonal = try importer.builder.binary(.add, row, importer.builder.reshape(offset, to: []))
        }
        let isKept = try importer.builder.map(importer.flag("upper") ? .ge : .le, column, diagonal)
        return try importer.builder.select(isKept, x, importer.scalar(0, like: x))
      },
      cumulative("CumSum", .sum), cumulative("CumProd", .product),
      window("HannWindow", [0.5, 0.5]), window("HammingWindow", [25.0 / 46, 21.0 / 46]),
      window("BlackmanWindow", [0.42, 0.5, 0.08]),
    ]

  private static func cumulative(_ name: String, _ kind: Reduction.Kind) -> Operator {
    .one(name, 11...newestVersion, 2...2, [.integer("exclusive", 0), .integer("reverse", 0)]) {
      importer throws(Diagnostic) in try importer.cumulate(kind)
    }
  }

  /// A window function as a sum of cosines with alternating signs.
  private static func window(_ name: String, _ factors: [Double]) -> Operator {
    .one(name, 17...newestVersion, 1...1, [.integer("output_datatype", 1), .integer("periodic", 1)]) {
      importer throws(Diagnostic) in try importer.cosineWindow(factors)
    }
  }
}

extension GraphImporter {
  fileprivate mutating func constant() throws(Diagnostic) -> Value {
    guard call.attributes.count == 1 else { throw Diagnostic("one attribute must give the value") }
    if let tensor = try optionalTensor("value") {
      return try constant(tensor, key: tensor.name.isEmpty ? call.results.first ?? "" : tensor.name)
    }
    if let value = optionalFloat("value_float") { return try builder.constant(ScalarValue(value, as: .f32)) }
    if let values = optionalFloats("value_floats") { return try table(values, [values.count], as: .f32) }
    // Not by the accessors that take very large numbers for somewhat smaller ones.
    if case .integer(let value)? = call.attributes["value_int"] {
      return try builder.constant(ScalarValue(value, as: .i64))
    }
    if case .integers(let values)? = call.attributes["value_ints"] { return try list(values) }
    throw Diagnostic("constants of this kind are not supported")
  }

  /// start + i · delta up to the limit.
  fileprivate mutating func range() throws(Diagnostic) -> Value {
    let (start, limit, delta) = (try operand(0), try operand(1), try operand(2))
    let element = element(start)
    let count: Dim
    if element.isFloat {
      let values = try [start, limit, delta].map { value throws(Diagnostic) in
        try numbers(value, "start, limit and delta").first ?? 0
      }
      let steps = ((values[1] - values[0]) / values[2]).rounded(.up)
      guard steps.isFinite, steps <= Double(DimSymbol.greatestValue) else { throw Diagnostic("the range has no end") }
      count = Dim(Int(Swift.max(steps, 0)))
    } else {
      count = try wholeCount(start, limit, delta)
    }
    let wide: DataType = element.isHalf ? .f32 : element
    let positions = try builder.iota(TensorType(wide, [count]), axis: 0)
    let steps = try builder.binary(.mul, positions, builder.cast(builder.reshape(delta, to: []), to: wide))
    let result = try builder.binary(.add, steps, builder.cast(builder.reshape(start, to: []), to: wide))
    return try builder.cast(result, to: element)
  }

  private mutating func wholeCount(_ start: Value, _ limit: Value, _ delta: Value) throws(Diagnostic) -> Dim {
    let what = "start, limit and delta"
    guard let first = try dims(start, what).first, let last = try dims(limit, what).first,
      let step = try integers(delta, what).first, step != 0, step.magnitude <= 1 << 40
    else { throw Diagnostic("\(what) must be single numbers, and delta not 0") }
    let length = step > 0 ? last - first : first - last
    let count = length.ceilDivided(by: Dim(Int(step.magnitude)))
    return builder.ranges.simplified(.maximum(count, 0))
  }

  /// The row and the column of each element of matrices.
  fileprivate mutating func rowAndColumn(_ shape: [Dim]) throws(Diagnostic) -> (row: Value, column: Value) {
    let indices = TensorType(.i64, shape)
    return (try builder.iota(indices, axis: shape.count - 2), try builder.iota(indices, axis: shape.count - 1))
  }

  /// For each element the sum or product of those along the axis up to it.
  fileprivate mutating func cumulate(_ kind: Reduction.Kind) throws(Diagnostic) -> Value {
    let x = try operand(0)
    guard let number = try integers(operand(1), "the axis").first else { throw Diagnostic("the axis is missing") }
    return try builder.scan(
      kind, x, axis: axis(number, rank: shape(x).count), isExclusive: flag("exclusive"), isReversed: flag("reverse"))
  }

  fileprivate mutating func cosineWindow(_ factors: [Double]) throws(Diagnostic) -> Value {
    guard let count = try dims(operand(0), "the size").first else { throw Diagnostic("the size is missing") }
    let type = try dataType("output_datatype")
    let steps = try flag("periodic") ? count : count - 1
    let position = try builder.iota(TensorType(.f32, [count]), axis: 0)
    let turn = try builder.divide(builder.binary(.mul, position, 2 * Double.pi), by: steps)
    var result = try builder.scalar(factors[0], like: turn)
    for (number, factor) in factors.enumerated().dropFirst() {
      let wave = try builder.map(.cos, builder.binary(.mul, turn, Double(number)))
      result = try builder.map(
        number % 2 == 1 ? .sub : .add, result, builder.binary(.mul, wave, factor))
    }
    return try builder.cast(result, to: type)
  }
}
