import MartletGraphIR
import MartletScalars
import MartletSupport

extension GraphInterpreter {
  /// - Throws: a diagnostic where the view reads outside of its operand.
  func view(_ view: View, _ operand: TensorData, _ node: Node) throws(Diagnostic) -> TensorData {
    let extents = shape(node.types[0])
    let bits =
      if let positions = affinePositions(view, operand.shape, extents) {
        positions.map { operand.bits[$0] }
      } else {
        try generalPositions(view, operand.shape, extents, node).map { position in
          position.map { operand.bits[$0] } ?? view.fill?.bits ?? 0
        }
      }
    return TensorData(operand.element, extents, bits: bits)
  }

  /// For each element of the result the position of the element that it reads, where every index is a sum of multiples
  /// of the result's axes and stays inside; nil for other views.
  func affinePositions(_ view: View, _ operandShape: [Int], _ extents: [Int]) -> [Int]? {
    guard view.conditions.isEmpty, !extents.contains(0) else { return nil }
    let operandStrides = IndexSpace.strides(operandShape)
    var strides = [Int](repeating: 0, count: extents.count)
    var base = 0
    for (axis, index) in view.indices.enumerated() {
      var rest = concrete(index)
      var (least, greatest) = (0, 0)
      for position in extents.indices {
        guard let (coefficient, other) = rest.affine(in: .axis(position)), let step = coefficient.constant else {
          return nil
        }
        rest = other
        strides[position] += step * operandStrides[axis]
        let reach = step * (extents[position] - 1)
        least += min(reach, 0)
        greatest += max(reach, 0)
      }
      guard let start = rest.constant, start + least >= 0, start + greatest < operandShape[axis] else { return nil }
      base += start * operandStrides[axis]
    }
    return IndexSpace.offsets(extents, strides: strides, base: base)
  }

  /// For each element of the result the position of the element that it reads, nil where a condition does not hold.
  private func generalPositions(
    _ view: View, _ operandShape: [Int], _ extents: [Int], _ node: Node
  ) throws(Diagnostic) -> [Int?] {
    let indices = view.indices.map { concrete($0) }
    let conditions = view.conditions.map { $0.substituting(concreteSymbol) }
    var positions: [Int?] = []
    for place in IndexSpace(extents) {
      let value = { (symbol: Symbol) -> Int? in
        guard case .axis(let axis) = symbol else { return nil }
        return place[axis]
      }
      guard conditions.allSatisfy({ $0.evaluate(value) ?? false }) else {
        positions.append(nil)
        continue
      }
      var position = 0
      for (axis, index) in indices.enumerated() {
        guard let number = index.evaluate(value), (0..<operandShape[axis]).contains(number) else {
          throw Diagnostic(
            "a view reads index \(index) of axis \(axis) outside of 0..<\(operandShape[axis]) at \(place)",
            at: node.locations)
        }
        position = position * operandShape[axis] + number
      }
      positions.append(position)
    }
    return positions
  }

  private func concrete(_ index: IndexExpression) -> IndexExpression { index.substituting(concreteSymbol) }

  private func concreteSymbol(_ symbol: Symbol) -> IndexExpression? {
    guard case .named(let name) = symbol else { return nil }
    return symbols[name].map { IndexExpression($0) }
  }
}
