internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Padding.
extension Operator {
  static let pads: [Operator] =
    [
      .one("Pad", 2...10, 1...1, [.string("mode", "constant"), .required(.integers("pads")), .float("value", 0)]) {
        importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let value = try importer.scalar(importer.float("value"), like: x)
        return try importer.pad(importer.optionalIntegers("pads")?.map { Dim($0) } ?? [], axes: nil, value)
      },
      .one("Pad", 1...1, 1...1, [.string("mode", "constant"), .required(.integers("paddings")), .float("value", 0)]) {
        importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let value = try importer.scalar(importer.float("value"), like: x)
        return try importer.pad(importer.optionalIntegers("paddings")?.map { Dim($0) } ?? [], axes: nil, value)
      },
      .one("Pad", 11...newestVersion, 2...4, [.string("mode", "constant")]) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let pads = try importer.dims(importer.operand(1), "the padding")
        let axes = try importer.listOperand(3, "the axes")
        let zero = try importer.scalar(0, like: x)
        let value = importer.optional(2) ?? zero
        return try importer.pad(pads, axes: axes, value)
      },
    ]
}

extension GraphImporter {
  /// The first operand with `pads` before and behind each of `axes`, by the attribute `mode`.
  fileprivate mutating func pad(_ pads: [Dim], axes: [Int]?, _ value: Value) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let shape = shape(x)
    let axes = try self.axes(axes ?? Array(shape.indices), rank: shape.count)
    guard pads.count == 2 * axes.count else { throw Diagnostic("\(pads.count) amounts do not fit \(axes.count) axes") }
    var (low, high) = (shape.map { _ in Dim(0) }, shape.map { _ in Dim(0) })
    for (position, axis) in axes.enumerated() {
      low[axis] = pads[position]
      high[axis] = pads[axes.count + position]
    }
    switch try string("mode") {
    case "constant": return try padded(x, low, high, value)
    case "edge": return try folded(x, low, high) { place, extent in min(max(place, 0), extent - 1) }
    case "wrap": return try folded(x, low, high) { place, extent in ((place % extent) + extent) % extent }
    case "reflect":
      return try folded(x, low, high) { place, extent in
        if extent == 1 { return 0 }
        let period = 2 * (extent - 1)
        let rest = ((place % period) + period) % period
        return min(rest, period - rest)
      }
    case let other: throw Diagnostic("the mode '\(other)' is not known")
    }
  }

  private mutating func padded(_ x: Value, _ low: [Dim], _ high: [Dim], _ value: Value) throws(Diagnostic) -> Value {
    if let fill = constantScalars(value)?.first, fill.type == element(x) {
      return try builder.pad(x, low: low, high: high, fill: fill)
    }
    let zero = try builder.pad(x, low: low, high: high, fill: ScalarValue(0, as: element(x)))
    let inside = try builder.pad(
      builder.constant(ScalarValue(true), shape(x)), low: low, high: high, fill: ScalarValue(false))
    return try builder.select(inside, zero, builder.reshape(value, to: []))
  }

  /// Each place of the result reads the place that `source` gives, along every axis with padding.
  private mutating func folded(
    _ x: Value, _ low: [Dim], _ high: [Dim], _ source: (_ place: Int, _ extent: Int) -> Int
  ) throws(Diagnostic) -> Value {
    var result = x
    for (axis, extent) in shape(x).enumerated() where low[axis] != 0 || high[axis] != 0 {
      guard let extent = extent.constant, let before = low[axis].constant, let behind = high[axis].constant,
        before >= 0, behind >= 0, extent > 0, before + extent + behind <= 1 << 24
      else { throw Diagnostic("it is supported for fixed extents that are padded, not cut") }
      let places = (0..<before + extent + behind).map { source($0 - before, extent) }
      result = try builder.gather(result, list(places), axis: axis)
    }
    return result
  }
}
