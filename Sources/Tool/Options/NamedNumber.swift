internal import ArgumentParser
internal import MartletGraphIR

/// An argument `NAME=NUMBER`.
struct NamedNumber: ExpressibleByArgument {
  /// What stands before the `=`.
  let name: String
  /// The number behind it.
  let value: Int

  init?(argument: String) {
    guard let pair = NamedValue(argument: argument), let value = Int(pair.value) else { return nil }
    name = pair.name
    self.value = value
  }

  /// Refuses dims that are given several times, also as the model spells them.
  static func checkRepetition(_ dims: [NamedNumber]) throws {
    let names = dims.map(\.name.asIdentifier)
    for (number, dim) in dims.enumerated() where names[..<number].contains(names[number]) {
      throw ValidationError("--dim \(dim.name) is given twice")
    }
  }
}
