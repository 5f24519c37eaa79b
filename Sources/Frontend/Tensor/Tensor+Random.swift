import MartletGraphIR
public import MartletScalars
import MartletSupport

/// Random numbers. They follow from `seed` and the place of the element, with any number of threads: calls of an entry give the
/// same numbers each time, and so do two tensors of one seed. Uniform ones have the same bits on every machine; normal ones are
/// rounded otherwise where there is no FMA, as logarithms are. With a `key`, a single whole number that is
/// computed when the model runs, as an input of the entry, each key gives others.
extension Tensor {
  /// A tensor of numbers that are equally likely from `low` to below `high`.
  public static func randomUniform(
    _ shape: [any DimensionConvertible], low: Double = 0, high: Double = 1, seed: Int, key: Tensor? = nil,
    dtype: DataType = .f32, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    random(.uniform(low: low, high: high), shape, seed, key, dtype, fileID, line)
  }

  /// A tensor of numbers that are distributed normally around `mean`, with the standard deviation `deviation`.
  public static func randomNormal(
    _ shape: [any DimensionConvertible], mean: Double = 0, deviation: Double = 1, seed: Int, key: Tensor? = nil,
    dtype: DataType = .f32, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    random(.normal(mean: mean, deviation: deviation), shape, seed, key, dtype, fileID, line)
  }

  private static func random(
    _ distribution: Composites.Random.Distribution, _ shape: [any DimensionConvertible], _ seed: Int, _ key: Tensor?,
    _ dtype: DataType, _ fileID: String, _ line: Int
  ) -> Tensor {
    let dimensions = shape.map(\.dimension)
    let random = Composites.Random(distribution, seed: seed, type: dtype)
    return build(key.map { [$0] } ?? [], dimensions: dimensions, at: TraceScope.source(fileID, line)) {
      (builder, operands) throws(Diagnostic) in
      var chosen: Value?
      if let key = operands.first {
        let type = builder.type(of: key)
        guard type.element.isInteger, !type.element.isLowPrecision, type.elementCount == 1 else {
          throw Diagnostic("the key of random numbers is a single whole number, not \(type)")
        }
        chosen = try builder.cast(builder.reshape(key, to: []), to: .u64)
      }
      return try builder.random(random, dimensions.map(\.dim), key: chosen)
    }
  }
}
