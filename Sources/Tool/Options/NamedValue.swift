internal import ArgumentParser

/// An argument `NAME=VALUE`.
struct NamedValue: ExpressibleByArgument {
  /// What stands before the first `=`.
  let name: String
  /// What stands behind it.
  let value: String

  init?(argument: String) {
    guard let sign = argument.firstIndex(of: "="), sign != argument.startIndex else { return nil }
    name = String(argument[..<sign])
    value = String(argument[argument.index(after: sign)...])
    if value.isEmpty { return nil }
  }
}

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
