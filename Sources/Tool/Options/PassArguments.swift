internal import ArgumentParser
internal import MartletCompiler

/// Which passes run and what is shown of them.
struct PassArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Leave out a pass.", valueName: "name")) var disablePass: [String] = []
  @Option(help: ArgumentHelp("Print the graph after a pass, or after all of them.", valueName: "pass"))
  var printAfter: [String] = []
  @Option(help: ArgumentHelp("End with this pass.", valueName: "pass")) var stopAfter: String?
  @Flag(help: "Print how long stages and passes take.") var timePasses = false

  /// The choice of passes.
  var options: PassOptions { PassOptions(disabled: disablePass, stopAfter: stopAfter) }
}
