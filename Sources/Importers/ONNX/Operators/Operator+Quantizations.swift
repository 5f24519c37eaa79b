internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Quantised tensors.
extension Operator {
  static let quantizations: [Operator] =
    [
      .one(
        "QuantizeLinear", 10...newestVersion, 2...3,
        [
          .integer("axis", 1), .integer("saturate", 1), .integer("block_size", 0), .integer("output_dtype", 0),
          .integer("precision", 0),
        ]
      ) { importer throws(Diagnostic) in try importer.quantize() },
      .one(
        "DequantizeLinear", 10...newestVersion, 2...3,
        [
          .integer("axis", 1), .integer("block_size", 0), .integer("output_dtype", 0),
        ]
      ) { importer throws(Diagnostic) in try importer.dequantize() },
      Operator("DynamicQuantizeLinear", 11...newestVersion) { importer throws(Diagnostic) in
        try importer.quantizeDynamically()
      },
      .one("MatMulInteger", 10...newestVersion, 2...4) { importer throws(Diagnostic) in
        try importer.wholeProduct(
          importer.operand(0), importer.optional(2), importer.operand(1), importer.optional(3))
      },
      .one("QLinearMatMul", 10...newestVersion, 8...8) { importer throws(Diagnostic) in
        try importer.quantizedProduct()
      },
    ]
}

extension GraphImporter {
  /// A scale or zero point repeated to `shape` by the attributes `axis` and `block_size`.
  private mutating func granular(_ value: Value, _ shape: [Dim]) throws(Diagnostic) -> Value {
    let own = self.shape(value)
    if own.isEmpty || own == [1] { return try perAxis(value, shape, nil) }
    let block = try integer("block_size")
    let axis = try axis("axis", rank: shape.count)
    if own.count == 1, block == 0 { return try builder.broadcast(value, to: shape, axes: [axis]) }
    guard block > 0, own.count == shape.count else { throw Diagnostic("a scale \(type(value)) does not fit") }
    var indices = shape.indices.map { IndexExpression.axis($0) }
    indices[axis] = indices[axis].floorDivided(by: Dim(block))
    return try builder.view(value, View(indices), shape: shape)
  }

  fileprivate mutating func quantize() throws(Diagnostic) -> Value {
    let (x, scale) = (try operand(0), try operand(1))
    let named = try integer("output_dtype")
    var type = try named == 0 ? DataType.u8 : ONNXElementType.dataType(named)
    if let zeroPoint = optional(2) { type = element(zeroPoint) }
    let stated = try named == 0 ? type : ONNXElementType.dataType(named)
    guard stated == type else {
      throw Diagnostic("the zero point is \(type.rawValue), 'output_dtype' says otherwise")
    }
    let precision = try integer("precision")
    var wide = try precision == 0 ? element(scale) : ONNXElementType.dataType(precision)
    // A power of two is as exact in any float.
    if precision == 0, wide == .f8e8m0 { wide = .f32 }
    let isTaken = (type.isInteger && type.bitWidth <= 16) || (type.isFloat && type.isLowPrecision && type != .f8e8m0)
    guard isTaken, TypeRule.Class.float.contains(wide) else {
      throw Diagnostic("quantising to \(type.rawValue) in \(wide.rawValue) is not supported")
    }
    let scales = try granular(builder.cast(scale, to: wide), shape(x))
    let quotient = try builder.map(.div, builder.cast(x, to: wide), scales)
    let points = try optional(2).map { point throws(Diagnostic) in try granular(point, shape(x)) }
    if type.isFloat { return try narrowed(quotient, zeroPoints: points, as: type) }
    return try rounded(quotient, zeroPoints: points, as: type)
  }

  /// `value` moved by zero points of its shape, as a float of low precision.
  private mutating func narrowed(
    _ value: Value, zeroPoints: Value?, as type: DataType
  ) throws(Diagnostic) -> Value {
    var result = value
    if let zeroPoints {
      let points = try builder.cast(zeroPoints, to: element(value))
      result = try builder.map(.add, value, points)
      // The reference adds nothing to floats of 8 bits, which keep the sign of a zero.
      if type.valueBits == 8 { result = try builder.map(.select, builder.binary(.eq, points, 0), value, result) }
    }
    if type.valueBits == 8, try !flag("saturate") { return try builder.cast(result, to: type) }
    return try saturated(result, as: type)
  }

