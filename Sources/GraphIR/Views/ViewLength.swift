internal import MartletScalars

/// How long index expressions become where several views are read through, as a bound that takes no work to find: the
/// time that proofs take grows with it, and with the number of views in a row it can grow without limit.
public struct ViewLength: Hashable, Sendable {
  /// The most divisions in an index by which a tensor is read.
  private var divisions = 0
  /// How often axes of the result occur in such an index.
  private var axes = 1
  /// More divisions than that are too many.
  private static let limit = 64

  /// A tensor that is read as it is.
  public init() {}

  /// A tensor that is read through `view`.
  public init(_ view: View) {
    let expressions = view.expressions
    divisions = expressions.map(\.divisionCount).max() ?? 0
    axes = expressions.map(\.axisCount).max() ?? 0
  }

  /// What is read so, read through `view` in turn.
  public func read(by view: View) -> ViewLength {
    let outer = ViewLength(view)
    var result = ViewLength()
    result.divisions = divisions.clampedSum(axes.clampedProduct(outer.divisions))
    // Sums of products stay short: like terms are united.
    result.axes = divisions == 0 ? outer.axes : axes.clampedProduct(outer.axes)
    return result
  }

  /// The longer of two ways to read.
  public func joined(_ other: ViewLength) -> ViewLength {
    var result = self
    result.divisions = max(divisions, other.divisions)
    result.axes = max(axes, other.axes)
    return result
  }

  /// Whether it is not too long.
  public var isAcceptable: Bool { divisions <= Self.limit }
}

extension Int {
  /// The product of two small numbers, which stays small.
  fileprivate func clampedProduct(_ other: Int) -> Int {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? .max : product
  }

  fileprivate func clampedSum(_ other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }
}
