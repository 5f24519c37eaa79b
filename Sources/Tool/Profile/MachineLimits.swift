internal import Foundation
internal import MartletArtifact
internal import MartletCompiler
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

/// What this machine can do at most, measured: with a number of threads at a CPU level, or a GPU of it.
struct MachineLimits {
  /// The level, or the generation of the GPU.
  let machine: Machine
  /// The number of threads; nil on a GPU.
  let threads: Int?
  /// Operations on f32 in a nanosecond, where each multiplication has an addition.
  let flops: Double
  /// The same by procedures of the hardware, by what they multiply: on tensor cores, or where a CPU multiplies bytes or bf16.
  let matrixFlops: [String: Double]
  /// The size of the memory that is read over and over, in bytes; what fits a cache is read from there.
  let byteCount: Int
  /// Bytes read in a nanosecond.
  let bandwidth: Double

  /// How long each limit is measured; the best time counts.
  private static let duration = Duration.milliseconds(150)
  /// About as much is read in one call, so that it is rarely interrupted.
  private static let callBytes = 1 << 24
  /// More memory than this is in no cache.
  private static let greatestByteCount = 1 << 28

  /// Measures the limits of `machine` for as many threads as `executor` has, one if there is none, and for a program
  /// that works on about `byteCount` bytes and whose procedures multiply `used`.
  /// - Throws: a diagnostic if the programs cannot be compiled or run.
  init(
    _ machine: Machine, _ executor: ThreadExecutor?, byteCount: Int, factors used: Set<String>
  ) async throws(Diagnostic) {
    self.machine = machine
    let width = executor?.width ?? 1
    threads = width
    let folder = try TemporaryFolder()
    let program = LimitProgram(machine)
    try await program.compile(to: folder.path("limits.so"))
    let model = try LoadedModel(folder.path("limits.so"))
    let context = try ModelContext(model, executor: executor)
    let (tasks, rounds) = (min(1024, 16 * width), 1 << 12)
    let factors = try HostTensor(.f32, [2], [0.5, 0.5] as [Float])
    flops =
      Double(tasks * program.operations(rounds: rounds))
      / (try Self.nanoseconds(context, try model.entry("arithmetic"), [factors], [tasks, rounds]))
    var matrixFlops: [String: Double] = [:]
    for factor in program.matrixFactors where used.contains(factor) {
      let input = program.matrixInput(factor: factor)
      let numbers = try HostTensor(input.type, [input.count])
      matrixFlops[factor] =
        Double(tasks * program.operations(rounds: rounds, factor: factor))
        / (try Self.nanoseconds(context, try model.entry("matrices_\(factor)"), [numbers], [tasks, rounds]))
    }
    self.matrixFlops = matrixFlops
    let memory = min(byteCount, Self.greatestByteCount, Int(clamping: ProcessInfo.processInfo.physicalMemory / 8))
    // Each thread reads its part in every pass; where the whole is large, a call reads one of several tensors.
    let readers = min(1024, width)
    let pieces = max(1, memory / Self.callBytes)
    let count = min(1 << 20, max(1, memory / pieces / (readers * program.bytes(rounds: 1))))
    var numbers: [HostTensor] = []
    for _ in 0..<pieces { numbers.append(try HostTensor(.f32, [readers, count, program.chains, program.lanes])) }
    let passes = max(1, Self.callBytes / 4 / numbers[0].byteCount)
    self.byteCount = pieces * numbers[0].byteCount
    bandwidth =
      Double(numbers[0].byteCount * passes)
      / (try Self.nanoseconds(context, try model.entry("reading"), numbers, [readers, count, passes]))
  }

  /// The measured limits of a GPU of the generation `machine`.
  init(_ machine: Machine, flops: Double, matrixFlops: [String: Double], byteCount: Int, bandwidth: Double) {
    self.machine = machine
    threads = nil
    self.flops = flops
    self.matrixFlops = matrixFlops
    self.byteCount = byteCount
    self.bandwidth = bandwidth
  }

  /// The least time of a call with one of `inputs`, which take turns.
  private static func nanoseconds(
    _ context: ModelContext, _ entry: ModelEntry, _ inputs: [HostTensor], _ dims: [Int]
  ) throws(Diagnostic) -> Double {
    let values = try entry.signature.dims(dims)
    var outputs: [HostTensor] = []
    for output in entry.signature.outputs { outputs.append(try HostTensor(output.type, output.extents(values))) }
    for input in inputs { try context.run(entry, [input], into: &outputs, dims: values) }
    let clock = ContinuousClock()
    let start = clock.now
    var least = Duration.seconds(1 << 20)
    repeat {
      for input in inputs {
        let begin = clock.now
        try context.run(entry, [input], into: &outputs, dims: values)
        least = min(least, begin.duration(to: clock.now))
      }
    } while start.duration(to: clock.now) < duration
    return max(1, least / .nanoseconds(1))
  }

  /// The least time, in nanoseconds, for operations and bytes, where procedures multiply `factor`, if they do.
  func nanoseconds(flops: Double, factor: String?, bytes: Double) -> Double {
    max(flops / (factor.flatMap { matrixFlops[$0] } ?? self.flops), bytes / bandwidth)
  }
}
