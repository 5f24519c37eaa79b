public import MartletScalars

/// Extents that steps compute.
extension Entry {
  /// What is known of all symbols, the computed ones too.
  public var ranges: SymbolRanges { SymbolRanges(symbols + computed) }

  /// An expression over the dims that the caller gives, and surely no less than `expression`. An extent of an output has one:
  /// the caller's memory suffices for it.
  public func bound(_ expression: IndexExpression) -> IndexExpression {
    let open = Set(computed.map { Symbol.named($0.name) })
    return expression.memoryBound(without: open, ranges: ranges)
  }

  /// The extents of a tensor that the caller's memory must suffice for.
  public func bounds(_ tensor: Tensor) -> [IndexExpression] { tensor.shape.map(bound) }

  /// The bytes of a GPU's memory that a call takes with all tensors in the host's memory: the arena, and a copy of each
  /// tensor, each a multiple of `GPUTraits.memoryAlignment`.
  public var deviceArenaBytes: IndexExpression {
    let sizes =
      [arenaBytes]
      + (inputs + outputs).map { IndexExpression.product(bounds($0)) * IndexExpression($0.element.byteCount) }
    return sizes.reduce(0) { $0 + $1.aligned(to: GPUTraits.memoryAlignment) }
  }

  /// The axes of outputs whose extents the caller does not know before, in order.
  public var returnedExtents: [(output: Int, axis: Int)] {
    let open = Set(computed.map { Symbol.named($0.name) })
    return outputs.enumerated().flatMap { number, tensor in
      tensor.shape.indices.filter { !open.isDisjoint(with: tensor.shape[$0].symbols) }.map { (number, $0) }
    }
  }
}
