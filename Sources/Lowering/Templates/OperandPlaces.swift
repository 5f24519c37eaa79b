import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// How the operands of a product lie in the memory that they are read from, for templates of GPUs.
struct OperandPlaces {
  /// Whether neighbouring columns of the second operand lie side by side.
  let hasColumnsInside: Bool
  /// Whether neighbouring steps of the second operand do, and not its columns.
  let hasStepsInside: Bool
  /// The bytes of the first operand, and of the second, that can be copied at once: 16, 8 or 4; 0 where elements are loaded one
  /// by one.
  let rowBytes, columnBytes: Int

  /// Most bytes that the hardware copies at once.
  private static let mostBytes = 16

  /// The operands of the product with `roles`, of which the second one may be the `packed` weight. With `readsSteps` the
  /// template takes a second operand by its steps, if these lie side by side.
  init(_ kernel: RegionKernel, _ roles: ContractionRoles, _ packed: InputBuffer?, readsSteps: Bool) {
    let (row, column) = (roles.rowOperand, roles.columnOperand)
    let inner = roles.inner.last
    func lies(along label: String) -> Bool { Self.stride(kernel, roles, column, roles.columnLabels, label) == 1 }
    hasColumnsInside = packed != nil || lies(along: roles.column)
    hasStepsInside = !hasColumnsInside && inner.map(lies) ?? false
    rowBytes = inner.map { Self.bytes(kernel, roles, row, roles.rowLabels, along: $0) } ?? 0
    if let packed {
      columnBytes = packed.buffer.element == kernel.region.body.type(of: column).element ? Self.mostBytes : 0
    } else if hasStepsInside, readsSteps, let inner {
      columnBytes = Self.bytes(kernel, roles, column, roles.columnLabels, along: inner)
    } else {
      columnBytes =
        roles.inner.count == 1 ? Self.bytes(kernel, roles, column, roles.columnLabels, along: roles.column) : 0
    }
  }

  /// Whether both operands come in the widest pieces.
  var areWide: Bool { rowBytes == Self.mostBytes && columnBytes == Self.mostBytes }

  /// How many of the operands need not go through registers.
  var copiedCount: Int { [rowBytes, columnBytes].count { $0 > 0 } }

  /// How many bytes of `value` can be copied at once along `label` where a piece begins at any multiple of the widest one's
  /// elements, and the other axes have some index.
  private static func bytes(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ value: Value, _ labels: [String], along label: String
  ) -> Int {
    let type = kernel.region.body.type(of: value).element
    guard type.byteCount <= mostBytes else { return 0 }
    let count = mostBytes / type.byteCount
    // Pieces of one of several inner axes end where it ends.
    if label == roles.inner.last, roles.inner.count > 1,
      !kernel.writer.ranges.proveDivisible(roles.extents[label] ?? 1, by: count)
    {
      return 0
    }
    var trial = kernel
    let indices = Dictionary(
      labels.map { ($0, trial.writer.openLoop("i", roles.extents[$0] ?? 1, .serial).index) },
      uniquingKeysWith: { first, _ in first })
    let operand = RegionOperand(value: value, labels: labels)
    guard let run = indices[label], let found = trial.runPlace(of: operand, indices, along: label, at: run, type) else {
      return 0
    }
    let start = found.place.map { $0.substituting { $0 == run.symbol ? 0 : nil } }
    return trial.copyWidth(from: start, found.shape, atMost: count, of: type.byteCount) * type.byteCount
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
