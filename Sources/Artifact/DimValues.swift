public import MartletScalars

/// The values of an entry's dims, in order of declaration.
public struct DimValues: Hashable, Sendable {
  /// The names, in order.
  public let names: [String]
  /// The values, in order.
  public let values: [Int]

  init(names: [String], values: [Int]) {
    self.names = names
    self.values = values
  }

  /// The same with the value of a further dim.
  func adding(_ name: String, _ value: Int) -> DimValues {
    DimValues(names: names + [name], values: values + [value])
  }

  /// The value of `symbol`, nil for one that is no dim.
  public subscript(symbol: Symbol) -> Int? {
    guard case .named(let name) = symbol, let place = names.firstIndex(of: name) else { return nil }
    return values[place]
  }
}
