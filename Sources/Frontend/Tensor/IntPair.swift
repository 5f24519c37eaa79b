/// Two whole numbers along height and width; one number stands for both.
public struct IntPair: Hashable, Sendable, ExpressibleByIntegerLiteral {
  /// Along the height.
  public let height: Int
  /// Along the width.
  public let width: Int

  /// The numbers `height` and `width`.
  public init(_ height: Int, _ width: Int) {
    self.height = height
    self.width = width
  }

  /// The number `value` along both.
  public init(_ value: Int) { self.init(value, value) }

  /// The number `value` along both.
  public init(integerLiteral value: Int) { self.init(value, value) }

  var list: [Int] { [height, width] }
}
