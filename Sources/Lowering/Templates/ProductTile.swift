import MartletKernelIR
import MartletScalars

/// The register tile of a matrix product: how many rows and panels of the result one task keeps in registers.
///
/// Every accumulator is one chain of dependent multiply-adds; with about twelve vectors of them and two more for the
/// panel, the multiply-add units stay busy and nothing spills.
struct ProductTile {
  /// Rows of a full tile, and of the smaller tile that takes most of the remaining rows.
  let rows: Int
  let tail: Int
  /// Panels side by side.
  let panels: Int
  /// Elements in a row of a panel.
  let width: Int

  /// The tile for `machine`, panels of `element` and partial sums of `accumulation`.
  init(_ machine: Machine, element: DataType, accumulation: DataType, columns: IndexExpression?) {
    width = PanelPacking.width(element)
    let vectorsPerRow = max(1, width * accumulation.byteCount / machine.vectorBytes)
    // The registers that accumulators may take; the rest hold a row of the panels and the broadcast element.
    let accumulators = machine.vectorRegisters >= 32 ? 24 : 12
    let isNarrow = (columns?.constant).map { [width] in $0 <= width } ?? false
    panels = !isNarrow && vectorsPerRow == 1 && machine.vectorRegisters >= 32 ? 2 : 1
    rows = max(1, min(12, accumulators / (vectorsPerRow * panels)))
    tail = max(1, rows / 3)
  }

  /// The values by the names that templates use.
  var values: [(String, Int)] { [("rows", rows), ("tail", tail), ("panels", panels), ("width", width)] }
}
