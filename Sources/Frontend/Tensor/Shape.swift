import MartletScalars
import MartletSupport

/// The extents of a tensor, outermost first.
///
/// An axis may be counted from the end: `shape[-1]` is the last extent. An axis that does not exist does not trap; it
/// gives a dimension that makes every tensor built with it fail with a clear report.
public struct Shape: Hashable, Sendable {
  /// The extents.
  public let dimensions: [Dimension]
  let failure: Diagnostic?

  init(_ dimensions: [Dimension], failure: Diagnostic? = nil) {
    self.dimensions = dimensions
    self.failure = failure
  }

  /// The number of axes.
  public var count: Int { dimensions.count }

  /// The extent of `axis`; negative axes count from the end.
  public subscript(axis: Int) -> Dimension {
    if let failure { return Dimension(failure: failure) }
    let position = axis < 0 ? axis + count : axis
    guard dimensions.indices.contains(position) else {
      return Dimension(failure: TraceScope.failure("\(self) has no axis \(axis)"))
    }
    return dimensions[position]
  }

  /// The extents from `range`, as in `shape[0..<2]`; positions that do not exist are left out.
  public subscript(range: some RangeExpression<Int>) -> [Dimension] {
    dimensions.indices.filter { range.contains($0) }.map { dimensions[$0] }
  }
}

extension Shape: CustomStringConvertible {
  /// The text, as in `[batch, 784]`.
  public var description: String {
    failure == nil ? "[\(dimensions.map(\.description).joined(separator: ", "))]" : "[?]"
  }
}
