import MartletKernelIR
import MartletScalars

/// The forms in which a depthwise convolution can run, the one first that the cost model holds for the best.
struct DepthwiseForms {
  /// What decides which form is fast.
  let situation: String
  /// The forms; one at least.
  let forms: [TemplateForm]

  /// The most taps along a line that are written out.
  private static let greatestTaps = 16
  /// The most results of a line that are computed together.
  private static let greatestTile = 16
  /// Tasks are so many panels of one line, all of them where there are so many lines.
  private static let blockPanels = 8
  private static let allPanels = 4096
  private static let manyLines = 48
  /// More forms are not worth a measurement, nor are tiles that cost so much more than the best.
  private static let greatestCount = 8
  private static let greatestRatio = 1.25

  /// The forms for `lines` of `length` results of `channels` channels, each the sum over `outer` axes and a last axis of `inner`
  /// elements, from a weight in panels of `panel` channels, on `machine`.
  init(
    lines: IndexExpression, length: IndexExpression, channels: IndexExpression, outer: [IndexExpression],
    inner: IndexExpression?, panel: Int, type: DataType, ranges: SymbolRanges, machine: Machine
  ) {
    let taps = inner?.constant.flatMap { $0 <= Self.greatestTaps ? $0 : nil } ?? 1
    let sums = taps == 1 ? outer + (inner.map { [$0] } ?? []) : outer
    let extents: [String: IndexExpression] = [
      "m": ranges.simplified(lines), "q": ranges.simplified(length), "n": channels,
      "k": ranges.simplified(.product(sums)),
    ]
    // Of open extents that which decides the forms: every choice for a situation must fit all kernels in it.
    func count(_ extent: IndexExpression?, from most: Int = 1) -> String {
      guard let extent else { return "1" }
      let least = min(most, ranges.bounds(of: extent).lower ?? 0)
      return extent.constant.map(String.init) ?? (least > 1 ? "\(least) or more" : "any")
    }
    let isMany = (ranges.bounds(of: lines).lower ?? 0) >= Self.manyLines
    situation =
      "depthwise: \(count(extents["m"], from: isMany ? Self.manyLines : 1)) lines of "
      + "\(count(extents["q"], from: Self.greatestTile)); \(count(channels)) channels in panels of \(panel); "
      + "\(count(extents["k"]))·\(taps) steps of \(type)"
    let lanes = min(panel, machine.lanes(type))
    let blocks = isMany ? [Self.allPanels, Self.blockPanels] : [Self.blockPanels, Self.allPanels]
    let panels = channels.constant.map { ($0 + panel - 1) / panel } ?? Self.allPanels
    // Where a task takes all panels anyhow, the second is no other form.
    let distinct = panels <= Self.blockPanels ? Array(blocks.prefix(1)) : blocks
    let tiles = Self.tiles(machine, length, taps, ranges)
    let all = tiles.flatMap { tile in distinct.map { (tile: tile, block: $0) } }
    forms = all.prefix(Self.greatestCount).map { tile, block in
      TemplateForm(
        call: TemplateCall(
          "depthwise", ["tile": tile, "taps": taps, "lanes": lanes, "width": panel, "block": block]),
        fixed: ["taps", "lanes", "width"], extents: extents, reason: "the last axis is in both operands")
    }
  }

  /// The numbers of results of a line that are computed together, the cheapest first: as many as fit the registers beside the
  /// weights and what is read, chosen so that few are computed twice.
  private static func tiles(_ machine: Machine, _ length: IndexExpression, _ taps: Int, _ ranges: SymbolRanges) -> [Int]
  {
    let free = machine.vectorRegisters - 2 * min(taps, machine.vectorRegisters / 4) - 1
    let most = max(1, min(greatestTile, free, ranges.bounds(of: length).lower ?? 1))
    func cost(_ tile: Int) -> Double {
      // Each step loads the weights once and begins anew; less than four sums wait for one another.
      let step = Double(2 * max(tile, 4) * taps + 3 * taps + 8)
      return length.constant.map { Double(($0 + tile - 1) / tile) * step } ?? step / Double(tile)
    }
    let order = (1...most).sorted { (cost($0), $0) < (cost($1), $1) }
    return order.filter { cost($0) <= greatestRatio * cost(order[0]) }
  }
}
