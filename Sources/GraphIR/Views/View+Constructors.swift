public import MartletScalars
public import MartletSupport

extension View {
  /// A view together with the extents of its result.
  public typealias Reindexed = (view: View, shape: [Dim])

  /// Permutes axes: result axis `i` is axis `permutation[i]` of the operand.
  /// - Throws: a diagnostic unless `permutation` names every axis once.
  public static func transposed(_ shape: [Dim], _ permutation: [Int]) throws(Diagnostic) -> Reindexed {
    guard permutation.sorted() == Array(shape.indices) else {
      throw Diagnostic("\(permutation) is no permutation of the \(shape.count) axes of \(text(shape))")
    }
    var indices = [IndexExpression](repeating: 0, count: shape.count)
    for (position, axis) in permutation.enumerated() { indices[axis] = .axis(position) }
    return (View(indices), permutation.map { shape[$0] })
  }

  /// Repeats the operand to the extents `target`: operand axis `i` runs along result axis `axes[i]`. Its extent is
  /// that of the result axis, or 1. Without `axes` the last axes are meant, as NumPy broadcasts.
  /// - Throws: a diagnostic if the axes are wrong or an extent does not fit.
  public static func broadcast(
    _ shape: [Dim], to target: [Dim], axes: [Int]? = nil
  ) throws(Diagnostic) -> Reindexed {
    let axes = axes ?? Array((target.count - shape.count)..<max(target.count, target.count - shape.count))
    let isAscending = zip(axes, axes.dropFirst()).allSatisfy { $0 < $1 }
    guard axes.count == shape.count, isAscending, axes.allSatisfy(target.indices.contains) else {
      throw Diagnostic("\(text(shape)) cannot be broadcast to \(text(target)) along the axes \(axes)")
    }
    var indices: [IndexExpression] = []
    for (extent, axis) in zip(shape, axes) {
      guard extent == 1 || extent == target[axis] else {
        throw Diagnostic(
          "\(text(shape)) cannot be broadcast to \(text(target))",
          notes: ["the extent \(extent) meets \(target[axis]); an axis is repeated only if its extent is 1"])
      }
      indices.append(extent == target[axis] ? .axis(axis) : 0)
    }
    return (View(indices), target)
  }

  /// The elements from `starts` up to but without `ends`, each `strides`th of them, along every axis.
  /// - Throws: a diagnostic unless strides are positive and `ranges` proves `0 <= start <= end <= extent` everywhere.
  public static func sliced(
    _ shape: [Dim], starts: [Dim], ends: [Dim], strides: [Int]? = nil, ranges: SymbolRanges
  ) throws(Diagnostic) -> Reindexed {
    let strides = strides ?? shape.map { _ in 1 }
    guard starts.count == shape.count, ends.count == shape.count, strides.count == shape.count else {
      throw Diagnostic("a slice of \(text(shape)) needs a start, an end and a stride for each of its axes")
    }
    try checkSizes(shape + starts + ends + strides.map { Dim($0) })
    var indices: [IndexExpression] = []
    var extents: [Dim] = []
    for (axis, extent) in shape.enumerated() {
      let (start, end, stride) = (starts[axis], ends[axis], strides[axis])
      guard stride > 0 else { throw Diagnostic("the stride \(stride) along axis \(axis) must be positive") }
      guard ranges.proveNonNegative(start), ranges.proveNonNegative(end - start), ranges.proveNonNegative(extent - end)
      else {
        throw Diagnostic(
          "the slice \(start)..<\(end) along axis \(axis) of \(text(shape)) is not surely inside",
          notes: ["0 <= \(start) <= \(end) <= \(extent) must hold for every admitted dim"])
      }
      indices.append(start + Dim(stride) * .axis(axis))
      extents.append(ranges.simplified((end - start).ceilDivided(by: Dim(stride))))
    }
    return (View(indices), extents)
  }

  /// Reverses the order along `axes`.
  /// - Throws: a diagnostic if an axis does not exist or is named twice.
  public static func reversed(_ shape: [Dim], axes: [Int]) throws(Diagnostic) -> Reindexed {
    try check(axes, of: shape)
    let indices = shape.enumerated().map { axis, extent in
      axes.contains(axis) ? extent - 1 - .axis(axis) : IndexExpression.axis(axis)
    }
    return (View(indices), shape)
  }

  /// Adds `low` elements of `fill` before and `high` behind along every axis; negative numbers cut off.
  /// - Throws: a diagnostic unless `ranges` proves that the extents stay non-negative.
  public static func padded(
    _ shape: [Dim], low: [Dim], high: [Dim], fill: ScalarValue, ranges: SymbolRanges
  ) throws(Diagnostic) -> Reindexed {
    guard low.count == shape.count, high.count == shape.count else {
      throw Diagnostic("padding \(text(shape)) needs a low and a high amount for each of its axes")
    }
    try checkSizes(shape + low + high)
    var indices: [IndexExpression] = []
    var conditions: [IndexCondition] = []
    var extents: [Dim] = []
    for (axis, extent) in shape.enumerated() {
      let padded = ranges.simplified(extent + low[axis] + high[axis])
      guard ranges.proveNonNegative(padded) else {
        throw Diagnostic(
          "padding axis \(axis) of \(text(shape)) by \(low[axis]) and \(high[axis]) may cut off too much")
      }
      extents.append(padded)
      indices.append(.axis(axis) - low[axis])
      let inside = IndexCondition(
        indices[axis], from: ranges.proveNonNegative(-1 * low[axis]) ? nil : 0,
        below: ranges.proveNonNegative(-1 * high[axis]) ? nil : extent)
      if inside.lower != nil || inside.upper != nil { conditions.append(inside) }
    }
    return (View(indices, where: conditions, fill: conditions.isEmpty ? nil : fill), extents)
  }

