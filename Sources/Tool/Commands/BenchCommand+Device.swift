internal import MartletArtifact
internal import MartletRuntime
internal import MartletScalars
internal import MartletSupport

extension BenchCommand {
  /// What is timed on a GPU: an entry with tensors that lie there, from a recording of its launches unless values decide them.
  struct DeviceCall {
    private let context: ModelContext
    /// Launches one by one.
    private let plain: ModelContext
    let entry: ModelEntry
    let inputs: [DeviceTensor]
    let outputs: [DeviceTensor]
    let dims: DimValues

    /// Loads the model on `device` and sends `inputs` there. An output in place of an input has its memory.
    init(_ entry: ModelEntry, _ inputs: [HostTensor], _ dims: DimValues, on device: ModelDevice) throws(Diagnostic) {
      self.entry = entry
      self.dims = dims
      context = try ModelContext(on: device)
      plain = try ModelContext(on: device, records: false)
      let sent = try inputs.map { tensor throws(Diagnostic) in try DeviceTensor(tensor, on: device) }
      self.inputs = sent
      outputs = try zip(entry.signature.outputs, entry.signature.replacedInputs).map {
        output, input throws(Diagnostic) in
        if let input { return sent[input] }
        return try DeviceTensor(HostTensor(output.type, try output.extents(dims)), on: device)
      }
    }

    /// The nanoseconds of each of at most `count` launches, made one by one.
    func launchTimes(count: Int) throws(Diagnostic) -> [Double] {
      try plain.measure(entry, inputs, into: outputs, dims: dims, count: count)
    }

    /// Runs the entry and waits for it, with its launches one by one if they are not `recorded`.
    func run(recorded: Bool = true) throws(Diagnostic) {
      let context = recorded ? context : plain
      try context.launch(entry, inputs, into: outputs, dims: dims)
      try context.wait()
    }
  }

  /// The times of `entry` on the GPU number `ordinal`, and its profile if that is asked for.
  func measure(
    _ entry: ModelEntry, of model: LoadedModel, _ inputs: [HostTensor], _ dims: DimValues, on ordinal: Int
  ) async throws(Diagnostic) -> (nanoseconds: [Int], report: ProfileReport?) {
    let device = try ModelDevice(model, ordinal: ordinal)
    let deviceCall = try DeviceCall(entry, inputs, dims, on: device)
    let nanoseconds = try times(atMost: Self.greatestCount) { () throws(Diagnostic) in try deviceCall.run() }
    guard profile else { return (nanoseconds, nil) }
    return (nanoseconds, try await profile(deviceCall, of: model, on: ordinal))
  }

  /// Where the time of a call goes whose kernels are launched one by one.
  private func profile(
    _ deviceCall: DeviceCall, of model: LoadedModel, on ordinal: Int
  ) async throws(Diagnostic) -> ProfileReport {
    let manifest = model.manifest
    guard let device = manifest.device,
      let place = manifest.entries.firstIndex(where: { $0.name == deviceCall.entry.signature.name }),
      let machine = device.generations.lazy.compactMap({ Machine.named($0.name) }).first
    else { throw Diagnostic("the artefact does not list its launches on GPUs") }
    let limits = try await MachineLimits(machine, onDevice: ordinal)
    let launches = device.launches[place]
    let times = try times(atMost: 100) { () throws(Diagnostic) in try deviceCall.run(recorded: false) }
    // Loops launch more than is listed: the first measurement says how much.
    var count = launches.count
    let calls = try times.map { time throws(Diagnostic) in
      let found = try deviceCall.launchTimes(count: count).map { Int($0) }
      count = max(count, found.count)
      return (time: time, launches: found)
    }
    return ProfileReport(
      profile: try Profile(launches, of: device.kernels, dims: deviceCall.dims, calls: calls, limits: limits))
  }
}
