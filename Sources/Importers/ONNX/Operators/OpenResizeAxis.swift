internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// How an axis is resized whose extent is known when the model runs. The place that belongs to an element is a fraction of
/// whole numbers, so that nothing is rounded before a place is chosen.
struct OpenResizeAxis {
  /// One element of the filter: what each element of the result reads, i64 with one number for each, and times what.
  struct Tap {
    var places: Value
    var weights: Value?
  }

  /// What all axes of the node share.
  let rules: ResizeAxis.Rules
  private let extent: Dim
  private let size: Dim
  /// The scale is `wide / narrow`.
  private let (wide, narrow): (Dim, Dim)
  /// Whether the scaled extent may be 1.
  private let maybeOne: Bool

  /// An axis of `extent` elements that becomes `size`, or as many as the scale gives.
  init(
    extent: Dim, size: Dim?, scale: Double, rules: ResizeAxis.Rules, in ranges: SymbolRanges
  ) throws(Diagnostic) {
    (self.extent, self.rules) = (extent, rules)
    if let size {
      (wide, narrow) = Self.ratio(size, extent)
      self.size = size
    } else {
      let (numerator, denominator) = try Self.fraction(scale)
      (wide, narrow) = (Dim(numerator), Dim(denominator))
      guard extent.fitsProduct(with: wide) else { throw Diagnostic("resizing \(extent) by \(scale) is not possible") }
      self.size = ranges.simplified((extent * wide).floorDivided(by: narrow))
    }
    // Twice the place times the denominators must fit into i64, and so does what the arrays take.
    let numbers = [extent, self.size, wide, narrow].map { ranges.bounds(of: $0).upper ?? .max }
    guard numbers[0] <= 1 << 24, numbers[1] <= 1 << 24, numbers[2] <= 1 << 30, numbers[3] <= 1 << 30 else {
      throw Diagnostic("resizing \(extent) to \(self.size) is not possible: the numbers are too large")
    }
    guard ["nearest", "linear", "cubic"].contains(rules.mode) else {
      throw Diagnostic("the mode '\(rules.mode)' is not known")
    }
    if rules.isAntialiased, rules.mode != "nearest", !ranges.proveNonNegative(wide - narrow) {
      throw Diagnostic("antialiased resizing of \(extent) to less is supported for fixed extents only")
    }
    maybeOne = !ranges.proveNonNegative(extent * wide - narrow - 1)
  }

  /// `size / extent` in lowest terms where it is a number, else the two.
  private static func ratio(_ size: Dim, _ extent: Dim) -> (wide: Dim, narrow: Dim) {
    guard size.terms.count == extent.terms.count,
      let first = size.terms.first, let second = extent.terms.first,
      first.coefficient > 0, second.coefficient > 0
    else { return (size, extent) }
    let shared = first.coefficient.greatestCommonDivisor(with: second.coefficient)
    let (wide, narrow) = (Dim(first.coefficient / shared), Dim(second.coefficient / shared))
    guard extent.fitsProduct(with: wide), size.fitsProduct(with: narrow), extent * wide == size * narrow else {
      return (size, extent)
    }
    return (wide, narrow)
  }

  /// A number as the fraction that it is.
  private static func fraction(_ scale: Double) throws(Diagnostic) -> (numerator: Int, denominator: Int) {
    var numerator = scale
    var denominator = 1
    while numerator != numerator.rounded(), denominator < 1 << 30 {
      numerator *= 2
      denominator *= 2
    }
    guard scale > 0, numerator == numerator.rounded(), numerator <= 0x1p30 else {
      throw Diagnostic("resizing an open extent by \(scale) is not possible")
    }
    return (Int(numerator), denominator)
  }

  /// What the elements of the result read, with weights of `type` where there are several taps.
  func taps(as type: DataType, _ builder: inout GraphBuilder) throws(Diagnostic) -> [Tap] {
    let (place, parts) = try source(&builder)
    if rules.mode == "nearest" { return [Tap(places: try inside(nearest(place, parts, &builder), &builder))] }
    let first = try Self.quotient(place, parts, &builder)
    let rest = try builder.map(.sub, place, builder.binary(.mul, first, parts))
    let fraction = try builder.binary(.div, builder.cast(rest, to: type), builder.cast(parts, to: type))
    var taps: [Tap] = []
    for offset in rules.mode == "linear" ? [0, 1] : [-1, 0, 1, 2] {
      let places = try builder.binary(.add, first, Double(offset))
      taps.append(Tap(places: places, weights: try weight(fraction, offset, &builder)))
    }
    if rules.excludesOutside { try excludeOutside(&taps, &builder) }
    for number in taps.indices { taps[number].places = try inside(taps[number].places, &builder) }
    return taps
  }

