internal import ArgumentParser
internal import MartletCompiler
internal import MartletPasses
internal import MartletSupport

/// Which passes run and what is shown of them.
struct PassArguments: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out a pass, each time that it would run: \(Self.list(without: Compiler.memoryPass)).", valueName: "pass"))
  var disablePass: [String] = []
  @Option(
    help: ArgumentHelp(
      "Print the graph after each run of a pass or after 'read', the memory plan after 'memory', the kernels after "
        + "'lower', or after 'all'.",
      valueName: "pass"))
  var printAfter: [String] = []
  @Option(help: ArgumentHelp("End with the last run of a pass: \(Self.list()).", valueName: "pass"))
  var stopAfter: String?
  @Option(help: ArgumentHelp("Show one entry alone, not all of the model.", valueName: "name")) var entry: String?
  @Flag(help: "Print how long stages and passes take.") var timePasses = false

  /// What can be shown beside the passes.
  static let stages = ["read", "lower"]

  /// The names of the passes, for help.
  private static func list(without left: String? = nil) -> String {
    Compiler.passes.map(\.name).filter { $0 != left }.joined(separator: ", ")
  }

  /// The choice of passes.
  var options: PassOptions { PassOptions(disabled: disablePass, stopAfter: stopAfter) }

  /// The options that are given, by name.
  var given: [String] {
    [
      disablePass.isEmpty ? nil : "--disable-pass", printAfter.isEmpty ? nil : "--print-after",
      stopAfter == nil ? nil : "--stop-after", entry == nil ? nil : "--entry", timePasses ? "--time-passes" : nil,
    ].compactMap(\.self)
  }

  func validate() throws {
    let passes = Compiler.passes.map(\.name)
    let shown = ["all"] + Self.stages + passes
    if let name = printAfter.first(where: { !shown.contains($0) }) { throw Self.unknown(name, shown) }
    if let name = stopAfter, !passes.contains(name) { throw Self.unknown(name, passes) }
    if disablePass.contains(Compiler.memoryPass) {
      throw ValidationError("the pass '\(Compiler.memoryPass)' cannot be left out")
    }
    if let name = disablePass.first(where: { !passes.contains($0) }) { throw Self.unknown(name, passes) }
    if let stopAfter, disablePass.contains(stopAfter) {
      throw ValidationError("the pass '\(stopAfter)' cannot be both left out and the last")
    }
    do throws(Diagnostic) {
      _ = try PassManager(disabled: disablePass)
    } catch {
      throw ValidationError(error.message)
    }
  }

  private static func unknown(_ name: String, _ known: [String]) -> ValidationError {
    ValidationError("there is no pass '\(name)'; there are \(known.joined(separator: ", "))")
  }
}
