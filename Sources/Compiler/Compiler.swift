internal import MartletArtifact
public import MartletGraphIR
internal import MartletImporters
internal import MartletKernelIR
internal import MartletLowering
internal import MartletPasses
internal import MartletScalars
public import MartletSupport
internal import MartletTemplates

/// Composes the pipeline: a model is read, its weights are bound, passes run, and each CPU level is lowered, emitted and
/// packaged. The steps can be taken one by one or all at once.
public struct Compiler: Sendable {
  /// What is asked for.
  public let options: CompileOptions
  /// Who is told of it.
  public let observer: CompileObserver

  /// A compiler with `options` that reports to `observer`.
  public init(_ options: CompileOptions = .init(), observer: CompileObserver = .init()) {
    self.options = options
    self.observer = observer
  }

  /// Does `body` under the name of a stage.
  func stage<Result>(_ name: String, _ body: () throws(Diagnostic) -> Result) throws(Diagnostic) -> Result {
    observer.progress(name)
    let clock = ContinuousClock()
    let start = clock.now
    let result = try body()
    observer.finished(name, start.duration(to: clock.now))
    return result
  }

  /// Reads the model file, graph text or ONNX model at `path`.
  /// - Throws: a diagnostic where the file cannot be read or the model has mistakes.
  public func read(_ path: String) async throws(Diagnostic) -> GraphModule { try await load(path).module }

  /// Reads the model at `path` with the weights that its file brings.
  /// - Throws: a diagnostic where the file cannot be read or the model has mistakes.
  func load(_ path: String) async throws(Diagnostic) -> SourceModel {
    observer.progress("reading \(path)")
    let clock = ContinuousClock()
    let start = clock.now
    let source = try await ModelReader.read(path, options, observer)
    let module = source.module
    observer.finished("read", start.duration(to: clock.now))
    if let name = options.shownEntry, !module.graphs.contains(where: { $0.name == name }) {
      throw Diagnostic(
        "the model has no entry '\(name)'",
        notes: ["it has \(module.graphs.map(\.name).joined(separator: ", "))"])
    }
    for graph in module.graphs where shows(graph.name) { observer.graph("read", graph, true) }
    return source
  }

  /// Whether the entry `name` is to be shown.
  func shows(_ name: String) -> Bool { options.shownEntry == nil || options.shownEntry == name }

  /// Finds the parameters of `module` in the weight files at `paths`.
  /// - Throws: a diagnostic if a file is wrong, or a weight is missing, surplus or of another type.
  public func bind(_ module: GraphModule, weights paths: [String]) throws(Diagnostic) -> WeightBinding {
    try bind(SourceModel(module: module), weights: paths)
  }

  /// Reads the model at `path`, and finds its parameters in its own file or in the weight files at `paths`.
  /// - Throws: a diagnostic where the model has mistakes, or a weight is missing, surplus or of another type.
  public func bind(modelAt path: String, weights paths: [String]) async throws(Diagnostic) -> WeightBinding {
    try bind(try await load(path), weights: paths)
  }

  /// Finds the parameters of `source` in its own file, or in the weight files at `paths`.
  /// - Throws: a diagnostic if a file is wrong, or a weight is missing, surplus or of another type.
  func bind(_ source: SourceModel, weights paths: [String]) throws(Diagnostic) -> WeightBinding {
    try stage("weights") { () throws(Diagnostic) in
      guard let weights = source.weights else { return try WeightBinding(source.module, WeightSet(paths)) }
      guard paths.isEmpty else { throw Diagnostic("the model has its weights in its own file; no others can be given") }
      return try WeightBinding(source.module, weights)
    }
  }

  /// Runs the passes over every graph of `module`.
  /// - Throws: a diagnostic if there is no pass of a given name, or of a pass.
  public func optimize(_ module: GraphModule) throws(Diagnostic) -> GraphModule {
    let last = options.passes.stopAfter == Self.memoryPass ? nil : options.passes.stopAfter
    let settings = try passSettings(module)
    let manager = try PassManager(disabled: options.passes.disabled, stopAfter: last, settings: settings)
    observer.progress("passes")
    var result = try manager.run(module) { report in
      observer.finished(report.pass.name, report.duration)
      if shows(report.graph.name) { observer.graph(report.pass.name, report.graph, report.isChanged) }
    }
    // The weight files of the model have these still.
    let used = Set(result.graphs.flatMap(Self.parameterKeys))
    for key in module.graphs.flatMap(Self.parameterKeys) where !used.contains(key) && !result.weights.ignores(key) {
      result.weights.ignored.append(key)
    }
    return result
  }

