import MartletScalars

/// What attention for blocks of threads can take, and in which tiles.
public enum BlockAttention {
  /// The greatest number of features of a key: more would not fit into shared memory beside the rest.
  public static let keyFeatures = 128
  /// The greatest number of features of a value.
  public static let valueFeatures = 128
  /// For fewer queries most of a block would have nothing to do, and there would be too few blocks.
  public static let queries = 16

  /// Groups of four queries of a block, and the features of one group of a thread's.
  private static let downs = [16, 8, 4, 2]
  private static let group = 64

  /// The sizes of the template for keys of `inner` and values of so many features: as many queries for a block as there is
  /// shared memory for on `machine`, where elements are computed as `type`.
  static func sizes(_ inner: Int, _ features: Int, _ type: DataType, on machine: Machine) -> [String: Int] {
    let room = (machine.gpu?.blockSharedBytes ?? 0) / type.byteCount
    let wide = max((features + group - 1) / group, 1)
    // Queries, keys, values and shares of the template, with a margin for their alignment.
    let fitting = downs.first { down in
      inner * (4 * down + 4) + inner * 68 + 64 * 64 * wide + 4 * down * 68 + 128 <= room
    }
    return ["down": fitting ?? downs[downs.count - 1], "wide": wide]
  }
}
