/// Names of parameters that C, C++ and Swift take: no keywords, none twice.
struct IdentifierTable {
  private var taken: Set<String> = ["context", "extents", "extents_out"]

  /// `name`, with underscores behind it where it is taken.
  mutating func add(_ name: String) -> String {
    var name = name
    while Self.keywords.contains(name) || !taken.insert(name).inserted { name += "_" }
    return name
  }

  /// `name` as the name of a Swift method.
  static func swiftName(_ name: String) -> String { keywords.contains(name) ? "`\(name)`" : name }

  private static let keywords: Set<String> = [
    "Any", "Self", "alignas", "alignof", "and", "as", "asm", "associatedtype", "auto", "bool", "break", "case", "catch",
    "char", "class", "const", "constexpr", "continue", "default", "defer", "deinit", "delete", "do", "double", "else",
    "enum", "explicit", "export", "extension", "extern", "fallthrough", "false", "fileprivate", "float", "for",
    "friend",
    "func", "goto", "guard", "if", "import", "in", "init", "inline", "inout", "int", "internal", "is", "let", "long",
    "mutable", "namespace", "new", "nil", "not", "nullptr", "operator", "or", "private", "protected", "protocol",
    "public", "register", "repeat", "restrict", "rethrows", "return", "self", "short", "signed", "sizeof", "static",
    "struct", "subscript", "super", "switch", "template", "this", "throw", "throws", "true", "try", "typealias",
    "typedef", "typeid", "typename", "union", "unsigned", "using", "var", "virtual", "void", "volatile", "where",
    "while", "xor",
  ]
}
