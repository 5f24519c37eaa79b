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

  /// The tiles of `machine` over packed panels of `width` columns, for a result of `rows` and `columns`: those that cost
  /// little more than the best, which is the first. `isParted` says that the inner extent is summed in parts, `isSplit` that
  /// each vector of a step lies in two registers.
  static func tiles(
    packed width: Int, accumulation: DataType, rows: ProductRows, columns: IndexExpression, isParted: Bool,
    machine: Machine, isSplit: Bool = false
  ) -> [ProductTile] {
    let vectors = max(1, width * accumulation.byteCount / machine.vectorBytes)
    let panelCount = columns.ceilDivided(by: IndexExpression(width)).constant ?? 1
    // Several panels only where they always come together, so that none is read beyond the last.
    let panels = (1...greatestPanels).filter { count in
      guard panelCount % count == 0 else { return false }
      // Few rows have few sums on narrow machines, which wait for one another while weights of few bits would come faster.
      let areFew = rows.count == 1 || rows.most != nil
      let fits = vectors * count + (isSplit ? 6 : 3) <= machine.vectorRegisters
      return count == 1 || vectors == 1 || areFew && fits
    }
    let tiles = panels.flatMap { count in
      rowCounts(rows, vectors: vectors * count, machine, isSplit: isSplit).map {
        ProductTile(rows: $0, panels: count, width: width)
      }
    }
    return ordered(tiles) { tile in
      let cost = cost(tile.rows, vectors: vectors * tile.panels, rows, machine)
      let spills = isParted && rows.runs == nil && !tile.holdsSums(accumulation, machine)
      return spills ? cost * spilledSums : cost
    }
  }

  /// The tiles of `machine` over at most `greatest` columns that a task packs itself, nil where the number is unbounded:
  /// those that cost little more than the best, which is the first.
  static func tiles(
    accumulation: DataType, greatest columns: Int?, rows: ProductRows, machine: Machine
  ) -> [ProductTile] {
    let widest = 2 * machine.vectorBytes / accumulation.byteCount
    var width = 1
    while width < widest, width < columns ?? widest { width *= 2 }
    let vectors = max(1, width * accumulation.byteCount / machine.vectorBytes)
    let tiles = rowCounts(rows, vectors: vectors, machine).map { ProductTile(rows: $0, panels: 1, width: width) }
    return ordered(tiles) { cost($0.rows, vectors: vectors, rows, machine) }
  }

  private init(rows: Int, panels: Int, width: Int) {
    self.rows = rows
    self.panels = panels
    self.width = width
    tail = Self.tail(rows)
  }

  /// Whether a second sum for each element, that of earlier parts of the inner extent, stays in registers too, but for a few
  /// that it costs nothing to keep elsewhere.
  func holdsSums(_ type: DataType, _ machine: Machine) -> Bool {
    let vectors = panels * max(1, width * type.byteCount / machine.vectorBytes)
    return 2 * rows * vectors + vectors + 1 <= machine.vectorRegisters * 7 / 6
  }

  /// Tiles by what they cost, the first of equals first, without those that cost much more than the best.
  private static func ordered(_ tiles: [ProductTile], _ cost: (ProductTile) -> Double) -> [ProductTile] {
    let costs = tiles.map(cost)
    let limit = (costs.min() ?? 0) * greatestRatio
    let order = tiles.indices.filter { costs[$0] <= limit }.sorted { (costs[$0], $0) < (costs[$1], $1) }
    return order.map { tiles[$0] }
  }

  /// Rows so many bytes apart, or a multiple of that, lie in one set of the first cache, which holds so many lines.
  private static let cachePeriod = 4096
  private static let cacheWays = 8

  /// Tiles that cost more times as much as the best are not worth a measurement.
  private static let greatestRatio = 1.25
  /// Tiles whose sums of earlier parts fit no registers beside those of the present one take so much longer, however many
  /// parts there are: measured with 24 sums against 16.
  private static let spilledSums = 1.025
  /// Panels side by side in one tile at most.
  private static let greatestPanels = 4
  /// Rows of a tile where their number is open: more do not make it faster, and leave more for the tail.
  private static let openRows = 12
  /// The most rows that a template admits.
  private static let greatestRows = 16

  private static func tail(_ rows: Int) -> Int { max(1, rows / 3) }

  /// The numbers of rows that fit the registers and lie in `rows` as they should, the least first.
  private static func rowCounts(
    _ rows: ProductRows, vectors: Int, _ machine: Machine, isSplit: Bool = false
  ) -> [Int] {
    // Beside the accumulators live the vectors of one row of the panels and one element that all lanes share.
    let free = machine.vectorRegisters - (vectors + 1) * (isSplit ? 2 : 1)
    var most = max(1, min(greatestRows, (machine.scalars.fusedMultiplyAdd ? free : free - 1) / vectors))
    if let stride = rows.stride, stride != 0, stride % cachePeriod == 0 { most = min(most, cacheWays) }
    if let length = rows.runs {
      let divisors = (1...most).filter { length % $0 == 0 }
      // A length without divisors that keep the units busy: rows of one tile then lie in several runs.
      return (divisors.last ?? 1) * vectors >= busySums || length <= most ? divisors : Array(1...min(most, openRows))
    }
    return Array(1...max(1, min(most, rows.count ?? rows.most ?? openRows)))
  }

  /// With so many sums, multiply-adds seldom wait for one another.
  private static let busySums = 8

  /// A multiply-add's cycles until the next one can add to it, and one more: just enough sums to wait for no other do wait.
  private static let latency = 5.0

  /// The bytes of the panels that come from the nearer cache in a cycle.
  private static let nearBytesPerCycle = 32

  /// The cycles that one step along the inner extent takes, for one row and one vector of columns: as many as
  /// there are multiply-adds or loads, two of each a cycle, and at least the latency of a multiply-add. Of few rows all numbers
  /// are as likely.
  private static func cost(_ count: Int, vectors: Int, _ rows: ProductRows, _ machine: Machine) -> Double {
    func step(_ rows: Int) -> Double {
      let loads = Double(rows + vectors) / 2
      // Loads hide behind multiply-adds; of equal tiles the one with fewer loads is measurably the faster.
      return max(Double(rows * vectors) / 2, loads, latency) + loads / 8
    }
    // The rows of a tile may be too few to hide where panels come from.
    let near = rows.most == nil ? 0 : Double(vectors * machine.vectorBytes) / Double(nearBytesPerCycle)
    func share(of total: Int) -> Double {
      let rest = total % count
      let tail = Self.tail(count)
      let tiles = [(total / count, count), (rest / tail, tail), (rest % tail, 1)]
      return tiles.reduce(0) { $0 + Double($1.0) * max(step($1.1), near) } / Double(max(total, 1)) / Double(vectors)
    }
    if let most = rows.most, most > 1 { return (2...most).map(share).reduce(0, +) / Double(most - 1) }
    guard rows.runs == nil, let total = rows.count else { return step(count) / Double(count) / Double(vectors) }
    return share(of: total)
  }

  /// A strip of rows that are open has about so many at most: the tasks of few rows should still be many.
  private static let openStripRows = 96
  /// Rows of a strip over weights that fit the cache.
  private static let shortStripRows = 24

  /// How many tiles below one another a task may compute, about as many in each where the number of rows is known, the number
  /// first that should be the fastest: as many as read
  /// rows, of `stepBytes` each, that fill half of all caches, so that weights which do not fit there are read as seldom as
  /// possible: rows are read in order, which hides where they come from. Weights that fit half of the nearer cache come from
  /// there; then short strips write their results where they just have been.
  func strips(_ rows: ProductRows, stepBytes: Int, weightBytes: Int, _ machine: Machine) -> [Int] {
    func fitting(_ cacheBytes: Int) -> Int { max(1, cacheBytes / 2 / max(1, stepBytes * self.rows)) }
    func strip(_ rows: Int) -> Int { max(1, (rows + self.rows - 1) / self.rows) }
    let tiles = strip(rows.count ?? rows.most ?? Self.openStripRows)
    /// The length of as many strips as needed none of which is longer than `longest`, and all about as long: strips of
    /// little work read as many weights as others.
    func even(_ longest: Int) -> Int {
      let longest = min(longest, tiles)
      let count = (tiles + longest - 1) / longest
      return rows.count == nil ? longest : (tiles + count - 1) / count
    }
    let short = even(strip(Self.shortStripRows))
    let near = even(fitting(machine.cacheBytes))
    let longest = even(fitting(machine.farCacheBytes))
    let first = weightBytes <= machine.cacheBytes / 2 ? min(short, near) : longest
    return [first]
      + [1, short, near, longest, tiles].reduce(into: []) { strips, strip in
        if strip != first, !strips.contains(strip) { strips.append(strip) }
      }
  }
}
