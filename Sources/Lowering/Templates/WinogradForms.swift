import MartletKernelIR
import MartletScalars

/// The forms in which a convolution by the algorithm of Winograd can run, the one first that the cost model holds for the
/// best.
struct WinogradForms {
  /// What decides which form is fast.
  let situation: String
  /// The forms.
  private(set) var forms: [TemplateForm] = []

  /// A task's transformed elements and its sums may each take so many bytes.
  private static let bufferBytes = 256 << 10
  /// More forms are not worth a measurement.
  private static let greatestCount = 8
  private static let greatestRatio = 1.25
  private static let greatestRows = 14
  /// The most rows and columns of squares that a task computes.
  private static let greatestLines = 64
  private static let greatestColumns = 128

  private let convolution: WinogradConvolution
  private let machine: Machine
  private let depths: [Int]

  /// The forms of `convolution` for `kernel`, all of which `template` admits.
  init(_ convolution: WinogradConvolution, lead: IndexExpression, _ kernel: RegionKernel, _ template: KernelTemplate) {
    self.convolution = convolution
    machine = kernel.machine
    depths = Self.depths(convolution.sizes.channels, machine, template)
    let sizes = convolution.sizes
    situation =
      "winograd: \(sizes.rows)×\(sizes.columns) results of \(sizes.features) channels from \(sizes.channels)"
    let extents: [String: IndexExpression] = [
      "m": lead, "p": IndexExpression(sizes.rows), "q": IndexExpression(sizes.columns),
      "k": IndexExpression(sizes.channels), "n": IndexExpression(sizes.features),
    ]
    let blocks = blocks
    let costs = blocks.map(cost)
    let limit = (costs.min() ?? 0) * Self.greatestRatio
    let order = blocks.indices.filter { costs[$0] <= limit }.sorted { (costs[$0], $0) < (costs[$1], $1) }
    let (lanes, ahead) = (machine.lanes(.f32), isFar ? 1 : 0)
    let all = order.lazy.map { number in
      TemplateForm(
        call: blocks[number].call(lanes: lanes, ahead: ahead), fixed: ["lanes", "width"], extents: extents,
        reason: "of windows of 3×3, four results take 16 products instead of 36")
    }
    forms = Array(
      all.filter { $0.refusal(by: template, kernel.writer.ranges) == nil }.prefix(Self.greatestCount))
  }

  /// Among how many channels a task sums at a time: all, in whole vectors, or fewer, as the template admits.
  private static func depths(_ channels: Int, _ machine: Machine, _ template: KernelTemplate) -> [Int] {
    let lanes = machine.lanes(.f32)
    let whole = (channels + lanes - 1) / lanes * lanes
    let admitted = template.parameters.first { $0.name == "depth" }?.range ?? 1...whole
    return ([whole] + [256, 128, 64, 32].filter { $0 < whole }).filter { admitted.contains($0) }
  }

  /// What a task computes at a time.
  private struct Block {
    var lines: Int
    var columns: Int
    var rows: Int
    var panels: Int
    var groups: Int
    var depth: Int

    var squares: Int { lines * columns }
    var strip: Int { squares / rows }

    func call(lanes: Int, ahead: Int) -> TemplateCall {
      TemplateCall(
        "winograd",
        [
          "lines": lines, "columns": columns, "rows": rows, "strip": strip, "panels": panels,
          "groups": groups, "depth": depth, "lanes": lanes, "width": WinogradConvolution.width, "ahead": ahead,
        ])
    }
  }

  /// The vectors of a row of a panel.
  private var vectors: Int { max(1, WinogradConvolution.width / machine.lanes(.f32)) }
  private var panelCount: Int {
    (convolution.sizes.features + WinogradConvolution.width - 1) / WinogradConvolution.width
  }
  private var squareRows: Int { (convolution.sizes.rows + 1) / 2 }
  private var squareColumns: Int { (convolution.sizes.columns + 1) / 2 }

  /// The bytes of the filters, and whether they have no place in the cache beside all else.
  private var filterBytes: Int { 64 * convolution.sizes.channels * convolution.sizes.features }
  private var isFar: Bool { filterBytes > 2 * machine.cacheBytes }

