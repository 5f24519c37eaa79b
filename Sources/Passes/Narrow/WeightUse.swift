public import MartletGraphIR
import MartletScalars

/// What a graph does with a weight of f32, as far as it matters for storing it in fewer bits.
public struct WeightUse: Hashable, Sendable {
  /// Whether it is read by something else than contractions and gathers, or is a result.
  public private(set) var isOther = false
  /// Whether rows of it are gathered.
  public private(set) var isGathered = false
  /// The axes along which channels lie: those that all contractions with it keep in their results.
  public private(set) var axes: [Int]

  private init(axes: [Int]) { self.axes = axes }

  /// What two graphs do with one weight together.
  public func united(with other: WeightUse) -> WeightUse {
    var use = self
    use.isOther = isOther || other.isOther
    use.isGathered = isGathered || other.isGathered
    use.axes = axes.filter(other.axes.contains)
    return use
  }

  /// How a weight of the type `source` that is so used is stored for `wanted`; nil for as it is.
  func form(_ wanted: WeightsType, of source: TensorType) -> WeightConversion.Form? {
    guard !isOther, source.element == .f32, let shape = source.staticShape else { return nil }
    switch wanted {
    case .bf16: return .rounded
    case .int8:
      // The scales of short channels would take more than the bits that are spared.
      let length = shape.indices.filter { !axes.contains($0) }.reduce(1) { $0 * shape[$1] }
      return isGathered || axes.isEmpty || length <= Self.shortChannel ? .rounded : .quantized(axes: axes)
    }
  }

  /// So many elements of i8 with a scale take as much as their bf16.
  private static let shortChannel = 4

  /// What `graph`, whose composites are open, does with each of its weights, by key.
  public static func uses(in graph: Graph) -> [String: WeightUse] {
    var uses: [String: WeightUse] = [:]
    var origins: [Value: Origin] = [:]
    for (position, node) in graph.nodes.enumerated() {
      let read = node.operands.map { origins[$0] }
      switch node.kind {
      case .parameter(let parameter):
        // What has been converted already stays so.
        guard parameter.conversion == nil else { continue }
        let rank = node.types[0].rank
        let long = (0..<rank).filter { node.types[0].shape[$0] != 1 }
        uses[parameter.key] = WeightUse(axes: long)
        origins[Value(position)] = Origin(key: parameter.key, indices: (0..<rank).map { .axis($0) })
      case .view(let view): origins[Value(position)] = read[0]?.seen(through: view)
      case .gather:
        if let origin = read[0] { uses[origin.key]?.isGathered = true }
        if let origin = read[1] { uses[origin.key]?.isOther = true }
      case .contract(let contraction):
        for (origin, labels) in zip(read, [contraction.left, contraction.right]) {
          guard let origin else { continue }
          let kept = origin.channels(labels, contraction, isPlain: node.isPlainContraction(in: graph))
          uses[origin.key]?.axes.removeAll { !kept.contains($0) }
        }
      case .input, .constant, .iota, .dimension, .map, .reduce, .concat, .update, .scan, .scatter, .sort, .composite,
        .fused, .loop, .extent, .branch:
        for origin in read.compactMap(\.self) { uses[origin.key]?.isOther = true }
      }
    }
    for output in graph.outputs {
      if let origin = origins[output.value] { uses[origin.key]?.isOther = true }
    }
    return uses
  }
}

extension WeightUse {
  /// The weight that a value is a view of.
  struct Origin {
    /// The weight's key.
    let key: String
    /// The index into each of its axes, over the value's axes; nil where a view puts other values between.
    let indices: [IndexExpression]?

    /// The origin of a view of the value.
    func seen(through view: View) -> Origin {
      guard let indices, view.conditions.isEmpty else { return Origin(key: key, indices: nil) }
      let composed = indices.map { index in
        index.substituting { symbol in
          guard case .axis(let axis) = symbol else { return nil }
          return view.indices[axis]
        }
      }
      return Origin(key: key, indices: composed)
    }

    /// The weight's axes whose index does not depend on what a contraction sums over.
    func channels(_ labels: [String], _ contraction: Contraction, isPlain: Bool) -> [Int] {
      guard isPlain, let indices else { return [] }
      return indices.indices.filter { axis in
        indices[axis].symbols.allSatisfy { symbol in
          guard case .axis(let read) = symbol else { return false }
          return contraction.result.contains(labels[read])
        }
      }
    }
  }
}

extension Node {
  /// Whether sums of a contraction are formed and given in f32, so that they can be multiplied with scales.
  func isPlainContraction(in graph: Graph) -> Bool {
    guard case .contract(let contraction) = kind else { return false }
    return contraction.accumulation == .f32 && types[0].element == .f32
  }
}
