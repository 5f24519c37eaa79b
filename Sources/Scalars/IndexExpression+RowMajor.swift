extension IndexExpression {
  /// The position of the element at `indices` of a tensor of `extents` in row-major order.
  public static func rowMajor(_ indices: [IndexExpression], in extents: [IndexExpression]) -> IndexExpression {
    var stride: IndexExpression = 1
    var position: IndexExpression = 0
    for (index, extent) in zip(indices, extents).reversed() {
      position += stride * index
      stride = stride * extent
    }
    return position
  }

  /// The indices of the element at this row-major position of a tensor of `extents`.
  public func unravelled(over extents: [IndexExpression]) -> [IndexExpression] {
    var stride: IndexExpression = 1
    var indices: [IndexExpression] = []
    for (position, extent) in extents.enumerated().reversed() {
      let quotient = floorDivided(by: stride)
      indices.append(position == 0 ? quotient : quotient.modulo(extent))
      stride = stride * extent
    }
    return indices.reversed()
  }
}
