internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Parts of tensors, and tensors from parts.
extension Operator {
  static let slices: [Operator] =
    [
      .one("Slice", 1...9, 1...1, [.integers("axes"), .required(.integers("starts")), .required(.integers("ends"))]) {
        importer throws(Diagnostic) in
        let starts = importer.optionalPlaces("starts") ?? []
        let ends = importer.optionalPlaces("ends") ?? []
        return try importer.slice(
          importer.operand(0), starts.map { Dim($0) }, ends.map { Dim($0) }, importer.optionalIntegers("axes"), nil)
      },
      .one("Slice", 10...newestVersion, 3...5) { importer throws(Diagnostic) in
        try importer.slice(
          importer.operand(1), importer.operand(2), importer.listOperand(3, "the axes"),
          importer.listOperand(4, "the steps"))
      },
      Operator("Split", 2...12, 1...1, [.integer("axis", 0), .integers("split")]) { importer throws(Diagnostic) in
        try importer.split(importer.optionalIntegers("split").map { $0.map { Dim($0) } }, count: nil)
      },
      Operator("Split", 13...17, 1...2, [.integer("axis", 0)]) { importer throws(Diagnostic) in
        try importer.split(importer.dimsOperand(1, "the sizes"), count: nil)
      },
      Operator("Split", 18...newestVersion, 1...2, [.integer("axis", 0), .integer("num_outputs")]) {
        importer throws(Diagnostic) in
        try importer.split(importer.dimsOperand(1, "the sizes"), count: importer.optionalInteger("num_outputs"))
      },
      .one("Concat", 4...newestVersion, 1...many, [.required(.integer("axis"))]) { importer throws(Diagnostic) in
        let operands = try importer.operands()
        let axis = try importer.axis("axis", rank: importer.type(operands[0]).rank)
        return try importer.builder.concat(operands, axis: axis)
      },
      .one("Concat", 1...3, 1...many, [.integer("axis", 1)]) { importer throws(Diagnostic) in
        let operands = try importer.operands()
        let axis = try importer.axis("axis", rank: importer.type(operands[0]).rank)
        return try importer.builder.concat(operands, axis: axis)
      },
      .one("Expand", 8...newestVersion, 2...2) { importer throws(Diagnostic) in
        let x = try importer.operand(0)
        let target = try importer.dims(importer.operand(1), "the shape")
        return try importer.builder.broadcast(x, to: importer.builder.broadcastShape([importer.shape(x), target]))
      },
      .one("Tile", 6...newestVersion, 2...2) { importer throws(Diagnostic) in
        try importer.tile(importer.dims(importer.operand(1), "the repeats"))
      },
      .one("CenterCropPad", 18...newestVersion, 2...2, [.integers("axes")]) { importer throws(Diagnostic) in
        try importer.centerCropPad()
      },
    ]
}

extension GraphImporter {
  /// The extents of an optional operand.
  fileprivate mutating func dimsOperand(_ position: Int, _ what: String) throws(Diagnostic) -> [Dim]? {
    guard let value = optional(position) else { return nil }
    return try dims(value, what)
  }

  /// The elements from `starts` to `ends` along `axes`, the first ones unless given, each `steps`th.
  mutating func slice(
    _ x: Value, _ starts: [Dim], _ ends: [Dim], _ axes: [Int]?, _ steps: [Int]?
  ) throws(Diagnostic) -> Value {
    var extents = shape(x)
    let axes = try self.axes(axes ?? Array(starts.indices), rank: extents.count)
    let steps = steps ?? axes.map { _ in 1 }
    guard starts.count == axes.count, ends.count == axes.count, steps.count == axes.count else {
      throw Diagnostic("starts, ends, axes and steps differ in number")
    }
    var indices = extents.indices.map { IndexExpression.axis($0) }
    for (position, axis) in axes.enumerated() {
      let (extent, step) = (extents[axis], steps[position])
      guard step != 0, step.magnitude <= 1 << 40 else { throw Diagnostic("the step \(step) is not possible") }
      let isForward = step > 0
      let start = try bound(starts[position], extent, from: 0, to: isForward ? extent : extent - 1)
      let end = try bound(ends[position], extent, from: isForward ? 0 : -1, to: isForward ? extent : extent - 1)
      let length = isForward ? end - start : start - end
      let count = Dim.maximum(length, 0).ceilDivided(by: Dim(Int(step.magnitude)))
      extents[axis] = builder.ranges.simplified(count)
      indices[axis] = start + Dim(step) * .axis(axis)
    }
    return try builder.view(x, View(indices), shape: extents)
  }

