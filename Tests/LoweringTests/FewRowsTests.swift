import MartletGraphIR
import MartletInterpreter
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletTemplates
import Testing

/// Products of an open number of rows, which may be one or few.
struct FewRowsTests {
  private static func lowered(
    rows: String, where range: String, columns: Int = 40, machine: Machine, tuning: Tuning = Tuning()
  ) throws -> LoweredProgram {
    let graph = """
      martlet graph 1
      graph @g(%x: f32[\(rows), 300]) -> (y: f32[\(rows), \(columns)]) where \(range) {
        %w = parameter "w" : f32[300, \(columns)]
        %0 = contract %x, %w {m k, k n -> m n} : f32[\(rows), \(columns)]
        return %0
      }
      """
    let module = try PassManager().run(GraphParser.parse(graph, file: "g.graph"))
    return try Lowering.lower(
      module, plans: module.graphs.map { MemoryPlanner.plan($0) }, machine: machine,
      templates: Templates.kernels.map { try KernelTemplate.parse($0.text, file: $0.name) }, tuning: tuning)
  }

  /// The conditions of the kernels of the only launch, in order.
  private static func conditions(_ program: LoweredProgram) throws -> [[String]] {
    var found: [[String]] = []
    for case .launch(let launch) in try #require(program.module.entries.first).steps {
      found += launch.choices.map { $0.conditions.map(\.description) }
    }
    return found
  }

  @Test("One row and few rows have kernels of their own where there may be so few", arguments: Machine.levels)
  func choices(machine: Machine) throws {
    func conditions(_ rows: String, _ range: String) throws -> [[String]] {
      try Self.conditions(Self.lowered(rows: rows, where: range, machine: machine))
    }
    #expect(try conditions("n", "n in 1...40") == [["n < 2"], ["n < 12"], []])
    #expect(try conditions("n", "n in 2...40") == [["n < 12"], []])
    #expect(try conditions("n", "n in 12...40") == [[]])
    #expect(try conditions("n", "n in 0...11") == [["n < 2"], []])
    #expect(try conditions("n", "n in 1...1") == [[]])
    #expect(try conditions("4*n", "n in 1...40") == [["4*n < 12"], []])
    #expect(try conditions("b*n", "n in 1...40, b in 1...4") == [["b*n < 2"], []])
  }

  @Test("One row takes four panels, few rows take two by two with AVX2; where there are never more, they are the rule")
  func tiles() throws {
    func tiles(_ range: String) throws -> [String] {
      try Self.lowered(rows: "n", where: range, columns: 64, machine: .x86Version3).choices.map { choice in
        choice.text.split(separator: ")").first.map(String.init) ?? ""
      }
    }
    let few = [
      "template matmul(rows: 1, tail: 1, panels: 4, width: 16, lanes: 8, depth: 256, strip: 1",
      "template matmul(rows: 2, tail: 1, panels: 2, width: 16, lanes: 8, depth: 256, strip: 6",
    ]
    #expect(try tiles("n in 1...11") == few)
    #expect(
      try tiles("n in 1...40") == few + [
        "template matmul(rows: 6, tail: 2, panels: 1, width: 16, lanes: 8, depth: 256, strip: 4"
      ]
    )
  }

  @Test("A row has the same bits whatever else is in its batch", arguments: Machine.levels)
  func bits(machine: Machine) throws {
    try expectSameBits(Self.lowered(rows: "n", where: "n in 0...40", machine: machine))
    var tuning = Tuning()
    for alternative in 1..<4 {
      tuning.alternative = alternative
      try expectSameBits(Self.lowered(rows: "n", where: "n in 0...40", machine: machine, tuning: tuning))
    }
  }

  private func expectSameBits(_ program: LoweredProgram) throws {
    let weights = program.weights.map { weight in
      let shape = weight.type.shape.compactMap(\.constant)
      let count = shape.reduce(1, *)
      return (weight.name, TensorData(.f32, shape, numbers: (0..<count).map { Double($0 * 37 % 101) / 101 - 0.5 }))
    }
    let interpreter = try KernelInterpreter(program.module, weights: Dictionary(uniqueKeysWithValues: weights))
    func rows(_ count: Int) throws -> [Double] {
      let numbers = (0..<count * 300).map { Double($0 * 53 % 97) / 97 - 0.3 }
      let outputs = try interpreter.run(entry: "g", inputs: ["x": TensorData(.f32, [count, 300], numbers: numbers)])
      return try #require(outputs["y"]).doubles
    }
    let all = try rows(40)
    for count in [0, 1, 2, 5, 11, 12, 13] {
      #expect(try rows(count) == Array(all.prefix(count * 40)), "\(count) rows")
    }
  }
}
