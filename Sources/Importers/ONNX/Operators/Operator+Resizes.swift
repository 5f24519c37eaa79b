internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Resizing.
extension Operator {
  static let resizes: [Operator] =
    [
      .one("Upsample", 7...8, 1...1, [.string("mode", "nearest"), .required(.floats("scales"))]) {
        importer throws(Diagnostic) in
        let scales = importer.optionalFloats("scales") ?? []
        return try importer.resize(scales: scales, ResizeAxis.upsampling(importer.string("mode")))
      },
      .one("Upsample", 9...9, 2...2, [.string("mode", "nearest")]) { importer throws(Diagnostic) in
        let scales = try importer.numbers(importer.operand(1), "the scales")
        return try importer.resize(scales: scales, ResizeAxis.upsampling(importer.string("mode")))
      },
      .one("Resize", 10...10, 2...2, [.string("mode", "nearest")]) { importer throws(Diagnostic) in
        let scales = try importer.numbers(importer.operand(1), "the scales")
        return try importer.resize(scales: scales, ResizeAxis.upsampling(importer.string("mode")))
      },
      .one("Resize", 11...12, 3...4, resize) { importer throws(Diagnostic) in try importer.resize() },
      .one("Resize", 13...17, 1...4, resize) { importer throws(Diagnostic) in try importer.resize() },
      .one(
        "Resize", 18...newestVersion, 1...4,
        resize + [.integer("antialias", 0), .integers("axes"), .string("keep_aspect_ratio_policy", "stretch")]
      ) {
        importer throws(Diagnostic) in try importer.resize()
      },
    ]

  private static let resize: [AttributeRule] = [
    .string("coordinate_transformation_mode", "half_pixel"), .float("cubic_coeff_a", -0.75),
    .integer("exclude_outside", 0),
    .float("extrapolation_value", 0), .string("mode", "nearest"), .string("nearest_mode", "round_prefer_floor"),
  ]
}

extension GraphImporter {
  /// The first operand resized by `scales` along all its axes.
  fileprivate mutating func resize(scales: [Double], _ rules: ResizeAxis.Rules) throws(Diagnostic) -> Value {
    let extents = try shape(operand(0))
    guard scales.count == extents.count else {
      throw Diagnostic("\(scales.count) scales do not fit \(extents.count) axes")
    }
    var plans: [ResizePlan?] = []
    for (extent, scale) in zip(extents, scales) { plans.append(try plan(extent, scale: scale, rules)) }
    return try resized(plans)
  }

  fileprivate mutating func resize() throws(Diagnostic) -> Value {
    let extents = try shape(operand(0))
    let rules = ResizeAxis.Rules(
      mode: try string("mode"), coordinates: try string("coordinate_transformation_mode"),
      nearest: try string("nearest_mode"), cubic: try float("cubic_coeff_a"),
      excludesOutside: try flag("exclude_outside"), isAntialiased: try optionalInteger("antialias") ?? 0 != 0)
    let axes = try self.axes(optionalIntegers("axes") ?? Array(extents.indices), rank: extents.count)
    var resized = extents.map { _ in ResizePlan?.none }
    let region = try rules.coordinates == "tf_crop_and_resize" ? numbers(operand(1), "the region") : nil
    if let region, region.count != 2 * axes.count { throw Diagnostic("the region does not fit \(axes.count) axes") }
    let sizes = try givenSizes(axes.map { extents[$0] })
    let scales = try sizes == nil ? numbers(operand(2), "the scales") : []
    guard (sizes ?? []).count == axes.count || scales.count == axes.count else {
      throw Diagnostic("sizes or scales do not fit \(axes.count) axes")
    }
    for (position, axis) in axes.enumerated() {
      let part = region.map { ($0[position], $0[axes.count + position]) }
      let scale = sizes.map { $0[position].scale } ?? scales[position]
      resized[axis] = try plan(extents[axis], size: sizes?[position].size, scale: scale, region: part, rules)
    }
    return try self.resized(resized)
  }

  /// How an axis of `extent` is resized, to `size` if it is given; nil for an open one that stays as it is.
  private func plan(
    _ extent: Dim, size: Dim? = nil, scale: Double, region: (Double, Double)? = nil, _ rules: ResizeAxis.Rules
  ) throws(Diagnostic) -> ResizePlan? {
    if let extent = extent.constant, size == nil || size?.constant != nil {
      return .fixed(
        try ResizeAxis(extent: extent, size: size?.constant, scale: scale, region: region, rules: rules))
    }
    if region == nil, size.map({ $0 == extent }) ?? (scale == 1) { return nil }
    guard region == nil else {
      throw Diagnostic("a part of an axis is resized, which is supported for fixed extents only, not for \(extent)")
    }
    return .open(try OpenResizeAxis(extent: extent, size: size, scale: scale, rules: rules, in: builder.ranges))
  }

