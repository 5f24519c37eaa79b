public import MartletArtifact
internal import MartletScalars
internal import MartletTemplates

/// The main program of `--emit exe`: the common part from the templates, and a table of the model's entries as an LLVM
/// module. The structs are those of `Templates/artifact/main.h`.
public struct MainProgram {
  private var lines: [String] = []
  private var textCount = 0

  private init() {}

  /// The LLVM modules of the program for the model that `manifest` describes, by name.
  public static func modules(_ manifest: Manifest) -> [(name: String, text: String)] {
    let parts = Templates.mainProgram(architecture: manifest.target.architecture.rawValue)
    return parts.map { ($0.name, $0.text) } + [("entries", table(manifest))]
  }

  private static func table(_ manifest: Manifest) -> String {
    var table = MainProgram()
    let hasDevice = manifest.device != nil
    let entries = manifest.entries.enumerated().map { table.add($1, number: $0, manifest.model, hasDevice) }
    let device = hasDevice ? table.addDevice(manifest.model) : "null"
    let external = manifest.weights.map { $0.placement == .external ? $0.byteCount : 0 } ?? 0
    let types = [
      "%main_tensor = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i8, i8 }",
      "%main_dim = type { ptr, i32, i32, i64, i64, i64, i64, i64 }",
      "%main_entry = type { ptr, ptr, ptr, ptr, ptr, ptr, i32, i32, i32 }",
      "%main_device = type { ptr, ptr, ptr, ptr }",
    ]
    let machines = Machine.levels.filter { $0.architecture == manifest.target.architecture.rawValue }
    let levels = machines.sorted { $0.number < $1.number }.map { "ptr \(table.text($0.name))" } + ["ptr null"]
    table.lines += [
      "@martlet_main_model = hidden constant \(characters(manifest.model))",
      "@martlet_main_levels = hidden constant \(array("ptr", levels))",
      "@martlet_main_entries = hidden constant \(array("%main_entry", entries))",
      "@martlet_main_entry_count = hidden constant i32 \(entries.count)",
      "@martlet_main_weights = hidden constant i64 \(external)",
      "@martlet_main_device = hidden constant ptr \(device)",
      "@martlet_main_has_cpu = hidden constant i32 \(manifest.target.levels.isEmpty ? 0 : 1)",
    ]
    return (types + table.lines).joined(separator: "\n") + "\n"
  }

  private mutating func add(_ entry: Signature, number: Int, _ model: String, _ hasDevice: Bool) -> String {
    let call = entry.callSymbol(model: model)
    lines.append("declare i32 @\(call)(ptr, ptr, i64, ptr, i64)")
    let tensors = (entry.inputs + entry.outputs).enumerated().map { place, tensor in
      let (code, bits) = tensor.type.dlpack
      let shape = constant("shape.\(number).\(place)", programs(tensor.shape, entry))
      let formulas = tensor.shape.map { $0.expression.constant == nil ? "ptr \(text("\($0)"))" : "ptr null" }
      let formulaTable = constant("formulas.\(number).\(place)", "ptr", formulas)
      let type = text(tensor.typeDescription)
      let location = tensor.location.map { text($0) } ?? "null"
      return
        "%main_tensor { ptr \(text(tensor.name)), ptr \(type), ptr \(text(Self.kind(tensor.type))), ptr \(location), ptr \(shape), "
        + "ptr \(formulaTable), i32 \(tensor.shape.count), i8 \(code), i8 \(bits) }"
    }
    let dims = entry.dims.map { dim in
      let source = entry.source(of: dim) ?? .init(input: -1, axis: 0, scale: 1, offset: 0)
      return "%main_dim { ptr \(text(dim.name)), i32 \(source.input), i32 \(source.axis), i64 \(source.scale), "
        + "i64 \(source.offset), i64 \(dim.range.lowerBound), i64 \(dim.range.upperBound), i64 \(dim.divisor) }"
    }
    let tensorTable = constant("tensors.\(number)", "%main_tensor", tensors)
    let dimTable = constant("dims.\(number)", "%main_dim", dims)
    let arena = size("arena.\(number)", entry.arenaSymbol(model: model), entry.dims.count)
    let device =
      hasDevice ? size("device_arena.\(number)", entry.deviceArenaSymbol(model: model), entry.dims.count) : "null"
    return "%main_entry { ptr \(text(entry.name)), ptr \(tensorTable), ptr \(dimTable), ptr @\(call), ptr \(arena), "
      + "ptr \(device), i32 \(entry.inputs.count), i32 \(entry.outputs.count), i32 \(entry.dims.count) }"
  }

