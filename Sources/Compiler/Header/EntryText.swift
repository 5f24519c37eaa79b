internal import MartletArtifact
internal import MartletScalars

/// The parts of one entry that the templates for C and Swift are filled with.
struct EntryText {
  /// An input, an output or a dim.
  struct Parameter {
    /// The name in the model.
    let name: String
    /// The name of the parameter in C and inside of the Swift method. It begins with its role, so that it is no keyword,
    /// macro or type and not that of another parameter.
    let label: String
    /// The argument's label in Swift.
    let argument: String
    /// What must hold, as `image: f32[batch, 784]`.
    let contract: String
    /// The same without the name, as `f32[batch, 784]`.
    let type: String
    /// The type of one element in C and in Swift; empty for dims.
    let cType: String
    let element: String
    /// The number of elements as a Swift expression over the dims; empty for dims.
    let count: String
    /// What a dim may be; 0…0 for tensors.
    var lower = 0
    var upper = 0
    var divisor = 1
  }

  private let name: String
  private let method: String
  let inputs: [Parameter]
  let outputs: [Parameter]
  /// The outputs that the Swift method returns: those that are in place of no input.
  private let results: [Parameter]
  /// For each output the input in whose place it is.
  private let replaced: [Int?]
  private let dims: [Parameter]
  /// The symbols of the three functions.
  private let function: String
  private let call: String
  private let arena: String
  /// The size of the arena on a GPU; nil without code for GPUs.
  private let deviceArena: String?
  /// The number of extents that the call returns; whether there are any.
  private let returnedCount: Int
  /// What each of them is.
  private let returnedAxes: [String]
  private var returned: Bool { returnedCount > 0 }

  /// For each output the number of elements that come out as a Swift expression; nil where all do.
  private let taken: [String?]

  /// The texts of `entry` of the model `model`; `methods` has the names of the methods before.
  init(_ entry: Signature, model: String, hasDevice: Bool, methods: inout IdentifierTable) {
    name = entry.name
    method = methods.add(entry.name)
    inputs = entry.inputs.map { Self.parameter($0, "in") }
    let outputs = entry.outputs.map { Self.parameter($0, "out") }
    self.outputs = outputs
    replaced = entry.replacedInputs
    results = zip(outputs, entry.replacedInputs).filter { $1 == nil }.map(\.0)
    dims = entry.dims.map { dim in
      Parameter(
        name: dim.name, label: "dim_\(dim.name)", argument: IdentifierTable.spelled(dim.name), contract: "\(dim)",
        type: String("\(dim)".dropFirst(dim.name.count + 1)), cType: "", element: "", count: "",
        lower: dim.range.lowerBound, upper: dim.range.upperBound, divisor: dim.divisor)
    }
    function = entry.functionSymbol(model: model)
    call = entry.callSymbol(model: model)
    arena = entry.arenaSymbol(model: model)
    deviceArena = hasDevice ? entry.deviceArenaSymbol(model: model) : nil
    returnedCount = entry.returnedExtents.count
    returnedAxes = entry.returnedExtents.enumerated().map { place, extent in
      "extents_out[\(place)] = axis \(extent.axis) of \(entry.outputs[extent.output].name)"
    }
    taken = entry.outputs.indices.map { Self.taken($0, entry) }
  }

  private static func parameter(_ tensor: Signature.Tensor, _ role: String) -> Parameter {
    var type = tensor.typeDescription
    if let range = tensor.indexRange { type += ", elements in \(range.lower)..<\(range.upper)" }
    if let range = tensor.partRange { type += ", indices in parts (\(range.lower)..<\(range.upper) suits all)" }
    if let input = tensor.inPlaceOf { type += ", in place of \(input): may be the same memory" }
    return Parameter(
      name: tensor.name, label: "\(role)_\(tensor.name)", argument: IdentifierTable.spelled(tensor.name),
      contract: "\(tensor.name): \(type)", type: type, cType: elementType(tensor.type),
      element: swiftType(tensor.type), count: count(tensor))
  }

  /// The number of elements of an output in Swift, where the call returns some of its extents.
  private static func taken(_ output: Int, _ entry: Signature) -> String? {
    var shape = entry.outputs[output].shape.map { text($0.expression) }
    var isOpen = false
    for (place, extent) in entry.returnedExtents.enumerated() where extent.output == output {
      (shape[extent.axis], isOpen) = ("Int(extents[\(place)])", true)
    }
    return isOpen ? shape.map { $0.contains(" ") ? "(\($0))" : $0 }.joined(separator: " * ") : nil
  }

  /// The number of elements in Swift: over the method's dims, with the wrapper's own functions.
  private static func count(_ tensor: Signature.Tensor) -> String {
    text(.product(tensor.shape.map(\.expression)))
  }

