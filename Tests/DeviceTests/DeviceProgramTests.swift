import Foundation
import MartletCompiler
import MartletImporters
import MartletRuntime
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Programs of their own that run models on a device: that of `--emit exe`, callers in C and in Swift, and the tool.
extension StandInTests {
  /// The arguments that name files with the inputs for `n` rows.
  private static func arguments(_ n: Int, _ sample: Sample, row: Int = 19) throws -> [String] {
    try zip(["x", "rows", "cache"], try Sample.inputs(n, row: row)).flatMap { name, tensor in
      let path = sample.folder.path("\(name).npy")
      try NumpyArray(tensor.type, tensor.shape, bytes: tensor.withUnsafeBytes { Array($0) }).write(to: path)
      return ["--input", "\(name)=\(path)"]
    }
  }

  /// The outputs that a program has written, whose files are removed.
  private static func outputs(_ sample: Sample) throws -> [[Float]] {
    try ["y", "next"].map { name in
      let path = sample.folder.path("\(name).npy")
      let array = try NumpyArray(reading: path)
      try FileManager.default.removeItem(atPath: path)
      return try HostTensor(array.element, array.shape, bytes: array.bytes).elements(as: Float.self)
    }
  }

  @Test(arguments: [true, false]) func programs(_ isEmbedded: Bool) async throws {
    let driver = try #require(StandInDriver.shared)
    // With and without code for CPUs.
    let sample = try await Sample(
      isEmbedded ? Machine.gpus : Machine.levels + Machine.gpus, placement: isEmbedded ? .embed : .external)
    let program = try await sample.write(.executable, "program")
    let tool = TestProgram.products.appending(path: "martlet").path
    for (callee, start) in [(program, [String]()), (tool, ["run", sample.folder.path("sample.so")])] {
      driver.play(.init(), sample.kernels)
      let call = start + (try Self.arguments(5, sample)) + ["--device"]
      for device in ["cuda", "cuda:1"] {
        let (status, output) = try driver.run(callee, call + [device], in: sample.folder.path(""))
        #expect(status == 0 && driver.report == nil, "\(output) \(driver.report?.description ?? "")")
        #expect(output == "./y.npy: f32[5, 8]\n./next.npy: f32[16, 8]\n")
        #expect(try Self.outputs(sample) == Sample.outputs(5))
      }
      let none = try driver.run(callee, call + ["cuda:2"], in: sample.folder.path(""))
      #expect(
        none.status == 1 && none.output.hasSuffix("error: there is no GPU 2; the driver has 0..<2\n"), "\(none)")
      let wrong = try driver.run(
        callee, start + (try Self.arguments(1, sample, row: 20)) + ["--device", "cuda"], in: sample.folder.path(""))
      #expect(wrong.status == 1 && wrong.output.contains("tensor 'rows': element 0 is 20, must lie in 0..<20"))
    }
    let arguments = try Self.arguments(1, sample) + ["--output-dir", sample.folder.path("")]
    for device in [[], ["--device", "cpu"], ["--device=cpu", "--cpu", "baseline"]] {
      let (status, output) = try TestProgram.run(program, arguments + device)
      if isEmbedded {
        let report = "error: model 'sample' has code for GPUs alone\n  note: run it with --device cuda\n"
        #expect(status == 1 && output.hasSuffix(report), "\(output)")
      } else {
        #expect(status == 0, "\(output)")
        #expect(try Self.outputs(sample) == Sample.outputs(1))
      }
    }
  }

  @Test(arguments: [true, false]) func optionsOfPrograms(_ isForGPUsAlone: Bool) async throws {
    let sample = try await Sample(
      isForGPUsAlone ? Machine.gpus : Machine.levels + Machine.gpus, placement: isForGPUsAlone ? .embed : .external)
    let program = try await sample.write(.executable, "program")
    let arguments = try Self.arguments(1, sample)
    let usage = try TestProgram.run(program, ["--help"]).output
    let options =
      isForGPUsAlone
      ? "[--output-dir DIR] --device cuda[:N]\n" : "[--threads N] [--device cpu|cuda[:N]] [--weights FILE]\n"
    #expect(usage.contains(options), "\(usage)")
    for number in ["", "x", "-1", "2147483648", "99999999999999999999"] {
      let wrong = try TestProgram.run(program, arguments + ["--device", "cuda:\(number)"])
      #expect(
        wrong.status == 2 && wrong.output.hasPrefix("error: the device must be cpu, cuda or cuda:N, not"), "\(wrong)")
    }
  }

  /// `make gpu-test` on one artefact, with state: all agrees, and where kernels fail it says so.
  @Test func theScriptForMachinesWithAGPU() async throws {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(Machine.levels + Machine.gpus)
    let scripts = TestProgram.root.appending(path: "Scripts")
    let arguments = ["numpy", "--", scripts.appending(path: "gpu_test.py").path, sample.folder.path("sample.so")]
    func check() throws -> (status: Int32, last: Substring?) {
      let (status, output) = try driver.run(
        scripts.appending(path: "python").path, arguments, in: sample.folder.path(""))
      return (status, output.split(separator: "\n").last)
    }
    driver.play(.init(), sample.kernels)
    let right = try check()
    #expect(right.status == 0 && right.last?.wholeMatch(of: /[1-9][0-9]* 0/) != nil, "\(right)")
    driver.play(.init(), [])
    let wrong = try check()
    #expect(wrong.status == 1 && wrong.last?.wholeMatch(of: /[0-9]+ [1-9][0-9]*/) != nil, "\(wrong)")
  }

  @Test func callersInC() async throws {
    let driver = try #require(StandInDriver.shared)
    let clang = try #require(TestProgram.clang)
    let examples = TestProgram.root.appending(path: "Examples")
    let folder = try TemporaryFolder()
    let sample = try await Sample(
      examples.appending(path: "DigitsCNN.swift").path, [examples.appending(path: "Weights/digits.safetensors").path],
      in: folder)
    let library = try await sample.write(.sharedObject, "digits-gpu.so")
    driver.play(.init(), sample.kernels)
    let compiled = try TestProgram.run(
      clang,
      [
        "-std=c17", "-Wall", "-Werror", "-I", folder.path(""), examples.appending(path: "Callers/digits_gpu.c").path,
        library, "-Wl,-rpath,$ORIGIN", "-o", folder.path("caller"),
      ])
    try #require(compiled.status == 0, "\(compiled.output)")
    let (status, output) = try driver.run(folder.path("caller"), [], in: folder.path(""))
    #expect(status == 0 && driver.report == nil, "\(driver.report?.description ?? "")")
    #expect(output == "C on a GPU: this is a 7, with probability 0.916\n")
  }

  private static let swiftCaller = """
    func call() throws {
      let device = try Sample.Device(ordinal: 1)
      let (first, second) = (try Sample(on: device), try Sample(on: device))
      // Every second call of the same is recorded, the third is a replay, and more rows need more memory.
      for n in [1, 1, 1, 16, 16, 2] {
        let (x, rows) = ((0..<n * 8).map { Float($0 % 5) }, (0..<n).map { $0 == 0 ? 19 : Int64($0) })
        for model in [first, second] {
          var cache = (0..<128).map { Float($0) }
          let y = try model.step(x: x, rows: rows, cache: &cache, n: n)
          print(y.count, y.reduce(0, +), cache[127])
        }
      }
      var cache = [Float](repeating: 0, count: 128)
      do { _ = try first.step(x: [0, 0, 0, 0, 0, 0, 0, 0], rows: [20], cache: &cache, n: 1) } catch { print(error) }
      do { _ = try first.step(x: [], rows: [], cache: &cache, n: 17) } catch { print(error) }
      do { _ = try Sample.Device(ordinal: 7) } catch { print(error) }
    }
    try call()

    """

  @Test(arguments: [Machine.gpus, Machine.levels + Machine.gpus]) func callersInSwift(_ machines: [Machine])
    async throws
  {
    let driver = try #require(StandInDriver.shared)
    let sample = try await Sample(machines)
    driver.play(.init(), sample.kernels)
    let folder = sample.folder
    _ = try await sample.write(.header, "sample.h")
    let file = try OutputFile(folder.path("main.swift"))
    try file.write(Self.swiftCaller)
    try file.commit()
    let compiled = try TestProgram.run(
      "/usr/bin/env",
      [
        "swiftc", "-swift-version", "6", "-warnings-as-errors", "-Xcc",
        "-fmodule-map-file=\(folder.path("sample.modulemap"))", folder.path("sample.wrapper.swift"), file.path,
        folder.path("sample.so"), "-Xlinker", "-rpath=$ORIGIN", "-o", folder.path("caller"),
      ])
    try #require(compiled.status == 0, "\(compiled.output)")
    let (status, output) = try driver.run(folder.path("caller"), [], in: folder.path(""))
    #expect(status == 0 && driver.report == nil, "\(driver.report?.description ?? "")")
    let lines = [1, 1, 1, 16, 16, 2].flatMap { n in
      let y = Sample.outputs(n)[0]
      return [String](repeating: "\(y.count) \(y.reduce(0, +)) 254.0\n", count: 2)
    }
    #expect(
      output == lines.joined() + """
        tensor 'rows': element 0 is 20, must lie in 0..<20
        dim 'n' is 17, must lie in 1...16
        there is no GPU 7; the driver has 0..<2

        """)
  }
}
