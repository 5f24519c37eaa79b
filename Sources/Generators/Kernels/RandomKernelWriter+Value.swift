import MartletInterpreter
import MartletKernelIR
import MartletScalars
internal import MartletSupport

extension RandomKernelWriter {
  /// A value of `type`, nested at most `depth` deep.
  mutating func writeValue(_ type: DataType, depth: Int) -> Expression {
    if depth == 0 || random.once(in: 4) { return writeLeaf(type) }
    if random.once(in: 6) {
      return .conditional([randomCondition()], writeValue(type, depth: depth - 1), writeValue(type, depth: depth - 1))
    }
    for _ in 0..<8 {
      let op = random.pick(ScalarOp.table)
      if op.isAvailable(on: machine.scalars), let operands = operandTypes(op, giving: type) {
        return .scalar(op, operands.map { writeValue($0, depth: depth - 1) }, type)
      }
    }
    return writeLeaf(type)
  }

  /// Operand types with which `op` gives `type`.
  private mutating func operandTypes(_ op: ScalarOp, giving type: DataType) -> [DataType]? {
    switch op.typeRule {
    case .same(let admitted, let count):
      return admitted.contains(type) ? [DataType](repeating: type, count: count) : nil
    case .predicate(let admitted, let count):
      guard type == .bool else { return nil }
      return [DataType](repeating: random.pick(DataType.allCases.filter(admitted.contains)), count: count)
    case .select: return [.bool, type, type]
    case .convert(let from, let to):
      return to.contains(type) ? [random.pick(DataType.allCases.filter(from.contains))] : nil
    case .reinterpret:
      // The bits of a NaN are not the same everywhere.
      let sources = DataType.allCases.filter {
        op.typeRule.resultType([$0], named: type) != nil && (!$0.isFloat || $0 == type)
      }
      return sources.isEmpty ? nil : [random.pick(sources)]
    }
  }

  private mutating func writeLeaf(_ type: DataType) -> Expression {
    let values = variables.filter { $0.type == type }
    let buffers = readable.filter { $0.element == type }
    if !values.isEmpty, random.once(in: 2) { return .variable(random.pick(values).name, type) }
    if !buffers.isEmpty, !random.once(in: 4) { return writeLoad(random.pick(buffers)) }
    if type == .i64, random.once(in: 2) { return .index(randomIndex()) }
    return .literal(randomLiteral(type))
  }

  /// A load that lies inside of the buffer by construction, or by a condition around it.
  private mutating func writeLoad(_ buffer: Buffer) -> Expression {
    var conditions: [IndexCondition] = []
    var indices: [IndexExpression] = []
    for extent in buffer.shape {
      let names = indexNames.filter { ranges.proveInside(.named($0), below: extent) }
      let index = randomIndex()
      switch random.below(5) {
      case 0, 1: indices.append(names.isEmpty ? index.modulo(extent) : .named(random.pick(names)))
      case 2: indices.append(index.modulo(extent))
      case 3: indices.append(.minimum(.maximum(index, 0), extent - 1))
      default:
        indices.append(index)
        conditions.append(IndexCondition(index, from: 0, below: extent))
      }
    }
    let load = Expression.load(buffer.name, indices, buffer.element)
    return conditions.isEmpty ? load : .conditional(conditions, load, .literal(randomLiteral(buffer.element)))
  }

  /// An expression over the names in force, of any value.
  mutating func randomIndex() -> IndexExpression {
    var sum = IndexExpression(random.below(9) - 3)
    for _ in 0..<random.below(3) {
      let names = indexNames + symbols.map(\.name)
      guard !names.isEmpty else { break }
      let factor = IndexExpression.named(random.pick(names))
      switch random.below(5) {
      case 0: sum += factor.floorDivided(by: IndexExpression(1 + random.below(5)))
      case 1: sum += factor.modulo(IndexExpression(1 + random.below(7)))
      case 2: sum += IndexExpression.maximum(factor, IndexExpression(random.below(5)))
      default: sum += IndexExpression(random.pick([-2, -1, 1, 1, 2, 3])) * factor
      }
    }
    return sum
  }

  mutating func randomCondition() -> IndexCondition {
    let value = randomIndex()
    switch random.below(3) {
    case 0: return IndexCondition(value, from: randomIndex())
    case 1: return IndexCondition(value, below: randomIndex())
    default: return IndexCondition(value, from: 0, below: IndexExpression(1 + random.below(12)))
    }
  }

  /// Special values, small numbers and random bits.
  mutating func randomLiteral(_ type: DataType) -> ScalarValue {
    switch random.below(4) {
    case 0: return ScalarValue(Double(random.below(2001) - 1000) / 64, as: type)
    case 1: return ScalarValue(random.pick([0, -0.0, 1, -1, 0.5, .infinity, -.infinity, .nan, 1e30, 1e-40]), as: type)
    case 2: return ScalarValue(random.below(256) - 128, as: type)
    default:
      let value = ScalarValue(type: type, bits: random.next())
      return value.isNaN ? ScalarValue(Double.nan, as: type) : value
    }
  }

  /// Random arguments for the parameters of `kernel`; `out` buffers hold zeros.
  mutating func arguments(of kernel: Kernel) -> [(name: String, data: TensorData)] {
    let symbols = Dictionary(uniqueKeysWithValues: symbolValues.map { ($0.name, $0.value) })
    return kernel.parameters.map { parameter in
      let buffer = parameter.buffer
      let shape = buffer.shape.map { $0.evaluate(named: symbols) ?? 0 }
      let zero = ScalarValue(type: buffer.element, bits: 0)
      let values = (0..<shape.reduce(1, *)).map { _ in
        parameter.access == .write ? zero : randomLiteral(buffer.element)
      }
      return (buffer.name, TensorData(buffer.element, shape, values))
    }
  }
}
