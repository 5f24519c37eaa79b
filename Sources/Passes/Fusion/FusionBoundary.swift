public import MartletGraphIR
import MartletScalars
import MartletSupport

/// A value that one kernel stores and another reads, and why the two are not one kernel.
public struct FusionBoundary: Hashable, Sendable {
  /// The value.
  public let value: Value
  /// The position of the node that reads it.
  public let reader: Int
  /// Why it is not fused with what computes the value.
  public let reason: String

  /// The boundaries between what becomes launches of `graph`, which `Pass.fuse` has made with `settings`; in order of the readers.
  public static func all(in graph: Graph, _ settings: PassSettings) -> [FusionBoundary] {
    let regions = FusedRegions(graph, settings)
    return graph.nodes.indices.flatMap { reader -> [FusionBoundary] in
      var seen: Set<Value> = []
      return graph.nodes[reader].operands.compactMap { value in
        guard seen.insert(value).inserted, let reason = regions.reason(value.node, reader) else { return nil }
        return FusionBoundary(value: value, reader: reader, reason: reason)
      }
    }
  }
}
