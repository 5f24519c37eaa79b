/// The transform of filters for the algorithm of Winograd, F(2×2, 3×3): `G g Gᵀ` with the rows 1 0 0, ½ ½ ½, ½ -½ ½ and
/// 0 0 1 of `G`, in f64, so that each element is rounded once.
struct TransformedFilters {
  /// The extents before, between and behind the two axes.
  private let outer: Int
  private let middle: Int
  private let inner: Int

  /// The transform of weights of extents `shape`, whose filters lie along two `axes` of extent 3, in ascending order.
  init(_ shape: [Int], axes: [Int]) {
    precondition(axes.count == 2 && axes.allSatisfy { shape[$0] == 3 }, "filters have 3×3 elements")
    outer = shape[..<axes[0]].reduce(1, *)
    middle = shape[(axes[0] + 1)..<axes[1]].reduce(1, *)
    inner = shape[(axes[1] + 1)...].reduce(1, *)
  }

  /// The bytes of the filters of 4×4 elements for those in `source`, both row-major f32, little-endian.
  func bytes(_ source: UnsafeRawBufferPointer) -> [UInt8] {
    let count = outer * middle * inner * 16
    return [UInt8](unsafeUninitializedCapacity: 4 * count) { target, written in
      let elements = UnsafeMutableRawBufferPointer(target)
      for block in 0..<outer {
        for part in 0..<middle {
          for lane in 0..<inner {
            let places = (block: block, part: part, lane: lane)
            transform(from: source, at: places, to: elements)
          }
        }
      }
      written = 4 * count
    }
  }

  /// Transforms one filter.
  private func transform(
    from source: UnsafeRawBufferPointer, at place: (block: Int, part: Int, lane: Int),
    to target: UnsafeMutableRawBufferPointer
  ) {
    func position(_ row: Int, _ column: Int, of extent: Int) -> Int {
      4 * ((((place.block * extent + row) * middle + place.part) * extent + column) * inner + place.lane)
    }
    func element(_ row: Int, _ column: Int) -> Double {
      let bits = source.loadUnaligned(fromByteOffset: position(row, column, of: 3), as: UInt32.self)
      return Double(Float(bitPattern: UInt32(littleEndian: bits)))
    }
    // The columns of `G g`, then the rows of that times `Gᵀ`.
    let (left, center, right) = (
      Self.line(element(0, 0), element(1, 0), element(2, 0)), Self.line(element(0, 1), element(1, 1), element(2, 1)),
      Self.line(element(0, 2), element(1, 2), element(2, 2))
    )
    func store(_ row: Int, _ line: SIMD4<Double>) {
      for column in 0..<4 {
        target.storeBytes(
          of: Float(line[column]).bitPattern.littleEndian, toByteOffset: position(row, column, of: 4), as: UInt32.self)
      }
    }
    for row in 0..<4 { store(row, Self.line(left[row], center[row], right[row])) }
  }

  /// `G` times three elements.
  private static func line(_ first: Double, _ second: Double, _ third: Double) -> SIMD4<Double> {
    SIMD4(first, (first + second + third) / 2, (first - second + third) / 2, third)
  }
}
