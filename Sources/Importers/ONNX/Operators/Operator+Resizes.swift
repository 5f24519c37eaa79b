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
    var axes: [ResizeAxis?] = []
    for (axis, scale) in scales.enumerated() {
      let isOpen = extents[axis].constant == nil
      let extent = try isOpen && scale == 1 ? nil : fixed(extents[axis], axis)
      let plan = try extent.map { extent throws(Diagnostic) in
        try ResizeAxis(extent: extent, scale: scale, rules: rules)
      }
      axes.append(plan)
    }
    return try resized(axes)
  }

  /// The extent of `axis`, which is resized.
  private func fixed(_ extent: Dim, _ axis: Int) throws(Diagnostic) -> Int {
    guard let number = extent.constant else {
      throw Diagnostic(
        "axis \(axis) of \(try type(operand(0))) is resized, which is supported for fixed extents only",
        notes: ["--dim \(extent)=NUMBER fixes a dim of the model"])
    }
    return number
  }

  fileprivate mutating func resize() throws(Diagnostic) -> Value {
    let extents = try shape(operand(0))
    let rules = ResizeAxis.Rules(
      mode: try string("mode"), coordinates: try string("coordinate_transformation_mode"),
      nearest: try string("nearest_mode"), cubic: try float("cubic_coeff_a"),
      excludesOutside: try flag("exclude_outside"), isAntialiased: try optionalInteger("antialias") ?? 0 != 0)
    let axes = try self.axes(optionalIntegers("axes") ?? Array(extents.indices), rank: extents.count)
    var resized = extents.map { _ in ResizeAxis?.none }
    let region = try rules.coordinates == "tf_crop_and_resize" ? numbers(operand(1), "the region") : nil
    if let region, region.count != 2 * axes.count { throw Diagnostic("the region does not fit \(axes.count) axes") }
    let sizes = try givenSizes(axes.map { ($0, extents[$0]) })
    let scales = try sizes == nil ? numbers(operand(2), "the scales") : []
    guard (sizes ?? []).count == axes.count || scales.count == axes.count else {
      throw Diagnostic("sizes or scales do not fit \(axes.count) axes")
    }
    for (position, axis) in axes.enumerated() {
      let part = region.map { ($0[position], $0[axes.count + position]) }
      let scale = sizes.map { $0[position].scale } ?? scales[position]
      // An open extent that stays as it is needs no plan.
      if extents[axis].constant == nil, region == nil, scale == 1 { continue }
      resized[axis] = try ResizeAxis(
        extent: fixed(extents[axis], axis), size: sizes?[position].size, scale: scale, region: part, rules: rules)
    }
    return try self.resized(resized)
  }

  /// The sizes that the fourth operand gives for `axes` with their extents, and the scales that follow; no size and a scale of
  /// 1 for an open extent that stays as it is.
  private mutating func givenSizes(
    _ axes: [(axis: Int, extent: Dim)]
  ) throws(Diagnostic) -> [(size: Int?, scale: Double)]? {
    guard let operand = optional(3), type(operand).shape != [0] else { return nil }
    let dims = try dims(operand, "the sizes")
    let policy = call.version >= 18 ? try string("keep_aspect_ratio_policy") : "stretch"
    let stay = zip(dims, axes).map { $0 == $1.extent && $1.extent.constant == nil && policy == "stretch" }
    if dims.count == axes.count, stay.contains(true) {
      var result: [(size: Int?, scale: Double)] = []
      for (place, (axis, extent)) in axes.enumerated() {
        if stay[place] {
          result.append((nil, 1))
        } else {
          let extent = try fixed(extent, axis)
          result.append(try givenSizes([dims[place]], [extent], policy)[0])
        }
      }
      return result
    }
    var extents: [Int] = []
    for (axis, extent) in axes { extents.append(try fixed(extent, axis)) }
    return try givenSizes(dims, extents, policy)
  }

  private func givenSizes(
    _ dims: [Dim], _ extents: [Int], _ policy: String
  ) throws(Diagnostic) -> [(size: Int?, scale: Double)] {
    let sizes = dims.compactMap(\.constant)
    guard sizes.count == dims.count else {
      throw Diagnostic("the sizes depend on the dims: \(dims.map(\.description).joined(separator: ", "))")
    }
    guard sizes.count == extents.count, sizes.allSatisfy({ (0...1 << 30).contains($0) }) else {
      throw Diagnostic("the sizes \(sizes) do not fit")
    }
    let scales = zip(sizes, extents).map { Double($0) / Double(Swift.max($1, 1)) }
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
  private mutating func resized(_ axes: [ResizeAxis?]) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let plans = axes.enumerated().compactMap { axis, plan in plan.map { (axis, $0) } }.filter { !$1.isIdentity }
    if plans.isEmpty { return x }
    let isExact = plans.allSatisfy { $1.taps.count == 1 && $1.outside == nil }
    if !isExact { try expectFloat(x) }
    var result = try isExact ? x : widened(x)
    for (axis, plan) in plans {
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
