internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Fourier transforms, as products with matrices, and sums of overlapping windows.
extension Operator {
  static let transforms: [Operator] =
    [
      .one("DFT", 17...19, 1...2, [.integer("axis", 1), .integer("inverse", 0), .integer("onesided", 0)]) {
        importer throws(Diagnostic) in try importer.fourier(axis: importer.integer("axis"))
      },
      .one("DFT", 20...newestVersion, 1...3, [.integer("inverse", 0), .integer("onesided", 0)]) {
        importer throws(Diagnostic) in
        try importer.fourier(axis: importer.listOperand(2, "the axis")?.first ?? -2)
      },
      .one("STFT", 17...newestVersion, 2...4, [.integer("onesided", 1)]) { importer throws(Diagnostic) in
        try importer.shortTimeFourier()
      },
      .one("Col2Im", 18...newestVersion, 3...3, [.integers("dilations"), .integers("pads"), .integers("strides")]) {
        importer throws(Diagnostic) in try importer.columnsToImage()
      },
    ]
}

extension GraphImporter {
  fileprivate mutating func fourier(axis: Int) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let rank = type(x).rank
    let axis = try self.axis(axis, rank: rank)
    guard rank >= 2, axis != rank - 1, let parts = shape(x)[rank - 1].constant, parts == 1 || parts == 2 else {
      throw Diagnostic("\(type(x)) does not hold real or complex numbers along its last axis")
    }
    let (isInverse, isHalf) = (try flag("inverse"), try flag("onesided"))
    let extent = shape(x)[axis]
    let isReal = isInverse && isHalf
    // What cancels leaves nothing here. ONNX's evaluator transforms f32 in f32, whose rounding leaves some 2e-7 of it, more than the
    // official cases allow between two results.
    if isInverse, !isHalf, element(x) != .f64 { throw Diagnostic("inverse transforms are supported for f64 only") }
    let standard = isReal ? 2 * (extent - 1) : extent
    let length = try listOperand(1, "the length")?.first.map { Dim($0) } ?? standard
    guard let count = length.constant, (1...1 << 20).contains(count) else {
      throw Diagnostic("the length \(length) is not supported")
    }
    // Sums of waves cancel, so that digits of f32 would be lost.
    let wide = try builder.cast(x, to: .f64)
    // The transformed axis becomes the last but one.
    let order = (0..<rank).filter { $0 != axis && $0 != rank - 1 } + [axis, rank - 1]
    let moved = try resizedAxis(
      builder.transpose(wide, order), axis: rank - 2, to: isReal ? count / 2 + 1 : count)
    let real = try part(moved, axis: rank - 1, 0)
    let imaginary = try parts == 2 ? part(moved, axis: rank - 1, 1) : nil
    let result: Value
    if isReal {
      guard let imaginary else { throw Diagnostic("a real result needs complex numbers") }
      result = try builder.expandDims(realInverse(real, imaginary, count), axes: [rank - 1])
    } else {
      if isHalf, imaginary != nil { throw Diagnostic("one side is possible for real numbers only") }
      let shown = isHalf ? count / 2 + 1 : count
      let both = try transformed(real, imaginary, count, shown, isInverse: isInverse)
      result = try stacked([both.real, both.imaginary], axis: rank - 1)
    }
    var back = [Int](repeating: 0, count: rank)
    for (place, source) in order.enumerated() { back[source] = place }
    return try builder.cast(builder.transpose(result, back), to: element(x))
  }

  /// The first `count` elements along an axis, with zeros behind where there are fewer.
  private mutating func resizedAxis(_ value: Value, axis: Int, to count: Int) throws(Diagnostic) -> Value {
    let shape = shape(value)
    guard let extent = shape[axis].constant else { throw Diagnostic("it is supported for fixed extents only") }
    if extent == count { return value }
    if extent > count { return try builder.slice(value, axis: axis, from: 0, to: Dim(count)) }
    var high = shape.map { _ in Dim(0) }
    high[axis] = Dim(count - extent)
    return try builder.pad(
      value, low: shape.map { _ in 0 }, high: high, fill: ScalarValue(0, as: element(value)))
  }

  /// Cosines and sines of the angles 2π·row·column / count.
  private mutating func angles(
    _ rows: Int, _ columns: Int, _ count: Int, _ type: DataType
  ) throws(Diagnostic) -> (cosine: Value, sine: Value) {
    let whole = TensorType(.i64, [Dim(rows), Dim(columns)])
    let product = try builder.map(.mul, builder.iota(whole, axis: 0), builder.iota(whole, axis: 1))
    // Whole turns are taken off while the numbers are exact.
    let turn = try builder.map(.rem, product, builder.constant(ScalarValue(count, as: .i64), whole.shape))
    let angle = try builder.binary(.mul, builder.cast(turn, to: type), 2 * Double.pi / Double(count))
    return (try builder.map(.cos, angle), try builder.map(.sin, angle))
  }

  /// A product along the last axis of `value` with a matrix.
  private mutating func times(_ value: Value, _ matrix: Value) throws(Diagnostic) -> Value {
    let outer = (0..<(type(value).rank - 1)).map { "b\($0)" }
    return try builder.contract(value, outer + ["k"], matrix, ["k", "n"], to: outer + ["n"])
  }

  private mutating func transformed(
    _ real: Value, _ imaginary: Value?, _ count: Int, _ shown: Int, isInverse: Bool
  ) throws(Diagnostic) -> (real: Value, imaginary: Value) {
    var (cosine, sine) = try angles(count, shown, count, element(real))
    if !isInverse { sine = try builder.map(.neg, sine) }
    if isInverse {
      cosine = try builder.binary(.div, cosine, Double(count))
      sine = try builder.binary(.div, sine, Double(count))
    }
    guard let imaginary else { return (try times(real, cosine), try times(real, sine)) }
    return (
      try builder.map(.sub, times(real, cosine), times(imaginary, sine)),
      try builder.map(.add, times(real, sine), times(imaginary, cosine))
    )
  }

  /// The real signal of `count` elements whose transform has the given first half; the other half mirrors it.
  private mutating func realInverse(
    _ real: Value, _ imaginary: Value, _ count: Int
  ) throws(Diagnostic) -> Value {
    let half = count / 2 + 1
    let (cosine, sine) = try angles(half, count, count, element(real))
    let weights = (0..<half).map { index in
      (index == 0 || 2 * index == count ? 1.0 : 2.0) / Double(count)
    }
    let factors = try table(weights, [half], as: element(real))
    let (first, second) = (try builder.binary(.mul, real, factors), try builder.binary(.mul, imaginary, factors))
    return try builder.map(.sub, times(first, cosine), times(second, sine))
  }

  fileprivate mutating func shortTimeFourier() throws(Diagnostic) -> Value {
    let signal = try operand(0)
    let shape = shape(signal)
    guard shape.count == 3, let parts = shape[2].constant, parts == 1 || parts == 2 else {
      throw Diagnostic("\(type(signal)) is no signal [batch, length, 1 or 2]")
    }
    guard let step = try listOperand(1, "the step")?.first, (1...1 << 20).contains(step) else {
      throw Diagnostic("the step is missing")
    }
    let given = try listOperand(3, "the length")?.first.map { Dim($0) }
    let length = given ?? optional(2).flatMap { self.shape($0).first } ?? shape[1]
    guard let count = length.constant, (1...1 << 20).contains(count) else {
      throw Diagnostic("the length \(length) is not supported")
    }
    let isHalf = try flag("onesided")
    if isHalf, parts == 2 { throw Diagnostic("one side is possible for real numbers only") }
    let wide = try builder.cast(signal, to: .f64)
    var components: [Value] = []
    for position in 0..<parts {
      let component = try part(wide, axis: 2, position)
      var frames = try builder.window(component, [View.Window(1, size: length, stride: step)])
      if let window = optional(2) { frames = try builder.binary(.mul, frames, builder.cast(window, to: element(wide))) }
      components.append(frames)
    }
    let both = try transformed(
      components[0], parts == 2 ? components[1] : nil, count, isHalf ? count / 2 + 1 : count, isInverse: false)
    return try builder.cast(stacked([both.real, both.imaginary], axis: 3), to: element(signal))
  }

  /// Columns of windows added up to the image that they were cut from.
  fileprivate mutating func columnsToImage() throws(Diagnostic) -> Value {
    let x = try operand(0)
    let (image, block) = (try integers(operand(1), "the image"), try integers(operand(2), "the block"))
    let (shape, count) = (shape(x), image.count)
    let strides = try optionalIntegers("strides") ?? [Int](repeating: 1, count: count)
    let dilations = try optionalIntegers("dilations") ?? [Int](repeating: 1, count: count)
    let pads = try numbers("pads", 0, count: 2 * count, least: 0)
    guard shape.count == 3, block.count == count, strides.count == count, dilations.count == count,
      (image + block + strides + dilations).allSatisfy({ (1...1 << 20).contains($0) })
    else { throw Diagnostic("the image, the block and \(type(x)) do not fit") }
    let taps = try product(block.map { Dim($0) })
    guard shape[1].modulo(taps) == 0 else { throw Diagnostic("\(type(x)) does not hold blocks of \(block)") }
    let channels = shape[1].floorDivided(by: taps)
    var (places, conditions, blocks) = ([IndexExpression](), [IndexCondition](), [Dim]())
    for axis in 0..<count {
      let reach = dilations[axis] * (block[axis] - 1) + 1
      let number = (image[axis] + pads[axis] + pads[count + axis] - reach) / strides[axis] + 1
      let moved = IndexExpression.axis(2 + axis) + Dim(pads[axis]) - Dim(dilations[axis]) * .axis(2 + count + axis)
      let source = moved.floorDivided(by: Dim(strides[axis]))
      places.append(source)
      blocks.append(Dim(number))
      conditions.append(IndexCondition(source, from: 0, below: Dim(number)))
      if strides[axis] > 1 { conditions.append(IndexCondition(moved.modulo(Dim(strides[axis])), below: 1)) }
    }
    guard try product(blocks) == shape[2] else { throw Diagnostic("\(type(x)) does not have \(blocks) blocks") }
    let split = try builder.reshape(x, to: [shape[0], channels] + block.map { Dim($0) } + blocks)
    let indices = [.axis(0), .axis(1)] + (0..<count).map { IndexExpression.axis(2 + count + $0) } + places
    let view = View(indices, where: conditions, fill: ScalarValue(0, as: element(x)))
    let target = [shape[0], channels] + image.map { Dim($0) }
    let spread = try builder.view(split, view, shape: target + block.map { Dim($0) })
    return try builder.sum(spread, axes: Array((2 + count)..<(2 + 2 * count)))
  }
}
