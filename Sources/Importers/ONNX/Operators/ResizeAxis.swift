internal import MartletSupport

/// How one axis is resized: for each tap of the filter the place that each element of the result reads, and its weight.
struct ResizeAxis {
  /// What all axes of a node share.
  struct Rules {
    var mode: String
    var coordinates: String
    var nearest: String
    var cubic = -0.75
    var excludesOutside = false
    var isAntialiased = false
  }

  /// One element of the filter: what each element of the result reads, and times what.
  struct Tap {
    var places: [Int] = []
    var weights: [Double] = []
  }

  /// The taps; one without a weight for the nearest element.
  private(set) var taps: [Tap] = []
  /// Which elements of the result lie outside, where these have a value of their own.
  private(set) var outside: [Bool]?
  /// Whether nothing changes.
  private(set) var isIdentity = false
  private let extent: Int
  private let rules: Rules

  /// What the operator was before it had coordinate modes.
  static func upsampling(_ mode: String) -> Rules { Rules(mode: mode, coordinates: "asymmetric", nearest: "floor") }

  /// An axis of `extent` elements that becomes `size`, or as many as the scale gives, of the part `region`.
  init(
    extent: Int, size: Int? = nil, scale: Double, region: (Double, Double)? = nil, rules: Rules
  ) throws(Diagnostic) {
    self.extent = extent
    self.rules = rules
    let part = region.map { $0.1 - $0.0 } ?? 1
    let count = (Double(extent) * scale * part).rounded(.down)
    guard scale > 0, scale.isFinite, part.isFinite, extent > 0, count >= 0, count <= 1_048_576 else {
      throw Diagnostic("resizing \(extent) elements by \(scale) is not possible")
    }
    let size = size ?? Int(count)
    guard size <= 1 << 20 else { throw Diagnostic("\(size) elements are too many") }
    if scale == 1, size == extent, region == nil {
      isIdentity = true
      return
    }
    let kernel = try Kernel(rules, scale: scale)
    var found: [[(place: Int, weight: Double)]] = []
    var outsides: [Bool] = []
    for position in 0..<size {
      let exact = try source(Double(position), scale, size, region)
      guard exact.isFinite else { throw Diagnostic("resizing \(extent) elements by \(scale) is not possible") }
      // Far outside all places are alike.
      let source = Swift.min(Swift.max(exact, -1e9), 1e9)
      if region != nil { outsides.append(source < 0 || source > Double(extent - 1)) }
      found.append(kernel.taps(source, extent))
    }
    for number in 0..<(found.map(\.count).max() ?? 0) {
      // Elements with fewer taps read one of theirs again, times 0.
      let parts = found.map { $0.count > number ? $0[number] : (place: $0[0].place, weight: 0.0) }
      taps.append(Tap(places: parts.map(\.place), weights: parts.map(\.weight)))
    }
    if taps.isEmpty { taps = [Tap()] }
    outside = region == nil ? nil : outsides
  }

  /// The place in the operand that belongs to the element `x` of the result.
  private func source(
    _ x: Double, _ scale: Double, _ size: Int, _ region: (Double, Double)?
  ) throws(Diagnostic) -> Double {
    // The extent of the result before it is rounded down.
    let width = scale * Double(extent)
    let last = Double(extent - 1)
    switch rules.coordinates {
    case "half_pixel": return (x + 0.5) / scale - 0.5
    case "half_pixel_symmetric":
      return Double(extent) / 2 * (1 - Double(size) / width) + (x + 0.5) / scale - 0.5
    case "pytorch_half_pixel": return width == 1 ? 0 : (x + 0.5) / scale - 0.5
    case "align_corners": return width == 1 ? 0 : x * last / (width - 1)
    case "asymmetric": return x / scale
    case "tf_crop_and_resize":
      guard let region else { throw Diagnostic("the region is missing") }
      let part = (region.1 - region.0) * last
      return region.0 * last + (width == 1 ? part / 2 : x * part / (width - 1))
    case let other: throw Diagnostic("the coordinates '\(other)' are not known")
    }
  }

  /// The filter around a place.
  private struct Kernel {
    let rules: Rules
    /// By how much the filter is stretched, at most 1.
    let shrink: Double
    /// How far it reaches.
    let support: Double

    init(_ rules: Rules, scale: Double) throws(Diagnostic) {
      self.rules = rules
      shrink = rules.isAntialiased ? Swift.min(scale, 1) : 1
      switch rules.mode {
      case "nearest": support = 0
      case "linear": support = 1
      case "cubic": support = 2
      case let other: throw Diagnostic("the mode '\(other)' is not known")
      }
      guard ["round_prefer_floor", "round_prefer_ceil", "floor", "ceil"].contains(rules.nearest),
        support / shrink <= 4096
      else { throw Diagnostic("the filter is not possible") }
    }

    /// The elements of `extent` that `place` is made from; those outside count as the nearest inside, or not at all.
    func taps(_ place: Double, _ extent: Int) -> [(place: Int, weight: Double)] {
      func inside(_ index: Int) -> Int { Swift.min(Swift.max(index, 0), extent - 1) }
      if support == 0 { return [(inside(nearest(place)), 1)] }
      let first = Int((place - support / shrink).rounded(.down)) + 1
      let last = Int((place + support / shrink).rounded(.up)) - 1
      var found: [(index: Int, weight: Double)] = []
      if first <= last { found = (first...last).map { ($0, weight((Double($0) - place) * shrink)) } }
      if rules.excludesOutside { found.removeAll { $0.index < 0 || $0.index >= extent } }
      let total = found.reduce(0) { $0 + $1.weight }
      let divisor = rules.excludesOutside || rules.isAntialiased ? total : 1
      if found.isEmpty || divisor == 0 { return [(inside(Int(place.rounded(.down))), 1)] }
      return found.map { (inside($0.index), $0.weight / divisor) }
    }

    private func nearest(_ place: Double) -> Int {
      switch rules.nearest {
      case "round_prefer_floor": Int((place - 0.5).rounded(.up))
      case "round_prefer_ceil": Int((place + 0.5).rounded(.down))
      case "floor": Int(place.rounded(.down))
      default: Int(place.rounded(.up))
      }
    }

    private func weight(_ distance: Double) -> Double {
      let x = distance.magnitude
      if rules.mode == "linear" { return Swift.max(0, 1 - x) }
      let a = rules.cubic
      if x <= 1 { return ((a + 2) * x - (a + 3)) * x * x + 1 }
      return x < 2 ? ((a * x - 5 * a) * x + 8 * a) * x - 4 * a : 0
    }
  }
}
