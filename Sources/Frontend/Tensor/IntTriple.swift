/// Three whole numbers along depth, height and width; one number stands for all.
public struct IntTriple: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// Along the depth.
  public let depth: Int
  /// Along the height.
  public let height: Int
  /// Along the width.
  public let width: Int

  /// The numbers `depth`, `height` and `width`.
  public init(_ depth: Int, _ height: Int, _ width: Int) {
    self.depth = depth
    self.height = height
    self.width = width
  }

  /// The number `value` along all.
  public init(_ value: Int) { self.init(value, value, value) }

  /// The number `value` along all.
  public init(integerLiteral value: Int) { self.init(value) }

  var list: [Int] { [depth, height, width] }
}
