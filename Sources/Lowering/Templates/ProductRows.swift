import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// How the rows of a matrix product lie, as far as the choice of a tile depends on it.
struct ProductRows: Hashable, CustomStringConvertible {
  /// How many there are, if that is known.
  let count: Int?
  /// How many there are at most, where their number is open and they are few.
  let most: Int?
  /// The length of the runs inside of which each row is as far from the next, where there are several, as the places of
  /// an image's lines that a window slides over. Tiles that divide the length lie in one run.
  let runs: Int?
  /// How many bytes each row lies from the next, if that is known.
  let stride: Int?

  /// So many rows at most are few where their number is open. It does not depend on the machine, as the levels of an artefact
  /// choose alike.
  static let mostFew = 11

  /// What is known of the rows.
  var description: String {
    if count == 1 { return "1 row" }
    var text = count.map { "\($0) rows" } ?? most.map { "at most \($0) rows" } ?? "any rows"
    if let runs { text += " in runs of \(runs)" }
    if let stride { text += ", \(stride) bytes apart" }
    return text
  }
}

extension ProductRows {
  /// How the rows lie in the memory that the row operand reads.
  init(_ kernel: RegionKernel, _ roles: ContractionRoles) {
    let extent = kernel.writer.ranges.simplified(roles.extent(roles.rows))
    count = extent.constant
    let greatest = kernel.greatest(extent)
    most = extent.constant == nil && greatest <= Self.mostFew ? greatest : nil
    var trial = kernel
    let row = trial.writer.openLoop("row", extent, .serial).index
    var indices = roles.unravel(row, roles.rows)
    for label in roles.batch + roles.inner { indices[label] = 0 }
    let place = trial.linearPlace(roles.rowOperand, roles.rowLabels.compactMap { indices[$0] })
    let bytes = trial.sourceElement(roles.rowOperand, roles.rowLabels.compactMap { indices[$0] })?.byteCount ?? 1
    let affine = place.flatMap { place in row.symbol.map { place.affine(in: $0) } }
    let last = roles.rows.last { roles.extents[$0] != 1 }
    if case .some(.none) = affine {
      runs = last.flatMap { roles.extents[$0]?.constant }
      stride = last.flatMap { Self.stride(kernel, roles, along: $0) }
    } else {
      runs = nil
      stride = affine.flatMap { $0?.coefficient.constant }.map { $0 * bytes }
    }
  }

  /// How many bytes lie between neighbours along `label`.
  private static func stride(_ kernel: RegionKernel, _ roles: ContractionRoles, along label: String) -> Int? {
    guard let extent = roles.extents[label] else { return nil }
    var trial = kernel
    let index = trial.writer.openLoop("row", extent, .serial).index
    var indices: [String: IndexExpression] = [label: index]
    for other in roles.rowLabels where other != label { indices[other] = 0 }
    guard let place = trial.linearPlace(roles.rowOperand, roles.rowLabels.compactMap { indices[$0] }),
      let symbol = index.symbol, let coefficient = place.affine(in: symbol)?.coefficient.constant
    else { return nil }
    let bytes = trial.sourceElement(roles.rowOperand, roles.rowLabels.compactMap { indices[$0] })?.byteCount ?? 1
    return coefficient * bytes
  }
}

extension RegionKernel {
  /// Where in memory the element of `operand` at `indices` lies, in elements, if it is read as it is or widened. Writes
  /// into this kernel, so ask a copy.
  mutating func linearPlace(_ operand: Value, _ indices: [IndexExpression]) -> IndexExpression? {
    guard let source = source(operand, indices), let shape = values.shape(of: source.buffer) else { return nil }
    return writer.ranges.simplified(zip(source.indices, shape).reduce(0) { $0 * $1.1 + $1.0 })
  }

  /// The size of the memory that the element of `operand` at `indices` lies in, if it is read as it is or widened and that
  /// is one number. Writes into this kernel, so ask a copy.
  mutating func sourceBytes(_ operand: Value, _ indices: [IndexExpression]) -> Int? {
    guard let source = source(operand, indices), let shape = values.shape(of: source.buffer) else { return nil }
    return IndexExpression.product(shape).constant.map { $0 * source.element.byteCount }
  }

  /// The type that the element of `operand` at `indices` has in memory, if it is read as it is or widened. Writes into this
  /// kernel, so ask a copy.
  mutating func sourceElement(_ operand: Value, _ indices: [IndexExpression]) -> DataType? {
    source(operand, indices)?.element
  }

  /// Has fetched what lies so many elements `beyond` that of `operand` at `indices` in memory, if that is read as it is or
  /// widened. `indices` must lie inside, as what they depend on may be read: the rows that a gather takes.
  mutating func prefetch(_ operand: Value, at indices: [IndexExpression], beyond: IndexExpression) {
    var trial = self
    guard trial.source(operand, indices) != nil, let source = source(operand, indices), !source.indices.isEmpty
    else { return }
    let (lead, last) = (source.indices.dropLast(), source.indices[source.indices.count - 1])
    writer.prefetch(source.buffer, lead + [last + beyond])
  }

  /// Where in which buffer the element of `operand` at `indices` lies, if it is read as it is or widened.
  private mutating func source(
    _ operand: Value, _ indices: [IndexExpression]
  ) -> (buffer: String, indices: [IndexExpression], element: DataType)? {
    // What cannot be written here is refused when it is written.
    var element = try? values.write(operand, at: indices, &writer)
    while case .scalar(.cast, let operands, _)? = element { element = operands[0] }
    guard case .load(let name, let indices, let type)? = element else { return nil }
    return (name, indices, type)
  }
}
