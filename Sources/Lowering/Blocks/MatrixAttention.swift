import MartletGraphIR
import MartletScalars

/// What attention on tensor cores can take, and in which tiles.
enum MatrixAttention {
  /// Features of one step of the hardware, and the greatest number of them: a warp has a register for every second sum.
  private static let step = 16
  private static let features = 128
  /// Queries stay in registers where so many are enough for them, scores and sums: without a mask, and with one, whose
  /// addresses take registers as well.
  private static let registers = 176
  private static let registersWithMask = 128
  /// So many registers may hold scores where there is a mask.
  private static let scoresWithMask = 32

  /// A tile: so many warps with so many times 16 queries each, and keys in steps of 16.
  private struct Tile {
    let warps: Int
    let high: Int
    let steps: Int
    /// How near to the limit of arithmetic it comes: the fewer queries a warp has, the more often it reads keys and values.
    let efficiency: Double

    var queries: Int { MatrixAttention.step * high * warps }

    /// The registers of a thread for scores.
    var scores: Int { 8 * high * steps }

    static let all = [
      Tile(warps: 4, high: 2, steps: 4, efficiency: 1),
      Tile(warps: 4, high: 2, steps: 2, efficiency: 0.9),
      Tile(warps: 4, high: 1, steps: 4, efficiency: 0.8),
    ]
  }

  /// Why there is no template for `attention`, part of `body`; nil if there is one.
  static func obstacle(_ body: Graph, _ attention: AttentionPattern) -> String? {
    let (scores, result) = (attention.scoreRoles, attention.resultRoles)
    let operands = [scores.rowOperand, scores.columnOperand, result.rowOperand, result.columnOperand]
    let types = operands.map { body.type(of: $0).element }
    guard let type = types.first, type == .bf16 || type == .f16, types.allSatisfy({ $0 == type }) else {
      let names = types.map(\.rawValue)
      let different = names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] }
      return "attention there takes bf16 or f16 alone, not \(different.joined(separator: " and "))"
    }
    let extents = [scores.extents[scores.inner[0]], result.extents[result.column]].map { $0?.constant ?? 0 }
    guard extents.allSatisfy({ (step...features).contains($0) && $0 % step == 0 }) else {
      return "\(extents[0]) and \(extents[1]) features are not multiples of \(step) up to \(features)"
    }
    return nil
  }

  /// Whether what `attention`, part of `body`, makes of scores is read from memory, as a mask is.
  static func readsMask(_ body: Graph, _ attention: AttentionPattern) -> Bool {
    var open = [attention.changed]
    var seen: Set<Value> = [Value(attention.scores)]
    while let value = open.popLast() {
      guard seen.insert(value).inserted else { continue }
      let node = body.nodes[value.node]
      if case .input = node.kind { return true }
      open += node.operands
    }
    return false
  }

  /// The sizes of the template for keys and values of so many `features`, and so many queries in all.
  static func sizes(
    _ features: (key: Int, value: Int), queries: Double, readsMask: Bool, on machine: Machine
  ) -> [String: Int] {
    let multiprocessors = Double(machine.gpu?.multiprocessors ?? 1)
    func cost(_ tile: Tile) -> Double {
      let blocks = (queries / Double(tile.queries)).rounded(.up)
      return (blocks / multiprocessors).rounded(.up) * Double(tile.queries) / tile.efficiency
    }
    let (deep, wide) = (features.key / step, features.value / step)
    let tiles = Tile.all.filter { !readsMask || $0.scores <= scoresWithMask }
    let tile = tiles.min { cost($0) < cost($1) } ?? Tile.all[0]
    let needed = tile.scores + tile.high * (8 * wide + 4 * deep)
    let keeps = needed <= (readsMask ? registersWithMask : registers)
    return [
      "warps": tile.warps, "high": tile.high, "steps": tile.steps, "deep": deep, "wide": wide,
      "keep": keeps ? 1 : 0, "masked": readsMask ? 1 : 0,
    ]
  }
}
