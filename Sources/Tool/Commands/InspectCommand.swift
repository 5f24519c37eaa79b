public import ArgumentParser
public import MartletCompiler
internal import MartletPasses
internal import MartletScalars
internal import MartletSupport

/// `martlet inspect`: shows a model or an artefact at one of its stages.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows a model or an artefact at one of its stages.",
    discussion:
      "Of a model: the graph unless --stage is given, or, of an ONNX model, what it takes, gives and is made of. "
      + "Of an artefact: contract, memory, manifest or ptx.")

  @Argument(help: "A Swift model file, a .graph text, an ONNX model or an artefact.") var file: String?
  @Option(help: "What to show.") var stage: InspectionStage?
  @Option(help: ArgumentHelp("A weight file; can be given several times.", valueName: "file.safetensors"))
  var weights: [String] = []
  @Option(help: .weightsType) var weightsType: WeightsType?
  @Option(help: .dimRange, transform: NamedRange.init) var dim: [NamedRange] = []
  @Flag(name: .customLong("passes"), help: "List the passes with what they do, and the order in which they run.")
  var listsPasses = false
  @OptionGroup var target: TargetArguments
  @OptionGroup var convolutions: WinogradArguments
  @Option(help: .matmulPrecision) var matmulPrecision: MatmulPrecision?
  @Option(
    help: ArgumentHelp(
      "NVIDIA's assembler, which tells --stage ptx how many registers kernels take and whether they spill.",
      valueName: "path"))
  var ptxas: String?
  @OptionGroup var tuning: TuningArguments
  @Option(help: .sanitize) var sanitize: Sanitizer?
  @OptionGroup var passes: PassArguments

  func validate() throws {
    let target: [String?] = [
      self.target.option, sanitize.map { _ in "--sanitize" }, tuning.option, matmulPrecision.option,
      convolutions.option,
    ]
    try matmulPrecision.check(self.target, passes)
    if ptxas != nil, stage != .ptx { throw ValidationError("--ptxas goes with --stage ptx") }
    let model = [weights.isEmpty ? nil : "--weights", weightsType.option, dim.isEmpty ? nil : "--dim"] + passes.given
    try NamedRange.checkRepetition(dim)
    try weightsType.check(passes)
    guard let file else {
      if !listsPasses { throw ValidationError("name a model or an artefact, or give --passes") }
      return try UnusedOptions.refuse(model + target + [stage.map { _ in "--stage" }], "without a model")
    }
    guard ModelCompiler.isModel(file) else {
      return try UnusedOptions.refuse(
        model + target + [ptxas.map { _ in "--ptxas" }],
        "with an artefact; a model is NAME.swift, NAME.graph or NAME.onnx")
    }
    if try self.target.isGPU { try UnusedOptions.refuse([tuning.option], "with --target cuda: it names CPU levels") }
    let shown = stage ?? .graph
    let reason = "with --stage \(shown.rawValue)"
    switch shown {
    // With --print-after alone kernels may be what is shown.
    case .graph where stage == nil && !passes.printAfter.isEmpty: try UnusedOptions.refuse([target[1]], reason)
    case .graph, .contract: try UnusedOptions.refuse(target, reason)
    case .memory: try UnusedOptions.refuse([self.target.cpu.map { _ in "--cpu" }] + target[1...3], reason)
    case .kernels: try UnusedOptions.refuse([target[1]], reason)
    case .ptx where try !self.target.isGPU: throw ValidationError("--stage ptx goes with --target cuda:GPU")
    case .assembly where try self.target.isGPU && !self.target.choice.includesCPU:
      throw ValidationError("a GPU's assembly is --stage ptx")
    case .llvm, .assembly, .manifest, .ptx: try UnusedOptions.refuse([passes.entry.map { _ in "--entry" }], reason)
    }
    if shown != .manifest { try self.target.refuseBoth(reason) }
    if shown != .graph, passes.stopAfter != nil {
      throw ValidationError("--stop-after ends before there is code; it goes with --stage graph")
    }
  }

  func run() async throws {
    if listsPasses {
      var table = Table([.left, .left])
      for pass in Compiler.passes { table.add([pass.name, pass.summary]) }
      for line in table.lines { print(line) }
      print("order: \(Compiler.pipeline.joined(separator: ", "))")
    }
    guard let file else { return }
    guard ModelCompiler.isModel(file) else {
      return print(try ArtifactReport(file).text(stage ?? .contract), terminator: "")
    }
    do throws(Diagnostic) {
      if file.hasSuffix(".onnx"), stage == nil, passes.given.isEmpty, weights.isEmpty {
        return print(try ONNXReport(file, dims: dim.map(\.dimRange)).text, terminator: "")
      }
      try await inspect(model: file)
    } catch {
      Terminal.clearProgress()
      throw error.placed(in: file)
    }
  }

  private func inspect(model: String) async throws(Diagnostic) {
    // One level is enough to read, the best that an artefact would have; the manifest is that of a whole artefact.
    let isWhole = stage == .manifest
    let standard = isWhole ? Machine.levels : Machine.levels.last.map(\.family) ?? []
    var options = CompileOptions(
      levels: try target.levels(orElse: standard), weightsType: weightsType, winograd: convolutions.winograd,
      matmulPrecision: matmulPrecision ?? .f32, tuning: try tuning.choices(), dims: dim.map(\.dimRange),
      passes: passes.options, shownEntry: passes.entry,
      sanitizesThreads: sanitize == .thread)
    let isGPU = try target.isGPU
    options.keepsBestLevel = !isWhole && !isGPU && target.cpu == nil
    let compiler = ModelCompiler.make(options, passes, to: .output)
    // With --print-after alone, what it prints is all that is wanted.
    if stage == nil, !passes.printAfter.isEmpty {
      return try await compiler.trace(model, weights: weights)
    }
    let text = try await compiler.report(
      on: model, weights: weights, stage: stage ?? .graph, assembler: ptxas)
    Terminal.clearProgress()
    print(text, terminator: "")
  }
}

extension InspectionStage: ExpressibleByArgument {}
