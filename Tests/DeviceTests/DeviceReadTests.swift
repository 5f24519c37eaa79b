import MartletArtifact
import MartletCompiler
import MartletGraphIR
import MartletInterpreter
import MartletRuntime
import MartletScalars
import MartletSupport
import Testing

/// Entries whose launches depend on values that the device has computed.
extension StandInTests {
  /// The positive rows, and how often these can be halved until the greatest element is no more than 1.
  private static let chosen = """
    martlet graph 1
    module @chosen

    graph @chosen(%x: f32[n]) -> (places: i64[count], halves: f32[count], times: i64[])
        where n in 1...64, count in 0...n computed {
      %zero = constant 0.0 : f32[n]
      %0 = map gt %x, %zero : bool[n]
      %1 = map cast %0 : i64[n]
      %2 = scan sum(axis: 0, exclusive) %1 : i64[n]
      %3 = reduce sum(axes: [0]) %1 : i64[]
      %4 = extent count %3 : i64[]
      %5 = dimension n : i64[]
      %6 = view %5 {-> i} : i64[n]
      %7 = map select %0, %2, %6 : i64[n]
      %8 = constant 0 : i64[n + 1]
      %9 = iota(axis: 0) : i64[n]
      %10 = scatter last(axis: 0) %8, %7, %9 : i64[n + 1]
      %11 = view %10 {i -> i} : i64[count]
      %12 = gather(axis: 0) %x, %11 : f32[count]
      %one = constant 1.0 : f32[]
      %none = constant 0 : i64[]
      %13 = reduce max(axes: [0]) %x : f32[]
      %14 = map gt %13, %one : bool[]
      %15.0, %15.1, %15.2 = loop step in 0..<50 while (%go: bool[] = %14, %v: f32[count] = %12, %k: i64[] = %none)
          : bool[], f32[count], i64[] {
        %0 = constant 0.5 : f32[count]
        %1 = map mul %v, %0 : f32[count]
        %3 = reduce max(axes: [0]) %1 : f32[]
        %4 = constant 1.0 : f32[]
        %5 = map gt %3, %4 : bool[]
        %6 = constant 1 : i64[]
        %7 = map add %k, %6 : i64[]
        return %5, %1, %7
      }
      return %11, %15.1, %15.2
    }
    """

  /// What sorts in one of two orders.
  private static let sorted = """
    martlet graph 1
    module @sorted

    graph @sorted(%x: f32[40], %up: bool[]) -> (y: f32[40], n: i64[]) {
      %0.0, %0.1 = branch %up (%x: f32[40] = %x) : f32[40], i64[] {
        %0.0, %0.1 = sort ascending(axis: 0) %x : f32[40], i64[40]
        %1 = constant 1 : i64[]
        return %0.0, %1
      } else {
        %0 = scan max(axis: 0) %x : f32[40]
        %1.0, %1.1 = sort descending(axis: 0) %0 : f32[40], i64[40]
        %2 = constant 2 : i64[]
        return %1.0, %2
      }
      return %0.0, %0.1
    }
    """

  /// What the graph of `model` gives for `inputs`, by the graph interpreter.
  private static func values(_ model: String, _ inputs: [HostTensor]) throws -> [TensorData] {
    let module = try GraphParser.parse(model, file: "model.graph")
    let symbols = Dictionary(uniqueKeysWithValues: module.graphs[0].givenSymbols.map { ($0.name, inputs[0].shape[0]) })
    var given: [String: TensorData] = [:]
    for (input, tensor) in zip(module.graphs[0].inputs, inputs) {
      given[input.name] = TensorData(tensor.type, tensor.shape, bytes: tensor.withUnsafeBytes { Array($0) })
    }
    return try GraphInterpreter(module.graphs[0], symbols: symbols).run(inputs: given)
  }

  /// Room on `device` for all that may come out of `entry`.
  private static func room(_ entry: ModelEntry, _ dims: DimValues, _ device: ModelDevice) throws -> [DeviceTensor] {
    try entry.signature.outputs.map { output throws(Diagnostic) in
      try DeviceTensor(try HostTensor(output.type, try output.extents(dims)), on: device)
    }
  }

