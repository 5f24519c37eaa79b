internal import ArgumentParser
internal import MartletCompiler
internal import MartletLowering
internal import MartletSupport

/// The tuning file that a compilation takes.
struct TuningArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Choices of templates that 'martlet tune' has measured.", valueName: "file"))
  var tuning: String?

  /// The choices; none without a file.
  /// - Throws: a diagnostic at the place in the file that is wrong.
  func choices() throws(Diagnostic) -> Tuning {
    try tuning.map { file throws(Diagnostic) in try Tuning.parse(try FileSystem.source(file), file: file) } ?? Tuning()
  }

  /// The option's name, if it is given.
  var option: String? { tuning.map { _ in "--tuning" } }
}
