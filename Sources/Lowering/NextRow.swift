import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The rows of inputs that the next task reads. They are fetched while this one computes at length, as a processor that
/// sees rows read one by one, with much work in between, waits for the beginning of each. Where there is little work it
/// reads ahead by itself, and fetching would only be in the way of what is stored.
struct NextRow {
  /// Shorter rows come fast enough, longer ones would drive others out of the first cache.
  private static let bytes = 1 << 10...32 << 10

  private let space: AccumulationSpace
  private let outer: [IndexExpression]
  /// For each stage the inputs whose next row it fetches: those of which it is the last to read this row, if it is long.
  private let inputs: [[Buffer]]

  /// The next rows where `stages` read these nodes of the body, and this row is at `outer`.
  init(
    _ kernel: RegionKernel, _ space: AccumulationSpace, _ outer: [IndexExpression], stages: [Set<Int>],
    _ costs: RowCosts
  ) {
    self.space = space
    var inputs = stages.map { _ in [Buffer]() }
    var next = outer
    if let last = outer.indices.last, let extent = space.outer.last, outer[last].constant == nil {
      next[last] = .minimum(outer[last] + 1, extent - 1)
      for input in kernel.region.body.inputs {
        guard let stage = stages.lastIndex(where: { $0.contains(input.value.node) }),
          costs.isLong(stages[stage]), let source = kernel.values.inputs[input.value.node], source.packing == nil,
          input.type.shape == space.full, Self.isWorthwhile(space.inner, input.type.element)
        else { continue }
        inputs[stage].append(source.buffer)
      }
    }
    self.inputs = inputs
    self.outer = next
  }

  private static func isWorthwhile(_ extents: [Dim], _ element: DataType) -> Bool {
    guard let count = Dim.product(extents).constant else { return false }
    let (size, overflow) = count.multipliedReportingOverflow(by: element.byteCount)
    return !overflow && bytes.contains(size)
  }

  /// Fetches the elements at `inner` while the stage with this number computes those of this row.
  func prefetch(_ kernel: inout RegionKernel, stage: Int, inner: [IndexExpression]) {
    for buffer in inputs[stage] {
      kernel.writer.prefetch(buffer, space.indices(outer: outer, inner: inner))
    }
  }
}
