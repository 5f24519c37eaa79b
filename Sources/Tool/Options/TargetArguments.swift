internal import ArgumentParser
internal import MartletCompiler
internal import MartletScalars
internal import MartletSupport

/// What is compiled for: CPU levels, GPUs or both.
struct TargetArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "What to compile for: cpu, the default, or cuda: and a list with commas of "
        + "\(Machine.gpus.map(\.name).joined(separator: ", ")); or cpu, a comma and such a list.", valueName: "target"))
  var target: String?
  @Option(
    help: ArgumentHelp(
      "The CPU levels of the code: portable (all), native (the best of this machine), or a list with commas of "
        + "\(Machine.levels.map(\.name).joined(separator: ", ")).", valueName: "levels"))
  var cpu: String?

  func validate() throws {
    do throws(Diagnostic) {
      if let cpu { _ = try LevelChoice(cpu) }
      if try !choice.includesCPU, cpu != nil { throw Diagnostic("--cpu goes with --target cpu") }
    } catch {
      throw ValidationError(([error.message] + error.notes).joined(separator: "; "))
    }
  }

  /// What the options name.
  /// - Throws: a diagnostic if there is no such target.
  var choice: TargetChoice {
    get throws(Diagnostic) {
      guard let target else { return .cpu }
      return try TargetChoice(target)
    }
  }

  /// Whether GPUs are compiled for.
  /// - Throws: a diagnostic if there is no such target.
  var isGPU: Bool {
    get throws(Diagnostic) { try !choice.gpus.isEmpty }
  }

  /// Refuses GPUs for the reason `reason`.
  func refuseGPUs(_ reason: String) throws {
    if try isGPU { throw ValidationError("--target cuda is not possible: \(reason)") }
  }

  /// Refuses both at once `reason`, where one text is for one of them.
  func refuseBoth(_ reason: String) throws {
    if try isGPU, try choice.includesCPU {
      throw ValidationError("one of cpu and cuda can be the target \(reason), not both")
    }
  }

  /// What the options of the target are called, if they are given.
  var option: String? { target.map { _ in "--target" } ?? cpu.map { _ in "--cpu" } }

  /// The levels, which are `standard` unless they are given, and behind them the GPUs: with the least one that later GPUs
  /// run too if `portably`.
  /// - Throws: a diagnostic if this machine has no level.
  func levels(orElse standard: [Machine] = Machine.levels, portably: Bool = false) throws(Diagnostic) -> [Machine] {
    let choice = portably ? try choice.portable : try choice
    guard choice.includesCPU else { return choice.gpus }
    let levels = try cpu.map { text throws(Diagnostic) in try LevelChoice(text).machines() } ?? standard
    return levels + choice.gpus
  }
}
