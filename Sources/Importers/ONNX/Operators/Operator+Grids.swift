internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Sampling at places that are computed.
extension Operator {
  static let grids: [Operator] =
    [
      .one("GridSample", 16...19, 2...2, gridSample("bilinear")) { importer throws(Diagnostic) in
        try importer.sampleGrid()
      },
      .one("GridSample", 20...newestVersion, 2...2, gridSample("linear")) { importer throws(Diagnostic) in
        try importer.sampleGrid()
      },
      .one("AffineGrid", 20...newestVersion, 2...2, [.integer("align_corners", 0)]) { importer throws(Diagnostic) in
        try importer.affineGrid()
      },
    ]

  private static func gridSample(_ mode: String) -> [AttributeRule] {
    [.integer("align_corners", 0), .string("mode", mode), .string("padding_mode", "zeros")]
  }
}

extension GraphImporter {
  /// What a grid's numbers along one axis of the operand become.
  private struct GridTap {
    /// The place, as i64.
    var place: Value
    /// Where it lies inside; nil for everywhere.
    var isInside: Value?
    /// What the element is multiplied with; nil for 1.
    var weight: Value?
  }

  fileprivate mutating func sampleGrid() throws(Diagnostic) -> Value {
    let (x, grid) = (try operand(0), try operand(1))
    try expectFloat(x)
    let (shape, places) = (shape(x), self.shape(grid))
    let count = shape.count - 2
    guard count >= 1, places.count == shape.count, places[places.count - 1] == Dim(count), places[0] == shape[0] else {
      throw Diagnostic("\(type(x)) and the grid \(type(grid)) do not fit")
    }
    let padding = try string("padding_mode")
    let modes = ["nearest": 1, "linear": 2, "bilinear": 2, "cubic": 4, "bicubic": 4]
    guard let taps = modes[try string("mode")], ["zeros", "border", "reflection"].contains(padding) else {
      throw Diagnostic("the mode or the padding is not known")
    }
    var axes: [[GridTap]] = []
    for axis in 0..<count {
      // The numbers for the last axis come first.
      let numbers = try widened(part(grid, axis: places.count - 1, count - 1 - axis))
      axes.append(try gridTaps(numbers, shape[axis + 2], taps, padding))
    }
    let target = shape[..<2] + places[1..<(places.count - 1)]
    return try combined(x, axes, Array(target))
  }

  /// The places along one axis that the grid's `numbers`, from -1 to 1, are made from.
  private mutating func gridTaps(
    _ numbers: Value, _ extent: Dim, _ count: Int, _ padding: String
  ) throws(Diagnostic) -> [GridTap] {
    let isAligned = try flag("align_corners")
    guard let length = extent.constant, length > (isAligned && padding == "reflection" ? 1 : 0) else {
      throw Diagnostic("it is not supported for the extent \(extent)")
    }
    let moved = try builder.binary(.add, numbers, 1)
    var x =
      try isAligned
      ? builder.binary(.mul, builder.binary(.div, moved, 2), Double(length - 1))
      : builder.binary(.div, builder.binary(.sub, builder.binary(.mul, moved, Double(length)), 1), 2)
    if count == 1 { x = try builder.map(.round, x) }
    let border = isAligned ? (low: 0.0, high: Double(length - 1)) : (low: -0.5, high: Double(length) - 0.5)
    x = try pulledInside(x, length, padding, border)
    if count == 1 { return [try gridTap(x, length, padding, border, weight: nil)] }
    let floor = try builder.map(.floor, x)
    let fraction = try builder.map(.sub, x, floor)
    var taps: [GridTap] = []
    for tap in 0..<count {
      let offset = Double(tap - count / 2 + 1)
      let weight = try gridWeight(builder.map(.abs, builder.binary(.sub, fraction, offset)), count)
      taps.append(try gridTap(builder.binary(.add, floor, offset), length, padding, border, weight: weight))
    }
    return taps
  }

  /// The weight of a tap at a distance: a triangle, or a cubic.
  private mutating func gridWeight(_ distance: Value, _ count: Int) throws(Diagnostic) -> Value {
    if count == 2 { return try builder.binary(.sub, 1, distance) }
    let a = -0.75
    func cubic(_ factors: [Double]) throws(Diagnostic) -> Value {
      var sum = try builder.scalar(factors[0], like: distance)
      for factor in factors.dropFirst() {
        sum = try builder.binary(.add, builder.map(.mul, sum, distance), factor)
      }
      return sum
    }
    let near = try cubic([a + 2, -(a + 3), 0, 1])
    let far = try cubic([a, -5 * a, 8 * a, -4 * a])
    return try builder.map(.select, builder.binary(.le, distance, 1), near, far)
  }

