public import MartletScalars

/// A contraction seen as a batch of matrix products: which labels are rows, columns, inner and batch axes.
public struct ContractionRoles: Hashable, Sendable {
  /// The operand whose elements are broadcast along a row of the result.
  public let rowOperand: Value
  /// The operand that is read along a row of the result.
  public let columnOperand: Value
  /// The labels of the axes of the row operand.
  public let rowLabels: [String]
  /// The labels of the axes of the column operand.
  public let columnLabels: [String]
  /// The labels of the axes of the result.
  public let resultLabels: [String]
  /// The result's axes that a kernel runs over one by one: shared by both operands, or further columns.
  public let batch: [String]
  /// The result's axes that make up the rows, outermost first.
  public let rows: [String]
  /// The result's last axis of more than one element; its last if there is none.
  public let column: String
  /// The axes that are summed over, outermost first; those of one element come last.
  public let inner: [String]
  /// The extent of each label.
  public let extents: [String: Dim]

  /// The roles in the contraction at `position` of `body`; nil if the axis of the columns is in both operands, or if
  /// nothing is summed over.
  public init?(_ body: Graph, _ position: Int) {
    let node = body.nodes[position]
    guard case .contract(let contraction) = node.kind, !contraction.contracted.isEmpty else { return nil }
    let counts = Dictionary(zip(contraction.result, node.types[0].shape), uniquingKeysWith: { first, _ in first })
    guard let last = contraction.result.last(where: { counts[$0] != 1 }) ?? contraction.result.last else { return nil }
    let isRight = contraction.rightFree.contains(last)
    guard isRight || contraction.leftFree.contains(last) else { return nil }
    let (left, right) = (node.operands[0], node.operands[1])
    rowOperand = isRight ? left : right
    columnOperand = isRight ? right : left
    rowLabels = isRight ? contraction.left : contraction.right
    columnLabels = isRight ? contraction.right : contraction.left
    resultLabels = contraction.result
    let columns = isRight ? contraction.rightFree : contraction.leftFree
    batch = contraction.result.filter { contraction.batch.contains($0) || (columns.contains($0) && $0 != last) }
    rows = isRight ? contraction.leftFree : contraction.rightFree
    column = last
    var extents: [String: Dim] = [:]
    for (labels, operand) in [(contraction.left, left), (contraction.right, right)] {
      for (label, extent) in zip(labels, body.type(of: operand).shape) { extents[label] = extent }
    }
    self.extents = extents
    inner = contraction.contracted.filter { extents[$0] != 1 } + contraction.contracted.filter { extents[$0] == 1 }
  }

  /// The extent of a merged axis over `labels`.
  public func extent(_ labels: [String]) -> Dim { .product(labels.compactMap { extents[$0] }) }

  /// The index along each of `labels` of the position `linear` of their merged axis.
  public func unravel(_ linear: IndexExpression, _ labels: [String]) -> [String: IndexExpression] {
    let indices = linear.unravelled(over: labels.map { extents[$0] ?? 1 })
    return Dictionary(zip(labels, indices), uniquingKeysWith: { first, _ in first })
  }
}
