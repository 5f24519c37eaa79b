internal import MartletScalars

/// How a parameter is made from a tensor of f32 in the weight file, where it is not that tensor itself.
public struct WeightConversion: Hashable, Sendable {
  /// What is made.
  public enum Form: Hashable, Sendable {
    /// Each element rounded to the nearest bf16, ties to even.
    case rounded
    /// Each element over the scale of its channel, rounded to the nearest whole number, ties to even: i8 in -127...127.
    /// A channel is one index along `axes`.
    case quantized(axes: [Int])
    /// The scale of each channel along `axes`: the greatest magnitude in it over 127; 1 where that is 0.
    case scales(axes: [Int])
    /// The filters of 3×3 elements along the two `axes`, transformed for the algorithm of Winograd, F(2×2, 3×3): G g Gᵀ of
    /// 4×4 elements, computed in f64 and rounded once.
    case winograd(axes: [Int])
  }

  /// The type of the tensor in the file.
  public var source: TensorType
  /// What is made of it.
  public var form: Form

  /// `form` of a tensor of the type `source`.
  public init(_ form: Form, of source: TensorType) {
    self.form = form
    self.source = source
  }

  /// The type of what is made; nil if the source is not f32 of static shape, or if the axes are none of its axes or not
  /// in ascending order.
  public var result: TensorType? {
    guard source.element == .f32, source.staticShape != nil else { return nil }
    switch form {
    case .rounded: return TensorType(.bf16, source.shape)
    case .quantized(let axes): return admits(axes) ? TensorType(.i8, source.shape) : nil
    case .scales(let axes): return admits(axes) ? TensorType(.f32, axes.map { source.shape[$0] }) : nil
    case .winograd(let axes):
      guard axes.count == 2, admits(axes), axes.allSatisfy({ source.shape[$0] == 3 }) else { return nil }
      return TensorType(.f32, source.shape.indices.map { axes.contains($0) ? 4 : source.shape[$0] })
    }
  }

  private func admits(_ axes: [Int]) -> Bool {
    !axes.isEmpty && axes.allSatisfy(source.shape.indices.contains)
      && zip(axes, axes.dropFirst()).allSatisfy { $0 < $1 }
  }
}

extension WeightConversion.Form: CustomStringConvertible {
  /// The form as texts write it: `rounded`, `quantized(axes: [0])`.
  public var description: String {
    switch self {
    case .rounded: "rounded"
    case .quantized(let axes): "quantized(axes: \(axes))"
    case .scales(let axes): "scales(axes: \(axes))"
    case .winograd(let axes): "winograd(axes: \(axes))"
    }
  }
}
