internal import ArgumentParser
internal import MartletArtifact
internal import MartletCompiler
internal import MartletEmission
internal import MartletFileTesting
internal import MartletGenerators
internal import MartletGraphIR
internal import MartletPasses
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// `martlet verify`: a model against the interpreter, or the whole content of an artefact.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compares a model's compiled code with the interpreter, or checks the whole content of an artefact.",
    discussion: """
      Of a model, each entry runs once on random inputs, at every CPU level that this machine has. Each element may be as \
      far from what the interpreter computes as follows from the rounding of the operations ('of what is allowed'). \
      In deep networks that bound grows until it says nothing; there ('not bounded') NaN and infinities must agree, \
      and differences may be up to 0.001 of the output's greatest magnitude, or 8 units of the least precise type. \
      Exit code 1 if an output differs by more.
      """)

  @Argument(help: "A Swift model file, a .graph text, an ONNX model or an artefact.") var file: String
  @Option(help: ArgumentHelp("A weight file; without one, weights are random.", valueName: "file.safetensors"))
  var weights: [String] = []
  @Option(help: .dimUse("a small random one"), transform: DimUse.init) var dim: [DimUse] = []
  @Option(parsing: .unconditional, help: ArgumentHelp("What random values start from; 1 unless given.", valueName: "n"))
  var seed: UInt64?
  @OptionGroup var target: TargetArguments
  @Option(help: .device) var device: DeviceChoice?
  @Option(help: .weightsType) var weightsType: WeightsType?
  @OptionGroup var convolutions: WinogradArguments
  @Option(help: .matmulPrecision) var matmulPrecision: MatmulPrecision?
  @OptionGroup var tuning: TuningArguments

  func validate() throws {
    try DimUse.checkRepetition(dim)
    if matmulPrecision == .tf32, device?.ordinal == nil {
      throw ValidationError("--matmul-precision tf32 goes with --device cuda: a CPU has no such products")
    }
    if device?.ordinal != nil {
      try UnusedOptions.refuse([target.cpu.map { _ in "--cpu" }], "with --device cuda")
    }
    try target.refuseGPUs("verify compiles for the device that it runs on; name that with --device")
    if ModelCompiler.isModel(file) { return }
    try UnusedOptions.refuse(
      [
        weights.isEmpty ? nil : "--weights", dim.isEmpty ? nil : "--dim", seed.map { _ in "--seed" },
        target.option, weightsType.option, convolutions.option, device.map { _ in "--device" },
        matmulPrecision.option, tuning.option,
      ], "with an artefact; a model is NAME.swift, NAME.graph or NAME.onnx")
  }

  func run() async throws {
    guard ModelCompiler.isModel(file) else { return try verifyArtifact() }
    do throws(Diagnostic) {
      try await verifyModel()
    } catch {
      Terminal.clearProgress()
      throw error.placed(in: file)
    }
  }

  private func verifyArtifact() throws(Diagnostic) {
    let artifact = try ArtifactFile(file)
    try artifact.verifyContent()
    let size = artifact.manifest.weights?.byteCount ?? 0
    print("\(file): the manifest and code are whole, and so are \(size) bytes of weights")
  }

  private func verifyModel() async throws(Diagnostic) {
    let levels = try target.levels()
    guard levels.contains(where: HostMachine.supports) else {
      throw Diagnostic(
        "this machine can run none of the levels \(levels.map(\.name).joined(separator: ", "))",
        notes: ["nothing can be compared"])
    }
    let compiler = Compiler(
      CompileOptions(
        levels: levels, weightsType: weightsType, winograd: convolutions.winograd,
        matmulPrecision: matmulPrecision ?? .f32, tuning: try tuning.choices(), dims: dim.dimRanges),
      observer: CompileObserver(progress: { Terminal.showProgress($0) }))
    let module = try await compiler.read(file)
    try checkDims(module)
    let seed = seed ?? 1
    let check = try await AgreementCheck(
      module, weights: weights.isEmpty ? nil : weights, compiler: compiler, seed: seed, interpretsKernels: false,
      devices: device?.ordinal.map { .run(ordinal: $0) } ?? .none)
    var random = RandomValues(seed: seed)
    var rows: [Agreement] = []
    let values = dim.values
    for graph in check.entries {
      Terminal.showProgress("running \(graph.name)")
      let dims = random.dims(graph.symbols).map { chosen in
        (name: chosen.name, value: values.first { $0.name == chosen.name }?.value ?? chosen.value)
      }
      try Self.checkMemory(graph, dims)
      rows += try check.compare(graph, dims: dims, seed: seed)
    }
    Terminal.clearProgress()
    report(rows)
    for level in levels where !HostMachine.supports(level) { print("not run: this machine lacks \(level.name)") }
    try judge(rows)
  }

  /// Refuses dims with which not even the inputs and the largest value of an entry fit into memory.
  private static func checkMemory(_ graph: Graph, _ dims: [(name: String, value: Int)]) throws(Diagnostic) {
    let values = Dictionary(dims.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    let computed = graph.computedSymbols
    let ranges = graph.ranges
    func count(_ type: TensorType) -> Int? {
      type.shape.reduce(1) { product, dim in
        guard let product, let most = dim.upperBound(without: computed, ranges: ranges),
          let extent = most.evaluate(named: values)
        else { return nil }
        let (result, overflow) = product.multipliedReportingOverflow(by: extent)
        return overflow ? nil : result
      }
    }
    let inputs = graph.inputs.map { count($0.type) }
    let largest = graph.nodes.flatMap(\.types).map { count($0) ?? .max }.max()
    try MemoryLimit.check("entry '\(graph.name)'", elements: inputs + [largest ?? 0])
  }

  /// Refuses dims that no entry has.
  private func checkDims(_ module: GraphModule) throws(Diagnostic) {
    let names = module.graphs.flatMap(\.givenSymbols).map(\.name)
    guard let stray = dim.numbers.first(where: { !names.contains($0.name.asIdentifier) }) else { return }
    if let values = dim.range(of: stray.name) {
      throw Diagnostic("the dim '\(stray.name)' has no values of its own: --dim \(stray.name)=\(values)")
    }
    let known = names.enumerated().filter { !names[..<$0.offset].contains($0.element) }.map(\.element)
    throw Diagnostic(
      "the model has no dim '\(stray.name)'",
      notes: [known.isEmpty ? "all its shapes are fixed" : "it has \(known.joined(separator: ", "))"])
  }

  private func report(_ rows: [Agreement]) {
    var table = Table([.left, .left, .left, .right, .right])
    table.add(["entry", "output", "run by", "greatest error", "of what is allowed"])
    for row in rows {
      let share =
        row.looseCount > 0
        ? "not bounded, within \(Self.short(row.loosePart)) of the greatest" : "\((row.greatestShare * 100).fixed(1)) %"
      let cells = row.isOnlyNaN ? ["NaN", "not verified"] : ["\(Float(row.greatestError))", share]
      table.add([row.entry, row.output, row.executor] + cells)
    }
    for line in table.lines { print(line) }
  }

  /// The number with two digits that count, rounded up, as in `3.2e-06`.
  private static func short(_ value: Double) -> String {
    if value == 0 || !value.isFinite { return "\(value)" }
    var unit = 1.0
    while value / unit < 10 { unit /= 10 }
    return "\(Float((value / unit).rounded(.up) * unit))"
  }

  /// - Throws: a diagnostic for the first row that differs, or that says nothing.
  private func judge(_ rows: [Agreement]) throws(Diagnostic) {
    if let row = rows.first(where: { $0.disagreement != nil }), let disagreement = row.disagreement {
      throw Diagnostic("\(row.executor): \(disagreement)", notes: ["this is a mistake of the compiler"])
    }
    if let row = rows.first(where: { $0.looseDisagreement != nil }), let disagreement = row.looseDisagreement {
      throw Diagnostic(
        "\(row.executor): \(disagreement)",
        notes: ["this is a mistake of the compiler, or the model magnifies rounding; --seed gives other values"])
    }
    if let row = rows.first(where: \.isOnlyNaN) {
      throw Diagnostic(
        "output '\(row.output)' of entry '\(row.entry)' is NaN everywhere, so that nothing is verified",
        notes: ["give real weights with --weights, or other random values with --seed"])
    }
  }
}
