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

  /// Most bytes that the hardware copies at once, and the least.
  private static let mostBytes = 16
  private static let leastBytes = 4

  /// The operands of the product with `roles`, of which the second one may be the `packed` weight. With `readsSteps` the
  /// template takes a second operand by its steps, if these lie side by side.
  init(_ kernel: RegionKernel, _ roles: ContractionRoles, _ packed: InputBuffer?, readsSteps: Bool) {
    let (row, column) = (roles.rowOperand, roles.columnOperand)
    let inner = roles.inner.last
    hasColumnsInside =
      packed != nil || Self.place(kernel, roles, column, roles.columnLabels, along: roles.column) != nil
    let steps = inner.flatMap { Self.place(kernel, roles, column, roles.columnLabels, along: $0) }
    hasStepsInside = !hasColumnsInside && steps != nil
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

  /// How many bytes of `value` can be copied at once along `label`: as `RegionKernel.copyRun` has it, where a piece begins at
  /// any multiple of the widest one's elements.
  private static func bytes(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ value: Value, _ labels: [String], along label: String
  ) -> Int {
    let element = kernel.region.body.type(of: value).element.byteCount
    guard !kernel.region.gathers(value), element <= mostBytes,
      let place = place(kernel, roles, value, labels, along: label)
    else { return 0 }
    let count = mostBytes / element
    // Pieces of one of several inner axes end where it ends.
    if label == roles.inner.last, roles.inner.count > 1,
      !kernel.writer.ranges.proveDivisible(roles.extents[label] ?? 1, by: count)
    {
      return 0
    }
    var width = count
    while width * element > leastBytes, !place.ranges.proveDivisible(place.start, by: width) { width /= 2 }
    return width * element >= leastBytes && place.ranges.proveDivisible(place.start, by: width) ? width * element : 0
  }

  /// Where `value` is read from in the memory of its buffer, in elements, but for the part of `label`; nil where neighbours along
  /// `label` do not lie side by side there. The other axes have some index.
  private static func place(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ value: Value, _ labels: [String], along label: String
  ) -> (start: IndexExpression, ranges: SymbolRanges)? {
    var trial = kernel
    var inside: IndexExpression = 0
    let indices = labels.map { other in
      let index = trial.writer.openLoop("i", roles.extents[other] ?? 1, .serial).index
      if other == label { inside = index }
      return index
    }
    guard let symbol = inside.symbol, let place = trial.linearPlace(value, indices),
      let parts = place.affine(in: symbol), parts.coefficient == 1
    else { return nil }
    return (trial.writer.ranges.simplified(place - inside), trial.writer.ranges)
  }
}
