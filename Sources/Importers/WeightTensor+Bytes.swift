internal import MartletScalars

/// What is made of weights of bytes.
extension WeightTensor {
  /// Whether the elements are whole numbers of one byte.
  var isBytes: Bool { type == .i8 || type == .u8 }

  /// The bytes as numbers, one after the other, for each `body`, until that returns false.
  private func forEachNumber(_ body: (Int) -> Bool) {
    let isSigned = type == .i8
    withUnsafeBytes { bytes in
      for byte in bytes where !body(isSigned ? Int(Int8(bitPattern: byte)) : Int(byte)) { return }
    }
  }

  /// The bytes less `points`, of which each belongs to one index along an axis whose elements are `inner` apart, as
  /// little-endian numbers of `type`, an integer of one or two bytes; nil if one does not fit.
  func differences(from points: [Int], inner: Int, as type: DataType) -> [UInt8]? {
    let (isWide, limit) = (type.byteCount == 2, 1 << (type.bitWidth - 1))
    var result: [UInt8] = []
    result.reserveCapacity(byteCount * type.byteCount)
    var (channel, left, fits) = (0, inner, true)
    forEachNumber { number in
      let difference = number - points[channel]
      fits = difference >= -limit && difference < limit
      result.append(UInt8(truncatingIfNeeded: difference))
      if isWide { result.append(UInt8(truncatingIfNeeded: difference >> 8)) }
      left -= 1
      if left == 0 {
        left = inner
        channel = channel + 1 == points.count ? 0 : channel + 1
      }
      return fits
    }
    return fits ? result : nil
  }

  /// The sums of the bytes over `axes`, modulo 2^32, as little-endian numbers of i32.
  func sums(over axes: [Int]) -> [UInt8] {
    var sums: [Int32] = []
    sums.reserveCapacity(byteCount)
    forEachNumber { number in
      sums.append(Int32(number))
      return true
    }
    var extents = shape
    for axis in axes.sorted(by: >) {
      let inner = extents[(axis + 1)...].reduce(1, *)
      let (count, outer) = (extents[axis], extents[..<axis].reduce(1, *))
      var reduced = [Int32](repeating: 0, count: outer * inner)
      for block in 0..<outer {
        for step in 0..<count {
          let start = (block * count + step) * inner
          for place in 0..<inner { reduced[block * inner + place] &+= sums[start + place] }
        }
      }
      sums = reduced
      extents.remove(at: axis)
    }
    return sums.flatMap { sum in (0..<4).map { UInt8(truncatingIfNeeded: sum >> (8 * Int32($0))) } }
  }
}
