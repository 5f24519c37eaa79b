internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// The inputs, outputs and symbolic dims of a model, with names that graphs admit.
struct ModelInterface {
  /// An input or output.
  struct Tensor {
    /// The name in the file.
    let name: String
    /// The name in the graph.
    let graphName: String
    /// The type; of an output what the file says of it.
    let type: TensorType
    /// Whether the file gives the shape.
    var hasShape = true
    /// The array that is given for an input.
    var array: NumpyArray?
  }

  /// The inputs that are no initialisers.
  private(set) var inputs: [Tensor] = []
  /// The outputs.
  private(set) var outputs: [Tensor] = []
  /// The symbolic dims.
  private(set) var symbols: [DimSymbol] = []
  /// The names in the file of those for which no values are given.
  private(set) var standardDims: [String] = []
  /// The values of inputs that are given, by their names in the graph, as far as they are small.
  private(set) var knownInputs: [String: KnownTensor] = [:]
  /// The name of the model.
  let modelName: String

  private let options: ONNXImportOptions
  /// The symbolic dims by their names in the file, some of which may be fixed.
  private var dims: [String: Dim] = [:]
  /// The names of dims in the file.
  private var dimNames: Set<String> = []
  /// The names of symbols, inputs and outputs.
  private var taken: Set<String> = []

  /// Reads the interface of the model in `file`.
  /// - Throws: a diagnostic for a type that is not possible, or given inputs that do not fit.
  init(_ file: ONNXFile, _ options: ONNXImportOptions) throws(Diagnostic) {
    self.options = options
    modelName = Self.modelName(file.path)
    let graph = file.model.graph
    let initializers = Set(graph.initializer.map(\.name) + graph.sparseInitializer.map(\.values.name))
    let wanted = graph.input.filter { !initializers.contains($0.name) }
    guard !graph.output.isEmpty else { throw Diagnostic("the model has no outputs") }
    if options.inputs == nil {
      for info in wanted {
        for (axis, dim) in (try Self.tensorType(info).1 ?? []).enumerated() {
          if let name = Self.dimName(dim, info.name, axis) { dimNames.insert(name) }
        }
      }
    }
    try checkDims()
    for (position, info) in wanted.enumerated() {
      try addInput(info, try options.inputs.map { given throws(Diagnostic) in try given(position) })
    }
    for info in graph.output {
      let (element, shape) = try Self.tensorType(info)
      let type = TensorType(element, try shape.map { shape throws(Diagnostic) in try fixed(shape) } ?? [])
      outputs.append(Tensor(name: info.name, graphName: free(info.name), type: type, hasShape: shape != nil))
    }
  }

  /// Refuses what is given for no dim, a dim that several ranges are given for, in whatever spelling, and one that is the same
  /// as one that is no dim of its own.
  private func checkDims() throws(Diagnostic) {
    for name in options.dims.flatMap({ [$0.name] + ($0.other.map { [$0] } ?? []) })
    where !dimNames.contains(inFile(name)) {
      throw Diagnostic(
        "the model has no dim '\(name)'",
        notes: [dimNames.isEmpty ? "all its shapes are fixed" : "it has \(dimNames.sorted().joined(separator: ", "))"])
    }
    let names = options.dims.map { inFile($0.name) }
    for (number, name) in names.enumerated() where names[..<number].contains(name) {
      throw Diagnostic("the values of the dim '\(name)' are given twice")
    }
    for dim in options.dims {
      guard let other = dim.other.map({ inFile($0) }), let place = names.firstIndex(of: other),
        let last = options.dims[place].other
      else { continue }
      throw Diagnostic("the dim '\(dim.name)' cannot be the same as '\(other)', which is the same as '\(last)'")
    }
  }

  /// The name of the model: the file's name as an identifier.
  private static func modelName(_ path: String) -> String {
    let file = path.split(separator: "/").last.map(String.init) ?? "model"
    let stem = file.hasSuffix(".onnx") ? String(file.dropLast(5)) : file
    return stem.isEmpty ? "model" : stem.lowercased().asIdentifier
  }

  /// `name` as an identifier that nothing has yet.
  private mutating func free(_ name: String) -> String {
    let base = name.isEmpty ? "_" : name.asIdentifier
    var free = base
    var number = 2
    while !taken.insert(free).inserted {
      free = "\(base)_\(number)"
      number += 1
    }
    return free
  }

  /// The element type and the extents of `info`, if it says any.
  private static func tensorType(
    _ info: Onnx_ValueInfoProto
  ) throws(Diagnostic) -> (DataType, [Onnx_TensorShapeProto.Dimension]?) {
    guard case .tensorType(let type)? = info.type.value else {
      throw Diagnostic("'\(info.name)' is no tensor", notes: ["sequences, maps and optional values are not supported"])
    }
    do throws(Diagnostic) {
      return (try ONNXElementType.dataType(Int(type.elemType)), type.hasShape ? type.shape.dim : nil)
    } catch {
      throw Diagnostic("'\(info.name)': \(error.message)", notes: error.notes)
    }
  }

