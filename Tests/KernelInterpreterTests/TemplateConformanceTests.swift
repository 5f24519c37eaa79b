import MartletGraphIR
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import MartletTemplates
import Testing

/// A template with values of its parameters.
private struct Instance: Sendable, CustomTestStringConvertible {
  let template: String
  let values: [String: Int]
  let machine: Machine

  init(_ template: String, _ values: KeyValuePairs<String, Int>, on machine: Machine = .x86Version3) {
    self.template = template
    self.values = Dictionary(uniqueKeysWithValues: values.map { ($0.key, $0.value) })
    self.machine = machine
  }

  var testDescription: String {
    template + values.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined() + " on \(machine.name)"
  }
}

private let instances = [
  Instance("matmul", ["rows": 1, "tail": 1, "panels": 1, "width": 4]),
  Instance("matmul", ["rows": 4, "tail": 1, "panels": 2, "width": 16]),
  Instance("matmul", ["rows": 6, "tail": 2, "panels": 1, "width": 16], on: .x86Baseline),
  Instance("matmul", ["rows": 12, "tail": 4, "panels": 2, "width": 16], on: .x86Version4),
  Instance("matmul", ["rows": 3, "tail": 3, "panels": 4, "width": 8]),
  Instance("matmul_dynamic", ["rows": 1, "tail": 1, "width": 1, "depth": 40]),
  Instance("matmul_dynamic", ["rows": 6, "tail": 2, "width": 16, "depth": 40]),
  Instance("matmul_dynamic", ["rows": 2, "tail": 2, "width": 8, "depth": 33], on: .x86Baseline),
  Instance("matmul_dynamic", ["rows": 12, "tail": 4, "width": 32, "depth": 64], on: .x86Version4),
]

/// Extents with whole tiles, with remainders in every dim, and the smallest.
private let extents = [(1, 1, 1), (12, 64, 8), (13, 65, 33), (7, 15, 5), (25, 31, 1), (1, 17, 32)]

private func template(_ name: String) throws -> KernelTemplate {
  let text = try #require(Templates.named(name + ".kernel"))
  return try KernelTemplate.parse(text, file: name + ".kernel")
}

/// Small whole numbers: every product and sum of them is exact, in whatever order.
private func numbers(_ shape: [Int], step: Int) -> TensorData {
  let count = shape.reduce(1, *)
  return TensorData(.f32, shape, numbers: (0..<count).map { Double($0 * step % 19 - 9) })
}

/// Every template computes the graph that it says it implements.
struct TemplateConformanceTests {
  @Test(arguments: instances)
  fileprivate func templateComputesItsGraph(instance: Instance) throws {
    let template = try template(instance.template)
    let kernel = try template.instantiate(instance.values, on: instance.machine)
    let graph = try #require(try GraphParser.parseUnverified(template.implements, file: "implements").graphs.first)
    for (m, n, k) in extents {
      let symbols = ["m": m, "n": n, "k": k].merging(instance.values) { first, _ in first }
      var inputs: [String: TensorData] = [:]
      for (index, input) in graph.inputs.enumerated() {
        let shape = input.type.shape.map { $0.evaluate(named: symbols) ?? 0 }
        inputs[input.name] = numbers(shape, step: index == 0 ? 7 : 11)
      }
      let expected = try GraphInterpreter(graph, symbols: symbols).run(inputs: inputs)
      let result = try KernelInterpreter.run(
        kernel, on: instance.machine, symbols: ["m": m, "n": n, "k": k], arguments: inputs)
      #expect(result["c"] == expected[0], "\(m)×\(n)×\(k)")
      #expect(result["c"]?.doubles.contains { $0 != 0 } ?? false)
    }
  }
}

@Test func everyTemplateIsTried() {
  #expect(Set(instances.map { $0.template + ".kernel" }) == Set(Templates.kernels.map(\.name)))
}

@Test func valuesThatATemplateDoesNotAdmitAreRefused() throws {
  let template = try template("matmul_dynamic")
  let values = ["rows": 4, "tail": 2, "width": 16, "depth": 32]
  let kernel = try template.instantiate(values, on: .x86Version3)
  #expect(kernel.symbols.first { $0.name == "k" }?.range == 1...32)
  for (name, value) in [("rows", 17), ("rows", 0), ("tail", 5), ("depth", 0)] {
    #expect(throws: Diagnostic.self, "\(name) = \(value)") {
      try template.instantiate(values.merging([name: value]) { $1 }, on: .x86Version3)
    }
  }
  #expect(throws: Diagnostic.self) { try template.instantiate(["rows": 4], on: .x86Version3) }
}
