import MartletGraphIR
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletTemplates
import Testing

/// The tiles of products on CPUs, and what these fetch.
struct ProductTileTests {
  private func kernels(_ graph: String, _ machine: Machine) throws -> [ScheduledText] {
    let module = try PassManager().run(GraphParser.parse(graph, file: "g.graph"))
    let program = try Lowering.lower(
      module, plans: module.graphs.map { MemoryPlanner.plan($0) }, machine: machine,
      templates: Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) }, tuning: Tuning())
    return zip(program.module.kernels, program.choices).map { ScheduledText(text: KernelPrinter.text($0), choice: $1) }
  }

  private struct ScheduledText {
    let text: String
    let choice: ScheduleChoice
  }

  @Test("A tile lies across the runs of a window's places where no divisor of their length keeps the units busy")
  func runs() throws {
    for (places, rows) in [(8, 4), (14, 6), (7, 6), (12, 6)] {
      let side = 2 * places + 1
      let convolution = try kernels(
        """
        martlet graph 1
        graph @g(%x: f32[n, 16, \(side), \(side)]) -> (y: f32[n, 32, \(places), \(places)]) where n in 1...8 {
          %w = parameter "w" : f32[32, 16, 3, 3]
          %0 = composite conv2d(stride: [2, 2], padding: [0, 0], dilation: [1, 1], groups: 1) %x, %w : f32[n, 32, \(places), \(places)]
          return %0
        }
        """, .x86Version3)
      let call = try #require(convolution.compactMap(\.choice.call).last)
      #expect(call["rows"] == rows, "\(places) places: \(call)")
    }
  }

  @Test("What is added to a result is fetched with it; what is multiplied is not, though it has the same shape")
  func fetched() throws {
    let text = try #require(
      try kernels(
        """
        martlet graph 1
        graph @g(%x: f32[m, 64], %r: f32[m, 64], %s: f32[m, 1]) -> (y: f32[m, 64], z: f32[m, 64]) where m in 12...100 {
          %w = parameter "w" : f32[64, 64]
          %0 = contract %x, %w {m k, n k -> m n} : f32[m, 64]
          %1 = map add %0, %r : f32[m, 64]
          %2 = view %s {i, 0 -> i j} : f32[m, 64]
          %3 = map mul %1, %2 : f32[m, 64]
          return %1, %3
        }
        """, .x86Version3
      ).last?.text)
    let fetched = text.split(separator: "\n").compactMap { line -> Substring? in
      let line = line.drop { $0 == " " }
      return line.hasPrefix("prefetch %") ? line.dropFirst(10).prefix { $0 != "[" } : nil
    }
    #expect(fetched == ["out", "out1", "r"], "\(text)")
  }
}
