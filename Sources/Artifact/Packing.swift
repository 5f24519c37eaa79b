public import MartletScalars

/// How the elements of a weight are arranged: each element of the packed array, row-major over `shape`, is the element
/// of the weight at `index`, an affine map of the packed axes; where that lies outside the weight, zero.
///
/// Panels of 64 bytes along the rows of `f32[n, k]` are shape `[ceildiv(n, 16), k, 16]`, index `[16*d0 + d2, d1]`.
public struct Packing: Hashable, Sendable {
  /// The extents of the packed array.
  public var shape: [Int]
  /// The index into the weight, one expression an axis of the weight, over the packed axes `d0`, `d1`, ….
  public var index: [IndexExpression]

  /// The packed array of extents `shape` that takes its elements from `index`.
  public init(shape: [Int], index: [IndexExpression]) {
    self.shape = shape
    self.index = index
  }

  /// Row-major, as it is.
  public static func rowMajor(_ shape: [Int]) -> Packing {
    Packing(shape: shape, index: shape.indices.map { .axis($0) })
  }

  /// Whether the elements stay where they are.
  public func isRowMajor(_ logicalShape: [Int]) -> Bool { self == .rowMajor(logicalShape) }

  /// The number of elements; nil if it does not fit 64 bits or an extent is negative.
  public var elementCount: Int? {
    var count = 1
    for extent in shape {
      let (product, overflow) = count.multipliedReportingOverflow(by: extent)
      if overflow || extent < 0 { return nil }
      count = product
    }
    return count
  }

  /// The number of bytes with elements of `type`; nil if it does not fit 64 bits.
  public func byteCount(_ type: DataType) -> Int? {
    guard let elementCount else { return nil }
    let (bytes, overflow) = elementCount.multipliedReportingOverflow(by: type.byteCount)
    return overflow ? nil : bytes
  }

  /// Whether this can arrange a weight of extents `logicalShape`: one affine index an axis.
  public func isConsistent(with logicalShape: [Int]) -> Bool {
    elementCount != nil && index.count == logicalShape.count && index.allSatisfy { strides(of: $0) != nil }
  }

  /// The constant and the coefficient of each packed axis in `expression`; nil if it is not affine in them alone.
  public func strides(of expression: IndexExpression) -> (constant: Int, strides: [Int])? {
    var strides = [Int](repeating: 0, count: shape.count)
    for term in expression.terms where !term.factors.isEmpty {
      guard term.factors.count == 1, case .symbol(.axis(let axis)) = term.factors[0], strides.indices.contains(axis)
      else { return nil }
      strides[axis] = term.coefficient
    }
    return (expression.constantTerm, strides)
  }
}

extension Packing: Codable {
  private enum CodingKeys: String, CodingKey {
    case shape, index
  }

  /// Reads the extents and the texts of the index.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let shape = try container.decode([Int].self, forKey: .shape)
    let axes = shape.indices.map { (Symbol.named("d\($0)"), IndexExpression.axis($0)) }
    let index = try container.decode([Formula].self, forKey: .index).map { formula in
      formula.expression.substituting { symbol in axes.first { $0.0 == symbol }?.1 }
    }
    self.init(shape: shape, index: index)
  }

  /// Writes the extents and the texts of the index.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(shape, forKey: .shape)
    try container.encode(index.map(Formula.init), forKey: .index)
  }
}
