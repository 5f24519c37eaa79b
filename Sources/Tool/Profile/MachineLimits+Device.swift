internal import MartletArtifact
internal import MartletCompiler
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

extension MachineLimits {
  /// More memory than the caches of any GPU hold.
  private static let deviceByteCount = 1 << 30

  /// Measures the limits of the GPU number `ordinal` with code for `machine`: products and sums of f32, those of tensor
  /// cores, and reading memory that is in no cache.
  /// - Throws: a diagnostic if the programs cannot be compiled or run.
  init(_ machine: Machine, onDevice ordinal: Int) async throws(Diagnostic) {
    let folder = try TemporaryFolder()
    let program = LimitProgram(machine)
    try await program.compile(to: folder.path("limits.so"))
    let device = try ModelDevice(try LoadedModel(folder.path("limits.so")), ordinal: ordinal)
    let tasks = 32 * (machine.gpu?.multiprocessors ?? 1)
    let rounds = 1 << 12
    let flops =
      Double(tasks * program.operations(rounds: rounds))
      / (try Self.nanoseconds(device, "arithmetic", [2], [tasks, rounds]))
    var matrixFlops: [String: Double] = [:]
    for factor in program.matrixFactors {
      matrixFlops[factor] =
        Double(tasks * program.operations(rounds: rounds, factor: factor))
        / (try Self.nanoseconds(device, "matrices_\(factor)", [2], [tasks, rounds]))
    }
    let count = max(1, Self.deviceByteCount / tasks / program.bytes(rounds: 1))
    let shape = [tasks, count, program.chains, program.threads, program.lanes]
    let byteCount = tasks * program.bytes(rounds: count)
    let bandwidth = Double(byteCount) / (try Self.nanoseconds(device, "reading", shape, [tasks, count]))
    self.init(machine, flops: flops, matrixFlops: matrixFlops, byteCount: byteCount, bandwidth: bandwidth)
  }

  /// The least time of the launch of the entry `name` with an input of zeros.
  private static func nanoseconds(
    _ device: ModelDevice, _ name: String, _ shape: [Int], _ dims: [Int]
  ) throws(Diagnostic) -> Double {
    let entry = try device.model.entry(name)
    let values = try entry.signature.dims(dims)
    let call = try BenchCommand.DeviceCall(entry, [try HostTensor(.f32, shape)], values, on: device)
    var least = Double.infinity
    for _ in 0..<10 { least = min(least, try call.launchTimes(count: 1).reduce(0, +)) }
    return max(1, least)
  }
}
