public import MartletScalars
public import MartletSupport

extension GraphBuilder {
  /// Random numbers of the extents `shape`, whose counters are the places of the elements in row-major order; `key` is a single
  /// u64 that chooses others with each value.
  public mutating func random(
    _ random: Composites.Random, _ shape: [Dim], key: Value? = nil
  ) throws(Diagnostic) -> Value {
    try check(TensorType(.u64, shape))
    let counters = try reshape(iota(TensorType(.u64, [Dim.product(shape)]), axis: 0), to: shape)
    return try composite(random, [counters] + (key.map { [$0] } ?? []))[0]
  }
}
