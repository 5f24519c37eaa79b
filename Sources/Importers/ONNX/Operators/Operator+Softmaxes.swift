internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Softmax and what is like it: along one axis since version 13, over all axes from one on before.
extension Operator {
  static let softmaxes: [Operator] =
    alongAxis("Softmax") { importer, x, axis throws(Diagnostic) in
      try importer.expectDefinedRounding(x)
      return try importer.builder.composite(Composites.Softmax(axis: axis), x)
    }
    + alongAxis("LogSoftmax") { importer, x, axis throws(Diagnostic) in
      try importer.expectDefinedRounding(x)
      return try importer.builder.composite(Composites.LogSoftmax(axis: axis), x)
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