  private static func text(_ expression: IndexExpression) -> String {
    let count = expression.substituting { symbol in
      guard case .named(let name) = symbol else { return nil }
      return .named("dim_\(name)")
    }
    return ["floordiv", "ceildiv", "mod", "min", "max"].reduce(count.description) { text, function in
      text.replacing("\(function)(", with: "\(functions).\(function)(")
    }
  }

  /// The type in the wrapper that has the functions of formulas; no class of a model is called so.
  static let functions = "Martlet_Formula"

  /// The values that `Templates/artifact/model.*.mustache` name. The library reads stored properties and dictionaries.
  var content: [String: Any] {
    [
      "name": name, "method": method, "inputs": inputs, "outputs": outputs, "results": results, "opening": opening,
      "closing": closing, "dims": dims, "function": function,
      "call": call, "arena": arena, "deviceArena": [deviceArena].compactMap(\.self), "returned": returned,
      "returnedCount": returnedCount, "returnedAxes": returnedAxes, "parameters": parameters,
      "dimParameters": dimParameters, "swiftParameters": swiftParameters, "dimArguments": dimArguments,
      "arguments": arguments, "result": result, "value": value,
    ]
  }

  // MARK: C

  /// The parameters of the typed function; one a line where they are many.
  private var parameters: String {
    let all =
      ["martlet_context *context"] + inputs.map { "const \($0.cType) *\($0.label)" }
      + outputs.map { "\($0.cType) *\($0.label)" } + dims.map { "int64_t \($0.label)" } + ["int64_t *extents_out"]
    let line = all.joined(separator: ", ")
    return function.utf8.count + line.utf8.count < 100 ? line : "\n    " + all.joined(separator: ",\n    ")
  }

  private var dimParameters: String {
    dims.isEmpty ? "void" : dims.map { "int64_t \($0.label)" }.joined(separator: ", ")
  }

  /// The C type of one element; floats of 16 bits and fewer as their bits, truth values as bytes 0 or 1.
  private static func elementType(_ type: DataType) -> String {
    switch type {
    case .bool, .u8, .u4, .u2, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1:
      "uint8_t"
    case .i8, .i4, .i2: "int8_t"
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

  // MARK: Swift

  private var swiftParameters: String {
    let all =
      inputs.enumerated().map { place, input in
        "\(input.argument) \(input.label): \(replaced.contains(place) ? "inout " : "")[\(input.element)]"
      } + dims.map { "\($0.argument) \($0.label): Int" }
    return all.joined(separator: ", ")
  }

  private var dimArguments: String { dims.map { "Int64(\($0.label))" }.joined(separator: ", ") }

  private var arguments: String {
    let pointers = inputs.enumerated().map { place, input in
      replaced.contains(place) ? "\(input.label).baseAddress" : input.label
    }
    let all =
      ["context"] + pointers
      + zip(outputs, replaced).map { output, input in input.map { pointers[$0] } ?? "&\(output.label)" }
      + dims.map { "Int64(\($0.label))" }
      + [returned ? "&extents" : "nil"]
    return all.joined(separator: ", ")
  }

  /// What stands around the call: the arrays that it changes are held by their pointers.
  private var opening: String {
    changed.map { "\($0.label).withUnsafeMutableBufferPointer { \($0.label) in " }.joined()
  }

  private var closing: String { String(repeating: " }", count: changed.count) }

  /// The inputs that the method changes.
  private var changed: [Parameter] { inputs.indices.filter { replaced.contains($0) }.map { inputs[$0] } }

  /// What the method returns: an array, or a tuple of several or of none.
  private var result: String {
    let names = Set(results.map(\.name))
    let extents = names.contains("extents") ? "" : "extents: "
    let parts =
      results.map { $0.name == "_" ? "[\($0.element)]" : "\($0.argument): [\($0.element)]" }
      + (returned ? ["\(extents)[Int]"] : [])
    return parts.count == 1 && results.count == 1 ? "[\(results[0].element)]" : "(\(parts.joined(separator: ", ")))"
  }

  private var value: String {
    let kept = zip(taken, replaced).filter { $1 == nil }.map(\.0)
    let parts =
      zip(results, kept).map { result, count in
        count.map { "Array(\(result.label).prefix(\($0)))" } ?? result.label
      } + (returned ? ["extents.map { Int($0) }"] : [])
    return parts.count == 1 ? parts[0] : "(\(parts.joined(separator: ", ")))"
  }

  /// The Swift type that C's type comes as.
  private static func swiftType(_ type: DataType) -> String {
    switch type {
    case .bool, .u8, .u4, .u2, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1: "UInt8"
    case .i8, .i4, .i2: "Int8"
    case .i16: "Int16"
    case .i32: "Int32"
    case .i64: "Int64"
    case .u16, .f16, .bf16: "UInt16"
    case .u32: "UInt32"
    case .u64: "UInt64"
    case .f32: "Float"
    case .f64: "Double"
    }
  }
}
