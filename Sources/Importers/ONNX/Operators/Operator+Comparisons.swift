internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Comparisons, logic and choice.
extension Operator {
  static let comparisons: [Operator] =
    binary("Equal", .eq) + binary("Greater", .gt) + binary("Less", .lt) + binary("GreaterOrEqual", .ge, since: 12)
    + binary("LessOrEqual", .le, since: 12) + [
      .one("IsNaN", 9...newestVersion) { importer throws(Diagnostic) in
        try importer.builder.map(.isnan, importer.operand(0))
      },
      .one("IsInf", 10...newestVersion, 1...1, [.integer("detect_negative", 1), .integer("detect_positive", 1)]) {
        importer throws(Diagnostic) in try importer.isInfinite()
      },
      .one("Where", 9...newestVersion, 3...3) { importer throws(Diagnostic) in
        let (condition, first, second) = (try importer.operand(0), try importer.operand(1), try importer.operand(2))
        if let softmax = try importer.guardedSoftmax(condition, first, second) { return softmax }
        return try importer.builder.select(condition, first, second)
      },
    ]

  static let logic: [Operator] =
    binary("And", .and) + binary("Or", .or) + binary("Xor", .xor) + binary("BitwiseAnd", .and, since: 18)
    + binary("BitwiseOr", .or, since: 18) + binary("BitwiseXor", .xor, since: 18) + [
      .one("Not") { importer throws(Diagnostic) in try importer.builder.map(.not, importer.operand(0)) },
      .one("BitwiseNot", 18...newestVersion) { importer throws(Diagnostic) in
        try importer.builder.map(.not, importer.operand(0))
      },
    ]
}

extension GraphImporter {
  fileprivate mutating func isInfinite() throws(Diagnostic) -> Value {
    let x = try operand(0)
    let (negative, positive) = (try flag("detect_negative"), try flag("detect_positive"))
    if negative, positive { return try builder.map(.isinf, x) }
    if !negative, !positive { return try builder.constant(ScalarValue(false), shape(x)) }
    return try builder.binary(.eq, x, positive ? .infinity : -.infinity)
  }
}