  /// The sizes that the fourth operand gives for axes of `extents`, and the scales that follow where both are known.
  private mutating func givenSizes(_ extents: [Dim]) throws(Diagnostic) -> [(size: Dim, scale: Double)]? {
    guard let operand = optional(3), type(operand).shape != [0] else { return nil }
    let dims = try dims(operand, "the sizes")
    let sizes = dims.compactMap(\.constant)
    guard dims.count == extents.count, sizes.allSatisfy({ (0...1 << 30).contains($0) }) else {
      throw Diagnostic("the sizes \(dims.map(\.description)) do not fit")
    }
    let scales = zip(dims, extents).map { Double($0.constant ?? 1) / Double(Swift.max($1.constant ?? 1, 1)) }
    let policy = call.version >= 18 ? try string("keep_aspect_ratio_policy") : "stretch"
    if policy == "stretch" { return zip(dims, scales).map { ($0, $1) } }
    guard policy == "not_larger" || policy == "not_smaller" else {
      throw Diagnostic("the policy '\(policy)' is not known")
    }
    let fixed = extents.compactMap(\.constant)
    guard fixed.count == extents.count, sizes.count == dims.count else {
      throw Diagnostic("the policy '\(policy)' is supported for fixed extents and sizes only")
    }
    let scale = (policy == "not_larger" ? scales.min() : scales.max()) ?? 1
    guard scale.isFinite, fixed.allSatisfy({ scale * Double($0) <= 1e9 }) else {
      throw Diagnostic("the sizes \(sizes) do not fit")
    }
    return fixed.map { (Dim(Int((scale * Double($0) + 0.5).rounded(.down))), scale) }
  }

  /// The first operand with each axis resized: for each tap a gather, times the weights of the tap, added up.
  private mutating func resized(_ axes: [ResizePlan?]) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let plans = axes.enumerated().compactMap { axis, plan in plan.map { (axis, $0) } }.filter { !$1.isIdentity }
    if plans.isEmpty { return x }
    let isExact = plans.allSatisfy(\.1.isExact)
    if !isExact { try expectFloat(x) }
    var result = try isExact ? x : widened(x)
    for (axis, plan) in plans {
      var sum: Value?
      for tap in try taps(plan, as: element(result)) {
        var part = try builder.gather(result, tap.places, axis: axis)
        if let weights = tap.weights {
          part = try builder.map(.mul, part, builder.broadcast(weights, to: shape(part), axes: [axis]))
        }
        sum = try sum.map { known throws(Diagnostic) in try builder.map(.add, known, part) } ?? part
      }
      guard var resized = sum else { throw Diagnostic("axis \(axis) has no elements to choose from") }
      if case .fixed(let plan) = plan, let outside = plan.outside {
        let isOutside = try builder.constant(outside.map { ScalarValue($0) }, TensorType(.bool, [Dim(outside.count)]))
        let value = try builder.scalar(float("extrapolation_value"), like: resized)
        resized = try builder.map(
          .select, builder.broadcast(isOutside, to: shape(resized), axes: [axis]), value, resized)
      }
      result = resized
    }
    return try builder.cast(result, to: element(x))
  }

  /// What the elements along an axis read, and times what, in the element type of the operand.
  private mutating func taps(_ plan: ResizePlan, as type: DataType) throws(Diagnostic) -> [ResizePlan.Tap] {
    switch plan {
    case .open(let axis): return try axis.taps(as: type, &builder)
    case .fixed(let axis):
      var taps: [ResizePlan.Tap] = []
      for tap in axis.taps {
        let weights = try axis.taps.count > 1 ? table(tap.weights, [tap.weights.count], as: type) : nil
        taps.append(ResizePlan.Tap(places: try list(tap.places), weights: weights))
      }
      return taps
    }
  }
}

/// How an axis is resized.
private enum ResizePlan {
  case fixed(ResizeAxis)
  case open(OpenResizeAxis)

  /// What each element of the result reads, a row of places, and times what; times nothing if there are no weights.
  typealias Tap = OpenResizeAxis.Tap

  var isIdentity: Bool {
    if case .fixed(let axis) = self { axis.isIdentity } else { false }
  }

  /// Whether elements are only chosen.
  var isExact: Bool {
    switch self {
    case .fixed(let axis): axis.taps.count == 1 && axis.outside == nil
    case .open(let axis): axis.rules.mode == "nearest"
    }
  }
}
