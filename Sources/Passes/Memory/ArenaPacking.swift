import MartletGraphIR
import MartletScalars

/// Packs pieces of symbolic size into an arena.
struct ArenaPacking {
  /// A piece that has been placed.
  struct Slot {
    let offset: ArenaOffset
    let end: ArenaOffset
    /// Both for the largest dims.
    fileprivate let estimates: (offset: Int, end: Int)
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

  /// The size of the arena in bytes for the largest dims.
  var estimatedSize: Int { estimate(size) }

  /// The value of an expression for the largest dims, the greatest number if it overflows.
  func estimate(_ expression: IndexExpression) -> Int {
    expression.evaluate(named: largest) ?? .max
  }

  /// Places a piece of `bytes` where it surely touches none of `rivals`: at the start of the arena, behind one of them,
  /// or behind all of them.
  mutating func place(bytes: IndexExpression, beside rivals: [Slot]) -> Slot {
    let size = ArenaOffset(bytes: bytes, alignment: MemoryPlan.alignment, ranges: ranges)
    var candidates = [ArenaOffset.zero]
    for rival in rivals where !candidates.contains(rival.end) { candidates.append(rival.end) }
    let slots = candidates.map { placed($0, size) }
    let order = slots.indices.sorted { (slots[$0].estimates.offset, $0) < (slots[$1].estimates.offset, $1) }
    let free = order.map { slots[$0] }.first { slot in
      rivals.allSatisfy { precedes(slot, $0) || precedes($0, slot) }
    }
    let slot = free ?? placed(rivals.reduce(ArenaOffset.zero) { $0.maximum($1.end, ranges) }, size)
    total = total.maximum(slot.end, ranges)
    return slot
  }

  private func placed(_ offset: ArenaOffset, _ size: ArenaOffset) -> Slot {
    let end = offset + size
    return Slot(offset: offset, end: end, estimates: (estimate(offset.expression), estimate(end.expression)))
  }

  /// Whether `first` surely ends before `second` begins. What the largest dims disprove needs no further try.
  private func precedes(_ first: Slot, _ second: Slot) -> Bool {
    first.estimates.end <= second.estimates.offset && first.end.isSurelyAtMost(second.offset, ranges)
  }
}
