internal import MartletScalars
internal import MartletSupport

extension OpRules {
  func contractType(
    _ contraction: Contraction, _ operands: [TensorType], element: DataType?
  ) throws(Diagnostic) -> TensorType {
    guard operands.count == 2 else {
      throw Constraint.contract1.broken("contract takes 2 operands, not \(operands.count)")
    }
    let (left, right) = (operands[0], operands[1])
    for (labels, type) in [(contraction.left, left), (contraction.right, right)] where labels.count != type.rank {
      throw Constraint.contract1.broken("\(labels.count) labels for the \(type.rank) axes of \(type)")
    }
    try checkLabels(contraction)
    var shape: [Dim] = []
    for label in contraction.result {
      shape.append(try extent(of: label, contraction, left, right))
    }
    for label in contraction.contracted { _ = try extent(of: label, contraction, left, right) }
    guard left.element == right.element, TypeRule.Class.number.contains(left.element) else {
      throw Constraint.contract5.broken("the operands are of \(left.element.rawValue) and \(right.element.rawValue)")
    }
    guard contraction.accumulation.accumulates(left.element) else {
      throw Constraint.contract6.broken(
        "\(contraction.accumulation.rawValue) does not hold every \(left.element.rawValue)")
    }
    return TensorType(element == contraction.accumulation ? contraction.accumulation : left.element, shape)
  }

  private func checkLabels(_ contraction: Contraction) throws(Diagnostic) {
    let (left, right, result) = (contraction.left, contraction.right, contraction.result)
    for labels in [left, right, result] {
      for (position, label) in labels.enumerated() {
        guard label.isIdentifier, !labels[..<position].contains(label) else {
          throw Constraint.contract2.broken("the label '\(label)' is repeated or no identifier")
        }
      }
    }
    if let label = result.first(where: { !left.contains($0) && !right.contains($0) }) {
      throw Constraint.contract4.broken("the label '\(label)' of the result is one of no operand")
    }
    if let label = (left + right).first(where: {
      !result.contains($0) && !(left.contains($0) && right.contains($0))
    }) {
      throw Constraint.contract4.broken(
        "only one operand has the label '\(label)', and the result lacks it", notes: ["reduce that operand first"])
    }
  }

  private func extent(
    of label: String, _ contraction: Contraction, _ left: TensorType, _ right: TensorType
  ) throws(Diagnostic) -> Dim {
    let first = contraction.left.firstIndex(of: label).map { left.shape[$0] }
    let second = contraction.right.firstIndex(of: label).map { right.shape[$0] }
    if let first, let second, !equal(first, second) {
      throw Constraint.contract3.broken("the label '\(label)' has the extents \(first) and \(second)")
    }
    guard let extent = first ?? second else { preconditionFailure("labels are checked before") }
    return extent
  }
}
