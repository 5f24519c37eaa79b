import MartletGraphIR
import MartletScalars
import MartletSupport

/// Kinds that produce or move elements.
extension GraphInterpreter {
  func constant(_ literal: TensorLiteral, _ type: TensorType) -> TensorData {
    switch literal.elements {
    case .splat(let value): TensorData(repeating: value, shape(type))
    case .dense(let values): TensorData(type.element, shape(type), values)
    }
  }

  func iota(_ axis: Int, _ type: TensorType) -> TensorData {
    let extents = shape(type)
    let inner = extents[(axis + 1)...].reduce(1, *)
    let count = extents.reduce(1, *)
    let numbers = (0..<extents[axis]).map { ScalarValue($0, as: type.element).bits }
    return TensorData(type.element, extents, bits: (0..<count).map { numbers[$0 / inner % extents[axis]] })
  }

  func map(_ op: ScalarOp, _ operands: [TensorData], _ type: TensorType) -> TensorData {
    let evaluator = ScalarEvaluator(op, operands: operands.map(\.element), result: type.element)
    let extents = shape(type)
    return TensorData(
      type.element, extents, bits: evaluator.evaluate(operands.map(\.bits), count: extents.reduce(1, *)))
  }

  func gather(_ axis: Int, _ data: TensorData, _ indices: TensorData, _ type: TensorType) -> TensorData {
    let outer = data.shape[..<axis].reduce(1, *)
    let extent = data.shape[axis]
    let inner = data.shape[(axis + 1)...].reduce(1, *)
    let rows = indices.values.map { Self.clamped($0, below: extent) }
    var bits: [UInt64] = []
    bits.reserveCapacity(outer * rows.count * inner)
    for block in 0..<outer {
      for row in rows {
        let start = (block * extent + row) * inner
        bits.append(contentsOf: data.bits[start..<start + inner])
      }
    }
    return TensorData(type.element, shape(type), bits: bits)
  }

  /// The index nearest to `index` in `0..<extent`.
  static func clamped(_ index: ScalarValue, below extent: Int) -> Int {
    if index.type == .u64, index.bits > UInt64(Int.max) { return extent - 1 }
    return min(max(index.integer, 0), extent - 1)
  }

  func concat(_ axis: Int, _ operands: [TensorData], _ type: TensorType) -> TensorData {
    let extents = shape(type)
    let outer = extents[..<axis].reduce(1, *)
    var bits: [UInt64] = []
    bits.reserveCapacity(extents.reduce(1, *))
    for block in 0..<outer {
      for operand in operands {
        let size = operand.shape[axis...].reduce(1, *)
        bits.append(contentsOf: operand.bits[block * size..<(block + 1) * size])
      }
    }
    return TensorData(type.element, extents, bits: bits)
  }

  func update(_ whole: TensorData, _ part: TensorData, at offsets: [Dim]) -> TensorData {
    let strides = IndexSpace.strides(whole.shape)
    let base = zip(offsets, strides).reduce(0) { $0 + number($1.0) * $1.1 }
    var bits = whole.bits
    for (element, position) in IndexSpace.offsets(part.shape, strides: strides, base: base).enumerated() {
      bits[position] = part.bits[element]
    }
    return TensorData(whole.element, whole.shape, bits: bits)
  }
}
