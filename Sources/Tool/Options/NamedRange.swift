internal import ArgumentParser
internal import MartletImporters

/// An argument `NAME=LOW...HIGH`, `NAME=NUMBER` for one number, or `NAME=OTHER` for what has another name too.
struct NamedRange: ExpressibleByArgument {
  /// What stands before the `=`.
  let name: String
  /// The numbers behind it.
  let range: ClosedRange<Int>
  /// The other name behind it.
  let other: String?

  init?(argument: String) {
    guard let pair = NamedValue(argument: argument) else { return nil }
    name = pair.name
    if let first = pair.value.first, first.isLetter || first == "_" {
      (range, other) = (0...0, pair.value)
      return
    }
    other = nil
    let ends = pair.value.split(separator: ".", omittingEmptySubsequences: false)
    let isRange = ends.count == 4 && ends[1].isEmpty && ends[2].isEmpty
    guard isRange || ends.count == 1, let low = Int(ends[0]), let high = Int(ends[ends.count - 1]), low <= high else {
      return nil
    }
    range = low...high
  }

  /// Refuses dims that are given several times.
  static func checkRepetition(_ dims: [NamedRange], of option: String = "--dim") throws {
    for (number, dim) in dims.enumerated() where dims[..<number].contains(where: { $0.name == dim.name }) {
      throw ValidationError("\(option) \(dim.name) is given twice")
    }
    for dim in dims {
      guard let other = dims.first(where: { $0.name == dim.other }), let last = other.other else { continue }
      throw ValidationError(
        "\(option) \(dim.name)=\(other.name): '\(other.name)' is not a name of its own, but '\(last)'")
    }
  }

  /// The range as an import takes it.
  var dimRange: ONNXImportOptions.DimRange {
    other.map { .init(name, sameAs: $0) } ?? .init(name, in: range)
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
}
