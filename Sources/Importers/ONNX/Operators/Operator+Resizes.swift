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
    let extents = try fixedShape()
    guard scales.count == extents.count else {
      throw Diagnostic("\(scales.count) scales do not fit \(extents.count) axes")
    }
    var axes: [ResizeAxis] = []
    for (extent, scale) in zip(extents, scales) {
      axes.append(try ResizeAxis(extent: extent, scale: scale, rules: rules))
    }
    return try resized(axes)
  }

  private func fixedShape() throws(Diagnostic) -> [Int] {
    guard let extents = type(try operand(0)).staticShape else {
      throw Diagnostic("it is supported for fixed extents only")
    }
    return extents
  }

  fileprivate mutating func resize() throws(Diagnostic) -> Value {
    let extents = try fixedShape()
    let rules = ResizeAxis.Rules(
      mode: try string("mode"), coordinates: try string("coordinate_transformation_mode"),
      nearest: try string("nearest_mode"), cubic: try float("cubic_coeff_a"),
      excludesOutside: try flag("exclude_outside"), isAntialiased: try optionalInteger("antialias") ?? 0 != 0)
    let axes = try self.axes(optionalIntegers("axes") ?? Array(extents.indices), rank: extents.count)
    var resized = extents.map { ResizeAxis(unchanged: $0, rules) }
    let region = try rules.coordinates == "tf_crop_and_resize" ? numbers(operand(1), "the region") : nil
    if let region, region.count != 2 * axes.count { throw Diagnostic("the region does not fit \(axes.count) axes") }
    let sizes = try givenSizes(axes.map { extents[$0] })
    let scales = try sizes == nil ? numbers(operand(2), "the scales") : []
    guard (sizes ?? []).count == axes.count || scales.count == axes.count else {
      throw Diagnostic("sizes or scales do not fit \(axes.count) axes")
    }
    for (position, axis) in axes.enumerated() {
      let part = region.map { ($0[position], $0[axes.count + position]) }
      resized[axis] = try ResizeAxis(
        extent: extents[axis], size: sizes?[position].size, scale: sizes?[position].scale ?? scales[position],
        region: part, rules: rules)
    }
    return try self.resized(resized)
  }

  /// The sizes that the fourth operand gives for axes of `extents`, and the scales that follow.
  private mutating func givenSizes(_ extents: [Int]) throws(Diagnostic) -> [(size: Int, scale: Double)]? {
    guard let operand = optional(3), type(operand).shape != [0] else { return nil }
    let sizes = try integers(operand, "the sizes")
    guard sizes.count == extents.count, sizes.allSatisfy({ (0...1 << 30).contains($0) }) else {
      throw Diagnostic("the sizes \(sizes) do not fit")
    }
    let scales = zip(sizes, extents).map { Double($0) / Double(Swift.max($1, 1)) }
    let policy = call.version >= 18 ? try string("keep_aspect_ratio_policy") : "stretch"
    if policy == "stretch" { return zip(sizes, scales).map { ($0, $1) } }
    guard policy == "not_larger" || policy == "not_smaller" else {
      throw Diagnostic("the policy '\(policy)' is not known")
    }
    let scale = (policy == "not_larger" ? scales.min() : scales.max()) ?? 1
    guard scale.isFinite, extents.allSatisfy({ scale * Double($0) <= 1e9 }) else {
      throw Diagnostic("the sizes \(sizes) do not fit")
    }
    return extents.map { (Int((scale * Double($0) + 0.5).rounded(.down)), scale) }
  }

  /// The first operand with each axis resized: for each tap a gather, times the weights of the tap, added up.
  private mutating func resized(_ axes: [ResizeAxis]) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let changed = axes.indices.filter { !axes[$0].isIdentity }
    if changed.isEmpty { return x }
    let isExact = changed.allSatisfy { axes[$0].taps.count == 1 && axes[$0].outside == nil }
    if !isExact { try expectFloat(x) }
    var result = try isExact ? x : widened(x)
    for axis in changed {
      let plan = axes[axis]
      var sum: Value?
      for tap in plan.taps {
        var part = try builder.gather(result, list(tap.places), axis: axis)
        if plan.taps.count > 1 {
          let weights = try table(tap.weights, [tap.weights.count], as: element(part))
          part = try builder.map(.mul, part, builder.broadcast(weights, to: shape(part), axes: [axis]))
        }
        sum = try sum.map { known throws(Diagnostic) in try builder.map(.add, known, part) } ?? part
      }
      guard var resized = sum else { throw Diagnostic("axis \(axis) has no elements to choose from") }
      if let outside = plan.outside {
        let isOutside = try builder.constant(outside.map { ScalarValue($0) }, TensorType(.bool, [Dim(outside.count)]))
        let value = try builder.scalar(float("extrapolation_value"), like: resized)
        resized = try builder.map(
          .select, builder.broadcast(isOutside, to: shape(resized), axes: [axis]), value, resized)
      }
      result = resized
    }
    return try builder.cast(result, to: element(x))
  }
}
