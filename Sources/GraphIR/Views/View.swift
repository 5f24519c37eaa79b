public import MartletScalars

/// A change of indices: each element of the result is one element of the operand, or a fill value.
///
/// `indices` gives, for each axis of the operand, the index to read as a quasi-affine expression over the result's
/// axes (`Symbol.axis`) and dims. Where a condition does not hold, the result is `fill` and nothing is read.
/// Transposition, reshape, broadcast, strided slice, reversal, padding and windows are all views.
public struct View: Hashable, Sendable {
  /// One index for each axis of the operand.
  public var indices: [IndexExpression]
  /// Where the operand is read; all must hold. Empty means everywhere.
  public var conditions: [IndexCondition]
  /// The value where a condition does not hold; present exactly if there are conditions.
  public var fill: ScalarValue?

  /// A view that reads `indices` where `conditions` hold and gives `fill` elsewhere.
  public init(_ indices: [IndexExpression], where conditions: [IndexCondition] = [], fill: ScalarValue? = nil) {
    self.indices = indices
    self.conditions = conditions
    self.fill = fill
  }

  /// Whether this is the identity on tensors of `shape`; along an axis of extent 1 the index 0 is as good as the axis.
  public func isIdentity(on shape: [Dim]) -> Bool {
    conditions.isEmpty && indices.count == shape.count
      && indices.enumerated().allSatisfy { $1 == .axis($0) || ($1 == 0 && shape[$0] == 1) }
  }

  /// The operand's axis that result axis `position` runs over one for one, if the view permutes axes or adds new ones.
  /// Nil if the view is anything else; axes that the result broadcasts over map to nil inside.
  public func permutation(resultRank: Int) -> [Int?]? {
    guard conditions.isEmpty else { return nil }
    var source = [Int?](repeating: nil, count: resultRank)
    for (operandAxis, index) in indices.enumerated() {
      guard case .axis(let position)? = index.symbol, source[position] == nil else { return nil }
      source[position] = operandAxis
    }
    return source
  }
}
