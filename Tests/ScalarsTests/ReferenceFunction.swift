import Foundation
import MartletScalars
import Testing

/// What a row should compute, in f64 by the C library: precise enough to measure f32 and smaller types.
struct ReferenceFunction: Sendable, CustomTestStringConvertible {
  let op: ScalarOp
  let function: @Sendable (Double) -> Double

  var testDescription: String { op.name }

  /// The unary float rows.
  static let unary: [ReferenceFunction] = [
    .init(op: .neg) { -$0 }, .init(op: .abs) { Swift.abs($0) },
    .init(op: .sign) { $0.isNaN || $0 == 0 ? $0 : ($0 < 0 ? -1 : 1) },
    .init(op: .floor) { $0.rounded(.down) }, .init(op: .ceil) { $0.rounded(.up) },
    .init(op: .round) { $0.rounded(.toNearestOrEven) }, .init(op: .trunc) { $0.rounded(.towardZero) },
    .init(op: .exp) { Foundation.exp($0) }, .init(op: .exp2) { Foundation.exp2($0) },
    .init(op: .expm1) { Foundation.expm1($0) }, .init(op: .log) { Foundation.log($0) },
    .init(op: .log2) { Foundation.log2($0) }, .init(op: .log1p) { Foundation.log1p($0) },
    .init(op: .sqrt) { $0.squareRoot() }, .init(op: .rsqrt) { 1 / $0.squareRoot() },
    .init(op: .sin) { Foundation.sin($0) }, .init(op: .cos) { Foundation.cos($0) },
    .init(op: .tan) { Foundation.tan($0) }, .init(op: .tanh) { Foundation.tanh($0) },
    .init(op: .erf) { Foundation.erf($0) },
    .init(op: .gelu) { $0 == -.infinity ? -0.0 : $0 / 2 * Foundation.erfc(-$0 * 0.5.squareRoot()) },
    .init(op: .sigmoid) { $0 < 0 ? Foundation.exp($0) / (1 + Foundation.exp($0)) : 1 / (1 + Foundation.exp(-$0)) },
  ]
}
