import MartletGraphIR
import MartletSupport

/// Rotary position embedding of `[…, l, d]`: the features are rotated by angles that grow with the position. It has
/// no weights.
public struct RotaryEmbedding: Module {
  private let features: Int
  private let base: Double
  private let interleaved: Bool

  /// The rotation of the first `features` features by `position · base^(-2i / features)`.
  public init(_ features: Int, base: Double = 10_000, interleaved: Bool = false) {
    self.features = features
    self.base = base
    self.interleaved = interleaved
  }

  /// `input` `[…, l, d]` rotated; the first position along `l` is `offset`.
  public func callAsFunction(
    _ input: Tensor, offset: any DimensionConvertible = 0, fileID: String = #fileID, line: Int = #line
  ) -> Tensor {
    guard features > 0, features % 2 == 0 else {
      let source = TraceScope.source(fileID, line)
      return Tensor(
        failure: TraceScope.failure("a rotation needs an even number of features, not \(features)", at: source))
    }
    let exponents = Tensor.arange(features / 2, dtype: .float32, fileID: fileID, line: line) * (-2 / Double(features))
    let positions = Tensor.arange(input.dim(-2), dtype: .float32, fileID: fileID, line: line) + offset.dimension
    let angles =
      positions[.all, .newAxis] * pow(Tensor(base, dtype: .float32), exponents, fileID: fileID, line: line)
    return rotaryEmbedding(
      input, cosine: cos(angles, fileID: fileID, line: line).cast(to: input.dtype, fileID: fileID, line: line),
      sine: sin(angles, fileID: fileID, line: line).cast(to: input.dtype, fileID: fileID, line: line),
      interleaved: interleaved, fileID: fileID, line: line)
  }
}
