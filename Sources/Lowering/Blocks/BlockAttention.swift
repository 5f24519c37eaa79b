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
  private static let down = 16
  private static let group = 64

  /// The sizes of the template for values of so many features.
  static func sizes(features: Int) -> [String: Int] {
    ["down": down, "wide": max((features + group - 1) / group, 1)]
  }
}
