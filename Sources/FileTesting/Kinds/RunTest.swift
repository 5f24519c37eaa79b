internal import MartletCompiler
internal import MartletEmission
internal import MartletGenerators
internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Runs a graph by both interpreters and by its compiled code at every level; all must agree.
///
/// Settings: `dims: batch=3, length=5` gives the dims of one run and can be repeated; without it there are two runs
/// with random ones. `seed: 7` changes the random inputs and weights, `weights-type: bf16` how these are stored,
/// `matmul-precision: bf16`, or `tf32` for GPUs, rounds what is multiplied.
/// `only-nan: NAME` says that an output may be NaN everywhere; otherwise such a run fails, since it would compare
/// nothing.
enum RunTest {
  static func run(_ file: TestFile, devices: DeviceUse) async throws(Diagnostic) -> String? {
    let module = try GraphParser.parse(file.text, file: file.path)
    let seed = file[setting: "seed"].flatMap { UInt64($0) } ?? 1
    // What runs on a GPU is compared with the graph interpreter; the rest of the file's checks are not repeated.
    let levels = devices.runs ? Array(HostMachine.levels.suffix(1)) : Machine.levels
    let compiler = Compiler(
      CompileOptions(levels: levels, weightsType: try file.weightsType, matmulPrecision: try file.matmulPrecision))
    let check = try await AgreementCheck(
      module, weights: nil, compiler: compiler, seed: seed, interpretsKernels: !devices.runs, devices: devices)
    let mayBeNaN = file.settings.filter { $0.name == "only-nan" }.map(\.value)
    var random = RandomValues(seed: seed &+ 1)
    for graph in check.entries {
      for dims in try runs(file, graph, &random) {
        for agreement in try check.compare(graph, dims: dims, seed: random.random.next(), threads: [1, 2]) {
          let place = "\(agreement.executor), \(dims.map { "\($0.name)=\($0.value)" }.joined(separator: ", "))"
          if let disagreement = agreement.disagreement { throw file.failure("\(place): \(disagreement)") }
          guard agreement.unboundedShare < 0.5 else {
            throw file.failure("\(place): nothing can be said of most of '\(agreement.output)'")
          }
          guard !agreement.isOnlyNaN || mayBeNaN.contains(agreement.output) else {
            throw file.failure("\(place): '\(agreement.output)' is NaN everywhere, which compares nothing")
          }
        }
      }
    }
    return nil
  }

  /// Compiles the model of `file` with random weights for `machines` to the shared object `output`.
  static func compile(_ file: TestFile, for machines: [Machine], to output: String) async throws(Diagnostic) {
    let module = try GraphParser.parse(file.text, file: file.path)
    let compiler = Compiler(
      CompileOptions(levels: machines, weightsType: try file.weightsType, matmulPrecision: try file.matmulPrecision))
    let folder = try TemporaryFolder()
    var random = RandomValues(seed: file[setting: "seed"].flatMap { UInt64($0) } ?? 1)
    let weights = try RandomWeights.write(for: module, to: folder.path("weights.safetensors"), &random)
    let binding = try compiler.bind(module, weights: weights)
    _ = try await compiler.package(try compiler.lowerAll(binding.module), binding, as: .sharedObject, to: output)
  }

  /// The dims of each run.
  private static func runs(
    _ file: TestFile, _ graph: Graph, _ random: inout RandomValues
  ) throws(Diagnostic) -> [[(name: String, value: Int)]] {
    let given = file.settings.filter { $0.name == "dims" }.map(\.value)
    if graph.givenSymbols.isEmpty { return [[]] }
    if given.isEmpty { return [random.dims(graph.symbols), random.dims(graph.symbols, spread: 40)] }
    return try given.map { text throws(Diagnostic) in try file.dims(text) }
  }
}
