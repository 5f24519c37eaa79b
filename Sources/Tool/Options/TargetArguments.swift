internal import ArgumentParser
internal import MartletCompiler
internal import MartletScalars
internal import MartletSupport

/// The CPU levels that are compiled for.
struct TargetArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The CPU levels of the code: portable (all), native (the best of this machine), or a list with commas of "
        + "\(Machine.levels.map(\.name).joined(separator: ", ")).", valueName: "levels"))
  var cpu: String?

  func validate() throws {
    guard let cpu else { return }
    do throws(Diagnostic) {
      _ = try LevelChoice(cpu)
    } catch {
      throw ValidationError(([error.message] + error.notes).joined(separator: "; "))
    }
  }

  /// The levels, `standard` unless they are given.
  /// - Throws: a diagnostic if this machine has none.
  func levels(orElse standard: [Machine] = Machine.levels) throws(Diagnostic) -> [Machine] {
    try cpu.map { text throws(Diagnostic) in try LevelChoice(text).machines() } ?? standard
  }
}