  /// How windows slide along one axis; extents in elements.
  public struct Window: Hashable, Sendable {
    /// The axis of the operand.
    public var axis: Int
    /// The number of elements in a window.
    public var size: Dim
    /// The distance between the first elements of two windows.
    public var stride: Int
    /// The distance between two elements of one window.
    public var dilation: Int
    /// How many fill elements are thought before the operand.
    public var low: Int
    /// How many fill elements are thought behind the operand.
    public var high: Int

    /// Whether a last window that runs over the end counts too, if it starts before the end of the operand.
    public var isLastPartial: Bool

    /// Windows of `size` along `axis`.
    public init(
      _ axis: Int, size: Dim, stride: Int = 1, dilation: Int = 1, low: Int = 0, high: Int = 0,
      isLastPartial: Bool = false
    ) {
      self.axis = axis
      self.size = size
      self.stride = stride
      self.dilation = dilation
      self.low = low
      self.high = high
      self.isLastPartial = isLastPartial
    }

    /// The number of windows over `extent` elements, and how far a window ends before the padded end at most.
    fileprivate func count(over extent: Dim) -> (count: Dim, slack: Dim) {
      let slack = extent + Dim(low + high) - Dim(dilation) * (size - 1) - 1
      guard isLastPartial else { return (slack.floorDivided(by: Dim(stride)) + 1, slack) }
      let covering = slack.ceilDivided(by: Dim(stride)) + 1
      return (.minimum(covering, (extent + Dim(low)).ceilDivided(by: Dim(stride))), slack + Dim(stride - 1))
    }
  }

  /// Windows over some axes, as convolutions and pooling read: `[n, c, h, w]` with windows over axes 2 and 3 becomes
  /// `[n, c, oh, ow, kh, kw]`. Each windowed axis counts its windows; the places inside follow behind, in the order
  /// of `windows`. There are `floordiv(extent + low + high - dilation·(size - 1) - 1, stride) + 1` windows.
  /// - Throws: a diagnostic if an axis is wrong, a number is not positive, or `ranges` cannot prove one window to fit.
  public static func windowed(
    _ shape: [Dim], _ windows: [Window], fill: ScalarValue? = nil, ranges: SymbolRanges
  ) throws(Diagnostic) -> Reindexed {
    try check(windows.map(\.axis), of: shape)
    for window in windows {
      try checkSizes([window.size, Dim(window.stride), Dim(window.dilation), Dim(window.low), Dim(window.high)])
      try checkProduct([window.size, Dim(window.dilation)])
    }
    var indices = shape.indices.map { IndexExpression.axis($0) }
    var conditions: [IndexCondition] = []
    var extents = shape
    for (position, window) in windows.enumerated() {
      let (axis, extent) = (window.axis, shape[window.axis])
      guard window.stride > 0, window.dilation > 0, window.low >= 0, window.high >= 0 else {
        throw Diagnostic("a window's stride and dilation must be positive and its padding not negative")
      }
      let (count, slack) = window.count(over: extent)
      guard ranges.proveNonNegative(window.size - 1), ranges.proveNonNegative(slack) else {
        throw Diagnostic("a window of \(window.size) does not fit axis \(axis) of \(text(shape))")
      }
      extents[axis] = ranges.simplified(count)
      let inside = Dim(window.dilation) * .axis(shape.count + position)
      indices[axis] = Dim(window.stride) * .axis(axis) + inside - Dim(window.low)
      let mayRunOver = window.high > 0 || window.isLastPartial
      if window.low > 0 || mayRunOver {
        conditions.append(
          IndexCondition(indices[axis], from: window.low > 0 ? 0 : nil, below: mayRunOver ? extent : nil))
      }
    }
    guard conditions.isEmpty || fill != nil else { throw Diagnostic("windows with padding need a fill value") }
    return (
      View(indices, where: conditions, fill: conditions.isEmpty ? nil : fill), extents + windows.map(\.size)
    )
  }

  static func check(_ axes: [Int], of shape: [Dim]) throws(Diagnostic) {
    for (position, axis) in axes.enumerated() {
      guard shape.indices.contains(axis) else { throw Diagnostic("\(text(shape)) has no axis \(axis)") }
      if axes[..<position].contains(axis) { throw Diagnostic("axis \(axis) is named twice") }
    }
  }

  static func text(_ shape: [Dim]) -> String { "[\(shape.map(\.description).joined(separator: ", "))]" }
}
