import Dispatch
import Foundation
import MartletArtifact
import MartletCompiler
import MartletImporters
import MartletRuntime
import MartletScalars
import MartletSupport
import Synchronization
import Testing

/// Calls on a device: what they give, and what they ask of the driver.
extension StandInTests {
  private func values(_ tensors: [HostTensor]) -> [[Float]] { tensors.map { $0.elements(as: Float.self) } }

  /// `inputs` on `device`, room there for the first output, and the dims that they show.
  private func resident(
    _ inputs: [HostTensor], _ sample: Sample, _ device: ModelDevice
  ) throws -> (inputs: [DeviceTensor], y: DeviceTensor, dims: DimValues) {
    let sent = try inputs.map { tensor throws(Diagnostic) in try DeviceTensor(tensor, on: device) }
    let y = try DeviceTensor(try HostTensor(.f32, inputs[0].shape), on: device)
    return (sent, y, try sample.entry.signature.dims(ofInputs: inputs.map(\.shape)))
  }

  @Test func contextsShareOneDevice() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(), sample.kernels)
    do {
      let device = try ModelDevice(sample.model)
      let loads = driver.log.count { $0 == "cuModuleLoadDataEx" }
      for n in [1, 5] {
        let context = try ModelContext(on: device)
        #expect(values(try context.run(sample.entry, try Sample.inputs(n))) == Sample.outputs(n))
      }
      // Code and weights are there once.
      #expect(loads == 1 && driver.log.count { $0 == "cuModuleLoadDataEx" } == 1)
    }
    #expect(driver.liveCount == 0)
  }

  @Test func threadsShareOneDevice() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(), sample.kernels)
    do {
      let device = try ModelDevice(sample.model)
      let entry = sample.entry
      let rightCount = Mutex(0)
      DispatchQueue.concurrentPerform(iterations: 4) { number in
        guard let context = try? ModelContext(on: device) else { return }
        for _ in 0..<3 {
          guard let found = try? context.run(entry, try Sample.inputs(number + 1)) else { return }
          let isRight = found.map { $0.elements(as: Float.self) } == Sample.outputs(number + 1)
          rightCount.withLock { $0 += isRight ? 1 : 0 }
        }
      }
      #expect(rightCount.withLock { $0 } == 12)
    }
    #expect(driver.liveCount == 0)
  }

  @Test func recordingsAreMadeAnewWhereDimsChange() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(), sample.kernels)
    let context = try ModelContext(on: try ModelDevice(sample.model))
    var made: [Int] = []
    for n in [4, 4, 4, 3, 4, 4] {
      #expect(values(try context.run(sample.entry, try Sample.inputs(n))) == Sample.outputs(n))
      made.append(driver.log.count { $0 == "cuGraphInstantiateWithFlags" })
    }
    // Recorded when it comes for the second time.
    #expect(made == [0, 1, 1, 1, 1, 2])
    #expect(driver.log.count { $0 == "cuGraphLaunch" } == 3)
    #expect(driver.log.count { $0 == "cuMemHostAlloc" } == 3)
  }

  @Test func stateStaysInItsMemory() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(), sample.kernels)
    let device = try ModelDevice(sample.model)
    let context = try ModelContext(on: device)
    let (inputs, y, dims) = try resident(Sample.inputs(2), sample, device)
    for _ in 0..<3 { try context.launch(sample.entry, inputs, into: [y, inputs[2]], dims: dims) }
    try context.wait()
    #expect(try y.copyToHost().elements(as: Float.self) == Sample.outputs(2)[0])
    #expect(try inputs[2].copyToHost().elements(as: Float.self) == (0..<128).map { Float(8 * $0) })
    // Nothing but the indices, which are checked, comes to the host before the results are asked for.
    #expect(driver.log.count { $0 == "cuMemcpyDtoHAsync" } == 3)
  }

  @Test func launchesAreMeasured() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(), sample.kernels)
    let device = try ModelDevice(sample.model)
    let context = try ModelContext(on: device)
    let (inputs, y, dims) = try resident(Sample.inputs(2), sample, device)
    let count = try #require(sample.model.manifest.device?.launches[0].count)
    let times = try context.measure(sample.entry, inputs, into: [y, inputs[2]], dims: dims, count: count)
    // The stand-in's clock moves by half a millisecond with each event.
    #expect(times == [Double](repeating: 5e5, count: count) && count > 0)
  }

  @Test func indicesAreCheckedWhereverTheyLie() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample()
    driver.play(.init(), sample.kernels)
    let device = try ModelDevice(sample.model)
    let context = try ModelContext(on: device)
    let wrong = try Sample.inputs(3, row: 20)
    let ofHost = #expect(throws: Diagnostic.self) { _ = try context.run(sample.entry, wrong) }
    let (inputs, y, dims) = try resident(wrong, sample, device)
    let ofDevice = #expect(throws: Diagnostic.self) {
      try context.launch(sample.entry, inputs, into: [y, inputs[2]], dims: dims)
    }
    #expect(ofHost?.message == ofDevice?.message)
    #expect(ofHost?.message == "tensor 'rows': element 0 is 20, must lie in 0..<20")
    #expect(!driver.log.contains("cuLaunchKernel"))
  }

  @Test func oneFileRunsOnBoth() async throws {
    let driver = try #require(StandInDriver.shared)
    let both = try await Sample(Machine.levels + Machine.gpus)
    let cpus = try await Sample(Machine.levels)
    driver.play(.init(), both.kernels)
    #expect(both.model.manifest.weights?.byteCount == cpus.model.manifest.weights?.byteCount)
    let inputs = try Sample.inputs(7)
    #expect(values(try ModelContext(both.model).run(both.entry, inputs)) == Sample.outputs(7))
    #expect(driver.log.isEmpty)
    let context = try ModelContext(on: try ModelDevice(both.model))
    #expect(values(try context.run(both.entry, inputs)) == Sample.outputs(7))
    #expect(driver.log.contains("cuLaunchKernel"))
  }

  /// Weights go up through two pieces of pinned memory, which are filled again when what they held has arrived.
  @Test func weightsInManyPieces() async throws {
    let driver = try #require(StandInDriver.shared)
    let folder = try TemporaryFolder()
    let (rows, file) = (700_000, try OutputFile(folder.path("table.graph")))
    try file.write(
      """
      martlet graph 1
      graph @table(%i: i64[n]) -> (y: f32[n, 8]) where n in 1...9 {
        %t = parameter "table" : f32[\(rows), 8]
        %0 = gather(axis: 0) %t, %i : f32[n, 8]
        return %0
      }
      """)
    try file.commit()
    let values = (0..<rows * 8).map { Float($0) }
    let table = SafetensorsWriter.Tensor("table", .f32, [rows, 8], bytes: values.withUnsafeBytes { [UInt8]($0) })
    try SafetensorsWriter.write([table], to: folder.path("table.safetensors"))
    let sample = try await Sample(file.path, [folder.path("table.safetensors")], in: folder)
    driver.play(.init(), sample.kernels)
    let device = try ModelDevice(sample.model)
    let copies = driver.log.count { $0 == "cuMemcpyHtoDAsync" }
    #expect(copies == 6 && driver.log.count { $0 == "cuEventSynchronize" } == copies - 2)
    let wanted: [Int64] = [0, 131_070, 131_071, 262_143, 400_000, 699_999]
    let found = try ModelContext(on: device).run(sample.entry, [try HostTensor(.i64, [6], wanted)])
    let places = wanted.flatMap { row in (0..<8).map { Int(row) * 8 + $0 } }
    #expect(self.values(found)[0] == places.map { values[$0] })
  }

  @Test func theCodeIsReadOutOfArtefacts() async throws {
    let sample = try await Sample(Machine.levels + Machine.gpus)
    for (product, name) in [(Product.sharedObject, "read.so"), (.object, "read.o"), (.executable, "read")] {
      let code = try ArtifactFile(try await sample.write(product, name)).deviceCode()
      #expect(code.map(\.generation) == ["sm_80", "sm_90a"])
      for (generation, text) in code { #expect(text.contains(".target \(generation)\n") && text.contains(".entry ")) }
    }
    let cpus = try await Sample(Machine.levels)
    #expect(try ArtifactFile(try await cpus.write(.sharedObject, "cpus.so")).deviceCode().isEmpty)
    // One text less than generations, and none where they are looked for.
    var bytes = try Data(contentsOf: URL(filePath: sample.folder.path("read.so")))
    let first = try #require(bytes.range(of: Data("\n.target sm_80".utf8)))
    let end = try #require(bytes[first.upperBound...].firstIndex(of: 0))
    let section = try #require(bytes.range(of: Data(".martlet.ptx".utf8)))
    for (range, with, message) in [
      (end..<end + 1, Data([0x20]), "the code for GPUs is damaged"),
      (
        section, Data(".martlet.xtp".utf8), "the code for GPUs has no section of its own, as earlier compilers wrote it"
      ),
    ] {
      let before = bytes[range]
      bytes.replaceSubrange(range, with: with)
      let path = sample.folder.path("changed.so")
      try bytes.write(to: URL(filePath: path))
      let report = #expect(throws: Diagnostic.self) { _ = try ArtifactFile(path).deviceCode() }
      #expect(report?.message == message)
      bytes.replaceSubrange(range, with: before)
    }
  }

  @Test func externalWeightsAreUploaded() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(placement: .external)
    driver.play(.init(), sample.kernels)
    let context = try ModelContext(on: try ModelDevice(sample.model))
    #expect(values(try context.run(sample.entry, try Sample.inputs(2))) == Sample.outputs(2))
  }
}
