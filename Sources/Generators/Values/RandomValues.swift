public import MartletGraphIR
public import MartletInterpreter
public import MartletScalars
public import MartletSupport

/// Tensors, dims, inputs and weights at random; a seed determines them.
public struct RandomValues: Sendable {
  /// The source of all choices.
  public var random: SeededGenerator
  /// Where whole numbers lie, negative ones only where the type has them.
  public var integers = 0...1
  /// Floats that about one element in 25 is one of; the others are spread over -1..<1 times `scale`.
  public var specials: [Double] = []
  /// See `specials`.
  public var scale = 1.0

  /// The sequence that `seed` starts.
  public init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  /// A tensor of `element`; whole numbers lie in `range` if one is given, as far as the type reaches.
  public mutating func tensor(_ element: DataType, _ shape: [Int], in range: Range<Int>? = nil) -> TensorData {
    let count = shape.reduce(1, *)
    let range = range?.clamped(to: element.wholeNumbers)
    var bits: [UInt64] = []
    bits.reserveCapacity(count)
    for _ in 0..<count { bits.append(value(element, in: range)) }
    return TensorData(element, shape, bits: bits)
  }

  private mutating func value(_ element: DataType, in range: Range<Int>?) -> UInt64 {
    if element == .bool { return random.next() >> 63 }
    if element.isFloat {
      if !specials.isEmpty, random.once(in: 25) { return ScalarValue(random.pick(specials), as: element).bits }
      // 53 random bits, moved to -1..<1.
      return ScalarValue((Double(random.next() >> 11) * 0x1p-52 - 1) * scale, as: element).bits
    }
    if let range {
      return range.isEmpty ? 0 : ScalarValue(range.lowerBound + random.below(range.count), as: element).bits
    }
    let lower = element.isSignedInteger ? integers.lowerBound : max(integers.lowerBound, 0)
    return ScalarValue(random.int(lower...integers.upperBound), as: element).bits
  }

  /// Values for those of `symbols` that callers give, which keep tensors small: at most `spread` steps above the lower end of
  /// each range.
  public mutating func dims(_ symbols: [DimSymbol], spread: Int = 8) -> [(name: String, value: Int)] {
    symbols.filter { !$0.isComputed }.map { symbol in
      let first = (symbol.range.lowerBound + symbol.divisor - 1) / symbol.divisor
      let last = min(symbol.range.upperBound / symbol.divisor, first + spread)
      return (symbol.name, random.int(first...max(first, last)) * symbol.divisor)
    }
  }

  /// A value for each input of `graph`, by name, for the values `symbols` of its symbols.
  public mutating func inputs(of graph: Graph, _ symbols: [String: Int]) -> [String: TensorData] {
    var values: [String: TensorData] = [:]
    for input in graph.inputs {
      values[input.name] = tensor(input.type.element, input.type.shape.map { $0.evaluate(named: symbols) ?? 0 })
    }
    return values
  }

  /// A value for each parameter of `graph`, by key.
  public mutating func weights(of graph: Graph) -> [String: TensorData] {
    var values: [String: TensorData] = [:]
    for node in graph.nodesWithBodies {
      guard case .parameter(let parameter) = node.kind, values[parameter.key] == nil else { continue }
      values[parameter.key] = tensor(node.types[0].element, node.types[0].staticShape ?? [])
    }
    return values
  }
}

extension DataType {
  /// The whole numbers of the type that fit an `Int`, but for the greatest of 64 bits.
  fileprivate var wholeNumbers: Range<Int> {
    let bits = valueBits - (isSignedInteger ? 1 : 0)
    let upper = bits < 63 ? 1 << bits : Int.max
    return (isSignedInteger ? -upper : 0)..<upper
  }
}
