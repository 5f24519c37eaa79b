import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The rows that a task has fetched while it computes at length: of inputs that which the next task reads, as a processor
/// that sees rows read one by one, with much work in between, waits for the beginning of each; of outputs its own, as lines
/// that are written at once, with nothing to compute in between, have to come from memory first. Where there is little work
/// it reads ahead by itself, and fetching would only be in the way of what is stored.
struct RowPrefetch {
  /// Shorter rows come fast enough, longer ones would drive others out of the first cache.
  private static let bytes = 1 << 10...32 << 10

  private let space: AccumulationSpace
  private let outer: [IndexExpression]
  /// The outer indices of the next task.
  private let next: [IndexExpression]
  /// For each stage the inputs whose next row it fetches: those of which it is the last to read this row, if it is long.
  private let inputs: [[Buffer]]
  /// For each stage the outputs whose row it fetches: those whose rows lie in the space and have the right length, if it is
  /// the last long one before they are written.
  private let outputs: [[Buffer]]

  /// What is fetched where `stages` read these nodes of the body, and this row is at `outer`.
  init(
    _ kernel: RegionKernel, _ space: AccumulationSpace, _ outer: [IndexExpression], stages: [Set<Int>],
    _ costs: RowCosts
  ) {
    self.space = space
    self.outer = outer
    let body = kernel.region.body
    var (next, inputs, outputs) = (outer, stages.map { _ in [Buffer]() }, stages.map { _ in [Buffer]() })
    if let last = outer.indices.last, let extent = space.outer.last, outer[last].constant == nil {
      next[last] = .minimum(outer[last] + 1, extent - 1)
      for input in body.inputs {
        guard let stage = stages.lastIndex(where: { $0.contains(input.value.node) }),
          costs.isLong(stages[stage]), let source = kernel.values.inputs[input.value.node], source.packing == nil,
          input.type.shape == space.full, Self.isWorthwhile(space.inner, input.type.element)
        else { continue }
        inputs[stage].append(source.buffer)
      }
    }
    if let stage = stages.prefix(kernel.region.accumulations.count).lastIndex(where: { costs.isLong($0) }) {
      outputs[stage] = zip(body.outputs, kernel.outputs).filter { output, buffer in
        body.type(of: output.value).shape == space.full && Self.isWorthwhile(space.inner, buffer.element)
      }.map { $1 }
    }
    (self.next, self.inputs, self.outputs) = (next, inputs, outputs)
  }

  private static func isWorthwhile(_ extents: [Dim], _ element: DataType) -> Bool {
    guard let count = Dim.product(extents).constant else { return false }
    let (size, overflow) = count.multipliedReportingOverflow(by: element.byteCount)
    return !overflow && bytes.contains(size)
  }

  /// Fetches the elements at `inner` while the stage with this number computes those of this row.
  func fetch(_ kernel: inout RegionKernel, stage: Int, inner: [IndexExpression]) {
    for buffer in inputs[stage] { kernel.writer.prefetch(buffer, space.indices(outer: next, inner: inner)) }
    for buffer in outputs[stage] { kernel.writer.prefetch(buffer, space.indices(outer: outer, inner: inner)) }
  }
}
