/// Names of the methods of a Swift wrapper: none is another's, nor that of a member that every wrapper has, nor hides what
/// methods use.
struct IdentifierTable {
  private var taken: Set<String>

  /// The names that are taken in wrappers, or in those that have a class for devices.
  /// The wrapper calls the C module `module`.
  init(module: String, hasDevice: Bool) {
    taken = Self.members.union(Self.types).union(hasDevice ? Self.deviceMembers : []).union([
      module, EntryText.functions,
    ])
  }

  private static let members: Set<String> = [
    "check", "context", "deinit", "expect", "init", "makeContext", "martlet_context", "prepare", "self",
    "withUnsafeBytes",
  ]
  private static let deviceMembers: Set<String> = [
    "Device", "device", "martlet_device", "martlet_graph", "recording", "stream",
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

  /// The name of the C module of `model`, which must hide no type of Swift's.
  static func moduleName(_ model: String) -> String {
    let name = "C\(model.prefix(1).uppercased())\(model.dropFirst())"
    return cTypes.contains(name) ? name + "Model" : name
  }

  /// Swift's names of C's types, `C` and a capital letter.
  private static let cTypes: Set<String> = [
    "CBool", "CChar", "CChar16", "CChar32", "CChar8", "CDouble", "CFloat", "CFloat16", "CInt", "CLong", "CLongDouble",
    "CLongLong", "CShort", "CSignedChar", "CUnsignedChar", "CUnsignedInt", "CUnsignedLong", "CUnsignedLongLong",
    "CUnsignedShort", "CVaListPointer", "CVarArg", "CWideChar",
  ]

  /// What a wrapper calls by their names.
  private static let types: Set<String> = [
    "Array", "ClosedRange", "CustomStringConvertible", "Device", "Double", "Error", "Failure", "Float", "Int", "Int16",
    "Int32", "Int64", "Int8", "MemoryLayout", "Protocol", "Sendable", "String", "Swift", "Type", "UInt16", "UInt32",
    "UInt64",
    "UInt8", "UTF8", "UnsafeMutablePointer", "UnsafeMutableRawPointer", "UnsafePointer", "UnsafeRawBufferPointer", "_",
  ]

  private static let keywords: Set<String> = [
    "Any", "Self", "as", "associatedtype", "break", "case", "catch", "class", "continue", "default", "defer", "deinit",
    "do", "else", "enum", "extension", "fallthrough", "false", "fileprivate", "for", "func", "guard", "if", "import",
    "in", "init", "inout", "internal", "is", "let", "nil", "operator", "precedencegroup", "private", "protocol",
    "public", "repeat", "rethrows", "return", "self", "static", "struct", "subscript", "super", "switch", "throw",
    "throws", "true", "try", "typealias", "var", "where", "while",
  ]
}
