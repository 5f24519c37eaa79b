internal import ArgumentParser
internal import MartletCompiler
internal import MartletKernelIR
internal import MartletScalars
internal import MartletSupport

/// What is compiled for, and how it is laid out.
struct TargetArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp("The CPU levels of the artefact: portable (all), native, or a list.", valueName: "levels"))
  var cpu: String?
  @Option(help: ArgumentHelp("Report data races of kernels to a sanitizer: thread.", valueName: "kind"))
  var sanitize: Sanitizer?

  /// A sanitizer that kernels can report to.
  enum Sanitizer: String, CaseIterable, ExpressibleByArgument {
    case thread
  }

  /// The levels, `standard` unless they are given.
  /// - Throws: a diagnostic if one is not known.
  func levels(orElse standard: [Machine] = Machine.levels) throws(Diagnostic) -> [Machine] {
    try cpu.map { text throws(Diagnostic) in try LevelChoice(text).machines() } ?? standard
  }
}
