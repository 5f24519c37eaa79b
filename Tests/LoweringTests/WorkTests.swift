import MartletGraphIR
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletSupport
import MartletTemplates
import Testing

/// The arithmetic and the traffic that lowering states for each launch, against numbers computed by hand.
struct WorkTests {
  /// A graph, values of its dims, and what all its launches together must do.
  struct Sample: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let graph: String
    var dims: [String: Int] = [:]
    /// Operations and bytes of each launch.
    let work: [(operations: Int, bytes: Int)]
  }

  private static let lookup = """
    graph @g(%ids: i64[n]) -> (y: f32[n, 16]) where n in 1...2000 {
      %table = parameter "table" : f32[1000, 16]
      %0 = gather(axis: 0) %table, %ids : f32[n, 16]
      %1 = map neg %0 : f32[n, 16]
      return %1
    }
    """

  static let samples = [
    Sample(
      testDescription: "a product of matrices with its epilogue",
      graph: """
        graph @g(%x: f32[m, 10]) -> (y: f32[m, 7]) where m in 1...100 {
          %w = parameter "w" : f32[7, 10]
          %b = parameter "b" : f32[7]
          %0 = contract %x, %w {m k, n k -> m n} : f32[m, 7]
          %1 = view %b {n -> m n} : f32[m, 7]
          %2 = map add %0, %1 : f32[m, 7]
          %3 = map tanh %2 : f32[m, 7]
          return %3
        }
        """, dims: ["m": 5],
      work: [(2 * 5 * 10 * 7 + 2 * 5 * 7, 4 * (5 * 10 + 7 * 10 + 7 + 5 * 7))]),
    Sample(
      testDescription: "batches, heads and a transposed side",
      graph: """
        graph @g(%q: f32[b, t, 4, 8], %k: f32[b, t, 4, 8]) -> (s: f32[b, 4, t, t]) where b in 1...9, t in 1...99 {
          %0 = contract %q, %k {b s h d, b t h d -> b h s t} : f32[b, 4, t, t]
          return %0
        }
        """, dims: ["b": 2, "t": 3], work: [(2 * 2 * 4 * 3 * 3 * 8, 4 * (2 * 2 * 3 * 4 * 8 + 2 * 4 * 3 * 3))]),
    Sample(
      testDescription: "a softmax: greatest, difference, exponential, sum, its inverse, product",
      graph: """
        graph @g(%x: f32[n, 30]) -> (y: f32[n, 30]) where n in 1...100 {
          %0 = composite softmax(axis: -1) %x : f32[n, 30]
          return %0
        }
        """, dims: ["n": 6], work: [(6 * 30 * 5 + 6, 2 * 6 * 30 * 4)]),
    Sample(
      testDescription: "rows of a table: only those that are asked for",
      graph: lookup, dims: ["n": 3], work: [(3 * 16, 3 * 8 + 2 * 3 * 16 * 4)]),
    Sample(
      testDescription: "more rows than the table has",
      graph: lookup, dims: ["n": 2000], work: [(2000 * 16, 2000 * 8 + 3000 * 16 * 4)]),
    Sample(
      testDescription: "a part of an input, in another type",
      graph: """
        graph @g(%x: f16[10, 40]) -> (y: f32[10, 4]) {
          %0 = view %x {m, 10*n -> m n} : f16[10, 4]
          %1 = map cast %0 : f32[10, 4]
          %2 = map mul %1, %1 : f32[10, 4]
          return %2
        }
        """, work: [(40, 40 * 2 + 40 * 4)]),
  ]

  private func lowered(_ text: String) throws -> LoweredProgram {
    let module = try PassManager().run(GraphParser.parse("martlet graph 1\n\(text)\n", file: "test.graph"))
    return try Lowering.lower(
      module, plans: module.graphs.map { MemoryPlanner.plan($0) }, machine: .x86Version3,
      templates: try Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) })
  }

  @Test(arguments: samples) func work(sample: Sample) throws {
    let program = try lowered(sample.graph)
    try #require(program.work.count == sample.work.count)
    for (found, wanted) in zip(program.work, sample.work) {
      #expect(found?.operations.evaluate(named: sample.dims) == wanted.operations)
      #expect(found?.bytes.evaluate(named: sample.dims) == wanted.bytes)
    }
  }

  @Test("Launches know their places, also where they share a kernel") func places() throws {
    let program = try lowered(
      """
      graph @g(%x: f32[3, 4]) -> (y: f32[3, 4]) {
        %v = parameter "0.w" : f32[4, 4]
        %w = parameter "1.w" : f32[4, 4]
        %0 = contract %x, %v {m k, n k -> m n} : f32[3, 4]  @ a.0 M.swift:1
        %1 = contract %0, %w {m k, n k -> m n} : f32[3, 4]  @ a.1 M.swift:2
        return %1
      }
      """)
    #expect(program.module.kernels.count == 1 && program.work.count == 1)
    #expect(program.places.map { $0.map { $0?.modulePath } } == [["a.0", "a.1"]])
  }

  @Test("What may not fit 64 bits is not stated") func overflow() throws {
    let program = try lowered(
      """
      graph @g(%x: f32[8388608, 8388608], %w: f32[8388608, 8388608]) -> (y: f32[8388608, 8388608]) {
        %0 = contract %x, %w {m k, n k -> m n} : f32[8388608, 8388608]
        return %0
      }
      """)
    #expect(program.work == [nil])
  }
}
