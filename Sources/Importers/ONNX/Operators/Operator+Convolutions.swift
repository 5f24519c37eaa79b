internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Convolutions of any number of axes.
extension Operator {
  static let convolutions: [Operator] =
    [
      .one("Conv", 1...newestVersion, 2...3, convolution) { importer throws(Diagnostic) in
        let (x, weight, bias) = (try importer.operand(0), try importer.operand(1), importer.optional(2))
        guard importer.quantizedWeights[weight] != nil else { return try importer.convolution(x, weight, bias: bias) }
        let product = try importer.scaledProduct(
          weight, axis: 0, place: 1, of: x,
          bytes: { importer, x, weight throws(Diagnostic) in
            try importer.byteConvolution(x.codes, x.zeroPoint, weight.codes, weight.zeroPoint)
          },
          { importer, weight throws(Diagnostic) in try importer.convolution(x, weight, bias: nil) })
        guard let bias else { return product }
        return try importer.builder.map(
          .add, product, importer.builder.broadcast(bias, to: importer.shape(product), axes: [1]))
      },
      .one("ConvInteger", 10...newestVersion, 2...4, convolution) { importer throws(Diagnostic) in
        try importer.wholeConvolution(
          importer.operand(0), importer.optional(2), importer.operand(1), importer.optional(3))
      },
      .one("QLinearConv", 10...newestVersion, 8...9, convolution) { importer throws(Diagnostic) in
        try importer.quantizedConvolution()
      },
      .one(
        "ConvTranspose", 1...newestVersion, 2...3,
        convolution + [.integers("output_padding"), .integers("output_shape")]
      ) {
        importer throws(Diagnostic) in try importer.transposedConvolution()
      },
    ]

  static let convolution: [AttributeRule] = [
    .string("auto_pad", "NOTSET"), .integers("dilations"), .integer("group", 1), .integers("kernel_shape"),
    .integers("pads"), .integers("strides"),
  ]
}

extension GraphImporter {
  /// `x` convolved with `weight` by the attributes of the node.
  mutating func convolution(_ x: Value, _ weight: Value, bias: Value?) throws(Diagnostic) -> Value {
    let (input, kernel) = (shape(x), shape(weight))
    guard input.count >= 3, kernel.count == input.count else {
      throw Diagnostic("it takes x [n, c, …] and a weight of as many axes, not \(type(x)) and \(type(weight))")
    }
    let sizes = Array(kernel[2...])
    if let given = try optionalIntegers("kernel_shape"), given.map({ Dim($0) }) != sizes {
      throw Diagnostic("the attribute 'kernel_shape' is \(given), the weight is \(type(weight))")
    }
    let windows = try Windows(self, input, sizes: sizes)
    let groups = try integer("group")
    guard (1...1 << 20).contains(groups), let outputs = kernel[0].constant, outputs % groups == 0,
      kernel[1] * Dim(groups) == input[1]
    else {
      throw Diagnostic("\(groups) groups do not fit x \(type(x)) and the weight \(type(weight))")
    }
    if input.count == 4, windows.isSymmetric, element(x).isFloat {
      let composite = Composites.Conv2d(
        stride: windows.strides, padding: windows.low, dilation: windows.dilations, groups: groups)
      return try builder.composite(composite, [x, weight] + (bias.map { [$0] } ?? []))[0]
    }
    let wide: DataType = element(x).isHalf ? .f32 : element(x)
    var result = try slidingProduct(x, weight, windows, groups, element: wide)
    if let bias {
      result = try builder.map(
        .add, result, builder.broadcast(builder.cast(bias, to: wide), to: shape(result), axes: [1]))
    }
    return try builder.cast(result, to: element(x))
  }

  /// The convolution of whole numbers less their zero points, with sums of i32.
  fileprivate mutating func wholeConvolution(
    _ x: Value, _ xPoint: Value?, _ weight: Value, _ weightPoint: Value?
  ) throws(Diagnostic) -> Value {
    if let point = zeroPoint(xPoint, channels: nil), let outputs = shape(weight).first,
      let weightPoint = zeroPoint(weightPoint, channels: outputs),
      let sum = try byteConvolution(x, point, weight, weightPoint)
    {
      return sum
    }
    return try convolution(
      centred(x, xPoint, as: .i32), centred(weight, weightPoint, as: .i32, axis: 0), bias: nil)
  }

  /// The contraction of windows of `x` with `weight`.
  private mutating func slidingProduct(
    _ x: Value, _ weight: Value, _ windows: Windows, _ groups: Int, element: DataType
  ) throws(Diagnostic) -> Value {
    let (input, kernel) = (shape(x), shape(weight))
    let grouped = try groups == 1 ? x : builder.reshape(x, to: [input[0], Dim(groups), kernel[1]] + input[2...])
    let slid = try builder.window(
      grouped, windows.views(firstAxis: groups == 1 ? 2 : 3), fill: ScalarValue(0, as: self.element(x)))
    let outputs = kernel[0].floorDivided(by: Dim(groups))
    let weights = try groups == 1 ? weight : builder.reshape(weight, to: [Dim(groups), outputs] + kernel[1...])
    let group = groups == 1 ? [] : ["g"]
    let places = windows.sizes.indices.map { "o\($0)" }
    let taps = windows.sizes.indices.map { "k\($0)" }
    let product = try builder.contract(
      slid, ["n"] + group + ["c"] + places + taps, weights, group + ["o", "c"] + taps,
      to: ["n"] + group + ["o"] + places, element: element)
    return try builder.reshape(product, to: [input[0], kernel[0]] + shape(product).suffix(places.count))
  }

  /// `value` less its zero point, which is one number or one for each index along `axis`.
  mutating func centred(
    _ value: Value, _ zeroPoint: Value?, as type: DataType, axis: Int? = nil
  ) throws(Diagnostic) -> Value {
    let wide = try builder.cast(value, to: type)
    guard let zeroPoint else { return wide }
    let point = try builder.cast(zeroPoint, to: type)
    return try builder.map(.sub, wide, perAxis(point, shape(value), axis))
  }

  /// A scale or zero point repeated to `shape`: one number, or one for each index along `axis`.
  mutating func perAxis(_ value: Value, _ shape: [Dim], _ axis: Int?) throws(Diagnostic) -> Value {
    let own = self.shape(value)
    if own.allSatisfy({ $0 == 1 }) { return try builder.broadcast(builder.reshape(value, to: []), to: shape) }
    guard let axis, own.count == 1 else { throw Diagnostic("a zero point or scale \(type(value)) does not fit") }
    return try builder.broadcast(value, to: shape, axes: [axis])
  }

  /// The convolution of quantised tensors: whole numbers are multiplied, scaled, and rounded to the type of the result.
  fileprivate mutating func quantizedConvolution() throws(Diagnostic) -> Value {
    var sum = try wholeConvolution(operand(0), operand(2), operand(3), operand(5))
    if let bias = optional(8) { sum = try builder.map(.add, sum, builder.broadcast(bias, to: shape(sum), axes: [1])) }
    let shape = shape(sum)
    let scales = try builder.map(.mul, perAxis(operand(1), shape, nil), perAxis(operand(4), shape, 1))
    let factor = try builder.map(.div, scales, perAxis(operand(6), shape, nil))
    return try requantized(sum, factor, zeroPoint: operand(7))
  }
}