  /// The blocks whose buffers fit their limits and together the cache.
  private var blocks: [Block] {
    var blocks: [Block] = []
    for columns in Self.parts(of: squareColumns, most: Self.greatestColumns) {
      for lines in Self.parts(of: squareRows, most: Self.greatestLines) {
        for (rows, panels) in tiles(lines * columns) {
          for groups in 1...64 where panelCount % (groups * panels) == 0 {
            let sums = 64 * lines * columns * groups * panels * WinogradConvolution.width
            for depth in depths {
              let tiles = 64 * lines * columns * depth
              let fits =
                max(sums, tiles) <= Self.bufferBytes && sums + tiles <= machine.cacheBytes / 8 * 7
                && sums + tiles + 8192 <= 2 * Self.bufferBytes
              if fits {
                blocks.append(
                  Block(lines: lines, columns: columns, rows: rows, panels: panels, groups: groups, depth: depth))
              }
            }
          }
        }
      }
    }
    return blocks
  }

  /// The sizes of equal parts of `count`, the last perhaps smaller.
  private static func parts(of count: Int, most: Int) -> [Int] {
    var sizes: [Int] = []
    for parts in 1...count {
      let size = (count + parts - 1) / parts
      if size <= most, sizes.last != size { sizes.append(size) }
    }
    return sizes
  }

  /// The register tiles of whole numbers of `squares`.
  private func tiles(_ squares: Int) -> [(rows: Int, panels: Int)] {
    (1...4).filter { panelCount % $0 == 0 }.flatMap { panels -> [(rows: Int, panels: Int)] in
      let width = vectors * panels
      let free = machine.vectorRegisters - width - (machine.scalars.fusedMultiplyAdd ? 1 : 2)
      let most = min(Self.greatestRows, max(0, free / width))
      // The largest that divides, and where that is small nothing better exists.
      guard most > 0, let rows = (1...most).last(where: { squares % $0 == 0 }) else { return [] }
      return [(rows, panels)]
    }
  }

  /// About how many cycles an image takes.
  private func cost(_ block: Block) -> Double {
    let sizes = convolution.sizes
    let (lines, columns) = (
      (squareRows + block.lines - 1) / block.lines, (squareColumns + block.columns - 1) / block.columns
    )
    let parts = panelCount / (block.groups * block.panels)
    let squares = Double(lines * columns * block.squares)
    let loads = Double(block.rows + block.panels * vectors)
    // Two multiply-adds or loads a cycle, and no less than the latency of a multiply-add on recent processors.
    let step = max(Double(block.rows * block.panels * vectors) / 2, loads / 2, 4) + loads / 8
    let products =
      squares / Double(block.rows) * 16 * Double(panelCount / block.panels) * Double(sizes.channels) * step
    let transforms =
      squares * Double(parts * sizes.channels) / Double(machine.lanes(.f32)) * WinogradConvolution.transformCycles
      + squares * Double(panelCount * vectors) * WinogradConvolution.transformCycles
    let rounds = (sizes.channels + block.depth - 1) / block.depth
    let sums = squares * 16 * Double(panelCount * vectors * (rounds - 1)) * Self.sumCycles
    // Filters come from a farther cache once for each block, and from the second for each tile unless they stay in the first.
    let bytes = Double(filterBytes)
    let isNear = filterBytes <= machine.cacheBytes / 4
    let again = min(block.depth, sizes.channels) * block.panels * 64 <= Self.firstCacheBytes ? 0 : block.strip - 1
    let weights =
      bytes * Double(lines * columns)
      * ((isNear ? 1 : 2) / Self.nearBytesPerCycle + Double(again) / Self.nearBytesPerCycle)
    let total = products + transforms + sums + weights
    // A few tasks are seldom shared out evenly.
    return total * (1 + 0.25 / Double(lines * columns * parts))
  }

  /// What it takes to add a vector to sums in the second cache.
  private static let sumCycles = 10.0
  /// What the second cache gives in one cycle; a farther one gives half of it. Products hide half of the time.
  private static let nearBytesPerCycle = 64.0
  /// What of the filters stays in the first cache.
  private static let firstCacheBytes = 16 << 10
}