  /// `x` where it lies between the borders, and elsewhere what the padding makes of it.
  private mutating func pulledInside(
    _ x: Value, _ length: Int, _ padding: String, _ border: (low: Double, high: Double)
  ) throws(Diagnostic) -> Value {
    if padding == "zeros" { return x }
    let isOutside = try builder.map(
      .or, builder.binary(.lt, x, border.low), builder.binary(.gt, x, border.high))
    let inside =
      try padding == "border"
      ? builder.binary(.min, builder.binary(.max, x, 0), Double(length - 1)) : reflected(x, border)
    return try builder.map(.select, isOutside, inside, x)
  }

  /// `x` mirrored at both borders until it lies between them.
  private mutating func reflected(_ x: Value, _ border: (low: Double, high: Double)) throws(Diagnostic) -> Value {
    let range = border.high - border.low
    let distance = try builder.map(.abs, builder.binary(.sub, x, border.low))
    let rounds = try builder.map(.floor, builder.binary(.div, distance, range))
    let rest = try builder.map(.sub, distance, builder.binary(.mul, rounds, range))
    let half = try builder.binary(.mul, rounds, 0.5)
    let isEven = try builder.map(.eq, half, builder.map(.floor, half))
    return try builder.map(
      .select, isEven, builder.binary(.add, rest, border.low), builder.binary(.sub, border.high, rest))
  }

  private mutating func gridTap(
    _ place: Value, _ length: Int, _ padding: String, _ border: (low: Double, high: Double), weight: Value?
  ) throws(Diagnostic) -> GridTap {
    let whole: Value
    var isInside: Value?
    switch padding {
    case "border": whole = try builder.binary(.min, builder.binary(.max, place, 0), Double(length - 1))
    case "reflection":
      let isOutside = try builder.map(
        .or, builder.binary(.lt, place, border.low), builder.binary(.gt, place, border.high))
      whole = try builder.map(.select, isOutside, reflected(place, border), place)
    default:
      whole = place
      isInside = try builder.map(
        .and, builder.binary(.ge, place, 0), builder.binary(.le, place, Double(length - 1)))
    }
    return GridTap(place: try builder.cast(whole, to: .i64), isInside: isInside, weight: weight)
  }

  /// The sum over all combinations of taps of the elements of `x` there, times their weights.
  private mutating func combined(_ x: Value, _ axes: [[GridTap]], _ target: [Dim]) throws(Diagnostic) -> Value {
    var choices: [[GridTap]] = [[]]
    for taps in axes { choices = choices.flatMap { choice in taps.map { choice + [$0] } } }
    guard choices.count <= 64 else { throw Diagnostic("so many axes are not supported") }
    let spread = [0] + Array(2..<target.count)
    let indices = TensorType(.i64, target)
    var sum: Value?
    for choice in choices {
      var places = [try builder.iota(indices, axis: 0), try builder.iota(indices, axis: 1)]
      for tap in choice { places.append(try builder.broadcast(tap.place, to: target, axes: spread)) }
      var value = try widened(gathered(x, places))
      for tap in choice {
        if let isInside = tap.isInside {
          let shown = try builder.broadcast(isInside, to: target, axes: spread)
          value = try builder.map(.select, shown, value, builder.scalar(0, like: value))
        }
      }
      for case let weight? in choice.map(\.weight) {
        let factor = try builder.cast(builder.broadcast(weight, to: target, axes: spread), to: element(value))
        value = try builder.map(.mul, value, factor)
      }
      sum = try sum.map { known throws(Diagnostic) in try builder.map(.add, known, value) } ?? value
    }
    guard let sum else { throw Diagnostic("there is nothing to sample") }
    return try builder.cast(sum, to: element(x))
  }

  /// The places that an affine map takes those of a regular grid to.
  fileprivate mutating func affineGrid() throws(Diagnostic) -> Value {
    let theta = try operand(0)
    let size = try dims(operand(1), "the size")
    let (count, isAligned) = (size.count - 2, try flag("align_corners"))
    guard count == 2 || count == 3, shape(theta) == [size[0], Dim(count), Dim(count + 1)] else {
      throw Diagnostic("the size \(size.map(\.description)) and \(type(theta)) do not fit")
    }
    let target = Array(size[2...])
    let wide = try widened(theta)
    var columns: [Value] = []
    // The last axis comes first.
    for axis in (0..<count).reversed() {
      guard let extent = target[axis].constant, extent > (isAligned ? 1 : 0) else {
        throw Diagnostic("it is not supported for the extent \(target[axis])")
      }
      let step = 2 / Double(isAligned ? extent - 1 : extent)
      let position = try builder.iota(TensorType(element(wide), target), axis: axis)
      columns.append(
        try builder.binary(.add, builder.binary(.mul, position, step), isAligned ? -1 : step / 2 - 1))
    }
    columns.append(try builder.constant(ScalarValue(1, as: element(wide)), target))
    let places = try stacked(columns, axis: count)
    let labels = (0..<count).map { "p\($0)" }
    let result = try builder.contract(wide, ["n", "i", "j"], places, labels + ["j"], to: ["n"] + labels + ["i"])
    return try builder.cast(result, to: element(theta))
  }
}