  /// `value` rounded to even, moved by zero points of its shape, and saturated.
  private mutating func rounded(
    _ value: Value, zeroPoints: Value?, as type: DataType
  ) throws(Diagnostic) -> Value {
    // f32 holds all sums of numbers of 16 bits, and those that are too large for it are too large for the type.
    let exact: DataType = element(value) == .f64 || type.bitWidth > 16 ? .f64 : .f32
    var result = try builder.cast(builder.map(.round, value), to: exact)
    if let zeroPoints { result = try builder.map(.add, result, builder.cast(zeroPoints, to: exact)) }
    // The cast saturates to the type.
    return try builder.cast(result, to: type)
  }

  fileprivate mutating func dequantize() throws(Diagnostic) -> Value {
    let (x, scale) = (try operand(0), try operand(1))
    let named = try integer("output_dtype")
    let type = try named == 0 ? element(scale) : ONNXElementType.dataType(named)
    let source = element(x)
    let isTaken = source.isInteger || (source.isFloat && source.isLowPrecision && source != .f8e8m0)
    guard isTaken, TypeRule.Class.float.contains(type) else {
      throw Diagnostic("dequantising \(source.rawValue) to \(type.rawValue) is not supported")
    }
    let exact: DataType = source.isFloat ? .f32 : .i32
    var centred = try builder.cast(x, to: exact)
    if let zeroPoint = optional(2) {
      centred = try builder.map(.sub, centred, builder.cast(granular(zeroPoint, shape(x)), to: exact))
    }
    // The reference multiplies before it rounds to the type of the result.
    let wide = type.isHalf ? DataType.f32 : type
    let (numbers, own) = (try builder.cast(centred, to: wide), try builder.cast(scale, to: wide))
    let result = try builder.cast(builder.map(.mul, numbers, granular(own, shape(x))), to: type)
    try noteQuantized(result, x, scale: own)
    return result
  }

  /// Notes what the f32 `result` is made of, if products can be formed of that.
  private mutating func noteQuantized(_ result: Value, _ codes: Value, scale: Value) throws(Diagnostic) {
    guard element(result) == .f32 else { return }
    let isOne = shape(scale).allSatisfy { $0 == 1 }
    if case .parameter = builder.graph.nodes[codes.node].kind, shape(scale).count <= 1 {
      let axis = isOne ? nil : try axis("axis", rank: shape(codes).count)
      guard let zeroPoint = zeroPoint(optional(2), channels: axis.map { shape(codes)[$0] }),
        element(codes).bitWidth <= 8 || zeroPoint.isZero
      else { return }
      quantizedWeights[result] = QuantizedWeight(codes: codes, zeroPoint: zeroPoint, scale: scale, axis: axis)
    } else if isOne, element(codes) == .u8 || element(codes) == .i8,
      let zeroPoint = zeroPoint(optional(2), channels: nil)
    {
      quantizedTensors[result] = QuantizedTensor(codes: codes, zeroPoint: zeroPoint, scale: scale)
    }
  }

  /// What `product` makes of the bytes that `x` and `weight` were quantised to, sums of i32, times both scales; nil where they
  /// are no bytes, or it makes nothing of them. The channels of the weight lie along `axis`, and along `place` of the result.
  private mutating func byteScaled(
    _ x: Value, _ weight: Value, axis: Int, place: Int,
    _ product: (inout GraphImporter, QuantizedTensor, QuantizedWeight) throws(Diagnostic) -> Value?
  ) throws(Diagnostic) -> Value? {
    guard let bytes = quantizedTensors[x], let quantized = quantizedWeights[weight],
      quantized.axis == nil || quantized.axis == axis, let sum = try product(&self, bytes, quantized)
    else { return nil }
    let one = try builder.cast(builder.reshape(bytes.scale, to: []), to: .f32)
    let scales = try builder.map(.mul, quantized.scale, builder.broadcast(one, to: shape(quantized.scale)))
    return try builder.map(.mul, builder.cast(sum, to: .f32), perAxis(scales, shape(sum), place))
  }

  /// What `product` makes of `weight`, whose channels lie along `axis`, and along `place` of the result. Of a quantised
  /// weight the numbers are multiplied, which stay as short as they are, and the result is scaled. Where the other factor `x`
  /// is quantised too, `bytes` may make sums of whole numbers instead.
  mutating func scaledProduct(
    _ weight: Value, axis: Int, place: Int, of x: Value,
    bytes: (inout GraphImporter, QuantizedTensor, QuantizedWeight) throws(Diagnostic) -> Value?,
    _ product: (inout GraphImporter, Value) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    if let result = try byteScaled(x, weight, axis: axis, place: place, bytes) { return result }
    guard let quantized = quantizedWeights[weight], quantized.axis == nil || quantized.axis == axis else {
      return try product(&self, weight)
    }
    let result = try product(&self, centredNumbers(quantized))
    return try builder.map(.mul, result, perAxis(quantized.scale, shape(result), place))
  }

