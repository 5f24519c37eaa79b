/// All indices below given extents, in row-major order.
struct IndexSpace: Sequence, IteratorProtocol {
  private let extents: [Int]
  private var next_: [Int]?

  init(_ extents: [Int]) {
    self.extents = extents
    next_ = extents.contains(0) ? nil : [Int](repeating: 0, count: extents.count)
  }

  mutating func next() -> [Int]? {
    guard let current = next_ else { return nil }
    var following = current
    for axis in extents.indices.reversed() {
      following[axis] += 1
      if following[axis] < extents[axis] {
        next_ = following
        return current
      }
      following[axis] = 0
    }
    next_ = nil
    return current
  }

  /// The distance in memory between neighbours along each axis of a row-major tensor.
  static func strides(_ extents: [Int]) -> [Int] {
    var strides = [Int](repeating: 1, count: extents.count)
    for axis in extents.indices.dropLast().reversed() { strides[axis] = strides[axis + 1] * extents[axis + 1] }
    return strides
  }

  /// The offsets `Σ index[axis] · strides[axis]` of all indices, in row-major order of the indices.
  static func offsets(_ extents: [Int], strides: [Int], base: Int = 0) -> [Int] {
    var offsets = [base]
    for (extent, stride) in zip(extents, strides) {
      offsets = offsets.flatMap { offset in (0..<extent).map { offset + $0 * stride } }
    }
    return offsets
  }
}
