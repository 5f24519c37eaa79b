import MartletGraphIR
import MartletScalars

/// Packs pieces of symbolic size into an arena.
struct ArenaPacking {
  /// A piece that has been placed.
  struct Slot {
    var offset: ArenaOffset
    var end: ArenaOffset
  }

  let ranges: SymbolRanges
  /// The dims for which sizes and offsets are compared where a choice is free.
  let largest: [String: Int]
  private var total = ArenaOffset.zero

  init(ranges: SymbolRanges, largest: [String: Int]) {
    self.ranges = ranges
    self.largest = largest
  }

  /// The size of the arena in bytes.
  var size: IndexExpression { total.expression }

  /// The value of an expression for the largest dims, the greatest number if it overflows.
  func estimate(_ expression: IndexExpression) -> Int {
    let value = expression.evaluate { symbol in
      guard case .named(let name) = symbol else { return nil }
      return largest[name]
    }
    return value ?? .max
  }

  /// Places a piece of `bytes` where it surely touches none of `rivals`: at the start of the arena, behind one of them,
  /// or behind all of them.
  mutating func place(bytes: IndexExpression, beside rivals: [Slot]) -> Slot {
    let size = ArenaOffset(bytes: bytes, alignment: MemoryPlan.alignment, ranges: ranges)
    var candidates = [ArenaOffset.zero]
    for rival in rivals where !candidates.contains(rival.end) { candidates.append(rival.end) }
    let estimates = candidates.map { estimate($0.expression) }
    let order = candidates.indices.sorted { (estimates[$0], $0) < (estimates[$1], $1) }
    let free = order.lazy.map { Slot(offset: candidates[$0], end: candidates[$0] + size) }.first { slot in
      rivals.allSatisfy { rival in
        slot.end.isSurelyAtMost(rival.offset, ranges) || rival.end.isSurelyAtMost(slot.offset, ranges)
      }
    }
    let behindAll = rivals.reduce(ArenaOffset.zero) { $0.maximum($1.end, ranges) }
    let slot = free ?? Slot(offset: behindAll, end: behindAll + size)
    total = total.maximum(slot.end, ranges)
    return slot
  }
}