  private mutating func addInput(_ info: Onnx_ValueInfoProto, _ given: NumpyArray?) throws(Diagnostic) {
    let (element, shape) = try Self.tensorType(info)
    let name = free(info.name)
    var extents: [Dim] = []
    var fitting: NumpyArray?
    if let given {
      let array = try Self.reinterpreted(given, element, info.name)
      try check(shape, array.shape, info.name)
      fitting = array
      extents = array.shape.map { Dim($0) }
      if KnownValues.count(array.shape) != nil {
        let tensor = ONNXTensor(element, array.shape, bytes: array.bytes, path: "")
        knownInputs[name] = KnownTensor(
          type: element, shape: array.shape, elements: tensor.values.map { .scalar($0) }, sources: [name])
      }
    } else {
      guard let shape else {
        throw Diagnostic("the input '\(info.name)' has no shape", notes: ["the number of its axes must be known"])
      }
      for (axis, dim) in shape.enumerated() { extents.append(try extent(dim, info.name, axis)) }
    }
    inputs.append(Tensor(name: info.name, graphName: name, type: TensorType(element, extents), array: fitting))
  }

  /// bf16 travels as the bits of u16, types of low precision as NumPy keeps them.
  private static func reinterpreted(
    _ array: NumpyArray, _ element: DataType, _ name: String
  ) throws(Diagnostic) -> NumpyArray {
    if array.element == element { return array }
    if element == .bf16, array.element == .u16 { return try NumpyArray(.bf16, array.shape, bytes: array.bytes) }
    if element.isLowPrecision, let stored = array.converted(to: element) { return stored }
    throw Diagnostic(
      "the input '\(name)' is \(element.rawValue), the array is \(array.typeDescription)")
  }

  /// Checks that an array of `given` extents fits the shape of the input `name`.
  private func check(
    _ shape: [Onnx_TensorShapeProto.Dimension]?, _ given: [Int], _ name: String
  ) throws(Diagnostic) {
    guard let shape else { return }
    let fits =
      shape.count == given.count
      && zip(shape, given).allSatisfy { dim, extent in
        if case .dimValue(let value)? = dim.value { Int(value) == extent } else { true }
      }
    guard fits else { throw Diagnostic("the input '\(name)' has other extents than \(given)") }
  }

  /// The extent of an axis of an input: a number or a symbol.
  private mutating func extent(
    _ dim: Onnx_TensorShapeProto.Dimension, _ input: String, _ axis: Int
  ) throws(Diagnostic) -> Dim {
    switch dim.value {
    case .dimValue(let value)?:
      guard (0...DimSymbol.greatestValue).contains(Int(value)) else {
        throw Diagnostic("axis \(axis) of the input '\(input)' has the extent \(value)")
      }
      return Dim(Int(value))
    case .dimParam, nil: return symbol(Self.dimName(dim, input, axis) ?? "")
    }
  }

  /// The name of an axis of an input without a fixed extent.
  private static func dimName(_ dim: Onnx_TensorShapeProto.Dimension, _ input: String, _ axis: Int) -> String? {
    switch dim.value {
    case .dimValue?: nil
    case .dimParam(let name)? where !name.isEmpty: name
    case .dimParam, nil: "\(input)_\(axis)"
    }
  }

  /// The name in the file of the dim that is given as `name`: the same, or the only one that is shown so.
  private func inFile(_ name: String) -> String {
    if dimNames.contains(name) { return name }
    let shown = dimNames.filter { $0.asIdentifier == name }
    return shown.count == 1 ? shown.first ?? name : name
  }

  private mutating func symbol(_ name: String) -> Dim {
    if let known = dims[name] { return known }
    let wanted = options.dims.first { inFile($0.name) == name }
    let dim: Dim
    if let other = wanted?.other {
      dim = symbol(inFile(other))
    } else if let range = wanted?.range, range.lowerBound == range.upperBound {
      dim = Dim(range.lowerBound)
    } else {
      let reserved = ["floordiv", "ceildiv", "mod", "min", "max"]
      let symbol = free(reserved.contains(name) ? name + "_" : name)
      if wanted == nil { standardDims.append(name) }
      symbols.append(DimSymbol(symbol, in: wanted?.range ?? ONNXImportOptions.standardRange))
      dim = .named(symbol)
    }
    dims[name] = dim
    return dim
  }

  /// The extents that the file fixes for an output; others are left open as -1.
  private func fixed(_ shape: [Onnx_TensorShapeProto.Dimension]) throws(Diagnostic) -> [Dim] {
    shape.map { dim in if case .dimValue(let value)? = dim.value { Dim(Int(value)) } else { -1 } }
  }

  /// Checks that what was computed for `output` has the type that the file gives it.
  func check(_ output: Tensor, _ type: TensorType, _ ranges: SymbolRanges) throws(Diagnostic) {
    let fits =
      !output.hasShape
      || output.type.rank == type.rank
        && zip(output.type.shape, type.shape).allSatisfy { wanted, found in
          wanted == -1 || ranges.simplified(found).constant.map { Dim($0) == wanted } ?? true
        }
    guard output.type.element == type.element, fits else {
      throw Diagnostic("the output '\(output.name)' is \(type), the file says otherwise")
    }
  }
}
