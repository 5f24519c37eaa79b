internal import ArgumentParser
internal import MartletImporters

/// An argument `NAME=LOW...HIGH`, or `NAME=NUMBER` for one number.
struct NamedRange: ExpressibleByArgument {
  /// What stands before the `=`.
  let name: String
  /// The numbers behind it.
  let range: ClosedRange<Int>

  init?(argument: String) {
    guard let pair = NamedValue(argument: argument) else { return nil }
    let ends = pair.value.split(separator: ".", omittingEmptySubsequences: false)
    let isRange = ends.count == 4 && ends[1].isEmpty && ends[2].isEmpty
    guard isRange || ends.count == 1, let low = Int(ends[0]), let high = Int(ends[ends.count - 1]), low <= high else {
      return nil
    }
    name = pair.name
    range = low...high
  }

  /// Refuses dims that are given several times.
  static func checkRepetition(_ dims: [NamedRange]) throws {
    for (number, dim) in dims.enumerated() where dims[..<number].contains(where: { $0.name == dim.name }) {
      throw ValidationError("--dim \(dim.name) is given twice")
    }
  }

  /// The range as an import takes it.
  var dimRange: ONNXImportOptions.DimRange { .init(name, in: range) }
}

extension ArgumentHelp {
  /// What `--dim` does where a model is compiled.
  static let dimRange = ArgumentHelp(
    "The values of a symbolic dim of an ONNX model, 1...4096 unless given; can be given several times.",
    valueName: "name=low...high")
}
