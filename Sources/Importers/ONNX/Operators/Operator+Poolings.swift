internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Poolings over windows and over all elements of a channel.
extension Operator {
  static let poolings: [Operator] =
    [
      Operator(
        "MaxPool", 1...newestVersion, 1...1,
        pooling + [.integer("ceil_mode", 0), .integer("storage_order", 0), .integers("dilations")]
      ) {
        importer throws(Diagnostic) in try importer.maxPool()
      },
      .one(
        "AveragePool", 1...newestVersion, 1...1,
        pooling + [.integer("ceil_mode", 0), .integer("count_include_pad", 0), .integers("dilations")]
      ) {
        importer throws(Diagnostic) in try importer.averagePool()
      },
      .one(
        "LpPool", 2...newestVersion, 1...1,
        pooling + [.integer("ceil_mode", 0), .integers("dilations"), .integer("p", 2)]
      ) { importer throws(Diagnostic) in
        try importer.normPool()
      },
      .one("GlobalAveragePool") { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        return try importer.builder.composite(Composites.Mean(axes: importer.placeAxes(x), keep: true), x)
      },
      .one("GlobalMaxPool") { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        return try importer.builder.max(x, axes: importer.placeAxes(x), keepingAxes: true)
      },
      .one("GlobalLpPool", 2...newestVersion, 1...1, [.integer("p", 2)]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let norm = try importer.norm(importer.widened(x), importer.placeAxes(x), keepingAxes: true)
        return try importer.builder.cast(norm, to: importer.element(x))
      },
    ]

  private static let pooling: [AttributeRule] = [
    .string("auto_pad", "NOTSET"), .required(.integers("kernel_shape")), .integers("pads"), .integers("strides"),
  ]
}

extension GraphImporter {
  /// The axes of `[n, c, …]` behind the channels.
  fileprivate func placeAxes(_ x: Value) throws(Diagnostic) -> [Int] {
    guard type(x).rank >= 3 else { throw Diagnostic("it takes [n, c, …], not \(type(x))") }
    return Array(2..<type(x).rank)
  }

  /// The windows by the attributes of the node.
  fileprivate func poolingWindows(_ x: Value) throws(Diagnostic) -> Windows {
    let sizes = try optionalIntegers("kernel_shape") ?? []
    guard type(x).rank >= 3, sizes.allSatisfy({ (1...1 << 30).contains($0) }) else {
      throw Diagnostic("windows of \(sizes) do not fit \(type(x))")
    }
    return try Windows(self, shape(x), sizes: sizes.map { Dim($0) })
  }

  /// The windows of `x`, behind all its axes, with `fill` in the padding.
  fileprivate mutating func slid(_ x: Value, _ windows: Windows, fill: Double) throws(Diagnostic) -> Value {
    try builder.window(x, windows.views(firstAxis: 2), fill: ScalarValue(fill, as: element(x)))
  }

  fileprivate mutating func maxPool() throws(Diagnostic) -> [Value] {
    let x = try operand(0)
    let windows = try poolingWindows(x)
    let rank = type(x).rank
    let views = try slid(x, windows, fill: -.infinity)
    let taps = Array(rank..<2 * rank - 2)
    let result = try builder.max(views, axes: taps)
    guard call.wants(1) else { return [result] }
    let flat = try builder.reshape(views, to: shape(result) + [.product(windows.sizes)])
    let tap = try builder.reduce(.argmax, flat, axes: [rank])
    return [result, try places(tap, windows, shape(x))]
  }

  /// The place in x of each chosen tap, as an index into all elements.
  private mutating func places(_ tap: Value, _ windows: Windows, _ shape: [Dim]) throws(Diagnostic) -> Value {
    let type = type(tap)
    var axes: [Value] = [try builder.iota(type, axis: 0), try builder.iota(type, axis: 1)]
    let taps = try tap.unravelled(windows.sizes, &builder)
    for (axis, step) in taps.enumerated() {
      let first = try builder.binary(.mul, builder.iota(type, axis: axis + 2), Double(windows.strides[axis]))
      let offset = try builder.binary(.mul, step, Double(windows.dilations[axis]))
      axes.append(try builder.binary(.sub, builder.map(.add, first, offset), Double(windows.low[axis])))
    }
    let isColumnMajor = try flag("storage_order")
    let order = isColumnMajor ? [0, 1] + (2..<shape.count).reversed() : Array(shape.indices)
    var index = try builder.scalar(0, like: tap)
    for axis in order {
      index = try builder.map(.mul, index, builder.broadcast(builder.dimension(shape[axis]), to: type.shape))
      index = try builder.map(.add, index, axes[axis])
    }
    return index
  }

