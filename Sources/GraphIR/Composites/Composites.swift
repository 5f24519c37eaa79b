/// The composites that the compiler knows.
public enum Composites {
  /// All of them, in the order of the documentation.
  public static let all: [any Composite.Type] = []

  /// The composite with the name `name` in texts.
  public static func named(_ name: String) -> (any Composite.Type)? { all.first { $0.name == name } }
}
