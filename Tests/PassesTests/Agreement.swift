import Foundation
import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// A generator of numbers from a seed (SplitMix64), the same everywhere.
struct Seeded {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func below(_ bound: Int) -> Int { Int(next() % UInt64(bound)) }

  /// A tensor of small numbers, zeros of both signs among them.
  mutating func tensor(_ element: DataType, _ shape: [Int]) -> TensorData {
    let values = (0..<shape.reduce(1, *)).map { _ -> ScalarValue in
      if element == .bool { return ScalarValue(below(2) == 0) }
      if element.isInteger { return ScalarValue(below(11) - (element.isSignedInteger ? 5 : 0), as: element) }
      let special = below(24)
      if special < 2 { return ScalarValue(special == 0 ? 0.0 : -0.0, as: element) }
      return ScalarValue(Double(below(4001) - 2000) / 640, as: element)
    }
    return TensorData(element, shape, values)
  }
}

/// What a graph is run with.
struct Setting {
  var symbols: [String: Int] = [:]
  var inputs: [String: TensorData] = [:]
  private var parameters: [String: TensorData] = [:]

  /// Small dims, and random inputs and weights.
  init(for graph: Graph, _ random: inout Seeded) {
    for symbol in graph.symbols {
      let least = (symbol.range.lowerBound + symbol.divisor - 1) / symbol.divisor
      let most = symbol.range.upperBound / symbol.divisor
      symbols[symbol.name] = min(least + random.below(4), most) * symbol.divisor
    }
    let symbols = symbols
    for node in graph.nodes {
      let shape = node.types.first.map { type in
        type.shape.map { dim in
          dim.evaluate { if case .named(let name) = $0 { symbols[name] } else { nil } } ?? 0
        }
      }
      guard let shape, let type = node.types.first else { continue }
      if case .input(let name) = node.kind { inputs[name] = random.tensor(type.element, shape) }
      if case .parameter(let parameter) = node.kind { parameters[parameter.key] = random.tensor(type.element, shape) }
    }
  }

  func weight(_ parameter: Parameter) throws(Diagnostic) -> TensorData {
    guard let value = parameters[parameter.key] else { throw Diagnostic("no weight '\(parameter.key)'") }
    return value
  }

  func run(_ graph: Graph) throws(Diagnostic) -> [TensorData] {
    try GraphInterpreter(graph, symbols: symbols).run(inputs: inputs, weights: weight)
  }

  func runBounded(_ graph: Graph) throws(Diagnostic) -> [BoundedTensor] {
    try BoundInterpreter(graph, symbols: symbols).run(inputs: inputs, weights: weight)
  }

  /// Whether both graphs compute the same bits, any NaN for any other.
  func agree(_ first: Graph, _ second: Graph) throws -> Bool {
    let (left, right) = (try run(first), try run(second))
    return zip(left, right).allSatisfy { one, other in
      one.element == other.element && one.shape == other.shape
        && zip(one.values, other.values).allSatisfy { $0.agrees(with: $1) }
    }
  }

  /// Whether the results of `second` are as near to those of `first` as any correct order of sums is.
  func agreeWithinBounds(_ first: Graph, _ second: Graph) throws -> Bool {
    zip(try runBounded(first), try run(second)).allSatisfy { wanted, found in
      wanted.data.element == found.element && wanted.data.shape == found.shape
        && wanted.firstDisagreement(found) == nil
    }
  }
}

/// The test files of passes.
enum PassFiles {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "IR/tests/pass")

  /// Their paths from the folder `IR/tests/pass`.
  static let all: [String] = {
    let found = FileManager.default.enumerator(atPath: root.path)
    return (found?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".graph") }.sorted()
  }()

  /// The input and the names of the passes of a file.
  static func read(_ path: String) throws -> (module: GraphModule, passes: [String]) {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let header = text.prefix { $0 != "\n" }.dropFirst("; test: ".count)
    let names = header.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    return (try GraphParser.parse(text, file: path), names)
  }
}
