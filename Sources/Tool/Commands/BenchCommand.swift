internal import ArgumentParser
internal import MartletArtifact
internal import MartletFileTesting
internal import MartletGenerators
internal import MartletInterpreter
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// `martlet bench`: times an entry.
struct BenchCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench", abstract: "Times an artefact; inputs that are not given are random.",
    discussion: "A dim that neither an input nor --dim gives has the least value of its range.")

  @OptionGroup var call: CallArguments
  @Option(parsing: .unconditional, help: ArgumentHelp("How long to measure, in seconds.", valueName: "s"))
  var seconds = 2.0
  @Flag(help: "Show how the time spreads over kernels, beside what the machine's arithmetic and memory allow.")
  var profile = false
  @Flag(help: "End with a line of JSON with the nanoseconds of each iteration.") var json = false

  /// More iterations than this tell nothing new.
  static let greatestCount = 1_000_000
  private static let leastCount = 5

  func validate() throws {
    if !(seconds > 0 && seconds < 86_400) { throw ValidationError("--seconds must be above 0 and below a day") }
  }

  func run() async throws {
    do throws(Diagnostic) {
      try await measure()
    } catch {
      throw call.placed(error)
    }
  }

  private func measure() async throws(Diagnostic) {
    let model = try LoadedModel(call.artifact)
    let entry = try model.entry(call.entry)
    try call.checkNames(entry.signature)
    let given = try entry.signature.inputs.map { input throws(Diagnostic) in try call.tensor(for: input) }
    let executor = call.executor
    let context: ModelContext
    let dims: DimValues
    var inputs: [HostTensor]
    var outputs: [HostTensor]
    do throws(Diagnostic) {
      dims = try entry.signature.dims(call.dims, given)
      inputs = try entry.signature.inputs(given, dims)
      if let ordinal = call.device?.ordinal {
        let (nanoseconds, report) = try await measure(entry, of: model, inputs, dims, on: ordinal)
        return show(nanoseconds, entry.signature, dims, report)
      }
      context = try call.context(model, executor)
      outputs = try context.runInPlace(entry, &inputs, dims: call.dims + Self.pairs(dims))
    } catch {
      throw call.explained(error, entry.signature, given, call.file(of:))
    }
    let nanoseconds = try times(atMost: Self.greatestCount) { () throws(Diagnostic) in
      try context.runInPlace(entry, &inputs, into: &outputs, dims: dims)
    }
    let report = profile ? try await profile(entry, of: model, inputs, outputs, dims, executor) : nil
    show(nanoseconds, entry.signature, dims, report)
  }

  /// The nanoseconds of each call of `body`, which is called for as long as is asked for, no more often than `count`;
  /// `between` is called after each and not timed.
  func times(
    atMost count: Int, _ body: () throws(Diagnostic) -> Void, between: () -> Void = {}
  ) throws(Diagnostic) -> [Int] {
    var times: [Int] = []
    let clock = ContinuousClock()
    let start = clock.now
    // The first calls warm caches and are not counted.
    let warmUps = 2
    repeat {
      let begin = clock.now
      try body()
      times.append(Int(begin.duration(to: clock.now) / .nanoseconds(1)))
      between()
    } while times.count < warmUps + Self.leastCount
      || times.count < warmUps + count && start.duration(to: clock.now) < .seconds(seconds)
    return Array(times.dropFirst(warmUps))
  }

  private static func pairs(_ dims: DimValues) -> [(name: String, value: Int)] {
    zip(dims.names, dims.values).map { ($0, $1) }
  }

  private func show(_ nanoseconds: [Int], _ signature: Signature, _ dims: DimValues, _ report: ProfileReport?) {
    let sorted = nanoseconds.sorted()
    let mean = Double(nanoseconds.reduce(0, +)) / Double(nanoseconds.count)
    var table = Table([.left, .right])
    table.add(["entry", signature.name])
    for (name, value) in zip(dims.names, dims.values) { table.add([name, "\(value)"]) }
    if let ordinal = call.device?.ordinal {
      table.add(["device", "cuda:\(ordinal)"])
    } else {
      table.add(["threads", "\(call.threads ?? ThreadExecutor.processorCount)"])
    }
    table.add(["iterations", "\(nanoseconds.count)"])
    let rows = [
      ("least", Double(sorted[0])), ("median", Double(sorted[sorted.count / 2])), ("mean", mean),
      ("95 of 100 below", Double(sorted[min(sorted.count - 1, sorted.count * 95 / 100)])),
    ]
    for (name, value) in rows { table.add([name, "\((value / 1e3).fixed(2)) µs"]) }
    for line in table.lines { print(line) }
    if let report { for line in [""] + report.lines { print(line) } }
    if json {
      let times = "\"ns\": [\(nanoseconds.map { "\($0)" }.joined(separator: ", "))]"
      print("{\(times)\(report.map { ", \"profile\": \($0.json)" } ?? "")}")
    }
  }
}
