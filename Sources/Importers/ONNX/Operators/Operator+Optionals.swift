internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Optional values: whether there is one is known at compile time.
extension Operator {
  static let optionals: [Operator] =
    [
      Operator("Optional", 15...newestVersion, 0...1, [.any("type")]) { importer throws(Diagnostic) in
        guard importer.hasElement else { throw Diagnostic("an optional value that is empty is not supported") }
        return try importer.element()
      },
      Operator("OptionalGetElement", 15...newestVersion) { importer throws(Diagnostic) in
        guard importer.hasElement else { throw Diagnostic("the optional value is empty") }
        return try importer.element()
      },
      .one("OptionalHasElement", 15...newestVersion, 0...1) { importer throws(Diagnostic) in
        try importer.builder.constant(ScalarValue(importer.hasElement))
      },
    ]
}

extension GraphImporter {
  /// Whether the first operand is there.
  fileprivate var hasElement: Bool { optional(0) != nil || call.sequences[0] != nil }

  /// The first operand, a tensor or a sequence, as the result.
  fileprivate mutating func element() throws(Diagnostic) -> [Value] {
    if let values = call.sequences[0] { return giveSequence(values) }
    return [try operand(0)]
  }
}
