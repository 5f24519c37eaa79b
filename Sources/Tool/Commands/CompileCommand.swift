public import ArgumentParser
public import MartletCompiler
internal import MartletPasses
internal import MartletScalars
internal import MartletSupport

/// `martlet compile`: a model becomes an artefact, or one of the texts on the way.
struct CompileCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compile", abstract: "Compiles a model to a shared object, or to another product.")

  @Argument(help: "The model: a Swift model file, a .graph text or an ONNX model.") var model: String
  @Option(help: ArgumentHelp("A weight file; can be given several times.", valueName: "file.safetensors"))
  var weights: [String] = []
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The file to write; named after the model's file, in the current folder, unless given.", valueName: "file"))
  var output: String?
  @Option(help: "What to write. A header in a file comes with a module map and a Swift wrapper.") var emit: Product =
    .sharedObject
  @Option(help: "Where weights lie: embed (in the artefact), the default, or external (in NAME.weights beside it).")
  var weightsPlacement: CompileOptions.WeightsPlacement?
  @Option(help: .weightsType) var weightsType: WeightsType?
  @Option(parsing: .unconditional, help: ArgumentHelp("Refuse a model that may need more memory.", valueName: "bytes"))
  var maxMemory: Int?
  @Option(help: .dimRange, transform: NamedRange.init) var dim: [NamedRange] = []
  @OptionGroup var target: TargetArguments
  @Flag(help: "Compile for the GPUs named alone, even if no other GPU runs the code.") var only = false
  @OptionGroup var convolutions: WinogradArguments
  @Option(help: .matmulPrecision) var matmulPrecision: MatmulPrecision?
  @OptionGroup var tuning: TuningArguments
  @Option(help: .sanitize) var sanitize: Sanitizer?
  @OptionGroup var passes: PassArguments

  func validate() throws {
    if let maxMemory, maxMemory < 0 { throw ValidationError("--max-memory must not be negative") }
    if output?.isEmpty ?? false { throw ValidationError("--output must name a file") }
    try weightsType.check(passes)
    try matmulPrecision.check(target, passes)
    try NamedRange.checkRepetition(dim)
    let reason = "with --emit \(emit.rawValue)"
    let (cpu, sanitize) = (target.option, sanitize.map { _ in "--sanitize" })
    let placement = weightsPlacement.map { _ in "--weights-placement" }
    switch emit {
    case .graph:
      try UnusedOptions.refuse(
        [
          cpu, sanitize, placement, maxMemory.map { _ in "--max-memory" }, convolutions.option,
          matmulPrecision == .bf16 ? nil : matmulPrecision.option, tuning.option,
        ], reason)
    case .header:
      try UnusedOptions.refuse(
        [
          target.cpu.map { _ in "--cpu" }, sanitize, placement, weightsType.option, convolutions.option,
          matmulPrecision.option, tuning.option,
        ], reason)
    case .kernels: try UnusedOptions.refuse([sanitize, placement], reason)
    case .ptx: try UnusedOptions.refuse([sanitize, placement, target.cpu.map { _ in "--cpu" }], reason)
    case .executable where sanitize != nil:
      throw ValidationError(
        "--sanitize is not possible \(reason): the program would have to contain the sanitizer's runtime; "
          + "load a shared object into a program that is compiled with -fsanitize=thread")
    case .sharedObject, .archive, .object, .executable, .llvm, .assembly: break
    }
    try checkTarget()
    if passes.printAfter.isEmpty {
      try UnusedOptions.refuse([passes.entry.map { _ in "--entry" }], "without --print-after: all entries are compiled")
    }
    if emit != .graph, passes.stopAfter != nil {
      throw ValidationError("--stop-after ends before there is code; it goes with --emit graph")
    }
  }

  /// What goes with GPUs, and what with CPUs.
  private func checkTarget() throws {
    let isGPU = try target.isGPU
    if isGPU, try !target.choice.includesCPU {
      try UnusedOptions.refuse([tuning.option], "with --target cuda: it names CPU levels")
    }
    if !isGPU { try UnusedOptions.refuse([only ? "--only" : nil], "without --target cuda:GPU") }
    if isGPU, emit.isText { try UnusedOptions.refuse([only ? "--only" : nil], "with --emit \(emit.rawValue)") }
    if isGPU { try UnusedOptions.refuse([sanitize.map { _ in "--sanitize" }], "with --target cuda") }
    if emit.isText, emit != .header { try target.refuseBoth("with --emit \(emit.rawValue)") }
    switch (emit, isGPU) {
    case (.ptx, false): throw ValidationError("--emit ptx goes with --target cuda:GPU")
    case (.assembly, true): throw ValidationError("a GPU's assembly is --emit ptx")
    case (.graph, _), (.kernels, _), (.llvm, _), (.ptx, true), (.header, _), (.sharedObject, _), (.archive, _),
      (.object, _), (.executable, _), (.assembly, false):
      break
    }
  }

  func run() async throws {
    let options = CompileOptions(
      levels: try target.levels(portably: !only && !emit.isText), weightsPlacement: weightsPlacement ?? .embed,
      weightsType: weightsType, maxMemory: maxMemory, winograd: convolutions.winograd,
      matmulPrecision: matmulPrecision ?? .f32, tuning: try tuning.choices(), dims: dim.map(\.dimRange),
      passes: passes.options, shownEntry: passes.entry, sanitizesThreads: sanitize == .thread)
    let compiler = ModelCompiler.make(options, passes, to: .errors)
    do throws(Diagnostic) {
      try await compile(compiler)
    } catch {
      Terminal.clearProgress()
      throw error.placed(in: model)
    }
  }

  private func compile(_ compiler: Compiler) async throws(Diagnostic) {
    if output == nil, emit.isText {
      let text = try await compiler.text(of: model, weights: weights, as: emit)
      Terminal.clearProgress()
      print(text, terminator: "")
      return
    }
    let others = [tuning.tuning].compactMap(\.self)
    let files = try await compiler.compile(
      model, weights: weights, others: others, as: emit, to: output ?? defaultOutput)
    Terminal.clearProgress()
    if Terminal.isInteractive { Terminal.printError("wrote \(files.joined(separator: ", "))") }
    if let needs = try driverNeeds() { Terminal.printError(needs) }
  }

  /// What an artefact for GPUs needs where it runs; nil if it has no code for them.
  private func driverNeeds() throws(Diagnostic) -> String? {
    let gpus = try target.levels(portably: !only).compactMap { machine in machine.gpu.map { (machine.name, $0.driver) }
    }
    if gpus.isEmpty || emit.isText { return nil }
    return "needs NVIDIA's driver \(gpus.map { "\($1) or later for \($0)" }.joined(separator: ", "))"
  }

  /// The model's name in the current folder, with the ending of the product.
  private var defaultOutput: String {
    let file = model.split(separator: "/").last.map(String.init) ?? model
    let dot = file.dropFirst().lastIndex(of: ".")
    let stem = dot.map { String(file[..<$0]) } ?? file
    return emit.fileExtension.isEmpty ? stem : "\(stem).\(emit.fileExtension)"
  }
}

extension Product: ExpressibleByArgument {}
extension CompileOptions.WeightsPlacement: ExpressibleByArgument {}
