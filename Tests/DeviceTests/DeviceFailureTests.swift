import MartletArtifact
import MartletRuntime
import MartletScalars
import MartletSupport
import Testing

/// What can be wrong with drivers and devices: each gives one sentence, and nothing is left behind.
extension StandInTests {
  /// The report of opening `sample` on `machine`.
  private func report(
    _ sample: Sample, on machine: StandInDriver.Machine, ordinal: Int = 0, failing: (name: String, code: Int)? = nil
  ) throws -> String {
    let driver = try #require(StandInDriver.shared)
    driver.play(machine, sample.kernels)
    if let failing { driver.fail(failing.name, code: failing.code) }
    let report = #expect(throws: Diagnostic.self) { _ = try ModelDevice(sample.model, ordinal: ordinal) }
    #expect(driver.liveCount == 0)
    return report?.message ?? ""
  }

  @Test func devicesThatAreNotThere() async throws {
    let sample = try await Sample()
    #expect(try report(sample, on: .init(devices: 0)) == "the CUDA driver finds no GPU on this machine")
    #expect(
      try report(sample, on: .init(devices: 2), ordinal: 2) == "there is no GPU 2; the driver has 0..<2")
    #expect(try report(sample, on: .init(), ordinal: -1) == "there is no GPU -1; the driver has 0..<1")
  }

  @Test(arguments: [(80, "sm_80"), (86, "sm_80"), (89, "sm_80"), (90, "sm_90a"), (100, "sm_80"), (120, "sm_80")])
  func theBestCodeIsChosen(_ capability: Int, _ target: String) async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(capability: capability), sample.kernels)
    let context = try ModelContext(on: try ModelDevice(sample.model))
    let found = try context.run(sample.entry, try Sample.inputs(3))
    #expect(found.map { $0.elements(as: Float.self) } == Sample.outputs(3))
    #expect(driver.log.contains("target \(target)"))
  }

  @Test func devicesAndDriversThatAreTooOld() async throws {
    let sample = try await Sample()
    #expect(
      try report(sample, on: .init(capability: 75))
        == "the GPU 'Stand-in 0' has compute capability 7.5; the model has code for sm_80 and later, sm_90a")
    #expect(
      try report(sample, on: .init(version: 10020))
        == "the CUDA driver is too old: it is of version 10.2, the model's code for sm_80 needs 11.0 (driver 450.36 or later)"
    )
    let exact = try await Sample([.cuda90a])
    #expect(
      try report(exact, on: .init(capability: 100))
        == "the GPU 'Stand-in 0' has compute capability 10.0; the model has code for sm_90a")
    #expect(try report(exact, on: .init(capability: 90, version: 11080)).contains("code for sm_90a needs 12.0"))
    // An older driver runs the older code.
    let driver = try #require(StandInDriver.shared)
    driver.play(.init(capability: 90, version: 11080), sample.kernels)
    _ = try ModelDevice(sample.model)
    #expect(driver.log.contains("target sm_80"))
  }

  @Test func memoryThatIsNotThere() async throws {
    let sample = try await Sample()
    let bytes = try #require(sample.model.manifest.weights?.byteCount)
    #expect(
      try report(sample, on: .init(memory: 100))
        == "there is not enough memory on the GPU: the weights take \(bytes) bytes")
    let driver = try #require(StandInDriver.shared)
    driver.play(.init(memory: bytes + 100), sample.kernels)
    do {
      let context = try ModelContext(on: try ModelDevice(sample.model))
      let report = #expect(throws: Diagnostic.self) { _ = try context.run(sample.entry, try Sample.inputs(3)) }
      #expect(report?.message.hasSuffix("bytes of the GPU to work in") ?? false, "\(report?.message ?? "")")
      #expect(report?.notes.first?.contains("CUDA_ERROR_OUT_OF_MEMORY (out of memory)") ?? false)
    }
    #expect(driver.liveCount == 0)
  }

  @Test func codeThatTheDriverRefuses() async throws {
    let sample = try await Sample()
    #expect(
      try report(sample, on: .init(), failing: ("cuModuleLoadDataEx", 218))
        == "the CUDA driver reports CUDA_ERROR_INVALID_PTX (a PTX JIT compilation failed) while compiling the model's PTX: "
        + "ptxas fatal: the stand-in was told so")
  }

  /// Every function that opening calls may fail, with a code that the driver has no name for too.
  @Test(arguments: [
    "cuInit", "cuDeviceGetCount", "cuDeviceGet", "cuDeviceGetAttribute", "cuDriverGetVersion",
    "cuDevicePrimaryCtxRetain", "cuCtxPushCurrent", "cuMemHostAlloc", "cuModuleGetFunction", "cuMemAlloc",
    "cuStreamCreate", "cuEventCreate", "cuMemcpyHtoDAsync", "cuEventRecord", "cuStreamSynchronize",
  ])
  func everyStepOfOpeningMayFail(_ function: String) async throws {
    let sample = try await Sample()
    #expect(
      try report(sample, on: .init(), failing: (function, 999)).hasPrefix("the CUDA driver reports an error without"))
  }

  @Test(
    arguments: [false, true],
    [
      "cuCtxPushCurrent", "cuMemcpyHtoDAsync", "cuLaunchKernel", "cuMemcpyDtoHAsync", "cuStreamSynchronize",
      "cuStreamBeginCapture", "cuStreamEndCapture", "cuGraphInstantiateWithFlags", "cuGraphLaunch", "cuMemHostAlloc",
    ])
  func everyStepOfACallMayFail(_ records: Bool, _ function: String) async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(), sample.kernels)
    do {
      let context = try ModelContext(on: try ModelDevice(sample.model), records: records)
      _ = try context.run(sample.entry, try Sample.inputs(2))
      let calls = driver.log.count
      driver.fail(function, code: 999)
      // Recorded at the second call, run from the recording at the third.
      let reports = (0..<3).compactMap { _ in
        Result { _ = try context.run(sample.entry, try Sample.inputs(3)) }.failure as? Diagnostic
      }
      #expect(reports.isEmpty != driver.log[calls...].contains(function))
      for report in reports { #expect(report.message.hasPrefix("the CUDA driver reports"), "\(report.message)") }
      // What failed once works again, as far as the driver lets it.
      driver.fail("", code: 0)
      let found = try context.run(sample.entry, try Sample.inputs(3))
      #expect(found.map { $0.elements(as: Float.self) } == Sample.outputs(3))
    }
    #expect(driver.liveCount == 0)
  }

  @Test func aDeviceThatIsLostStaysLost() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(), sample.kernels)
    let context = try ModelContext(on: try ModelDevice(sample.model))
    driver.fail("cuStreamSynchronize", code: 700)
    for _ in 0..<2 {
      let report = #expect(throws: Diagnostic.self) { _ = try context.run(sample.entry, try Sample.inputs(2)) }
      #expect(
        report?.message.contains("CUDA_ERROR_ILLEGAL_ADDRESS (an illegal memory access was encountered)") ?? false)
    }
  }

  @Test func contextsAndModelsOfTheWrongKind() async throws {
    let driver = try #require(StandInDriver.shared)
    let gpus = try await Sample()
    let report = #expect(throws: Diagnostic.self) {
      _ = try ModelContext(gpus.model).run(gpus.entry, try Sample.inputs(1))
    }
    #expect(report?.message == "model 'sample' has code for GPUs alone")
    let cpus = try await Sample(Machine.levels)
    let other = #expect(throws: Diagnostic.self) { _ = try ModelDevice(cpus.model) }
    #expect(other?.message == "model 'sample' has no code for GPUs")
    driver.play(.init(devices: 2), gpus.kernels)
    let (first, second) = (try ModelDevice(gpus.model), try ModelDevice(gpus.model, ordinal: 1))
    let contexts = try [first, second].map { device throws(Diagnostic) in try ModelContext(on: device) }
    for context in contexts {
      #expect(
        try context.run(gpus.entry, try Sample.inputs(2)).map { $0.elements(as: Float.self) } == Sample.outputs(2))
    }
    let inputs = try Sample.inputs(1).map { tensor throws(Diagnostic) in try DeviceTensor(tensor, on: second) }
    let dims = try gpus.entry.signature.dims(ofInputs: inputs.map(\.shape))
    let stray = #expect(throws: Diagnostic.self) {
      try contexts[0].launch(gpus.entry, inputs, into: [inputs[0], inputs[2]], dims: dims)
    }
    #expect(stray?.message == "input 'x' lies on GPU 1, the context runs on 0")
  }
}

extension Result {
  fileprivate var failure: Failure? {
    if case .failure(let failure) = self { failure } else { nil }
  }
}
