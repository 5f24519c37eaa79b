internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Slices whose places depend on values.
extension GraphImporter {
  /// The elements from `starts` to `ends` along `axes`, the first ones unless given, each `steps`th.
  mutating func slice(_ starts: Value, _ ends: Value, _ axes: [Int]?, _ steps: [Int]?) throws(Diagnostic) -> Value {
    let x = try operand(0)
    guard knownTensor(starts) == nil || knownTensor(ends) == nil,
      let count = shape(starts).first?.constant, shape(starts) == shape(ends)
    else {
      return try slice(
        x, dims(starts, "the starts", clamping: true), dims(ends, "the ends", clamping: true), axes, steps)
    }
    let axes = try self.axes(axes ?? Array(0..<count), rank: type(x).rank)
    let steps = steps ?? axes.map { _ in 1 }
    guard axes.count == count, steps.count == count else {
      throw Diagnostic("starts, ends, axes and steps differ in number")
    }
    var result = x
    for (position, axis) in axes.enumerated() {
      guard steps[position] != 0, steps[position].magnitude <= 1 << 40 else {
        throw Diagnostic("the step \(steps[position]) is not possible")
      }
      let (start, end) = (try part(starts, axis: 0, position), try part(ends, axis: 0, position))
      if let from = knownTensor(start)?.elements.first?.clamped, let to = knownTensor(end)?.elements.first?.clamped {
        result = try slice(result, [from], [to], [axis], [steps[position]])
      } else {
        result = try openSlice(result, start, end, axis, step: steps[position])
      }
    }
    return result
  }

  /// The elements from `start` to `end`, which are whole numbers, along an axis.
  private mutating func openSlice(
    _ x: Value, _ start: Value, _ end: Value, _ axis: Int, step: Int
  ) throws(Diagnostic) -> Value {
    let extent = shape(x)[axis]
    let (size, isForward) = (try builder.dimension(extent), step > 0)
    let greatest = isForward ? size : try builder.binary(.sub, size, 1)
    func bound(_ place: Value, from low: Double) throws(Diagnostic) -> Value {
      let counted = try counted(place, extent)
      return try builder.map(.max, builder.map(.min, counted, greatest), builder.scalar(low, like: counted))
    }
    let (first, last) = (try bound(start, from: 0), try bound(end, from: isForward ? 0 : -1))
    let length = try isForward ? builder.map(.sub, last, first) : builder.map(.sub, first, last)
    let width = Double(step.magnitude)
    let rounded = try builder.binary(.div, builder.binary(.add, length, width - 1), width)
    let count = try computedExtent(
      rounded, upTo: extent.ceilDivided(by: Dim(Int(step.magnitude))), named: "slice_count")
    let numbers = try builder.binary(.mul, builder.iota(TensorType(.i64, [count]), axis: 0), Double(step))
    return try builder.gather(x, builder.binary(.add, numbers, first), axis: axis)
  }
}