  /// A place along an axis of `extent`, counted from the back where it is negative, moved into `from...to`.
  private func bound(_ place: Dim, _ extent: Dim, from low: Dim, to high: Dim) throws(Diagnostic) -> Dim {
    let counted: Dim
    if builder.ranges.proveNonNegative(place) {
      counted = place
    } else if builder.ranges.proveNonNegative(-1 * place - 1) {
      counted = place + extent
    } else {
      throw Diagnostic("whether the place \(place) of a slice is negative depends on the dims")
    }
    // In this order: of an extent of 0, `high` is below `low` where the step is negative.
    return builder.ranges.simplified(.minimum(.maximum(counted, low), high))
  }

  /// Parts of `sizes` along the attribute's axis, or equal ones.
  fileprivate mutating func split(_ sizes: [Dim]?, count: Int?) throws(Diagnostic) -> [Value] {
    let x = try operand(0)
    let axis = try axis("axis", rank: type(x).rank)
    let extent = shape(x)[axis]
    var parts = sizes ?? []
    if sizes == nil {
      let number = count ?? call.results.count
      guard number >= 1, number <= 1 << 16 else { throw Diagnostic("\(number) parts are not possible") }
      let even = call.version < 18 ? extent.floorDivided(by: Dim(number)) : extent.ceilDivided(by: Dim(number))
      parts = [Dim](repeating: builder.ranges.simplified(even), count: number)
      parts[number - 1] = builder.ranges.simplified(extent - even * Dim(number - 1))
      if call.version < 18, parts[number - 1] != parts[0] {
        throw Diagnostic("\(number) parts do not divide the extent \(extent)")
      }
    }
    guard builder.ranges.simplified(parts.reduce(0, +) - extent) == 0 else {
      throw Diagnostic("the sizes \(parts.map(\.description)) are not the extent \(extent) in sum")
    }
    var (results, start) = ([Value](), Dim(0))
    for part in parts {
      results.append(try builder.slice(x, axis: axis, from: start, to: start + part))
      start += part
    }
    return results
  }

  fileprivate mutating func tile(_ repeats: [Dim]) throws(Diagnostic) -> Value {
    let x = try operand(0)
    let shape = shape(x)
    guard repeats.count == shape.count else { throw Diagnostic("\(repeats.count) repeats do not fit \(type(x))") }
    let indices = shape.enumerated().map { axis, extent in
      repeats[axis] == 1 ? IndexExpression.axis(axis) : extent == 1 ? 0 : IndexExpression.axis(axis).modulo(extent)
    }
    var target: [Dim] = []
    for (extent, count) in zip(shape, repeats) { target.append(try product([extent, count])) }
    return try builder.view(x, View(shape.contains(0) ? shape.map { _ in 0 } : indices), shape: target)
  }

  /// The middle of a tensor, or the tensor in the middle of zeros.
  fileprivate mutating func centerCropPad() throws(Diagnostic) -> Value {
    let x = try operand(0)
    let shape = shape(x)
    let targets = try dims(operand(1), "the shape")
    let axes = try self.axes(optionalIntegers("axes") ?? Array(shape.indices), rank: shape.count)
    guard axes.count == targets.count else {
      throw Diagnostic("the shape has another number of extents than there are axes")
    }
    var (low, high) = (shape.map { _ in Dim(0) }, shape.map { _ in Dim(0) })
    for (axis, target) in zip(axes, targets) {
      let difference = target - shape[axis]
      // Both kinds of halves round down.
      let before: Dim
      if builder.ranges.proveNonNegative(difference) {
        before = difference.floorDivided(by: 2)
      } else if builder.ranges.proveNonNegative(-1 * difference) {
        before = -1 * (-1 * difference).floorDivided(by: 2)
      } else {
        throw Diagnostic("whether axis \(axis) is cut or padded depends on the dims")
      }
      low[axis] = before
      high[axis] = difference - before
    }
    return try builder.pad(x, low: low, high: high, fill: ScalarValue(0, as: element(x)))
  }
}
