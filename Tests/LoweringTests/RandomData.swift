import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport

/// Values for the symbols, inputs and weights of a graph, made at random.
struct RandomData {
  /// The source of all choices.
  var random: SeededRandom

  /// Small admitted values.
  mutating func symbols(of graph: Graph) -> [String: Int] {
    var values: [String: Int] = [:]
    for symbol in graph.symbols {
      let first = (symbol.range.lowerBound + symbol.divisor - 1) / symbol.divisor
      let last = min(symbol.range.upperBound / symbol.divisor, first + 5)
      values[symbol.name] = random.int(first...max(first, last)) * symbol.divisor
    }
    return values
  }

  /// A value for each input, by name.
  mutating func inputs(of graph: Graph, _ symbols: [String: Int]) throws -> [String: TensorData] {
    var values: [String: TensorData] = [:]
    for input in graph.inputs {
      let shape = input.type.shape.map { dim in
        dim.evaluate { symbol in
          guard case .named(let name) = symbol else { return nil }
          return symbols[name]
        } ?? 0
      }
      values[input.name] = tensor(input.type.element, shape)
    }
    return values
  }

  /// A value for each parameter, by key.
  mutating func weights(of graph: Graph) throws -> [String: TensorData] {
    var values: [String: TensorData] = [:]
    for node in graph.nodes {
      guard case .parameter(let parameter) = node.kind, values[parameter.key] == nil else { continue }
      values[parameter.key] = tensor(node.types[0].element, node.types[0].staticShape ?? [])
    }
    return values
  }

  private mutating func tensor(_ element: DataType, _ shape: [Int]) -> TensorData {
    let values = (0..<shape.reduce(1, *)).map { _ in scalar(element) }
    return TensorData(element, shape, values)
  }

  /// Mostly small numbers, now and then an unusual one.
  private mutating func scalar(_ element: DataType) -> ScalarValue {
    if element.isFloat {
      if random.once(in: 50) {
        return ScalarValue(random.pick([0.0, -0.0, .infinity, -.infinity, .nan, 1e-40, 65504, -1e30]), as: element)
      }
      return ScalarValue(Double(random.int(-4096...4096)) / 1024, as: element)
    }
    return ScalarValue(random.int(element.isSignedInteger ? -3...9 : 0...9), as: element)
  }
}
