internal import ArgumentParser

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

  /// Refuses dims that are given several times.
  static func checkRepetition(_ dims: [NamedNumber]) throws {
    for (number, dim) in dims.enumerated() where dims[..<number].contains(where: { $0.name == dim.name }) {
      throw ValidationError("--dim \(dim.name) is given twice")
    }
  }
}
