import MartletKernelIR
import MartletScalars

/// The register tile of a matrix product: how many rows and columns of the result one task keeps in registers.
///
/// Every accumulator is one chain of dependent multiply-adds. With eight vectors of them or more the multiply-add units
/// stay busy; the more there are, the fewer loads each needs, until they no longer fit the registers beside the vectors
/// that are read.
struct ProductTile {
  /// Rows of a full tile, and of the smaller tile that takes the remaining rows.
  let rows: Int
  let tail: Int
  /// Panels side by side; 1 where columns are not packed.
  let panels: Int
  /// Columns of a panel.
  let width: Int

  /// The tile of `machine` over packed panels of `width` columns, for a result of `rows` and `columns`.
  init(packed width: Int, accumulation: DataType, rows: ProductRows, columns: IndexExpression, machine: Machine) {
    let vectors = max(1, width * accumulation.byteCount / machine.vectorBytes)
    let panelCount = columns.ceilDivided(by: IndexExpression(width)).constant ?? 1
    self.width = width
    // Several panels only where they always come together, so that none is read beyond the last.
    let panels = (1...Self.greatestPanels).filter { count in
      guard panelCount % count == 0 else { return false }
      // A single row has few sums on narrow machines, which wait for one another while weights of few bits would come
      // faster.
      let isOneRow = rows == .count(1) && vectors * count + 3 <= machine.vectorRegisters
      return count == 1 || vectors == 1 || isOneRow
    }
    let tiles = panels.flatMap { count in
      Self.rowCounts(rows, vectors: vectors * count, machine).map { (rows: $0, panels: count) }
    }
    // The first of the best, so that ties go to fewer panels.
    var best = (rows: 1, panels: 1)
    var least = Double.infinity
    for tile in tiles {
      let cost = Self.cost(tile.rows, vectors: vectors * tile.panels, rows)
      if cost < least { (best, least) = (tile, cost) }
    }
    self.panels = best.panels
    self.rows = best.rows
    tail = Self.tail(best.rows)
  }

  /// The tile of `machine` over at most `greatest` columns that a task packs itself; nil where the number is unbounded.
  init(accumulation: DataType, greatest columns: Int?, rows: ProductRows, machine: Machine) {
    panels = 1
    let widest = 2 * machine.vectorBytes / accumulation.byteCount
    var width = 1
    while width < widest, width < columns ?? widest { width *= 2 }
    self.width = width
    let vectors = max(1, width * accumulation.byteCount / machine.vectorBytes)
    let counts = Self.rowCounts(rows, vectors: vectors, machine)
    self.rows =
      counts.min { Self.cost($0, vectors: vectors, rows) < Self.cost($1, vectors: vectors, rows) } ?? 1
    tail = Self.tail(self.rows)
  }

  /// Panels side by side in one tile at most.
  private static let greatestPanels = 4
  /// Rows of a tile where their number is open: more do not make it faster, and leave more for the tail.
  private static let openRows = 12
  /// The most rows that a template admits.
  private static let greatestRows = 16

  private static func tail(_ rows: Int) -> Int { max(1, rows / 3) }

  /// The numbers of rows that fit the registers and lie in `rows` as they should, the least first.
  private static func rowCounts(_ rows: ProductRows, vectors: Int, _ machine: Machine) -> [Int] {
    // Beside the accumulators live the vectors of one row of the panels and one element that all lanes share.
    let free = machine.vectorRegisters - vectors - 1
    let most = max(1, min(greatestRows, (machine.scalars.fusedMultiplyAdd ? free : free - 1) / vectors))
    switch rows {
    case .open: return Array(1...min(most, openRows))
    case .count(let count): return Array(1...max(1, min(most, count)))
    case .runs(let length):
      let divisors = (1...most).filter { length % $0 == 0 }
      // A length without useful divisors: rows of one tile then lie in several runs.
      return (divisors.last ?? 1) * vectors >= 4 || length <= most ? divisors : Array(1...min(most, openRows))
    }
  }

  /// The cycles that one step along the inner extent takes, for one row and one vector of columns: as many as
  /// there are multiply-adds or loads, two of each a cycle, and at least the latency of a multiply-add.
  private static func cost(_ count: Int, vectors: Int, _ rows: ProductRows) -> Double {
    func step(_ rows: Int) -> Double {
      let loads = Double(rows + vectors) / 2
      // Loads hide behind multiply-adds; of equal tiles the one with fewer loads is measurably the faster.
      return max(Double(rows * vectors) / 2, loads, 4) + loads / 8
    }
    let width = Double(vectors)
    guard case .count(let total) = rows else { return step(count) / Double(count) / width }
    let rest = total % count
    let tail = Self.tail(count)
    let steps =
      Double(total / count) * step(count) + Double(rest / tail) * step(tail) + Double(rest % tail) * step(1)
    return steps / Double(max(total, 1)) / width
  }

  /// The values by the names that templates use.
  var values: [(String, Int)] { [("rows", rows), ("tail", tail), ("panels", panels), ("width", width)] }
}
