internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport
internal import OrderedCollections

/// Products of bytes around a zero point with signed weights around 0, as sums of i32. The bytes are multiplied as they are,
/// without a sign, which processors have instructions for: `Σ (a - z)·b = Σ a·b - z·Σ b`, exactly or modulo 2^32 on both
/// sides, where the sums of weights are known when these are packed.
extension GraphImporter {
  /// What stands for 0 in bytes.
  enum ZeroPoint {
    case number(Int)
    /// One element of an integer type.
    case value(Value)
  }

  /// The whole number that all elements of `value` are, if it is known.
  mutating func wholeNumber(_ value: Value) -> Int? {
    guard element(value).isInteger, element(value).bitWidth <= 32 else { return nil }
    if case .parameter(let parameter) = builder.graph.nodes[value.node].kind, let weight = weights[parameter.key] {
      let isZero = weight.withUnsafeBytes { bytes in bytes.allSatisfy { $0 == 0 } }
      if isZero { return 0 }
    }
    return repeated(value).map { Int($0) }
  }

  /// The product of matrices of bytes less their zero points; nil where they are not such as can be multiplied so.
  mutating func byteProduct(
    _ left: Value, _ leftPoint: Value?, _ right: Value, _ rightPoint: Value?
  ) throws(Diagnostic) -> Value? {
    guard rightPoint.map({ wholeNumber($0) }) ?? 0 == 0 else { return nil }
    guard let leftPoint else { return try byteProduct(left, zeroPoint: .number(0), right) }
    guard shape(leftPoint).allSatisfy({ $0 == 1 }) else { return nil }
    return try byteProduct(left, zeroPoint: wholeNumber(leftPoint).map { .number($0) } ?? .value(leftPoint), right)
  }

  /// The product of the bytes `left` with the weight `right`, a matrix.
  mutating func byteProduct(
    _ left: Value, zeroPoint: ZeroPoint, _ right: Value
  ) throws(Diagnostic) -> Value? {
    let lead = shape(left).dropLast().indices.map { "m\($0)" }
    return try byteProduct(left, lead + ["k"], zeroPoint: zeroPoint, right, ["k", "n"], to: lead + ["n"])
  }

  /// The contraction of bytes with a weight of two axes whose columns are the last axis of the result.
  mutating func byteProduct(
    _ left: Value, _ labels: [String], zeroPoint: ZeroPoint, _ right: Value, _ weightLabels: [String],
    to result: [String]
  ) throws(Diagnostic) -> Value? {
    guard isByteWeight(right), shape(right).count == 2, shape(left).count == labels.count,
      element(left) == .u8 || element(left) == .i8, let inner = weightLabels.firstIndex(of: "k"),
      let own = labels.firstIndex(of: "k"), shape(left)[own] == shape(right)[inner]
    else { return nil }
    let (bytes, point) = try unsigned(left, zeroPoint)
    let weight = try builder.cast(right, to: .i32)
    let sum = try builder.contract(builder.cast(bytes, to: .i32), labels, weight, weightLabels, to: result)
    guard let correction = try correction(weight, axes: [inner], point) else { return sum }
    return try builder.map(
      .sub, sum, builder.broadcast(correction, to: shape(sum), axes: [result.count - 1]))
  }

  /// The convolution of the bytes `x` with `weight`, by the attributes of the node; nil where it is another one. Padding is
  /// what stands for 0.
  mutating func byteConvolution(_ x: Value, zeroPoint: Int, _ weight: Value) throws(Diagnostic) -> Value? {
    let (input, kernel) = (shape(x), shape(weight))
    let sizes = try optionalIntegers("kernel_shape").map { $0.map { Dim($0) } }
    guard isByteWeight(weight), element(x) == .u8 || element(x) == .i8, try integer("group") == 1, input.count >= 3,
      kernel.count == input.count, kernel[1] == input[1], let channels = kernel[1].constant, channels > 0,
      sizes == nil || sizes == Array(kernel[2...])
    else { return nil }
    let windows = try Windows(self, input, sizes: Array(kernel[2...]))
    let (bytes, shifted) = try unsigned(x, .number(zeroPoint))
    guard case .number(let point) = shifted else { return nil }
    let fill = ScalarValue(point, as: .u8)
    let missing = (channels + 3) / 4 * 4 - channels
    var (filled, filters) = (bytes, weight)
    if missing > 0 {
      let none = [Dim](repeating: 0, count: input.count)
      var (high, shape) = (none, kernel)
      (high[1], shape[1]) = (Dim(missing), Dim(missing))
      filled = try builder.pad(bytes, low: none, high: high, fill: fill)
      filters = try builder.concat([weight, builder.constant(ScalarValue(0, as: .i8), shape)], axis: 1)
    }
    let slid = try builder.window(filled, windows.views(firstAxis: 2), fill: fill)
    let places = windows.sizes.indices.map { "o\($0)" }
    let taps = windows.sizes.indices.map { "k\($0)" }
    // Channels last, as they are multiplied.
    let ordered = try builder.transpose(slid, [0] + Array(2..<shape(slid).count) + [1])
    let wide = try builder.cast(filters, to: .i32)
    let sum = try builder.contract(
      builder.cast(ordered, to: .i32), ["n"] + places + taps + ["c"], wide, ["o", "c"] + taps,
      to: ["n", "o"] + places)
    let axes = Array(1..<kernel.count)
    guard let correction = try correction(wide, axes: axes, .number(point)) else { return sum }
    return try builder.map(.sub, sum, builder.broadcast(correction, to: shape(sum), axes: [1]))
  }

  /// Whether `value` is a weight of signed bytes.
  private func isByteWeight(_ value: Value) -> Bool {
    guard case .parameter = builder.graph.nodes[value.node].kind else { return false }
    return element(value) == .i8
  }

  /// `bytes` without a sign, and what stands for 0 in them.
  private mutating func unsigned(
    _ bytes: Value, _ zeroPoint: ZeroPoint
  ) throws(Diagnostic) -> (bytes: Value, zeroPoint: ZeroPoint) {
    guard element(bytes) == .i8 else { return (bytes, zeroPoint) }
    let flipped = try builder.map(.bitcast, [builder.binary(.xor, bytes, -128)], to: .u8)
    switch zeroPoint {
    case .number(let number): return (flipped, .number(number + 128))
    case .value(let value): return (flipped, .value(try builder.binary(.add, builder.cast(value, to: .i32), 128)))
    }
  }

  /// What the zero point adds to each sum over `axes` of `weight`, whose elements are i32; nil if that is nothing.
  private mutating func correction(
    _ weight: Value, axes: [Int], _ zeroPoint: ZeroPoint
  ) throws(Diagnostic) -> Value? {
    let sums: Value
    switch zeroPoint {
    case .number(0): return nil
    case .number(let number):
      sums = try builder.reduce(.sum, weight, axes: axes)
      return try builder.binary(.mul, sums, Double(number))
    case .value(let value):
      sums = try builder.reduce(.sum, weight, axes: axes)
      let one = try builder.cast(builder.reshape(value, to: []), to: .i32)
      return try builder.map(.mul, sums, builder.broadcast(one, to: shape(sums)))
    }
  }
}
