internal import ArgumentParser
internal import MartletImporters

/// An argument `NAME=LOW...HIGH`, `NAME=NUMBER` for one number, or `NAME=OTHER` for what has another name too.
struct NamedRange {
  /// The dim and its values, as an import takes them.
  let dimRange: ONNXImportOptions.DimRange

  private static let usage = "write NAME=NUMBER, NAME=LOW...HIGH or NAME=OTHER, with numbers of 64 bits"

  /// What stands before the `=`.
  var name: String { dimRange.name }

  /// The range that `argument` gives.
  /// - Throws: an error that says what is wrong with it.
  init(_ argument: String) throws {
    guard let pair = NamedValue(argument: argument) else { throw ValidationError(Self.usage) }
    dimRange = .init(pair.name, try Self.values(pair.value))
  }

  private static func values(_ text: String) throws -> ONNXImportOptions.DimRange.Values {
    if let first = text.first, first.isLetter || first == "_" { return .sameAs(text) }
    let ends = text.split(separator: ".", omittingEmptySubsequences: false)
    let isRange = ends.count == 4 && ends[1].isEmpty && ends[2].isEmpty
    guard isRange || ends.count == 1, let low = Int(ends[0]), let high = Int(ends[ends.count - 1]) else {
      throw ValidationError(usage)
    }
    guard low <= high else { throw ValidationError("the low end is above the high one") }
    return .range(low...high)
  }

  /// Refuses dims that are given several times; of other spellings only the import knows.
  static func checkRepetition(_ dims: [NamedRange]) throws {
    for (number, dim) in dims.enumerated() where dims[..<number].contains(where: { $0.name == dim.name }) {
      throw ValidationError("--dim \(dim.name) is given twice")
    }
  }
}

extension ArgumentHelp {
  /// What ranges of dims do where a model is compiled.
  static let dimRange = ArgumentHelp(
    """
    The values of a symbolic dim of an ONNX model, 1...4096 unless given: low...high, one number, which fixes the dim, or \
    the name of another dim that is always the same; can be given several times.
    """,
    valueName: "name=low...high")

  /// What `--dim` does where a model is compiled and run; a dim that none is given for has the value `standard`.
  static func dimUse(_ standard: String) -> ArgumentHelp {
    ArgumentHelp(
      """
      The value of a dim, \(standard) unless given. Of an ONNX model also the values that a dim may have, 1...4096 unless \
      given: low...high, or the name of another dim that is always the same. Can be given several times.
      """,
      valueName: "name=n")
  }
}