  /// Scale and zero point from the least and the greatest element, with 0 among them.
  fileprivate mutating func quantizeDynamically() throws(Diagnostic) -> [Value] {
    let x = try operand(0)
    guard element(x) == .f32 else { throw Diagnostic("it takes f32") }
    let low = try builder.binary(.min, extreme(.min, x), 0)
    let high = try builder.binary(.max, extreme(.max, x), 0)
    let range = try builder.map(.sub, high, low)
    // Nothing but zeros is taken for a range of 1.
    let isEmpty = try builder.binary(.eq, range, 0)
    let width = try builder.map(.select, isEmpty, builder.scalar(1, like: range), range)
    let scale = try builder.binary(.div, width, 255)
    let zeroPoint = try builder.cast(builder.map(.round, builder.map(.neg, builder.map(.div, low, scale))), to: .u8)
    let quotient = try builder.binary(.div, x, scale)
    let points = try builder.broadcast(zeroPoint, to: shape(x))
    return [try rounded(quotient, zeroPoints: points, as: .u8), scale, zeroPoint]
  }

  /// The least or greatest element of `x`: of rows first, which both ways share and tasks divide.
  private mutating func extreme(_ kind: Reduction.Kind, _ x: Value) throws(Diagnostic) -> Value {
    let rank = shape(x).count
    if rank == 0 { return x }
    let rows = try builder.reduce(kind, x, axes: [rank - 1])
    return try rank == 1 ? rows : builder.reduce(kind, rows, axes: Array(0..<rank - 1))
  }

  /// A factor of a product less its zero points: one number, one for each row of the left factor or for each column of
  /// the right one.
  fileprivate mutating func centredMatrix(
    _ value: Value, _ zeroPoint: Value?, isLeft: Bool
  ) throws(Diagnostic) -> Value {
    let wide = try builder.cast(value, to: .i32)
    guard let zeroPoint else { return wide }
    let points = try builder.cast(lines(zeroPoint, isLeft: isLeft), to: .i32)
    return try builder.map(.sub, wide, builder.broadcast(points, to: shape(value)))
  }

  /// The product of matrices of whole numbers less their zero points.
  fileprivate mutating func wholeProduct(
    _ left: Value, _ leftPoint: Value?, _ right: Value, _ rightPoint: Value?
  ) throws(Diagnostic) -> Value {
    if let sum = try byteProduct(left, leftPoint, right, rightPoint) { return sum }
    return try matrixProduct(
      centredMatrix(left, leftPoint, isLeft: true), centredMatrix(right, rightPoint, isLeft: false))
  }

  /// Numbers for rows stand in a column.
  private mutating func lines(_ value: Value, isLeft: Bool) throws(Diagnostic) -> Value {
    let shape = shape(value)
    return try isLeft && shape.count == 1 && shape[0] != 1 ? builder.reshape(value, to: shape + [1]) : value
  }

  fileprivate mutating func quantizedProduct() throws(Diagnostic) -> Value {
    let sum = try wholeProduct(operand(0), operand(2), operand(3), operand(5))
    var scales = try builder.cast(lines(operand(1), isLeft: true), to: .f32)
    scales = try builder.binary(.mul, scales, builder.cast(operand(4), to: .f32))
    let factor = try builder.binary(.div, scales, builder.cast(lines(operand(6), isLeft: true), to: .f32))
    return try requantized(sum, builder.broadcast(factor, to: shape(sum)), zeroPoint: lines(operand(7), isLeft: true))
  }

  /// `sum`, a tensor of i32, times `factor` of its shape, rounded to the type of the zero point.
  mutating func requantized(_ sum: Value, _ factor: Value, zeroPoint: Value) throws(Diagnostic) -> Value {
    let real = try builder.map(.mul, builder.cast(sum, to: .f64), builder.cast(factor, to: .f64))
    let own = shape(zeroPoint)
    let points = try builder.broadcast(own == [1] ? builder.reshape(zeroPoint, to: []) : zeroPoint, to: shape(sum))
    return try rounded(real, zeroPoints: points, as: element(zeroPoint))
  }
}
