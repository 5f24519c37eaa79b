import Foundation
import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// Composites against numbers made by PyTorch, with static and with symbolic dims; `Tests/References` has the script.
struct CompositeTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var text: String
    var inputs: [TensorData] = []
    var output: TensorData
    var symbols: [(name: String, axes: [(input: Int, axis: Int)])] = []
    var testDescription: String { "\(text) of \(inputs[0].element)\(inputs[0].shape)" }
  }

  static let cases: [Case] = {
    let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "References/composites.txt")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
    var cases: [Case] = []
    for line in text.split(separator: "\n") {
      let rest = String(line[(line.firstIndex(of: " ") ?? line.endIndex)...].dropFirst())
      switch line.prefix(while: { $0 != " " }) {
      case "case": cases.append(Case(text: rest, output: TensorData(.f32, [0], bits: [])))
      case "input": cases[cases.count - 1].inputs.append(tensor(rest))
      case "output": cases[cases.count - 1].output = tensor(rest)
      default:
        let words = rest.split(separator: " ")
        let numbers = words.dropFirst().compactMap { Int($0) }
        let axes = stride(from: 0, to: numbers.count, by: 2).map { (input: numbers[$0], axis: numbers[$0 + 1]) }
        cases[cases.count - 1].symbols.append((String(words[0]), axes))
      }
    }
    return cases
  }()

  private static func tensor(_ text: String) -> TensorData {
    let parts = text.split(separator: "]", maxSplits: 1)
    let head = parts[0].split(separator: "[", omittingEmptySubsequences: false)
    let shape = head[1].split(separator: ",").compactMap { Int($0.filter(\.isNumber)) }
    let bits = parts.count > 1 ? parts[1].split(separator: " ").compactMap { UInt64($0, radix: 16) } : []
    return TensorData(DataType(rawValue: String(head[0])) ?? .f32, shape, bits: bits)
  }

  @Test func thereAreCasesOfEveryComposite() {
    let names = Self.cases.map { $0.text.prefix { $0 != "(" } }
    for composite in Composites.all { #expect(names.contains(Substring(composite.name)), "\(composite.name)") }
  }

  @Test(arguments: cases)
  func expansionsAgreeWithPyTorch(_ test: Case) throws {
    let composite = try Self.composite(test.text)
    try compare(run(composite, test, symbols: []), test, composite)
    if !test.symbols.isEmpty { try compare(run(composite, test, symbols: test.symbols), test, composite) }
  }

  /// The composite that a text names.
  private static func composite(_ text: String) throws -> any Composite {
    let name = String(text.prefix { $0 != "(" })
    let type = try #require(Composites.named(name))
    // A graph that uses it on nothing reads its attributes.
    let graph = """
      martlet graph 1
      graph @g(%x: f32[1]) -> (y: f32[1]) {
        %0 = composite \(text) %x : f32[1]
        return %x
      }
      """
    let module = try GraphParser.parseUnverified(graph, file: "case.graph")
    guard case .composite(let composite) = module.graphs[0].nodes[1].kind else { throw Diagnostic("no composite") }
    #expect(try type.init(attributes: composite.base.attributes).attributes == composite.base.attributes)
    return composite.base
  }

  private func run(
    _ composite: any Composite, _ test: Case, symbols: [(name: String, axes: [(input: Int, axis: Int)])]
  ) throws -> TensorData {
    var shapes = test.inputs.map { $0.shape.map { Dim($0) } }
    var values: [String: Int] = [:]
    for (name, axes) in symbols {
      for (input, axis) in axes {
        values[name] = test.inputs[input].shape[axis]
        shapes[input][axis] = .named(name)
      }
    }
    var builder = GraphBuilder(
      "g", symbols: symbols.map { DimSymbol($0.name, in: ($0.name == "h" || $0.name == "w" ? 4 : 1)...12) })
    let operands = zip(test.inputs, shapes).enumerated().map { position, operand in
      builder.input("x\(position)", TensorType(operand.0.element, operand.1))
    }
    let results = try builder.append(.composite(AnyComposite(composite)), operands)
    builder.output("y", results[0])
    let module = GraphModule("g", [builder.graph])
    try GraphVerifier.verify(module)
    #expect(try GraphParser.parse(GraphPrinter.text(module), file: "printed.graph") == module)
    let inputs = Dictionary(uniqueKeysWithValues: test.inputs.enumerated().map { ("x\($0.offset)", $0.element) })
    return try GraphInterpreter(builder.graph, symbols: values).run(inputs: inputs)[0]
  }

  private func compare(_ found: TensorData, _ test: Case, _ composite: any Composite) throws {
    #expect(found.element == test.output.element && found.shape == test.output.shape)
    // PyTorch adds in another order; its 16-bit floats may be rounded once more than ours.
    let tolerance: Double =
      switch found.element {
      case .f64: 1e-13
      case .f16: 2e-3
      case .bf16: 1.6e-2
      default: 4e-6
      }
    let scale =
      test.output.bits.map { ScalarValue(type: found.element, bits: $0).double.magnitude }
      .filter(\.isFinite).max() ?? 1
    for (position, (one, other)) in zip(found.bits, test.output.bits).enumerated() {
      let (mine, wanted) = (
        ScalarValue(type: found.element, bits: one).double, ScalarValue(type: found.element, bits: other).double
      )
      // By the formula of PyTorch `gelu` is not a number at -infinity, where its limit is -0.0.
      let isLimit = composite as? Composites.GELU == .init() && test.inputs[0].values[position].double == -.infinity
      let isEqual =
        mine == wanted || mine.isNaN && wanted.isNaN || isLimit && mine == 0
        || (mine - wanted).magnitude <= tolerance * max(wanted.magnitude, min(scale, 1))
      #expect(isEqual, "element \(position): \(mine), PyTorch gives \(wanted)")
    }
  }
}
