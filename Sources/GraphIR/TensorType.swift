public import MartletScalars
public import MartletSupport

/// The type of a tensor: its element type and its extents, outermost first. Rank 0 is a scalar.
public struct TensorType: Hashable, Sendable {
  /// The most axes that a tensor may have.
  public static let greatestRank = 32

  /// The type of the elements.
  public var element: DataType
  /// The extents.
  public var shape: [Dim]

  /// A tensor of `element` with the extents `shape`.
  public init(_ element: DataType, _ shape: [Dim] = []) {
    self.element = element
    self.shape = shape
  }

  /// The number of axes.
  public var rank: Int { shape.count }

  /// The number of elements.
  public var elementCount: Dim { .product(shape) }

  /// The size of the elements in memory, in bytes.
  public var byteCount: Dim { elementCount * Dim(element.byteCount) }

  /// Checks that every graph over `symbols` may have a tensor of this type.
  /// - Throws: a diagnostic that cites the broken constraint.
  public func check(_ symbols: [DimSymbol]) throws(Diagnostic) { try OpRules(symbols).check(self) }

  /// The extents as numbers, if none is symbolic.
  public var staticShape: [Int]? {
    let numbers = shape.compactMap(\.constant)
    return numbers.count == shape.count ? numbers : nil
  }
}

extension TensorType: CustomStringConvertible {
  /// The text `f32[batch, 784]`.
  public var description: String { "\(element.rawValue)[\(shape.map(\.description).joined(separator: ", "))]" }
}
