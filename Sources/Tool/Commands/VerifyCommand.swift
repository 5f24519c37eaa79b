internal import ArgumentParser
internal import MartletArtifact
internal import MartletCompiler
internal import MartletFileTesting
internal import MartletGenerators
internal import MartletGraphIR
internal import MartletRuntime
internal import MartletSupport

/// `martlet verify`: a model against the interpreter, or the whole content of an artefact.
struct VerifyCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compares a model's compiled code with the interpreter, or checks the whole content of an artefact.")

  @Argument(help: "A Swift model file, a .graph text or an artefact.") var file: String
  @Option(help: ArgumentHelp("A weight file; without one, weights are random.", valueName: "file.safetensors"))
  var weights: [String] = []
  @Option(help: ArgumentHelp("The value of a dim; small random ones unless given.", valueName: "name=n"))
  var dim: [NamedNumber] = []
  @Option(help: ArgumentHelp("What random values start from.", valueName: "n")) var seed: UInt64 = 1
  @OptionGroup var target: TargetArguments

  func run() async throws {
    if file.hasSuffix(".swift") || file.hasSuffix(".graph") {
      try await verifyModel()
    } else {
      let artifact = try ArtifactFile(file)
      try artifact.verifyContent()
      let size = artifact.manifest.weights?.byteCount ?? 0
      print("\(file): the manifest and \(size) bytes of weights are whole")
    }
  }

  private func verifyModel() async throws {
    let compiler = Compiler(
      CompileOptions(levels: try target.levels()), observer: CompileObserver(progress: { Terminal.showProgress($0) }))
    let module = try await compiler.read(file)
    let check = try await AgreementCheck(
      module, weights: weights.isEmpty ? nil : weights, compiler: compiler, seed: seed, interpretsKernels: false)
    var random = RandomValues(seed: seed)
    var table = Table([.left, .left, .left, .right, .right])
    table.add(["entry", "output", "run by", "greatest error", "of what is allowed"])
    var disagreements: [String] = []
    for graph in check.entries {
      Terminal.showProgress("running \(graph.name)")
      let dims = random.dims(graph.symbols).map { chosen in
        (name: chosen.name, value: dim.first { $0.name == chosen.name }?.value ?? chosen.value)
      }
      for row in try check.compare(graph, dims: dims, seed: seed) {
        let share = row.unboundedShare > 0 ? "not bounded" : "\((row.greatestShare * 100).fixed(1)) %"
        table.add([row.entry, row.output, row.executor, "\(Float(row.greatestError))", share])
        if let disagreement = row.disagreement { disagreements.append("\(row.executor): \(disagreement)") }
      }
    }
    Terminal.clearProgress()
    for line in table.lines { print(line) }
    if let first = disagreements.first {
      throw Diagnostic(first, at: .init(file: file), notes: ["this is a mistake of the compiler"])
    }
  }
}
