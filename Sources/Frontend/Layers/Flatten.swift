/// Several axes as one; all but the first unless others are named.
public struct Flatten: Layer {
  private let start: Int
  private let end: Int

  /// The axes from `start` to `end`, both included, as one.
  public init(start: Int = 1, end: Int = -1) {
    self.start = start
    self.end = end
  }

  /// The flattened `input`.
  public func forward(_ input: Tensor) -> Tensor { input.flattened(start: start, end: end) }
}
