import MartletGraphIR
import MartletInterpreter
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletTemplates
import Testing

/// Products whose inner extent may be 0.
struct EmptySumTests {
  @Test("A sum of no products is 0.0, not -0.0", arguments: Machine.levels, [1, 3, 40])
  func signs(machine: Machine, rows: Int) throws {
    try expectZeros(
      """
      martlet graph 1
      graph @g(%x: f32[\(rows), k], %w: f32[k, 37]) -> (y: f32[\(rows), 37]) where k in 0...4096 {
        %0 = contract %x, %w {m k, k n -> m n} : f32[\(rows), 37]
        return %0
      }
      """, machine, inputs: ["x": [rows, 0], "w": [0, 37]])
    try expectZeros(
      """
      martlet graph 1
      graph @g(%x: f32[\(rows), 0]) -> (y: f32[\(rows), 37]) {
        %w = parameter "w" : f32[0, 37]
        %0 = contract %x, %w {m k, k n -> m n} : f32[\(rows), 37]
        return %0
      }
      """, machine, inputs: ["x": [rows, 0]])
  }

  private func expectZeros(_ graph: String, _ machine: Machine, inputs: [String: [Int]]) throws {
    let module = try PassManager().run(GraphParser.parse(graph, file: "g.graph"))
    let program = try Lowering.lower(
      module, plans: module.graphs.map { MemoryPlanner.plan($0) }, machine: machine,
      templates: Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) }, tuning: Tuning())
    let weights = program.weights.map { weight in
      (weight.name, TensorData(.f32, weight.type.shape.compactMap(\.constant), numbers: []))
    }
    let interpreter = try KernelInterpreter(program.module, weights: Dictionary(uniqueKeysWithValues: weights))
    let result = try #require(
      try interpreter.run(entry: "g", inputs: inputs.mapValues { TensorData(.f32, $0, numbers: []) })["y"])
    #expect(!result.doubles.isEmpty && result.doubles.allSatisfy { $0 == 0 && $0.sign == .plus })
  }
}
