internal import ArgumentParser
internal import MartletLowering
internal import MartletPasses
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// `martlet tune`: measures the templates that a model could use, and writes which are fast.
struct TuneCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tune", abstract: "Measures which templates are fast for a model on this machine.",
    discussion: """
      Compiles the model once for each alternative of the cost model, calls an entry of each in turns with the first one, \
      and writes the choices that are faster by 3 of 100 or more. 'martlet compile --tuning FILE' takes them. The choices \
      of a file that is given with --tuning are measured against all alternatives and go into the new one unless one \
      is faster, so that several entries and CPU levels can come together. A choice counts for all values of an open \
      dim: give the dims that matter the most.
      """)

  @Argument(help: "A Swift model file, a .graph text or an ONNX model.") var model: String
  @Option(help: ArgumentHelp("A weight file; can be given several times.", valueName: "file.safetensors"))
  var weights: [String] = []
  @Option(help: ArgumentHelp("The entry to call, if there are several.", valueName: "name")) var entry: String?
  @Option(help: .dimUse("the least"), transform: DimUse.init) var dim: [DimUse] = []
  @Option(parsing: .unconditional, help: ArgumentHelp("How many threads work; one unless given.", valueName: "n"))
  var threads = 1
  @Option(
    help: ArgumentHelp("The CPU level to tune for; the best of this machine unless given.", valueName: "level"))
  var cpu: String?
  @Option(
    parsing: .unconditional, help: ArgumentHelp("How long to measure each alternative, in seconds.", valueName: "s"))
  var seconds = 2.0
  @Option(help: .weightsType) var weightsType: WeightsType?
  @OptionGroup var convolutions: WinogradArguments
  @Option(help: .matmulPrecision) var matmulPrecision: MatmulPrecision?
  @OptionGroup var tuning: TuningArguments
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The tuning file to write; NAME.tuning in the current folder unless given.", valueName: "file"))
  var output: String?

  /// What is not faster by so much may be chance.
  private static let leastGain = 0.03
  /// More alternatives than this take long and win little.
  private static let mostAlternatives = 12
  private static let rounds = 10

  func validate() throws {
    try DimUse.checkRepetition(dim)
    if !(1...CallArguments.mostThreads).contains(threads) {
      throw ValidationError("--threads must lie in 1...\(CallArguments.mostThreads)")
    }
    if !(seconds > 0 && seconds < 86_400) { throw ValidationError("--seconds must be above 0 and below a day") }
    if let cpu, Machine.level(named: cpu) == nil {
      throw ValidationError(
        "there is no CPU level '\(cpu)'; there are \(Machine.levels.map(\.name).joined(separator: ", "))")
    }
    if matmulPrecision == .tf32 { throw ValidationError("--matmul-precision tf32 is for GPUs; tune measures on a CPU") }
    if !ModelCompiler.isModel(model) { throw ValidationError("a model is NAME.swift, NAME.graph or NAME.onnx") }
  }

  func run() async throws {
    do throws(Diagnostic) {
      try await tune()
    } catch {
      Terminal.clearProgress()
      throw error.placed(in: model)
    }
  }

  private func tune() async throws(Diagnostic) {
    let file = try OutputFile(output ?? defaultOutput)
    var tuning = try tuning.choices()
    let source = try await TuningSource(self)
    let first = try await source.variant(tuning)
    var best: [String: (call: TemplateCall, ratio: Double)] = [:]
    let count = max(1, min(Self.mostAlternatives, first.decisions.map(\.alternatives).max() ?? 1))
    // Where there are choices already, the cost model's own is an alternative too.
    var alternatives = Tuning()
    for alternative in (tuning.choices.isEmpty ? 1 : 0)..<count {
      Terminal.showProgress("alternative \(alternative) of \(count - 1)")
      alternatives.alternative = alternative
      let other = try await source.variant(alternatives)
      try measure(first, other)
      for base in first.decisions {
        guard let situation = base.situation, let call = other.call(in: situation), call != base.call else { continue }
        let ratio = other.nanoseconds(in: situation) / first.nanoseconds(in: situation)
        if ratio < best[situation]?.ratio ?? (1 - Self.leastGain) { best[situation] = (call, ratio) }
      }
    }
    for situation in first.decisions.compactMap(\.situation) {
      if let call = best[situation]?.call { tuning.replace(.init(source.machine, situation, call)) }
    }
    // What a compilation would refuse is not written.
    let last = try await source.variant(tuning)
    try file.write(tuning.text { best[$0.situation].map { "\($0.ratio.fixed(2)) of the time" } })
    try file.commit()
    // Longer measurements find shorter times: both get the same number of turns.
    first.forget()
    try measure(first, last)
    Terminal.clearProgress()
    let (before, after) = (Double(first.leastCall) / 1e3, Double(last.leastCall) / 1e3)
    let tuned = "tuned \(after.fixed(2)) µs: \((after / before).fixed(3)) of the time"
    print("before \(before.fixed(2)) µs, \(best.isEmpty ? "where nothing else was faster" : tuned)")
    let found = Self.text(best.count, among: first.decisions.count)
    let kept = tuning.choices.count - best.count
    print("\(file.path): \(found)\(kept > 0 ? "; \(kept) as given" : "")")
  }

  /// `count` choices that were found among so many `decisions` in words.
  private static func text(_ count: Int, among decisions: Int) -> String {
    switch count {
    case 0 where decisions == 0: "no choices, as each kernel that runs for these dims has one form alone"
    case 0: "no choices, as nothing was faster"
    case 1: "1 choice"
    default: "\(count) choices"
    }
  }

  /// Measures both in turns.
  private func measure(_ first: TunedVariant, _ other: TunedVariant) throws(Diagnostic) {
    for _ in 0..<Self.rounds {
      for variant in [first, other] { try variant.measure(for: .seconds(seconds / Double(Self.rounds))) }
    }
  }

  /// The model's name in the current folder, with the ending `.tuning`.
  private var defaultOutput: String {
    let file = model.split(separator: "/").last.map(String.init) ?? model
    return "\(file.dropFirst().lastIndex(of: ".").map { String(file[..<$0]) } ?? file).tuning"
  }
}
