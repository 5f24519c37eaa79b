internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Softmax and what is like it: along one axis since version 13, over all axes from one on before.
extension Operator {
  static let softmaxes: [Operator] =
    alongAxis("Softmax") { importer, x, axis throws(Diagnostic) in
      guard importer.element(x) == .bf16 else {
        return try importer.builder.composite(Composites.Softmax(axis: axis), importer.scores(x))
      }
      let (shifted, total) = try importer.roundedShift(x, axis: axis)
      return try importer.builder.binary(.div, importer.builder.map(.exp, shifted), total)
    }
    + alongAxis("LogSoftmax") { importer, x, axis throws(Diagnostic) in
      guard importer.element(x) == .bf16 else {
        return try importer.builder.composite(Composites.LogSoftmax(axis: axis), x)
      }
      let (shifted, total) = try importer.roundedShift(x, axis: axis)
      return try importer.builder.binary(.sub, shifted, importer.builder.map(.log, total))
    }
    + alongAxis("Hardmax") { importer, x, axis throws(Diagnostic) in
      let greatest = try importer.builder.reduce(.argmax, x, axes: [axis], keepingAxes: true)
      let shape = importer.shape(x)
      let position = try importer.builder.iota(TensorType(.i64, shape), axis: axis)
      let isGreatest = try importer.builder.binary(.eq, position, greatest)
      return try importer.builder.cast(isGreatest, to: importer.element(x))
    }

  private static func alongAxis(
    _ name: String, _ body: @escaping @Sendable (inout GraphImporter, Value, Int) throws(Diagnostic) -> Value
  ) -> [Operator] {
    [
      .one(name, 1...12, 1...1, [.integer("axis", 1)]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let shape = importer.shape(x)
        let given = try importer.integer("axis")
        let axis = given == shape.count ? given : try importer.axis(given, rank: shape.count)
        let matrix = try importer.builder.reshape(x, to: [.product(shape[..<axis]), .product(shape[axis...])])
        return try importer.builder.reshape(body(&importer, matrix, 1), to: shape)
      },
      .one(name, 13...newestVersion, 1...1, [.integer("axis", -1)]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        if importer.type(x).rank == 0 {
          let lifted = try importer.builder.reshape(x, to: [1])
          return try importer.builder.reshape(body(&importer, lifted, 0), to: [])
        }
        return try body(&importer, x, try importer.axis("axis", rank: importer.type(x).rank))
      },
    ]
  }
}

/// Softmax of bf16. The standard rounds each of its steps to the type, and its reference each addition too, one after the
/// other, which is many of the 8 bits.
extension GraphImporter {
  /// The longest axis whose additions are written out; sums along longer ones are formed in f32 and rounded once.
  private static let greatestSteps = 128

  /// The sum along `axis`, which stays, of elements of bf16: each addition rounded.
  mutating func roundedSum(_ value: Value, axis: Int) throws(Diagnostic) -> Value {
    guard let count = shape(value)[axis].constant, (1...Self.greatestSteps).contains(count) else {
      return try builder.sum(value, axes: [axis], keepingAxes: true)
    }
    var result = try builder.slice(value, axis: axis, from: 0, to: 1)
    for position in 1..<count {
      let next = try builder.slice(value, axis: axis, from: Dim(position), to: Dim(position + 1))
      result = try builder.map(.add, result, next)
    }
    return result
  }

  /// `x` less its greatest element along `axis`, and the sum of the exponentials of that.
  fileprivate mutating func roundedShift(_ x: Value, axis: Int) throws(Diagnostic) -> (shifted: Value, total: Value) {
    let greatest = try builder.max(x, axes: [axis], keepingAxes: true)
    let shifted = try builder.binary(.sub, x, greatest)
    return (shifted, try roundedSum(builder.map(.exp, shifted), axis: axis))
  }
}
