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
  private static let greatestCount = 1_000_000
  private static let leastCount = 5

  func validate() throws {
    if !(seconds > 0 && seconds < 86_400) { throw ValidationError("--seconds must be above 0 and below a day") }
  }

  func run() async throws {
    do throws(Diagnostic) {
      try await measure()
    } catch {
      throw error.placed(in: call.artifact)
    }
  }

  private func measure() async throws(Diagnostic) {
    let model = try LoadedModel(call.artifact)
    let entry = try model.entry(call.entry)
    try call.checkNames(entry.signature)
    let given = try entry.signature.inputs.map { input throws(Diagnostic) in try call.tensor(for: input) }
    let executor = call.executor
    let context = try ModelContext(model, executor: executor, level: call.cpu)
    let dims: DimValues
    let inputs: [HostTensor]
    var outputs: [HostTensor]
    do throws(Diagnostic) {
      dims = try self.dims(entry.signature, given)
      inputs = try self.inputs(entry.signature, given, dims)
      outputs = try context.run(entry, inputs, dims: call.dims + Self.pairs(dims))
    } catch {
      throw call.explained(error, entry.signature, given, call.file(of:))
    }
    let nanoseconds = try times(atMost: Self.greatestCount) { () throws(Diagnostic) in
      try context.run(entry, inputs, into: &outputs, dims: dims)
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

  /// The dims from the options, from the inputs that are given, or the least ones.
  private func dims(_ signature: Signature, _ given: [HostTensor?]) throws(Diagnostic) -> DimValues {
    try signature.dims(
      signature.dims.map { dim in
        if let value = call.dims.first(where: { $0.name == dim.name })?.value { return value }
        for (input, tensor) in zip(signature.inputs, given) {
          for (formula, extent) in zip(input.shape, tensor?.shape ?? []) {
            // What does not divide evenly is refused with all other extents that do not fit.
            guard let (factor, rest) = formula.expression.affine(in: .named(dim.name)), let factor = factor.constant,
              factor > 0, let rest = rest.constant
            else { continue }
            return (extent &- rest) / factor
          }
        }
        return dim.least
      })
  }

  private func inputs(
    _ signature: Signature, _ given: [HostTensor?], _ dims: DimValues
  ) throws(Diagnostic) -> [HostTensor] {
    var random = RandomValues(seed: 1)
    let missing = zip(signature.inputs, given).filter { $1 == nil }
    let counts = try missing.map { input, _ throws(Diagnostic) in try input.extents(dims).reduce(1, *) }
    try MemoryLimit.check(
      "entry '\(signature.name)'", elements: counts, bytes: signature.arenaBytes.value(dims) ?? .max)
    var tensors: [HostTensor] = []
    for (input, tensor) in zip(signature.inputs, given) {
      if let tensor {
        tensors.append(tensor)
        continue
      }
      let shape = try input.extents(dims)
      let range = try input.indices(dims)
      tensors.append(try HostTensor(input.type, shape, bytes: random.tensor(input.type, shape, in: range).bytes))
    }
    return tensors
  }

  private func show(_ nanoseconds: [Int], _ signature: Signature, _ dims: DimValues, _ report: ProfileReport?) {
    let sorted = nanoseconds.sorted()
    let mean = Double(nanoseconds.reduce(0, +)) / Double(nanoseconds.count)
    var table = Table([.left, .right])
    table.add(["entry", signature.name])
    for (name, value) in zip(dims.names, dims.values) { table.add([name, "\(value)"]) }
    table.add(["threads", "\(call.threads ?? ThreadExecutor.processorCount)"])
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
