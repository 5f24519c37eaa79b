import MartletKernelIR
import MartletScalars

/// The register tile of a matrix product: how many rows and columns of the result one task keeps in registers.
///
/// Every accumulator is one chain of dependent multiply-adds; with about twelve vectors of them and two more for the
/// columns, the multiply-add units stay busy and nothing spills.
struct ProductTile {
  /// Rows of a full tile, and of the smaller tile that takes the remaining rows.
  let rows: Int
  let tail: Int
  /// Panels side by side; 1 where columns are not packed.
  let panels: Int
  /// Columns of a panel.
  let width: Int

  /// The tile of `machine` over packed panels of `width` columns, for a result of `columns` columns.
  init(packed width: Int, accumulation: DataType, columns: IndexExpression, machine: Machine) {
    let vectors = max(1, width * accumulation.byteCount / machine.vectorBytes)
    let panelCount = columns.ceilDivided(by: IndexExpression(width)).constant ?? 1
    self.width = width
    // Two panels only where they always come in pairs, so that none is read beyond the last.
    panels = vectors == 1 && panelCount % 2 == 0 ? 2 : 1
    rows = Self.rows(vectors: vectors * panels, machine)
    tail = max(1, rows / 3)
  }

  /// The tile of `machine` over at most `greatest` columns that a task packs itself; nil where the number is unbounded.
  init(accumulation: DataType, greatest columns: Int?, machine: Machine) {
    panels = 1
    let widest = 2 * machine.vectorBytes / accumulation.byteCount
    var width = 1
    while width < widest, width < columns ?? widest { width *= 2 }
    self.width = width
    rows = Self.rows(vectors: max(1, width * accumulation.byteCount / machine.vectorBytes), machine)
    tail = max(1, rows / 3)
  }

  private static func rows(vectors: Int, _ machine: Machine) -> Int {
    let accumulators = machine.vectorRegisters >= 32 ? 24 : 12
    return max(1, min(12, accumulators / vectors))
  }

  /// The values by the names that templates use.
  var values: [(String, Int)] { [("rows", rows), ("tail", tail), ("panels", panels), ("width", width)] }
}
