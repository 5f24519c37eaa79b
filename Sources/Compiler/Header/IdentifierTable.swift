/// Names of the methods of a Swift wrapper: none is another's, nor that of a member that every wrapper has.
struct IdentifierTable {
  private var taken: Set<String> = [
    "Failure", "Protocol", "Type", "_", "check", "context", "deinit", "expect", "init", "prepare", "self",
  ]

  /// `name`, with underscores behind it where it is taken, as Swift spells it.
  mutating func add(_ name: String) -> String {
    var name = name
    while !taken.insert(name).inserted { name += "_" }
    return Self.spelled(name)
  }

  /// `name` as Swift spells a name that may be a keyword.
  static func spelled(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  /// `name` as the name of a class, which must hide no type that the wrapper uses.
  static func className(_ name: String) -> String {
    let name = name.prefix(1).uppercased() + name.dropFirst()
    return types.contains(name) || keywords.contains(name) ? name + "Model" : name
  }

  private static let types: Set<String> = [
    "CustomStringConvertible", "Double", "Error", "Failure", "Float", "Int", "Int16", "Int32", "Int64", "Int8",
    "MemoryLayout", "Protocol", "String", "Swift", "Type", "UInt16", "UInt32", "UInt64", "UInt8", "UTF8",
    "UnsafeMutablePointer", "UnsafePointer", "UnsafeRawBufferPointer", "_",
  ]

  private static let keywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit",
    "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
    "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
    "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
