public import ArgumentParser
public import MartletCompiler
internal import MartletKernelIR
internal import MartletPasses
internal import MartletScalars
internal import MartletSupport

/// `martlet inspect`: shows a model or an artefact at one of its stages.
struct InspectCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspect", abstract: "Shows a model or an artefact at one of its stages.")

  @Argument(help: "A Swift model file, a .graph text or an artefact.") var file: String?
  @Option(help: "What to show.") var stage: InspectionStage?
  @Option(help: ArgumentHelp("A weight file; can be given several times.", valueName: "file.safetensors"))
  var weights: [String] = []
  @Flag(name: .customLong("passes"), help: "List the passes with what they do.") var listsPasses = false
  @OptionGroup var target: TargetArguments
  @OptionGroup var passes: PassArguments

  func validate() throws {
    if file == nil, !listsPasses { throw ValidationError("name a model or an artefact, or give --passes") }
  }

  func run() async throws {
    if listsPasses {
      var table = Table([.left, .left])
      for pass in Compiler.passes { table.add([pass.name, pass.summary]) }
      for line in table.lines { print(line) }
    }
    guard let file else { return }
    if file.hasSuffix(".swift") || file.hasSuffix(".graph") {
      try await inspect(model: file)
    } else {
      print(try ArtifactReport(file).text(stage ?? .contract), terminator: "")
    }
  }

  private func inspect(model: String) async throws {
    let options = CompileOptions(
      levels: try target.levels(orElse: Array(Machine.levels.suffix(1))), passes: passes.options)
    let compiler = try ModelCompiler.make(options, passes, to: .output)
    // With --print-after alone, what it prints is all that is wanted.
    if stage == nil, !passes.printAfter.isEmpty {
      try await compiler.trace(model, weights: weights)
      return
    }
    let text = try await compiler.report(on: model, weights: weights, stage: stage ?? .graph)
    Terminal.clearProgress()
    print(text, terminator: "")
  }
}

extension InspectionStage: ExpressibleByArgument {}
