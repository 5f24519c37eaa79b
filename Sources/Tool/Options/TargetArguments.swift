internal import ArgumentParser
internal import MartletCompiler
internal import MartletScalars
internal import MartletSupport

/// What is compiled for: CPU levels or GPUs.
struct TargetArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What to compile for: cpu, the default, or cuda: and a list with commas of "
        + "\(Machine.gpus.map(\.name).joined(separator: ", ")).", valueName: "target"))
  var target: String?
  @Option(
    help: ArgumentHelp(
      "The CPU levels of the code: portable (all), native (the best of this machine), or a list with commas of "
        + "\(Machine.levels.map(\.name).joined(separator: ", ")).", valueName: "levels"))
  var cpu: String?

  func validate() throws {
    do throws(Diagnostic) {
      if let cpu { _ = try LevelChoice(cpu) }
      if try isGPU, cpu != nil { throw Diagnostic("--cpu goes with --target cpu") }
    } catch {
      throw ValidationError(([error.message] + error.notes).joined(separator: "; "))
    }
  }

  /// Whether GPUs are compiled for.
  /// - Throws: a diagnostic if there is no such target.
  var isGPU: Bool {
    get throws(Diagnostic) {
      if let target, case .cuda = try TargetChoice(target) { true } else { false }
    }
  }

  /// Refuses GPUs for the reason `reason`.
  func refuseGPUs(_ reason: String) throws {
    if try isGPU { throw ValidationError("--target cuda is not possible: \(reason)") }
  }

  /// What the options of the target are called, if they are given.
  var option: String? { target.map { _ in "--target" } ?? cpu.map { _ in "--cpu" } }

  /// The GPUs, or the levels, which are `standard` unless they are given.
  /// - Throws: a diagnostic if this machine has none.
  func levels(orElse standard: [Machine] = Machine.levels) throws(Diagnostic) -> [Machine] {
    if let target, case .cuda(let machines) = try TargetChoice(target) { return machines }
    return try cpu.map { text throws(Diagnostic) in try LevelChoice(text).machines() } ?? standard
  }
}
