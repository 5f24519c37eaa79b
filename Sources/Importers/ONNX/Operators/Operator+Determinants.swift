internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Determinants of small matrices.
extension Operator {
  static let determinants: [Operator] = [
    .one("Det", 11...newestVersion) { importer throws(Diagnostic) in try importer.determinant() }
  ]
}

extension GraphImporter {
  /// The most rows of a matrix: the operations double with each.
  private static let greatestRows = 6

  /// Expanded along one row after the other: the determinant of the first rows and some columns follows from those of one
  /// row and column less. In f64, as products cancel.
  fileprivate mutating func determinant() throws(Diagnostic) -> Value {
    let x = try operand(0)
    try expectFloat(x)
    let shape = shape(x)
    let rank = shape.count
    guard rank >= 2, let count = shape[rank - 1].constant, shape[rank - 2] == Dim(count),
      (1...Self.greatestRows).contains(count)
    else { throw Diagnostic("\(type(x)) does not hold square matrices of 1 to \(Self.greatestRows) rows") }
    let wide = try builder.cast(x, to: .f64)
    // By the set of columns, a bit each.
    var minors: [Int: Value] = [:]
    for row in 0..<count {
      let line = try part(wide, axis: rank - 2, row)
      var elements: [Value] = []
      for column in 0..<count { elements.append(try part(line, axis: rank - 2, column)) }
      var next: [Int: Value] = [:]
      for columns in 0..<1 << count where columns.nonzeroBitCount == row + 1 {
        next[columns] = try minor(columns, row, elements, minors)
      }
      minors = next
    }
    guard let result = minors[1 << count - 1] else { throw Diagnostic("there is no matrix") }
    return try builder.cast(result, to: element(x))
  }

  /// The determinant of the rows up to `row` and of `columns`, from those without `row`.
  private mutating func minor(
    _ columns: Int, _ row: Int, _ elements: [Value], _ minors: [Int: Value]
  ) throws(Diagnostic) -> Value {
    var sum: Value?
    let chosen = elements.indices.filter { columns >> $0 & 1 == 1 }
    for (place, column) in chosen.enumerated() {
      var term = elements[column]
      if let rest = minors[columns & ~(1 << column)] { term = try builder.map(.mul, term, rest) }
      guard let known = sum else {
        sum = try (row + place) % 2 == 0 ? term : builder.map(.neg, term)
        continue
      }
      sum = try builder.map((row + place) % 2 == 0 ? .add : .sub, known, term)
    }
    guard let sum else { throw Diagnostic("there is no matrix") }
    return sum
  }
}
