import MartletGraphIR
import MartletScalars

extension GraphInterpreter {
  /// Lets the updates join one place after the other, in the order of the places.
  func scatter(_ scatter: Scatter, _ operands: [TensorData]) -> TensorData {
    let (whole, updates) = (operands[0], operands[2])
    let layout = ScatterLayout(scatter, whole.shape, operands[1])
    let op = scatter.reduction.flatMap(\.combine)
    let evaluator = op.map {
      ScalarEvaluator($0, operands: [whole.element, whole.element], result: whole.element)
    }
    var bits = whole.bits
    for step in 0..<layout.steps {
      let (targets, sources) = layout.places(step)
      let next = sources.map { updates.bits[$0] }
      let joined = evaluator?.evaluate([targets.map { bits[$0] }, next], count: next.count) ?? next
      for (target, value) in zip(targets, joined) { bits[target] = value }
    }
    return TensorData(whole.element, whole.shape, bits: bits)
  }
}

/// Where the updates of a scatter go, step by step: those of one step go to different places.
struct ScatterLayout {
  /// The number of steps: the places of one batch.
  let steps: Int
  private let batches: Int
  private let lines: Int
  private let extent: Int
  private let inner: Int
  private let indices: TensorData

  init(_ scatter: Scatter, _ shape: [Int], _ indices: TensorData) {
    batches = shape[..<scatter.batch].reduce(1, *)
    lines = shape[scatter.batch..<scatter.axis].reduce(1, *)
    extent = shape[scatter.axis]
    inner = shape[(scatter.axis + 1)...].reduce(1, *)
    steps = indices.shape[scatter.batch...].reduce(1, *)
    self.indices = indices
  }

  /// The positions of the elements that step number `step` changes, and of their updates.
  func places(_ step: Int) -> (targets: [Int], sources: [Int]) {
    var (targets, sources): ([Int], [Int]) = ([], [])
    for batch in 0..<batches {
      let row = GraphInterpreter.clamped(indices[batch * steps + step], below: extent)
      for line in batch * lines..<(batch + 1) * lines {
        targets += (0..<inner).map { (line * extent + row) * inner + $0 }
        sources += (0..<inner).map { (line * steps + step) * inner + $0 }
      }
    }
    return (targets, sources)
  }
}