  private static func parameterKeys(_ graph: Graph) -> [String] {
    graph.nodesWithBodies.compactMap { node in
      guard case .parameter(let parameter) = node.kind else { return nil }
      return parameter.key
    }
  }

  /// Plans the memory of the graphs of `module`, which the passes have fused, and lowers them for every level.
  /// - Throws: a diagnostic for an operation without a kernel, or if more memory may be needed than allowed.
  public func lower(_ module: GraphModule) throws(Diagnostic) -> LoweredModel {
    let plans = plan(module)
    var programs = try programs(module, plans, sharingKernels: true)
    // Names of loops may make kernels differ at one level that are equal at another; entries must not.
    if programs.contains(where: { $0.module.entries != programs[0].module.entries }) {
      programs = try self.programs(module, plans, sharingKernels: false)
    }
    for program in programs {
      try KernelVerifier.verify(program.module)
      observer.kernels {
        LoweredModel(module, plans: plans, programs: [program], machineSettings).kernelText(shown)
      }
    }
    let model = LoweredModel(module, plans: plans, programs: programs, machineSettings)
    try checkMemory(model)
    return model
  }

  /// `module` for each level; regions of one form share a kernel if `sharingKernels`.
  private func programs(
    _ module: GraphModule, _ plans: [MemoryPlan], sharingKernels: Bool
  ) throws(Diagnostic) -> [LoweredProgram] {
    let templates = try Self.templates.get()
    var programs: [LoweredProgram] = []
    for machine in options.levels {
      // A level that only adds instructions takes no part where it has no use for them.
      let base = programs.last { machine.baseLevels.contains($0.module.machine) }
      if let base, !Lowering.profits(machine, from: module, lowered: base.module) { continue }
      programs.append(
        try stage("lower for \(machine.name)") { () throws(Diagnostic) in
          try Lowering.lower(
            module, plans: plans, machine: machine, templates: templates, tuning: options.tuning,
            winograd: options.winograd, matmulPrecision: options.matmulPrecision, sharingKernels: sharingKernels)
        })
    }
    return options.keepsBestLevel ? programs.suffix(1) : programs
  }

  /// Optimises and lowers `module` for CPUs, for GPUs or for both, as the options say.
  /// - Throws: a diagnostic of a pass, for an operation without a kernel, or if more memory may be needed than allowed.
  public func lowerAll(_ module: GraphModule) throws(Diagnostic) -> LoweredArtifact {
    func lowered(_ machines: [Machine]) throws(Diagnostic) -> LoweredModel? {
      if machines.isEmpty { return nil }
      let compiler = Compiler(options.part(machines), observer: observer)
      return try compiler.lower(try compiler.optimize(module))
    }
    return LoweredArtifact(host: try lowered(options.cpus), device: try lowered(options.gpus))
  }

  /// The part of `module` that is to be shown.
  func shown(_ module: KernelModule) -> KernelModule { options.shownEntry.map(module.restricted) ?? module }

  /// Plans the memory of the graphs of `module`.
  func plan(_ module: GraphModule) -> [MemoryPlan] {
    let clock = ContinuousClock()
    let start = clock.now
    let plans = module.graphs.map { MemoryPlanner.plan($0) }
    observer.finished(Self.memoryPass, start.duration(to: clock.now))
    for (graph, plan) in zip(module.graphs, plans) where shows(graph.name) { observer.memory(graph, plan) }
    return plans
  }

  /// The templates of kernels, read once for the process: that takes more than half as long as compiling a model of one node.
  private static let templates = Result { () throws(Diagnostic) in
    try Templates.kernels.map { template throws(Diagnostic) in
      try KernelTemplate.parse(template.text, file: template.name)
    }
  }

  /// Compares the greatest need of an entry with `options.maxMemory`.
  private func checkMemory(_ model: LoweredModel) throws(Diagnostic) {
    guard let limit = options.maxMemory else { return }
    let weights = model.weights.reduce(0) { $0 + ($1.type.byteCount.constant ?? 0) }
    let isDevice = model.levels[0].machine.gpu != nil
    for entry in model.levels[0].entries {
      let arena = isDevice ? entry.deviceArenaBytes : entry.arenaBytes
      let greatest = SymbolRanges(entry.symbols).bounds(of: arena).upper
      guard let greatest, !greatest.addingReportingOverflow(weights).overflow, greatest + weights <= limit else {
        throw Diagnostic(
          "entry '\(entry.name)' may need more than the allowed \(limit) bytes of memory",
          notes: ["weights take \(weights) bytes, the arena\(isDevice ? " on a GPU" : "") up to \(arena) bytes"])
      }
    }
  }
}
