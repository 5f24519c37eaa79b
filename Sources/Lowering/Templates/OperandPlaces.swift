import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// How the operands of a product lie in the memory that they are read from.
struct OperandPlaces {
  /// Whether neighbouring columns of the second operand lie side by side.
  let hasColumnsInside: Bool
  /// Whether neighbouring steps of the second operand do, and not its columns.
  let hasStepsInside: Bool
  /// How many of both operands can be copied in pieces of 16 bytes.
  let copiedCount: Int

  /// The operands of the product with `roles`, of which the second one lies in panels if it `isPacked`.
  init(_ kernel: RegionKernel, _ roles: ContractionRoles, isPacked: Bool) {
    let (row, column) = (roles.rowOperand, roles.columnOperand)
    func lies(_ value: Value, _ labels: [String], along label: String?) -> Bool {
      label.map { Self.stride(kernel, roles, value, labels, $0) == 1 } ?? false
    }
    func comesInPieces(_ value: Value, along label: String?) -> Bool {
      let element = kernel.region.body.type(of: value).element
      guard let label, !kernel.region.gathers(value), 16 % element.byteCount == 0 else { return false }
      return kernel.writer.ranges.proveDivisible(roles.extents[label] ?? 1, by: 16 / element.byteCount)
    }
    let inner = roles.inner.last
    hasColumnsInside = isPacked || lies(column, roles.columnLabels, along: roles.column)
    hasStepsInside = !hasColumnsInside && lies(column, roles.columnLabels, along: inner)
    let isRowCopied = comesInPieces(row, along: inner) && lies(row, roles.rowLabels, along: inner)
    let isColumnCopied =
      isPacked || roles.inner.count == 1 && hasColumnsInside && comesInPieces(column, along: roles.column)
      || hasStepsInside && comesInPieces(column, along: inner)
    copiedCount = [isRowCopied, isColumnCopied].count { $0 }
  }

  /// How far neighbours along `label` lie from one another in the memory that `value` is read from, in elements; nil where it
  /// is not read as it is, or not by one number.
  private static func stride(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ value: Value, _ labels: [String], _ label: String
  ) -> IndexExpression? {
    var trial = kernel
    let index = trial.writer.openLoop("step", roles.extents[label] ?? 1, .serial).index
    let indices = labels.map { $0 == label ? index : 0 }
    guard let symbol = index.symbol, let place = trial.linearPlace(value, indices) else { return nil }
    return place.affine(in: symbol)?.coefficient
  }
}
