import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// What a thread keeps in registers of its part of a row, because several stages need it: loads and computed values.
struct KeptRow {
  private static let registers = 64

  private let kept: [(value: Value, buffer: Buffer)]
  private let space: AccumulationSpace
  private let outer: [IndexExpression]
  private let lanes: Int

  /// Allocates what the region of `kernel` needs in several stages, for rows at `outer`, where a thread has at most `most`
  /// vectors of a row.
  init(
    _ kernel: inout RegionKernel, _ space: AccumulationSpace, _ row: ThreadRow, outer: [IndexExpression], upTo most: Int
  ) {
    lanes = row.lanes
    self.space = space
    self.outer = outer
    var kept: [(Value, Buffer)] = []
    if space.inner.count == 1, let steps = row.steps(kernel), steps <= most {
      var left = Self.registers
      for value in Self.sharedValues(kernel.region, space) {
        let element = kernel.region.body.type(of: value).element
        let count = steps * row.lanes * max(element.byteCount / 4, 1)
        guard count <= left else { continue }
        left -= count
        kept.append((value, kernel.writer.allocate("row", element, [steps * row.lanes], initial: nil)))
      }
    }
    self.kept = kept
    // Nothing is kept before a loop over the row shows where it is.
    let nowhere = space.indices(outer: outer, inner: space.inner.map { _ in .axis(-2) })
    for (value, buffer) in kept { kernel.values.keep[value] = .init(buffer: buffer, nowhere) { _ in [0] } }
  }

  /// Whether something is kept, so that loops over the row must be written out.
  var isUsed: Bool { !kept.isEmpty }

  /// Makes what is kept of the vector `step` readable at the element of `place`, or to be kept if it is not yet. Elements
  /// of other threads are not there.
  func show(_ kernel: inout RegionKernel, _ step: IndexExpression, _ place: LanePlace) {
    let local = step * IndexExpression(lanes) + place.lane
    let required = space.indices(outer: outer, inner: [place.element])
    for (value, buffer) in kept {
      let place = RegionWriter.Stored(buffer: buffer, required) { _ in [local] }
      if kernel.values.stored[value] != nil {
        kernel.values.stored[value] = place
      } else if kernel.values.keep[value] != nil {
        kernel.values.keep[value] = place
      }
    }
  }

  /// The values of full shape that a stage computes or loads and a later one needs, nearest to the later one's end.
  private static func sharedValues(_ region: Region, _ space: AccumulationSpace) -> [Value] {
    let body = region.body
    var computed: Set<Int> = []
    var kept: [Int] = []
    for stage in region.accumulations.map({ body.nodes[$0].operands }) + body.outputs.map({ [$0.value] }) {
      var reached: Set<Int> = []
      var open = stage.map(\.node)
      while let position = open.popLast() {
        guard !region.accumulations.contains(position), !kept.contains(position), reached.insert(position).inserted
        else { continue }
        if computed.contains(position), isWorthwhile(body.nodes[position], space) {
          kept.append(position)
        } else {
          open += body.nodes[position].operands.map(\.node)
        }
      }
      computed.formUnion(reached)
    }
    return kept.map { Value($0) }
  }

  private static func isWorthwhile(_ node: Node, _ space: AccumulationSpace) -> Bool {
    switch node.kind {
    case .input, .map: node.types.count == 1 && node.types[0].shape == space.full
    case .parameter, .constant, .iota, .dimension, .reduce, .contract, .view, .gather, .concat, .update, .scan,
      .scatter, .sort, .composite, .fused, .loop, .extent, .branch:
      false
    }
  }
}
