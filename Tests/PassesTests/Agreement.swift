import Foundation
import MartletGenerators
import MartletGraphIR
import MartletInterpreter
import MartletPasses
import MartletScalars
import MartletSupport
import Testing

extension RandomValues {
  /// Small numbers, zeros of both signs among them.
  static func small(seed: UInt64) -> RandomValues {
    var values = RandomValues(seed: seed)
    values.integers = -5...10
    values.specials = [0.0, -0.0]
    values.scale = 3
    return values
  }
}

/// What a graph is run with.
struct Setting {
  var symbols: [String: Int] = [:]
  var inputs: [String: TensorData] = [:]
  private var parameters: [String: TensorData] = [:]

  /// Small dims, and random inputs and weights.
  init(for graph: Graph, _ random: inout RandomValues) {
    symbols = Dictionary(uniqueKeysWithValues: random.dims(graph.symbols, spread: 3).map { ($0.name, $0.value) })
    inputs = random.inputs(of: graph, symbols)
    parameters = random.weights(of: graph)
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
    do {
      return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".graph") }.sorted()
    } catch {
      Issue.record(error)
      return []
    }
  }()

  /// The input of a file, the names of its passes and what it tells `split`. `NarrowTests` tells `narrow`.
  static func read(_ path: String) throws -> (module: GraphModule, passes: [String], settings: PassSettings) {
    let text = try String(contentsOf: root.appending(path: path), encoding: .utf8)
    let header = text.prefix { $0 != "\n" }.dropFirst("; test: ".count)
    let names = header.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
    var settings = PassSettings()
    if let count = text.firstMatch(of: /\n; multiprocessors: ([0-9]+)\n/).flatMap({ Int($0.1) }) {
      settings.productSplit = ProductSplit(multiprocessors: count)
    }
    return (try GraphParser.parse(text, file: path), names, settings)
  }
}
