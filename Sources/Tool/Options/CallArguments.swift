internal import ArgumentParser
internal import MartletArtifact
internal import MartletGraphIR
internal import MartletImporters
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// What `run` and `bench` share: the artefact, the entry, its inputs and how it runs.
struct CallArguments: ParsableArguments {
  @Argument(help: "The artefact, a shared object.") var artifact: String
  @Option(help: ArgumentHelp("The entry to call, if there are several.", valueName: "name")) var entry: String?
  @Option(help: ArgumentHelp("An input from a .npy file; can be given several times.", valueName: "name=file.npy"))
  var input: [NamedValue] = []
  @Option(help: ArgumentHelp("A dim that the inputs do not show.", valueName: "name=n")) var dim: [NamedNumber] = []
  @Option(
    parsing: .unconditional, help: ArgumentHelp("How many threads work; all processors unless given.", valueName: "n"))
  var threads: Int?
  @Option(
    help: ArgumentHelp(
      "The CPU level to use, the best unless given: \(Machine.levels.map(\.name).joined(separator: ", ")).",
      valueName: "level"))
  var cpu: String?
  @Option(help: .device) var device: DeviceChoice?

  /// More threads than any machine has would only take memory.
  static let mostThreads = 1024

  func validate() throws {
    if let threads, !(1...Self.mostThreads).contains(threads) {
      throw ValidationError("--threads must lie in 1...\(Self.mostThreads)")
    }
    if let cpu, Machine.level(named: cpu) == nil {
      throw ValidationError(
        "there is no CPU level '\(cpu)'; there are \(Machine.levels.map(\.name).joined(separator: ", "))")
    }
    if device?.ordinal != nil {
      try UnusedOptions.refuse([threads.map { _ in "--threads" }, cpu.map { _ in "--cpu" }], "with --device cuda")
    }
    try NamedNumber.checkRepetition(dim)
    let names = input.map(\.name.asIdentifier)
    for (number, input) in input.enumerated() where names[..<number].contains(names[number]) {
      throw ValidationError("--input \(input.name) is given twice")
    }
  }

  /// The dims that are given, by their names in the artefact.
  var dims: [(name: String, value: Int)] { dim.map { ($0.name.asIdentifier, $0.value) } }

  /// `diagnostic`, at the artefact where it names no place, and with what to do about a model in the artefact's place.
  func placed(_ diagnostic: Diagnostic) -> Diagnostic {
    var placed = diagnostic.placed(in: artifact)
    if ModelCompiler.isModel(artifact), placed.message.hasPrefix("this is no artefact") {
      let isONNX = artifact.hasSuffix(".onnx")
      placed.notes.append("compile it first\(isONNX ? "; 'martlet onnx-run' runs ONNX models" : "")")
    }
    return placed
  }

  /// A context for calls of `model` as these arguments want them, with the threads of `executor` on a CPU.
  /// - Throws: a diagnostic for a level that does not exist, or a GPU that is not there or cannot run the model.
  func context(_ model: LoadedModel, _ executor: ThreadExecutor?) throws(Diagnostic) -> ModelContext {
    if let ordinal = device?.ordinal {
      return try ModelContext(on: try ModelDevice(model, ordinal: ordinal), records: false)
    }
    return try ModelContext(model, executor: executor, level: cpu)
  }

  /// The threads that work, nil for the calling one alone.
  var executor: ThreadExecutor? {
    let width = threads ?? ThreadExecutor.processorCount
    return width > 1 ? ThreadExecutor(width: width) : nil
  }

  /// `diagnostic`, with the origin of the inputs that it is about: those that it names, or all where it names a dim.
  func explained(
    _ diagnostic: Diagnostic, _ signature: Signature, _ tensors: [HostTensor?], _ source: (String) -> String?
  ) -> Diagnostic {
    let given = zip(signature.inputs, tensors)
    let named = given.filter { diagnostic.message.contains("'\($0.0.name)'") }
    var explained = diagnostic
    explained.notes += (named.isEmpty && diagnostic.message.contains("dim '") ? Array(given) : named).compactMap {
      input, tensor in
      guard let tensor, let file = source(input.name) else { return nil }
      return "input '\(input.name)' is \(tensor.typeDescription), from \(file)"
    }
    return explained
  }

  /// The file of an input, if one is given. Names are accepted as the model spells them, too.
  func file(of input: String) -> String? { self.input.first { $0.name.asIdentifier == input }?.value }

  /// The tensor that is given for `input`, converted where that loses nothing; nil if there is none.
  /// - Throws: a diagnostic if the file is wrong or of another type.
  func tensor(for input: Signature.Tensor) throws(Diagnostic) -> HostTensor? {
    guard let file = file(of: input.name) else { return nil }
    return try Self.tensor(try NumpyArray(reading: file), for: input, file)
  }

  /// `array` as a tensor for `input`.
  static func tensor(
    _ array: NumpyArray, for input: Signature.Tensor, _ file: String
  ) throws(Diagnostic) -> HostTensor {
    guard let converted = array.converted(to: input.type) else {
      throw Diagnostic(
        "input '\(input.name)' must be \(input.typeDescription), the file holds \(array.typeDescription)",
        at: SourceLocation(file: file),
        notes: ["\(array.element.rawValue) is not converted to \(input.type.rawValue), as that can change values"])
    }
    return try HostTensor(input.type, converted.shape, bytes: converted.bytes)
  }

  /// Refuses inputs and dims that `signature` does not have.
  /// - Throws: a diagnostic that names the first.
  func checkNames(_ signature: Signature) throws(Diagnostic) {
    let inputs = signature.inputs.map(\.name)
    if let stray = input.first(where: { !inputs.contains($0.name.asIdentifier) }) {
      throw Diagnostic(
        "entry '\(signature.name)' has no input '\(stray.name)'", at: SourceLocation(file: artifact),
        notes: [inputs.isEmpty ? "it takes none" : "it takes \(inputs.joined(separator: ", "))"])
    }
    let known = signature.dims.map(\.name)
    if let stray = dim.first(where: { !known.contains($0.name.asIdentifier) }) {
      throw Diagnostic(
        "entry '\(signature.name)' has no dim '\(stray.name)'", at: SourceLocation(file: artifact),
        notes: [known.isEmpty ? "all its shapes are fixed" : "it has \(known.joined(separator: ", "))"])
    }
  }
}
