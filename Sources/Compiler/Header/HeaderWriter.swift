public import MartletArtifact
internal import MartletScalars
internal import MartletTemplates

/// Writes the C header of a model: what all models share, then the functions of its entries with their contracts.
public struct HeaderWriter {
  private let model: String
  private var lines: [String] = []

  private init(model: String) { self.model = model }

  /// The header of the model `model` with `entries`; valid C99 and C++, and complete by itself.
  public static func text(_ model: String, _ entries: [Signature]) -> String {
    guard let common = Templates.named("martlet.h") else { preconditionFailure("martlet.h is a template") }
    var writer = HeaderWriter(model: model)
    let guardName = "MARTLET_MODEL_\(model.uppercased())_H"
    writer.lines += ["/* The C interface of the model '\(model)', written by Martlet. */", "#ifndef \(guardName)"]
    writer.lines += ["#define \(guardName)", "", common, "#ifdef __cplusplus", "extern \"C\" {", "#endif", ""]
    for entry in entries { writer.write(entry) }
    writer.lines += ["#ifdef __cplusplus", "}", "#endif", "#endif", ""]
    return writer.lines.joined(separator: "\n")
  }

  private mutating func write(_ entry: Signature) {
    var names = NameTable()
    let inputs = entry.inputs.map { "const \(Self.elementType($0.type)) *\(names.add($0.name))" }
    let outputs = entry.outputs.map { "\(Self.elementType($0.type)) *\(names.add($0.name))" }
    let dims = entry.dims.map { "int64_t \(names.add($0.name))" }
    lines.append("/* \(entry.name)")
    for tensor in entry.inputs { lines.append("   takes \(Self.contract(tensor))") }
    for tensor in entry.outputs { lines.append("   gives \(Self.contract(tensor))") }
    for dim in entry.dims { lines.append("   where \(dim)") }
    lines[lines.count - 1] += " */"
    let parameters = ["martlet_context *context"] + inputs + outputs + dims + ["int64_t *extents_out"]
    append("int32_t \(entry.functionSymbol(model: model))", parameters)
    lines.append("/* The same over tensors that carry their shapes. */")
    append(
      "int32_t \(entry.callSymbol(model: model))",
      [
        "martlet_context *context", "const martlet_tensor *inputs", "size_t input_count", "martlet_tensor *outputs",
        "size_t output_count",
      ])
    lines.append("/* The bytes of working memory that a call needs; -1 where a dim is out of its range. */")
    append("int64_t \(entry.arenaSymbol(model: model))", dims.isEmpty ? ["void"] : dims)
    lines.append("")
  }

  /// Adds a prototype, one parameter a line if it is long.
  private mutating func append(_ start: String, _ parameters: [String]) {
    let line = "\(start)(\(parameters.joined(separator: ", ")));"
    if line.utf8.count <= 110 {
      lines.append(line)
    } else {
      lines.append("\(start)(\n    \(parameters.joined(separator: ",\n    ")));")
    }
  }

  private static func contract(_ tensor: Signature.Tensor) -> String {
    var text = "\(tensor.name): \(tensor.typeDescription)"
    if let range = tensor.indexRange { text += ", elements in \(range.lower)..<\(range.upper)" }
    return text
  }

  /// The C type of one element; 16-bit floats as their bits, truth values as bytes 0 or 1.
  static func elementType(_ type: DataType) -> String {
    switch type {
    case .bool, .u8: "uint8_t"
    case .i8: "int8_t"
    case .i16: "int16_t"
    case .i32: "int32_t"
    case .i64: "int64_t"
    case .u16, .f16, .bf16: "uint16_t"
    case .u32: "uint32_t"
    case .u64: "uint64_t"
    case .f32: "float"
    case .f64: "double"
    }
  }
}

/// Names of parameters that C and C++ take: no keywords, none twice.
private struct NameTable {
  private var taken: Set<String> = ["context", "extents_out"]

  /// `name`, with underscores behind it where it is taken.
  mutating func add(_ name: String) -> String {
    var name = name
    while Self.keywords.contains(name) || !taken.insert(name).inserted { name += "_" }
    return name
  }

  private static let keywords: Set<String> = [
    "alignas", "alignof", "and", "asm", "auto", "bool", "break", "case", "catch", "char", "class", "const", "constexpr",
    "continue", "default", "delete", "do", "double", "else", "enum", "explicit", "export", "extern", "false", "float",
    "for", "friend", "goto", "if", "inline", "int", "long", "mutable", "namespace", "new", "not", "nullptr", "operator",
    "or", "private", "protected", "public", "register", "restrict", "return", "short", "signed", "sizeof", "static",
    "struct", "switch", "template", "this", "throw", "true", "try", "typedef", "typeid", "typename", "union",
    "unsigned",
    "using", "virtual", "void", "volatile", "while", "xor",
  ]
}