  /// Adds a function that calls `symbol`, which takes `count` dims, with those that lie at its argument; its name.
  private mutating func size(_ name: String, _ symbol: String, _ count: Int) -> String {
    let types = Array(repeating: "i64", count: count).joined(separator: ", ")
    let loads = (0..<count).flatMap {
      ["  %place.\($0) = getelementptr i64, ptr %dims, i64 \($0)", "  %dim.\($0) = load i64, ptr %place.\($0)"]
    }
    let arguments = (0..<count).map { "i64 %dim.\($0)" }.joined(separator: ", ")
    lines += ["declare i64 @\(symbol)(\(types))", "define private i64 @\(name)(ptr %dims) {"] + loads
    lines += ["  %bytes = call i64 @\(symbol)(\(arguments))", "  ret i64 %bytes", "}"]
    return "@\(name)"
  }

  /// Adds the functions for GPUs; the name of their table.
  private mutating func addDevice(_ model: String) -> String {
    // Nothing but their addresses is used here: `main.h` has their types.
    let symbols = [DeviceFunction.open, .close, .allocate, .free].map { function in
      let symbol = function.symbol(model: model)
      lines.append("declare void @\(symbol)()")
      return "ptr @\(symbol)"
    }
    lines.append("@device = private constant %main_device { \(symbols.joined(separator: ", ")) }")
    return "@device"
  }

  private static func array(_ type: String, _ elements: [String]) -> String {
    "[\(elements.count) x \(type)] [\(elements.joined(separator: ", "))]"
  }

  /// Adds a constant array; its name.
  private mutating func constant(_ name: String, _ type: String, _ elements: [String]) -> String {
    lines.append("@\(name) = private constant \(Self.array(type, elements))")
    return "@\(name)"
  }

  private mutating func constant(_ name: String, _ numbers: [Int]) -> String {
    constant(name, "i64", numbers.map { "i64 \($0)" })
  }

  /// Adds a C string; its name.
  private mutating func text(_ text: String) -> String {
    textCount += 1
    lines.append("@text.\(textCount) = private constant \(Self.characters(text))")
    return "@text.\(textCount)"
  }

  /// The type and the value of a C string.
  private static func characters(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF")
    let escaped = text.utf8.map { byte in
      let isPlain = byte >= 32 && byte < 127 && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
      return isPlain
        ? String(Character(Unicode.Scalar(byte))) : "\\\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
    }
    return "[\(text.utf8.count + 1) x i8] c\"\(escaped.joined())\\00\""
  }

  /// NumPy's name of a type.
  private static func kind(_ type: DataType) -> String {
    switch type {
    case .bool: "b1"
    case .i8, .i16, .i32, .i64, .i4, .i2: "i\(type.byteCount)"
    case .u8, .u16, .u32, .u64, .u4, .u2, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2,
      .f4e2m1:
      "u\(type.byteCount)"
    case .f16, .f32, .f64: "f\(type.byteCount)"
    case .bf16: "V2"
    }
  }

  // MARK: Programs

  /// Postfix programs for `formulas`, each with its end.
  private func programs(_ formulas: [Formula], _ entry: Signature) -> [Int] {
    formulas.flatMap { Self.program($0.expression, entry.dims.map(\.name)) + [0] }
  }

  /// The numbers of the operations in `main.h`.
  private enum Operation {
    static let constant = 1
    static let dim = 2
    static let add = 3
    static let multiply = 4
    static let floorDivide = 5
    static let modulo = 6
    static let minimum = 7
    static let maximum = 8
  }

  private static func program(_ expression: IndexExpression, _ dims: [String]) -> [Int] {
    if let constant = expression.constant { return [Operation.constant, constant] }
    var result: [Int] = []
    for (place, term) in expression.terms.enumerated() {
      result += [Operation.constant, term.coefficient]
      for factor in term.factors { result += program(factor, dims) + [Operation.multiply] }
      if place > 0 { result.append(Operation.add) }
    }
    return result
  }

  private static func program(_ factor: IndexExpression.Factor, _ dims: [String]) -> [Int] {
    func pair(_ left: IndexExpression, _ right: IndexExpression, _ operation: Int) -> [Int] {
      program(left, dims) + program(right, dims) + [operation]
    }
    switch factor {
    case .symbol(.named(let name)):
      guard let place = dims.firstIndex(of: name) else { preconditionFailure("'\(name)' is no dim of the entry") }
      return [Operation.dim, place]
    case .symbol(.axis): preconditionFailure("extents have no axes of views")
    case .floorDivide(let left, let right): return pair(left, right, Operation.floorDivide)
    case .modulo(let left, let right): return pair(left, right, Operation.modulo)
    case .minimum(let left, let right): return pair(left, right, Operation.minimum)
    case .maximum(let left, let right): return pair(left, right, Operation.maximum)
    }
  }
}
