import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The rows that a task has fetched while it computes at length: of inputs that which the next task reads, as a processor
/// that sees rows read one by one, with much work in between, waits for the beginning of each; of outputs its own, as lines
/// that are written at once, with nothing to compute in between, have to come from memory first. Where there is little work
/// it reads ahead by itself, and fetching would only be in the way of what is stored.
struct RowPrefetch {
  /// Shorter rows come fast enough, and longer ones would take much of the second cache.
  private static let bytes = 1 << 10...32 << 10

  private let space: AccumulationSpace
  private let outer: [IndexExpression]
  /// The outer indices of the next task.
  private let next: [IndexExpression]
  /// For each stage the inputs whose next row it fetches: it is long, and none after it reads this row.
  private let inputs: [[Buffer]]
  /// For each stage the outputs whose row it fetches: it is long, and they are written after it.
  private let outputs: [[Buffer]]

  /// What is fetched where `stages` compute these nodes of the body, or read them where they are inputs, and this row is at
  /// `outer`. Long stages get about as many rows each, as only so much can be on its way at a time.
  init(
    _ kernel: RegionKernel, _ space: AccumulationSpace, _ outer: [IndexExpression], stages: [Set<Int>],
    _ costs: RowCosts
  ) {
    self.space = space
    self.outer = outer
    let body = kernel.region.body
    var (next, inputs, outputs) = (outer, stages.map { _ in [Buffer]() }, stages.map { _ in [Buffer]() })
    /// The long stage among `candidates` that fetches the fewest rows so far, the first of equals.
    func idlest(_ candidates: Range<Int>) -> Int? {
      candidates.filter { costs.isLong(stages[$0]) }.min {
        inputs[$0].count + outputs[$0].count < inputs[$1].count + outputs[$1].count
      }
    }
    if let last = outer.indices.last, let extent = space.outer.last, outer[last].constant == nil {
      next[last] = .minimum(outer[last] + 1, extent - 1)
      for input in body.inputs {
        guard let reader = stages.lastIndex(where: { $0.contains(input.value.node) }),
          let stage = idlest(reader..<stages.count), let source = kernel.values.inputs[input.value.node],
          source.packing == nil, input.type.shape == space.full, Self.isWorthwhile(space.inner, input.type.element)
        else { continue }
        inputs[stage].append(source.buffer)
      }
    }
    for (output, buffer) in zip(body.outputs, kernel.outputs) {
      guard let stage = idlest(0..<kernel.region.accumulations.count),
        body.type(of: output.value).shape == space.full, Self.isWorthwhile(space.inner, buffer.element)
      else { continue }
      outputs[stage].append(buffer)
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
