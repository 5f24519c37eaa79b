internal import MartletArtifact
internal import MartletEmission
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

extension BenchCommand {
  /// More iterations than this are not needed for the medians of launches.
  private static let greatestProfileCount = 10_000

  /// Times each launch of `entry`, and the machine.
  /// - Throws: a diagnostic if the artefact does not say what it launches, or if the limits cannot be measured.
  func profile(
    _ entry: ModelEntry, of model: LoadedModel, _ inputs: [HostTensor], _ outputs: [HostTensor], _ dims: DimValues,
    _ executor: ThreadExecutor?
  ) async throws(Diagnostic) -> ProfileReport {
    let launches = try launches(of: entry, in: model.manifest)
    let byteCount = workingSet(launches, model.manifest, entry.signature, inputs + outputs, dims)
    let limits = try await MachineLimits(
      try level(of: model.manifest), executor, byteCount: byteCount,
      factors: Set(model.manifest.kernels.compactMap(\.tensorCores)))
    let recorder = LaunchRecorder(executor)
    let context = try ModelContext(model, recorder: recorder, level: call.cpu)
    var (inputs, outputs) = (inputs, outputs)
    var recorded: [[LaunchTime]] = []
    let times = try times(atMost: Self.greatestProfileCount) { () throws(Diagnostic) in
      try context.runInPlace(entry, &inputs, into: &outputs, dims: dims)
    } between: {
      recorded.append(recorder.take())
    }
    let calls = zip(times, recorded.suffix(times.count)).map { (time: $0, launches: $1.map(\.duration)) }
    return ProfileReport(
      profile: try Profile(launches, of: model.manifest.kernels, dims: dims, calls: calls, limits: limits))
  }

  /// What `entry` launches.
  /// - Throws: a diagnostic if the manifest does not list it.
  private func launches(of entry: ModelEntry, in manifest: Manifest) throws(Diagnostic) -> [Manifest.Launch] {
    guard let launches = manifest.launches,
      let place = manifest.entries.firstIndex(where: { $0.name == entry.signature.name })
    else {
      throw Diagnostic(
        "the artefact does not list its launches", notes: ["compile the model again with this version of Martlet"])
    }
    return launches[place]
  }

  /// About the bytes that a call works on: all that there are, or those that the launches ask for if that is less, as
  /// where a few rows of a table are read.
  private func workingSet(
    _ launches: [Manifest.Launch], _ manifest: Manifest, _ signature: Signature, _ tensors: [HostTensor],
    _ dims: DimValues
  ) -> Int {
    let whole = [manifest.weights?.byteCount ?? 0, signature.arenaBytes.value(dims) ?? 0] + tensors.map(\.byteCount)
    let traffic = launches.map { manifest.kernels[$0.chosen(dims).kernel].bytes?.value(dims) ?? .max }
    func sum(_ counts: [Int]) -> Int { Int(min(counts.reduce(0) { $0 + Double($1) }, 1e18)) }
    return min(sum(whole), sum(traffic))
  }

  /// The level that the model runs at.
  private func level(of manifest: Manifest) throws(Diagnostic) -> Machine {
    let levels = manifest.target.levels.compactMap { Machine.level(named: $0) }.filter(HostMachine.supports)
    guard let level = call.cpu.flatMap({ Machine.level(named: $0) }) ?? levels.last else {
      throw Diagnostic("this machine can run none of the artefact's levels")
    }
    return level
  }
}