  /// The places in the operand that belong to the elements of the result: i64, in parts of 1, and how many parts 1 has.
  private func source(_ builder: inout GraphBuilder) throws(Diagnostic) -> (place: Value, parts: Value) {
    let x = try builder.iota(TensorType(.i64, [size]), axis: 0)
    func times(_ value: Value, _ dim: Dim) throws(Diagnostic) -> Value {
      try builder.binary(.mul, value, builder.dimension(dim))
    }
    func plus(_ value: Value, _ dim: Dim) throws(Diagnostic) -> Value {
      try builder.binary(.add, value, builder.dimension(dim))
    }
    switch rules.coordinates {
    case "half_pixel": return (try plus(times(x, 2 * narrow), narrow - wide), try builder.dimension(2 * wide))
    case "half_pixel_symmetric":
      let shift = extent * wide - size * narrow + narrow - wide
      return (try plus(times(x, 2 * narrow), shift), try builder.dimension(2 * wide))
    case "pytorch_half_pixel":
      var place = try plus(times(x, 2 * narrow), narrow - wide)
      if maybeOne {
        let isOne = try builder.binary(.eq, builder.dimension(extent * wide), builder.dimension(narrow))
        place = try builder.map(
          .select, builder.broadcast(isOne, to: [size]), builder.binary(.mul, place, 0), place)
      }
      return (place, try builder.dimension(2 * wide))
    case "align_corners":
      // The place is 0 where the scaled extent is 1.
      return (
        try times(x, (extent - 1) * narrow), try builder.dimension(.maximum(extent * wide - narrow, 1))
      )
    case "asymmetric": return (try times(x, narrow), try builder.dimension(wide))
    case let other: throw Diagnostic("the coordinates '\(other)' are not known")
    }
  }

  private func nearest(_ place: Value, _ parts: Value, _ builder: inout GraphBuilder) throws(Diagnostic) -> Value {
    let twice = try builder.binary(.mul, place, 2)
    let twoParts = try builder.binary(.mul, parts, 2)
    let half = try builder.binary(.add, twice, parts)
    switch rules.nearest {
    // The least number from place - 1/2 on.
    case "round_prefer_floor": return try Self.quotient(builder.binary(.sub, half, 1), twoParts, &builder)
    case "round_prefer_ceil": return try Self.quotient(half, twoParts, &builder)
    case "floor": return try Self.quotient(place, parts, &builder)
    case "ceil":
      return try Self.quotient(builder.binary(.sub, builder.binary(.add, place, parts), 1), parts, &builder)
    case let other: throw Diagnostic("the rounding '\(other)' is not known")
    }
  }

  /// The greatest whole number up to `place / parts`, which is at least -1: no place lies further outside.
  private static func quotient(
    _ place: Value, _ parts: Value, _ builder: inout GraphBuilder
  ) throws(Diagnostic) -> Value {
    try builder.binary(.sub, builder.binary(.div, builder.binary(.add, place, parts), parts), 1)
  }

  private func inside(_ places: Value, _ builder: inout GraphBuilder) throws(Diagnostic) -> Value {
    try builder.binary(.min, builder.binary(.max, places, 0), builder.dimension(extent - 1))
  }

  /// The weight of the element `offset` after the one before a place, from which the place is `fraction` away.
  private func weight(
    _ fraction: Value, _ offset: Int, _ builder: inout GraphBuilder
  ) throws(Diagnostic) -> Value {
    let distance = try builder.binary(
      .add, offset > 0 ? builder.binary(.mul, fraction, -1) : fraction, Double(offset.magnitude))
    func polynomial(_ factors: [Double]) throws(Diagnostic) -> Value {
      var sum = try builder.binary(.mul, distance, factors[0])
      for (number, factor) in factors.dropFirst().enumerated() {
        sum = try builder.binary(.add, sum, factor)
        if number < factors.count - 2 { sum = try builder.binary(.mul, sum, distance) }
      }
      return sum
    }
    let a = rules.cubic
    if rules.mode == "linear" { return try polynomial([-1, 1]) }
    return try (0...1).contains(offset)
      ? polynomial([a + 2, -(a + 3), 0, 1]) : polynomial([a, -5 * a, 8 * a, -4 * a])
  }

  /// Takes the weights of elements that do not exist, and divides the others by their sum.
  private func excludeOutside(_ taps: inout [Tap], _ builder: inout GraphBuilder) throws(Diagnostic) {
    var total: Value?
    for number in taps.indices {
      guard let weights = taps[number].weights else { continue }
      let isInside = try builder.binary(.eq, taps[number].places, inside(taps[number].places, &builder))
      let kept = try builder.map(.select, isInside, weights, builder.binary(.mul, weights, 0))
      taps[number].weights = kept
      total = try total.map { sum throws(Diagnostic) in try builder.map(.add, sum, kept) } ?? kept
    }
    guard let total else { return }
    for number in taps.indices {
      guard let weights = taps[number].weights else { continue }
      taps[number].weights = try builder.map(.div, weights, total)
    }
  }
}
