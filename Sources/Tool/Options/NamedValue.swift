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
