import MartletScalars

/// A tensor and how far a correct implementation may be from it.
public struct BoundedTensor: Hashable, Sendable {
  /// What the interpreter computes.
  public var data: TensorData
  /// For each element the greatest distance; infinite where nothing can be said. Nil if all are zero.
  public var bounds: [Double]?

  /// `data` with the distances `bounds`.
  public init(_ data: TensorData, bounds: [Double]? = nil) {
    self.data = data
    self.bounds = bounds
  }

  /// The distances; zeros where they are nil.
  var distances: [Double] { bounds ?? [Double](repeating: 0, count: data.count) }

  /// The same data, of which nothing can be said.
  var uncertain: BoundedTensor {
    BoundedTensor(data, bounds: [Double](repeating: .infinity, count: data.count))
  }

  /// The number of elements of which nothing can be said.
  public var unboundedCount: Int { bounds?.count { !$0.isFinite } ?? 0 }

  /// The position of the first element of `other` that is not within its distance; nil if all are.
  ///
  /// NaN agrees with NaN alone, an infinity with the same one.
  public func firstDisagreement(_ other: TensorData) -> Int? {
    precondition(other.element == data.element && other.shape == data.shape, "the types differ")
    return data.bits.indices.first { position in
      if data.bits[position] == other.bits[position] { return false }
      let distance = bounds?[position] ?? 0
      if distance == .infinity { return false }
      let (wanted, found) = (data[position], other[position])
      if wanted.isNaN || found.isNaN { return wanted.isNaN != found.isNaN }
      // Zeros of either sign are at the same place.
      return !(wanted.double == found.double || (wanted.double - found.double).magnitude <= distance)
    }
  }
}