  fileprivate mutating func averagePool() throws(Diagnostic) -> Value {
    let x = try operand(0)
    try expectFloat(x)
    let windows = try poolingWindows(x)
    let rank = type(x).rank
    let wide: DataType = element(x).isHalf ? .f32 : element(x)
    let total = try builder.sum(slid(x, windows, fill: 0), axes: Array(rank..<2 * rank - 2), element: wide)
    let includesPadding = try flag("count_include_pad")
    var count = Dim.product(windows.sizes)
    var divisor: Value?
    for axis in windows.sizes.indices {
      let isWhole = !windows.isCeil && (includesPadding || windows.low[axis] == 0 && windows.high[axis] == 0)
      if isWhole { continue }
      count = count.floorDivided(by: windows.sizes[axis])
      let counts = try builder.broadcast(
        windowCounts(windows, axis, shape(x)[axis + 2], includesPadding, wide), to: shape(total), axes: [axis + 2])
      divisor = try divisor.map { known throws(Diagnostic) in try builder.map(.mul, known, counts) } ?? counts
    }
    var mean = try divisor.map { counts throws(Diagnostic) in try builder.map(.div, total, counts) } ?? total
    mean = try builder.divide(mean, by: count)
    return try builder.cast(mean, to: element(x))
  }

  /// How many elements each window has along one axis: sums over windows of ones, to which padding belongs if it counts.
  private mutating func windowCounts(
    _ windows: Windows, _ axis: Int, _ extent: Dim, _ includesPadding: Bool, _ element: DataType
  ) throws(Diagnostic) -> Value {
    let ones = try builder.constant(ScalarValue(1, as: element), [extent])
    let padded =
      includesPadding
      ? try builder.pad(
        ones, low: [Dim(windows.low[axis])], high: [Dim(windows.high[axis])], fill: ScalarValue(1, as: element)) : ones
    let slid = try builder.window(
      ones,
      [windows.views(firstAxis: 0)[axis]].map { window in
        var window = window
        window.axis = 0
        return window
      }, fill: ScalarValue(0, as: element))
    guard includesPadding else { return try builder.sum(slid, axes: [1]) }
    let count = shape(slid)[0]
    let view = View(
      [Dim(windows.strides[axis]) * .axis(0) + Dim(windows.dilations[axis]) * .axis(1)],
      where: [
        IndexCondition(
          Dim(windows.strides[axis]) * .axis(0) + Dim(windows.dilations[axis]) * .axis(1), below: shape(padded)[0])
      ],
      fill: ScalarValue(0, as: element)
    ).simplified(Graph("", symbols: builder.graph.symbols).ranges(over: [count, windows.sizes[axis]]))
    return try builder.sum(builder.view(padded, view, shape: [count, windows.sizes[axis]]), axes: [1])
  }

  fileprivate mutating func normPool() throws(Diagnostic) -> Value {
    let x = try operand(0)
    try expectFloat(x)
    let windows = try poolingWindows(x)
    let rank = type(x).rank
    let views = try slid(widened(x), windows, fill: 0)
    return try builder.cast(norm(views, Array(rank..<2 * rank - 2), keepingAxes: false), to: element(x))
  }

  /// (Σ |x|^p)^(1/p) along `axes` with the attribute `p`.
  fileprivate mutating func norm(_ x: Value, _ axes: [Int], keepingAxes: Bool) throws(Diagnostic) -> Value {
    let power = try integer("p")
    guard (1...64).contains(power) else { throw Diagnostic("the norm of order \(power) is not supported") }
    let magnitude = try builder.map(.abs, x)
    switch power {
    case 1: return try builder.sum(magnitude, axes: axes, keepingAxes: keepingAxes)
    case 2:
      return try builder.map(
        .sqrt, builder.sum(builder.map(.mul, x, x), axes: axes, keepingAxes: keepingAxes))
    default:
      let powers = try builder.binary(.pow, magnitude, Double(power))
      return try builder.binary(
        .pow, builder.sum(powers, axes: axes, keepingAxes: keepingAxes), 1 / Double(power))
    }
  }
}

extension Value {
  /// The indices along axes of `extents` of which this is the index into all elements.
  fileprivate func unravelled(
    _ extents: [Dim], _ builder: inout GraphBuilder
  ) throws(Diagnostic) -> [Value] {
    let shape = builder.type(of: self).shape
    var (rest, indices) = (self, [Value]())
    for extent in extents.reversed() {
      let divisor = try builder.broadcast(builder.dimension(extent), to: shape)
      indices.insert(try builder.map(.rem, rest, divisor), at: 0)
      rest = try builder.map(.div, rest, divisor)
    }
    return indices
  }
}
