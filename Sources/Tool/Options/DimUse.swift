internal import ArgumentParser
internal import MartletGraphIR
internal import MartletImporters

/// An argument of `--dim` where a model is compiled and run: the value that a dim has in the calls, or the values that it
/// may have.
enum DimUse {
  /// `NAME=NUMBER`.
  case value(NamedNumber)
  /// `NAME=LOW...HIGH` or `NAME=OTHER`.
  case range(NamedRange)

  /// What `argument` gives.
  /// - Throws: an error that says what is wrong with it.
  init(_ argument: String) throws {
    if let number = NamedNumber(argument: argument) {
      self = .value(number)
    } else {
      self = .range(try NamedRange(argument))
    }
  }

  /// Refuses dims that are given several times in one form.
  static func checkRepetition(_ dims: [DimUse]) throws {
    try NamedNumber.checkRepetition(dims.numbers)
    try NamedRange.checkRepetition(dims.ranges)
  }
}

extension [DimUse] {
  /// The arguments that give a value.
  var numbers: [NamedNumber] {
    compactMap { if case .value(let number) = $0 { number } else { nil } }
  }

  fileprivate var ranges: [NamedRange] {
    compactMap { if case .range(let range) = $0 { range } else { nil } }
  }

  /// The values that dims have, by their names in the graph.
  var values: [(name: String, value: Int)] { numbers.map { ($0.name.asIdentifier, $0.value) } }

  /// What is given as the values that the dim `name` may have.
  func range(of name: String) -> String? {
    for range in ranges where range.name.asIdentifier == name.asIdentifier { return range.dimRange.values.text }
    return nil
  }

  /// The values that dims may have.
  var dimRanges: [ONNXImportOptions.DimRange] { ranges.map(\.dimRange) }
}
