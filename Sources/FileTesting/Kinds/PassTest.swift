internal import MartletCompiler
internal import MartletGraphIR
internal import MartletPasses
internal import MartletScalars
internal import MartletSupport

/// Runs passes over a graph and prints it, told what they are told for the `machine`: `sm_80` for a GPU. The settings
/// `weights-type: bf16` and `matmul-precision: bf16` say what `narrow` makes of weights and their products,
/// `multiprocessors: 108` for how many of a GPU `split` divides products.
enum PassTest {
  /// The text of the graph after the passes `names`, verified after each.
  static func output(of file: TestFile, passes names: [String]) throws(Diagnostic) -> String {
    let module = try GraphParser.parse(file.text, file: file.path)
    var settings = try Compiler(CompileOptions(levels: [file.machine])).passSettings(module)
    settings.weightsType = try file.weightsType
    settings.roundsFactors = try file.matmulPrecision == .bf16
    if let count = file[setting: "multiprocessors"].flatMap({ Int($0) }) {
      settings.productSplit = ProductSplit(multiprocessors: count)
    }
    let manager: PassManager
    do {
      manager = try PassManager(named: names, settings: settings)
    } catch {
      throw file.failure(error.message, notes: error.notes)
    }
    return GraphPrinter.text(try manager.run(module))
  }
}
