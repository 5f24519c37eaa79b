import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The packing of a contraction's constant side: panels of 64 bytes along the result's last axis.
///
/// A weight with the axes n (free) and k… (contracted) lies as `[ceildiv(n, w), k…, w]` with `w` elements in 64 bytes,
/// the last panel filled up with zeros. Wider tiles read several panels.
struct PanelPacking {
  /// The size of a panel's rows in bytes: one vector register of the widest level, one cache line.
  static let panelBytes = 64

  /// Which operand of the region is packed.
  let operand: Int
  /// The axis of the source that panels run along.
  let panelAxis: Int
  /// The view from the source to the packed weight.
  let view: View
  /// The packed type.
  let type: TensorType

  /// The packing that the contraction of `region` reads best, if its second operand is an input as it is, of static
  /// shape, whose only free axis is the result's last one.
  init?(_ region: Region) {
    guard let position = region.accumulations.first, region.accumulations.count == 1,
      case .contract(let contraction) = region.body.nodes[position].kind
    else { return nil }
    let right = region.body.nodes[position].operands[1]
    guard case .input = region.body.nodes[right.node].kind,
      let label = contraction.result.last, contraction.rightFree == [label], contraction.batch.isEmpty,
      let shape = region.body.type(of: right).staticShape, let axis = contraction.right.firstIndex(of: label),
      let operand = region.body.inputs.firstIndex(where: { $0.value == right })
    else { return nil }
    // A weight of few columns would be mostly padding.
    let element = region.body.type(of: right).element
    let width = Self.width(element)
    guard element.isFloat, shape[axis] * 2 > width else { return nil }
    self.operand = operand
    panelAxis = axis
    let column = IndexExpression(width) * .axis(0) + .axis(shape.count)
    var indices: [IndexExpression] = []
    var packed = [Dim((shape[axis] + width - 1) / width)]
    // The contracted axes follow in the order in which the first operand has them.
    for label in contraction.right where label != contraction.result.last {
      guard let place = contraction.contracted.firstIndex(of: label) else { return nil }
      indices.append(.axis(place + 1))
    }
    for label in contraction.contracted {
      guard let place = contraction.right.firstIndex(of: label) else { return nil }
      packed.append(Dim(shape[place]))
    }
    indices.insert(column, at: axis)
    let isFull = shape[axis] % width == 0
    view = View(
      indices, where: isFull ? [] : [IndexCondition(column, below: IndexExpression(shape[axis]))],
      fill: isFull ? nil : ScalarValue(0, as: element))
    type = TensorType(element, packed + [Dim(width)])
  }

  /// The number of elements of `type` in one row of a panel.
  static func width(_ type: DataType) -> Int { panelBytes / type.byteCount }

  /// Where the packed weight holds the element of the source at `indices`, for a `packing` that this type made.
  static func place(_ packing: View, of indices: [IndexExpression], width: Int) -> [IndexExpression] {
    var result = [IndexExpression](repeating: 0, count: indices.count + 1)
    for (axis, index) in packing.indices.enumerated() {
      if case .axis(let position)? = index.symbol {
        result[position] = indices[axis]
      } else {
        result[0] = indices[axis].floorDivided(by: IndexExpression(width))
        result[indices.count] = indices[axis].modulo(IndexExpression(width))
      }
    }
    return result
  }
}
