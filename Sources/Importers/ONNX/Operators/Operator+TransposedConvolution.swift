internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

extension GraphImporter {
  /// A convolution that spreads each element of `x` over a window of the result: the contraction of the weight with a
  /// view that reads, for each place of the result and each tap, the element that reaches it, if there is one.
  mutating func transposedConvolution() throws(Diagnostic) -> Value {
    let (x, weight) = (try operand(0), try operand(1))
    let (input, kernel) = (shape(x), shape(weight))
    let groups = try integer("group")
    guard input.count >= 3, kernel.count == input.count, (1...1 << 20).contains(groups), kernel[0] == input[1],
      let channels = kernel[0].constant, channels % groups == 0
    else { throw Diagnostic("x \(type(x)), the weight \(type(weight)) and \(groups) groups do not fit") }
    let geometry = try SpreadWindows(self, input, kernel)
    let inner = Dim(channels / groups)
    let spread = try builder.view(x, geometry.view(groups, inner, fill: ScalarValue(0, as: element(x)), input))
    let weights = try builder.reshape(weight, to: [Dim(groups), inner] + kernel[1...])
    let places = geometry.extents.indices.map { "o\($0)" }
    let taps = geometry.extents.indices.map { "k\($0)" }
    let wide: DataType = element(x).isHalf ? .f32 : element(x)
    let product = try builder.contract(
      spread, ["n", "g", "c"] + places + taps, weights, ["g", "c", "o"] + taps, to: ["n", "g", "o"] + places,
      element: wide)
    let outputs = try self.product([kernel[1], Dim(groups)])
    var result = try builder.reshape(product, to: [input[0], outputs] + geometry.extents)
    if let bias = optional(2) {
      result = try builder.map(
        .add, result, builder.broadcast(builder.cast(bias, to: wide), to: shape(result), axes: [1]))
    }
    return try builder.cast(result, to: element(x))
  }
}

/// The geometry of a transposed convolution, along the axes behind the first two.
private struct SpreadWindows {
  /// The extents of the result.
  private(set) var extents: [Dim] = []
  private var low: [Dim] = []
  private let strides: [Int]
  private let dilations: [Int]
  private let sizes: [Dim]

  init(_ importer: GraphImporter, _ input: [Dim], _ kernel: [Dim]) throws(Diagnostic) {
    let count = input.count - 2
    sizes = Array(kernel[2...])
    strides = try importer.numbers("strides", 1, count: count, least: 1)
    dilations = try importer.numbers("dilations", 1, count: count, least: 1)
    let pads = try importer.numbers("pads", 0, count: 2 * count, least: 0)
    let extra = try importer.numbers("output_padding", 0, count: count, least: 0)
    let wanted = try importer.optionalIntegers("output_shape").map { shape in
      shape.count == count + 2 ? Array(shape[2...]) : shape
    }
    if let given = try importer.optionalIntegers("kernel_shape"), given.map({ Dim($0) }) != sizes {
      throw Diagnostic("the attribute 'kernel_shape' is \(given), the weight has \(sizes)")
    }
    let mode = try importer.string("auto_pad")
    guard ["NOTSET", "VALID", "SAME_UPPER", "SAME_LOWER"].contains(mode), wanted?.count ?? count == count else {
      throw Diagnostic("the padding '\(mode)' or the output shape does not fit")
    }
    let isSame = mode.hasPrefix("SAME")
    for axis in 0..<count {
      let reach = Dim(dilations[axis]) * (sizes[axis] - 1) + 1
      let full = Dim(strides[axis]) * (input[axis + 2] - 1) + Dim(extra[axis]) + reach
      if let extent = wanted.map({ Dim($0[axis]) }) ?? (isSame ? input[axis + 2] * Dim(strides[axis]) : nil) {
        let total = full - extent
        let half = total.floorDivided(by: 2)
        let startsLess = importer.call.version >= 11 ? mode == "SAME_UPPER" : mode != "SAME_UPPER"
        extents.append(extent)
        low.append(startsLess ? half : total - half)
      } else {
        let (before, behind) = mode == "VALID" ? (0, 0) : (pads[axis], pads[count + axis])
        extents.append(full - Dim(before + behind))
        low.append(Dim(before))
      }
    }
  }

  /// The view `[n, g, c, places…, taps…]` of `[n, g·c, …]`.
  func view(_ groups: Int, _ channels: Dim, fill: ScalarValue, _ input: [Dim]) -> View.Reindexed {
    let count = extents.count
    var indices = [IndexExpression.axis(0), IndexExpression.axis(1) * channels + .axis(2)]
    var conditions: [IndexCondition] = []
    for axis in 0..<count {
      let moved = IndexExpression.axis(3 + axis) + low[axis] - Dim(dilations[axis]) * .axis(3 + count + axis)
      let stride = Dim(strides[axis])
      let source = moved.floorDivided(by: stride)
      indices.append(source)
      conditions.append(IndexCondition(source, from: 0, below: input[axis + 2]))
      if strides[axis] > 1 { conditions.append(IndexCondition(moved.modulo(stride), below: 1)) }
    }
    return (View(indices, where: conditions, fill: fill), [input[0], Dim(groups), channels] + extents + sizes)
  }
}
