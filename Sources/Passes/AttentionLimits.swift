import MartletGraphIR
import MartletScalars

/// Which attentions become one region.
public struct AttentionLimits: Hashable, Sendable {
  /// The greatest number of features of a key.
  public var keyFeatures = AttentionPattern.greatestFeatures
  /// The greatest number of features of a value.
  public var valueFeatures = AttentionPattern.greatestFeatures
  /// The least number of queries that there may be at most.
  public var queries = 0

  /// Those that there is a kernel for on every CPU.
  public init() {}

  /// Whether `attention`, part of a graph of which `ranges` are known, is one of them.
  func admit(_ attention: AttentionPattern, _ ranges: SymbolRanges) -> Bool {
    let (scores, result) = (attention.scoreRoles, attention.resultRoles)
    func isAtMost(_ extent: Dim?, _ limit: Int) -> Bool { extent?.constant.map { $0 <= limit } ?? false }
    guard isAtMost(scores.extents[scores.inner[0]], keyFeatures),
      isAtMost(result.extents[result.column], valueFeatures)
    else { return false }
    // Merged axes are told apart by division.
    guard attention.queryLabels.dropFirst().allSatisfy({ ranges.bounds(of: scores.extents[$0] ?? 1).lower ?? 0 > 0 })
    else { return false }
    return ranges.bounds(of: scores.extent(attention.queryLabels)).upper ?? .max >= queries
  }
}
