import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// Products of few rows with columns that are computed: packing would cost as much as the product, so they are read where
/// they lie.
extension ProductForms {
  /// So many rows or fewer read columns as they lie.
  private static let mostRows = 4
  /// So many sums at a time keep the multiply-add units busy.
  private static let sums = 8
  /// So many keep up with memory.
  private static let memorySums = 4
  /// So many bytes ahead what comes from memory in order is fetched.
  private static let bytesAhead = 512
  /// Steps whose products are summed before the next sum begins.
  private static let depth = 256

  /// The form for the few rows of a product; nil where they are many, or where neighbours along neither the columns nor
  /// the inner axis are neighbours in memory.
  static func fewRows(_ kernel: RegionKernel, _ roles: ContractionRoles, _ accumulation: DataType) -> TemplateForm? {
    let ranges = kernel.writer.ranges
    guard let rows = ranges.simplified(roles.extent(roles.rows)).constant, (1...mostRows).contains(rows),
      let columns = roles.extents[roles.column], roles.inner.filter({ roles.extents[$0] != 1 }).count <= 1,
      let strides = columnStrides(kernel, roles, columns)
    else { return nil }
    let extents = ["k": roles.extent(roles.inner), "n": columns]
    if strides.inner == 1 {
      let inner = roles.extent(roles.inner)
      var lanes = kernel.lanes(accumulation, over: inner)
      // A power of two, so that the columns can be lanes when they are stored. What comes from memory is read one column
      // after the other: several at a time are more streams than the processor foresees.
      var (tile, ahead) = (1, 0)
      if strides.isLarge {
        ahead = bytesAhead / strides.elementBytes
        while lanes < 32, 2 * lanes <= inner.constant ?? 0, lanes * rows < memorySums * kernel.lanes(accumulation) {
          lanes *= 2
        }
      } else {
        tile = [1, 2, 4, 8].last { $0 * rows <= max(sums, rows) } ?? 1
      }
      return TemplateForm(
        call: TemplateCall("matmul_dot", ["rows": rows, "columns": tile, "lanes": lanes, "ahead": ahead]),
        fixed: ["rows", "lanes"], extents: extents,
        reason: "few rows; columns are read along their length")
    }
    guard strides.column == 1 else { return nil }
    let lanes = kernel.lanes(accumulation, over: columns)
    // What comes from memory is better read in longer pieces.
    let vectors = vectors(rows, columns, lanes, strides.isLarge ? 2 * sums : sums, kernel.machine)
    return TemplateForm(
      call: TemplateCall("matmul_few", ["rows": rows, "vectors": vectors, "lanes": lanes, "depth": depth]),
      fixed: ["rows", "lanes"], extents: extents, reason: "few rows; columns are read side by side")
  }

  /// How far apart neighbours along the inner axis and neighbouring columns lie, of how many bytes they are, and whether what
  /// is read is larger than the cache; nil where that is not one number.
  private static func columnStrides(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ columns: Dim
  ) -> (inner: IndexExpression, column: IndexExpression, elementBytes: Int, isLarge: Bool)? {
    var trial = kernel
    let step = trial.writer.openLoop("step", roles.extent(roles.inner), .serial).index
    let column = trial.writer.openLoop("column", columns, .serial).index
    var indices = roles.unravel(step, roles.inner)
    for label in roles.batch { indices[label] = 0 }
    indices[roles.column] = column
    let element = roles.columnLabels.compactMap { indices[$0] }
    guard let place = trial.linearPlace(roles.columnOperand, element),
      let type = trial.sourceElement(roles.columnOperand, element)
    else { return nil }
    let bytes = trial.sourceBytes(roles.columnOperand, element) ?? 0
    // An index that is no loop's runs along an axis of one element.
    func stride(_ index: IndexExpression) -> IndexExpression? {
      guard let symbol = index.symbol else { return 0 }
      return place.affine(in: symbol)?.coefficient
    }
    guard let inner = stride(step), let column = stride(column) else { return nil }
    return (inner, column, max(type.byteCount, 1), bytes > kernel.machine.cacheBytes)
  }

  /// Vectors of one tile: as many as keep their sums, at most so many, in registers, and divide the columns if possible.
  private static func vectors(_ rows: Int, _ columns: Dim, _ lanes: Int, _ sums: Int, _ machine: Machine) -> Int {
    // Beside the sums live a vector of columns and one number of each row.
    let most = max(1, min(sums, (machine.vectorRegisters - rows - 2) / rows))
    guard let count = columns.constant.map({ ($0 + lanes - 1) / lanes }) else { return most }
    let divisor = (1...most).last { count % $0 == 0 } ?? 1
    return 2 * divisor > most || count <= most ? divisor : most
  }
}