  private static func bytes(_ tensors: [HostTensor]) -> [[UInt8]] {
    tensors.map { tensor in tensor.withUnsafeBytes { Array($0) } }
  }

  /// Vectors with no positive element, with some, and with nothing else; the greatest is 1 or less, or 40.
  private static let vectors: [[Float]] = [
    [-1, 0, -7], [40, -1, 3, 0, 0.25], [1, 2, 3, 4, 5, 6], [0.5, 1], [-3, 0.25, -0.5], [0],
  ]

  @Test func extentsAndLoopsFollowTheValues() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(model: Self.chosen)
    driver.play(.init(), sample.kernels)
    #expect(sample.model.manifest.device?.readsValues == ["chosen"])
    do {
      // With and without a recording, which is not made.
      let device = try ModelDevice(sample.model)
      for context in [try ModelContext(on: device), try ModelContext(on: device, records: false)] {
        for vector in Self.vectors + Self.vectors {
          let x = try HostTensor(.f32, [vector.count], vector)
          let wanted = try Self.values(Self.chosen, [x])
          let found = try context.run(sample.entry, [x])
          #expect(found.map(\.shape) == wanted.map(\.shape), "\(vector)")
          #expect(Self.bytes(found) == wanted.map(\.bytes), "\(vector)")
        }
      }
    }
    #expect(!driver.log.contains("cuStreamBeginCapture") && !driver.log.contains("cuGraphLaunch"))
    #expect(driver.report == nil)
    #expect(driver.liveCount == 0)
  }

  @Test func tensorsOfTheDeviceGetTheExtentsThatComeOut() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(model: Self.chosen)
    driver.play(.init(), sample.kernels)
    let device = try ModelDevice(sample.model)
    let context = try ModelContext(on: device)
    let x = try DeviceTensor(try HostTensor(.f32, [4]), on: device)
    let dims = try sample.entry.signature.dims(ofInputs: [[4]])
    let outputs = try Self.room(sample.entry, dims, device)
    for (vector, count) in [([1, 2, 3, 8], 4), ([-1, -2, -3, -4], 0), ([-1, 9, -3, 0.5], 2)] as [([Float], Int)] {
      let given = try HostTensor(.f32, [4], vector)
      try x.copy(from: given)
      try context.launch(sample.entry, [x], into: outputs, dims: dims)
      #expect(outputs.map(\.shape) == [[count], [count], []])
      try context.wait()
      let found = try outputs.map { output throws(Diagnostic) in try output.copyToHost() }
      #expect(Self.bytes(found) == (try Self.values(Self.chosen, [given])).map(\.bytes))
    }
    #expect(outputs.map(\.greatestShape) == [[4], [4], []])
    // Others have no room for all that may come out.
    let short = try DeviceTensor(try HostTensor(.i64, [3]), on: device)
    let report = #expect(throws: Diagnostic.self) {
      try context.launch(sample.entry, [x], into: [short, outputs[1], outputs[2]], dims: dims)
    }
    #expect(report?.message == "output 'places' must be i64[4]")
  }

  @Test(arguments: [true, false]) func oneBodyOfABranchRuns(_ up: Bool) async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(model: Self.sorted)
    driver.play(.init(), sample.kernels)
    let context = try ModelContext(on: try ModelDevice(sample.model))
    let x = try HostTensor(.f32, [40], (0..<40).map { Float($0 * 17 % 40) })
    let inputs = [x, try HostTensor(.bool, [], [UInt8(up ? 1 : 0)])]
    let found = try context.run(sample.entry, inputs)
    #expect(Self.bytes(found) == (try Self.values(Self.sorted, inputs)).map(\.bytes))
    let launches = try #require(sample.model.manifest.device?.launches[0])
    let taken = launches.count { $0.branches?.first.map { ($0.isOtherwise ?? false) != up } ?? true }
    #expect(driver.log.count { $0 == "cuLaunchKernel" } == taken && taken < launches.count)
    // The times are those of what ran.
    let device = try ModelDevice(sample.model)
    let sent = try inputs.map { input throws(Diagnostic) in try DeviceTensor(input, on: device) }
    let outputs = try found.map { output throws(Diagnostic) in try DeviceTensor(output, on: device) }
    let dims = try sample.entry.signature.dims(ofInputs: inputs.map(\.shape))
    let measuring = try ModelContext(on: device)
    let times = try measuring.measure(sample.entry, sent, into: outputs, dims: dims, count: launches.count)
    #expect(times == [Double](repeating: 5e5, count: taken))
  }

  /// The copy of the first value to the host and the second one, and the waits for them.
  @Test(arguments: ["cuMemcpyDtoHAsync", "cuStreamSynchronize", "cuLaunchKernel"], [0, 1, 2, 3])
  func aReadMayFail(_ function: String, _ after: Int) async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(model: Self.chosen)
    driver.play(.init(), sample.kernels)
    do {
      let device = try ModelDevice(sample.model)
      let context = try ModelContext(on: device)
      let x = try DeviceTensor(try HostTensor(.f32, [5], [40, -1, 3, 0, 0.25] as [Float]), on: device)
      let dims = try sample.entry.signature.dims(ofInputs: [[5]])
      let outputs = try Self.room(sample.entry, dims, device)
      driver.fail(function, code: 999, after: after)
      let report = #expect(throws: Diagnostic.self) {
        try context.launch(sample.entry, [x], into: outputs, dims: dims)
      }
      let doing = function == "cuLaunchKernel" ? "launching the kernel" : "reading a value that says what comes next"
      #expect(report?.message.contains(doing) ?? false, "\(report?.message ?? "")")
      // A call that fails says nothing of extents.
      #expect(outputs.map(\.shape) == [[5], [5], []])
      driver.fail("", code: 0)
      try context.launch(sample.entry, [x], into: outputs, dims: dims)
      #expect(outputs.map(\.shape) == [[3], [3], []])
    }
    #expect(driver.liveCount == 0)
  }

  @Test func aDeviceThatIsLostIsNotAskedAgain() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(model: Self.chosen)
    driver.play(.init(), sample.kernels)
    let context = try ModelContext(on: try ModelDevice(sample.model))
    driver.fail("cuStreamSynchronize", code: 700)
    let x = try HostTensor(.f32, [2], [3, 4] as [Float])
    let report = #expect(throws: Diagnostic.self) { _ = try context.run(sample.entry, [x]) }
    #expect(report?.message.contains("CUDA_ERROR_ILLEGAL_ADDRESS") ?? false)
    let calls = driver.log.count
    #expect(throws: Diagnostic.self) { _ = try context.run(sample.entry, [x]) }
    #expect(!driver.log[calls...].contains("cuLaunchKernel"))
  }

  /// One launch is expected; the call says how many there are, and is made again with room for all.
  @Test func timesOfLoops() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(model: Self.chosen)
    driver.play(.init(), sample.kernels)
    let device = try ModelDevice(sample.model)
    let context = try ModelContext(on: device)
    let x = try DeviceTensor(try HostTensor(.f32, [3], [40, 1, -2] as [Float]), on: device)
    let dims = try sample.entry.signature.dims(ofInputs: [[3]])
    let outputs = try Self.room(sample.entry, dims, device)
    for count in [0, 1, 100] {
      let before = driver.log.count { $0 == "cuLaunchKernel" }
      let times = try context.measure(sample.entry, [x], into: outputs, dims: dims, count: count)
      let launched = driver.log.count { $0 == "cuLaunchKernel" } - before
      #expect(times == [Double](repeating: 5e5, count: launched / (count < 100 ? 2 : 1)) && times.count > 10)
      let launches = try #require(sample.model.manifest.device?.launches[0])
      #expect(LaunchOrder(launches, dims: dims, count: times.count) != nil)
    }
    #expect(driver.log.count { $0 == "cuEventCreate" } == driver.log.count { $0 == "cuEventDestroy" })
  }
}
