internal import MartletCompiler
internal import MartletEmission
internal import MartletGraphIR
internal import MartletKernelIR
internal import MartletLowering
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// A model once its passes have run: what its variants are compiled from.
struct TuningSource {
  private let command: TuneCommand
  private let binding: WeightBinding
  private let module: GraphModule
  private let executor: ThreadExecutor?
  /// The level that is tuned for.
  let machine: Machine

  /// The model of `command`.
  /// - Throws: a diagnostic if the model or its weights are wrong, or if this machine lacks the level.
  init(_ command: TuneCommand) async throws(Diagnostic) {
    self.command = command
    var wanted = try LevelChoice.native.machines()[0]
    if let machine = command.cpu.flatMap({ Machine.level(named: $0) }) {
      guard HostMachine.supports(machine) else { throw Diagnostic("this machine lacks the level \(machine.name)") }
      wanted = machine
    }
    let compiler = Self.compiler(command, wanted.family, Tuning())
    binding = try await compiler.bind(modelAt: command.model, weights: command.weights)
    module = try compiler.optimize(binding.module)
    // An artefact has no level that only adds instructions for which the model has no use.
    machine = try compiler.lower(module).levels[0].machine
    executor = command.threads > 1 ? ThreadExecutor(width: command.threads) : nil
  }

  private static func compiler(_ command: TuneCommand, _ machines: [Machine], _ tuning: Tuning) -> Compiler {
    var options = CompileOptions(
      levels: machines, weightsType: command.weightsType, winograd: command.convolutions.winograd,
      matmulPrecision: command.matmulPrecision ?? .f32, tuning: tuning,
      dims: command.dim.dimRanges)
    options.keepsBestLevel = true
    return Compiler(options, observer: CompileObserver(progress: { Terminal.showProgress($0) }))
  }

  /// The model compiled with `tuning`.
  /// - Throws: a diagnostic if it cannot be compiled or called.
  func variant(_ tuning: Tuning) async throws(Diagnostic) -> TunedVariant {
    let compiler = Self.compiler(command, [machine], tuning)
    let folder = try TemporaryFolder()
    let lowered = try compiler.lower(module)
    _ = try await compiler.package(LoweredArtifact(lowered), binding, as: .sharedObject, to: folder.path("model.so"))
    return try TunedVariant(
      "model.so", in: folder, lowered.choices[0], entry: command.entry, dims: command.dim.values,
      level: machine.name, executor: executor)
  }
}
