import MartletScalars
import MartletSupport

/// Names, types, shapes and other parts that several forms share.
extension KernelParser {
  /// A data type by its name.
  mutating func parseDataType() throws(Diagnostic) -> DataType {
    let mark = scanner.mark()
    guard let name = scanner.acceptName(), let type = DataType(rawValue: name) else {
      throw scanner.error("expected a data type", at: mark)
    }
    return type
  }

  /// `register f32[8, 16]`; the memory may be left out where one is `implied`. The name comes into scope.
  mutating func parseBuffer(_ name: String, implied: Memory?) throws(Diagnostic) -> Buffer {
    let mark = scanner.mark()
    var memory = implied
    if let word = scanner.acceptName(), let named = Memory(rawValue: word) {
      memory = named
    } else {
      scanner.reset(to: mark)
    }
    guard let memory else {
      let known = Memory.allCases.map(\.rawValue).joined(separator: ", ")
      throw scanner.error("expected the memory of the buffer: \(known)", at: mark)
    }
    let element = try parseDataType()
    elements[name] = element
    return Buffer(name, element, try parseIndices(), memory: memory)
  }

  /// `[8*mo + mi, k]`, for extents and for indices.
  mutating func parseIndices() throws(Diagnostic) -> [IndexExpression] {
    try scanner.expect("[")
    var indices: [IndexExpression] = []
    while !scanner.peek("]") {
      if !indices.isEmpty { try scanner.expect(",") }
      indices.append(try parseIndex())
    }
    try scanner.expect("]")
    return indices
  }

  mutating func parseIndex() throws(Diagnostic) -> IndexExpression {
    try IndexExpression.parse(&scanner)
  }

  /// One condition or several, separated by commas.
  mutating func parseConditions() throws(Diagnostic) -> [IndexCondition] {
    var conditions: [IndexCondition] = []
    repeat { conditions.append(try IndexCondition.parse(&scanner)) } while scanner.accept(",")
    return conditions
  }

  /// `where batch in 1...64, …`, or nothing.
  mutating func parseSymbols() throws(Diagnostic) -> [DimSymbol] {
    guard scanner.accept("where") else { return [] }
    var symbols: [DimSymbol] = []
    repeat { symbols.append(try DimSymbol.parse(&scanner, after: symbols)) } while scanner.accept(",")
    return symbols
  }

  /// `@ hidden Model.swift:14`, or nothing.
  mutating func parseSuffix() throws(Diagnostic) -> LocationSet {
    scanner.accept("@") ? try LocationSet.parse(&scanner) : LocationSet()
  }

  /// Counts one level of nesting while `body` reads it.
  /// - Throws: a diagnostic where the text is nested too deeply.
  mutating func nested<Result>(
    _ body: (inout KernelParser) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    if depth == Self.greatestDepth { throw scanner.error("the text is nested too deeply") }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }
}
