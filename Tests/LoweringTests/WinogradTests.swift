import MartletGraphIR
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletSupport
import MartletTemplates
import Testing

/// Which convolutions run by the algorithm of Winograd, and what becomes of their filters.
struct WinogradTests {
  /// A convolution over `channels` that lie side by side.
  private static func graph(
    channels: Int = 64, features: Int = 64, size: Int = 14, stride: Int = 1, dilation: Int = 1, kernel: Int = 3,
    further: String = "", outputs: String = ""
  ) -> String {
    let length = (size - dilation * (kernel - 1) - 1) / stride + 1
    let result = "f32[n, \(features), \(length), \(length)]"
    return """
      martlet graph 1
      graph @g(%x: f32[n, \(size), \(size), \(channels)]) -> (y: \(result)\(further.isEmpty ? "" : ", z: \(further)")) where n in 1...4 {
        %w = parameter "w" : f32[\(features), \(channels), \(kernel), \(kernel)]
        %0 = view %x {i, k, l, j -> i j k l} : f32[n, \(channels), \(size), \(size)]
        %1 = composite conv2d(stride: [\(stride), \(stride)], padding: [0, 0], dilation: [\(dilation), \(dilation)], groups: 1) %0, %w : \(result)
        return %1\(outputs)
      }
      """
  }

  private func lowered(
    _ graph: String, machine: Machine = .x86Version4, winograd: Bool = true, tuning: Tuning = Tuning()
  ) throws -> LoweredProgram {
    let module = try PassManager().run(GraphParser.parse(graph, file: "g.graph"))
    return try Lowering.lower(
      module, plans: module.graphs.map { MemoryPlanner.plan($0) }, machine: machine,
      templates: Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) }, tuning: tuning,
      winograd: winograd)
  }

  private func isFast(_ program: LoweredProgram) -> Bool {
    program.choices.contains { $0.call?.template == "winograd" }
  }

  @Test("Filters lie transformed alone, in panels, the same for every level", arguments: Machine.levels)
  func filters(machine: Machine) throws {
    let program = try lowered(Self.graph(features: 40), machine: machine)
    #expect(isFast(program))
    #expect(program.weights.map(\.name) == ["w.winograd"])
    #expect(program.weights.map(\.type) == [TensorType(.f32, [3, 4, 4, 64, 16])])
    try KernelVerifier.verify(program.module)
  }

  @Test("So many channels that a task takes them in parts", arguments: Machine.levels)
  func manyChannels(machine: Machine) throws {
    for alternative in 0..<8 {
      var tuning = Tuning()
      tuning.alternative = alternative
      let program = try lowered(
        Self.graph(channels: 1040, features: 32, size: 8), machine: machine, tuning: tuning)
      #expect(isFast(program))
      try KernelVerifier.verify(program.module)
    }
  }

  @Test("Without it, filters lie as for direct sums") func forbidden() throws {
    let program = try lowered(Self.graph(), winograd: false)
    #expect(!isFast(program) && program.weights.map(\.name) == ["w"])
    #expect(program.choices.contains { $0.call?.template == "matmul" })
  }

  @Test("Filters that something else reads lie there twice") func readTwice() throws {
    let program = try lowered(Self.graph(further: "f32[64, 64, 3, 3]", outputs: ", %w"))
    #expect(isFast(program) && program.weights.map(\.name) == ["w.winograd", "w"])
  }

  @Test("Other windows and few channels form their sums directly") func others() throws {
    #expect(isFast(try lowered(Self.graph())))
    #expect(!isFast(try lowered(Self.graph(stride: 2))))
    #expect(!isFast(try lowered(Self.graph(dilation: 2))))
    #expect(!isFast(try lowered(Self.graph(kernel: 5))))
    #expect(!isFast(try lowered(Self.graph(channels: 16))))
    #expect(!isFast(try lowered(Self.graph(features: 16))))
  }

  @Test("Every alternative can be lowered, and a choice that does not fit is an error at its line")
  func alternatives() throws {
    var tuning = Tuning()
    let first = try #require(try lowered(Self.graph()).choices.first { $0.call?.template == "winograd" })
    #expect(first.alternatives > 1)
    for alternative in 0..<first.alternatives {
      tuning.alternative = alternative
      try KernelVerifier.verify(try lowered(Self.graph(), tuning: tuning).module)
    }
    var call = try #require(first.call)
    call["strip"] = (call["strip"] ?? 1) + 1
    var wrong = Tuning()
    let location = SourceLocation(file: "t.tuning", line: 2)
    _ = wrong.add(.init(.x86Version4, try #require(first.situation), call, at: location))
    let failure = #expect(throws: Diagnostic.self) { try lowered(Self.graph(), tuning: wrong) }
    #expect(failure?.location == location)
  }

  @Test(
    "No numbers of a tuning stop the compiler",
    arguments: [
      ("groups: 0", "does not keep to"), ("panels: -9223372036854775808", "does not keep to"),
      ("groups: 9223372036854775807, panels: 2", "does not keep to"),
      ("groups: 3, panels: 1", "does not fill all panels"),
    ])
  func unfitting(numbers: String, message: String) throws {
    let situation = try #require(try lowered(Self.graph()).choices.compactMap(\.situation).last)
    let tuning = try Tuning.parse("martlet tuning 1\nv4 \"\(situation)\" winograd(\(numbers))", file: "t.tuning")
    let failure = #expect(throws: Diagnostic.self) { try lowered(Self.graph(), tuning: tuning) }
    #expect(failure?.message.contains(message) == true, "\(failure?.message ?? "")")
    #expect(failure?.location?.line == 2)
  }
}
