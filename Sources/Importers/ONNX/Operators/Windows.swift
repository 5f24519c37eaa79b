internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// The windows of a convolution or pooling over the axes behind the first two, by the attributes that such nodes share.
struct Windows {
  /// The extents of a window.
  let sizes: [Dim]
  /// The distances between windows.
  let strides: [Int]
  /// The distances between the elements of a window.
  let dilations: [Int]
  /// The padding before and behind each axis.
  private(set) var low: [Int]
  private(set) var high: [Int]
  /// Whether a last window that runs over the end counts.
  let isCeil: Bool

  /// The windows of `sizes` over a tensor `[n, c, …]` with the extents `shape`.
  init(_ importer: GraphImporter, _ shape: [Dim], sizes: [Dim]) throws(Diagnostic) {
    let count = shape.count - 2
    guard sizes.count == count else { throw Diagnostic("windows of \(sizes.count) axes do not fit \(count) axes") }
    self.sizes = sizes
    strides = try importer.numbers("strides", 1, count: count, least: 1)
    dilations = try importer.numbers("dilations", 1, count: count, least: 1)
    // With automatic padding the two ways to count windows agree.
    let (mode, padding) = (try importer.optionalInteger("ceil_mode") ?? 0, try importer.string("auto_pad"))
    isCeil = mode != 0 && padding == "NOTSET"
    let pads = try importer.numbers("pads", 0, count: 2 * count, least: 0)
    (low, high) = (Array(pads[..<count]), Array(pads[count...]))
    switch padding {
    case "NOTSET": break
    case "VALID": (low, high) = ([Int](repeating: 0, count: count), [Int](repeating: 0, count: count))
    case "SAME_UPPER": try pad(Array(shape[2...]), isUpper: true)
    case "SAME_LOWER": try pad(Array(shape[2...]), isUpper: false)
    case let other: throw Diagnostic("the padding '\(other)' is not known")
    }
  }

  /// Pads so that there is a window for every `strides`th element; the odd one goes behind for `isUpper`.
  private mutating func pad(_ extents: [Dim], isUpper: Bool) throws(Diagnostic) {
    for (axis, extent) in extents.enumerated() {
      guard let size = sizes[axis].constant, let extent = extent.constant ?? (strides[axis] == 1 ? 0 : nil) else {
        throw Diagnostic("automatic padding of a symbolic extent with strides is not supported")
      }
      let reach = (size - 1) * dilations[axis] + 1
      let count = (extent + strides[axis] - 1) / strides[axis]
      let total = Swift.max(0, (strides[axis] == 1 ? 0 : (count - 1) * strides[axis] - extent + 1) + reach - 1)
      low[axis] = isUpper ? total / 2 : total - total / 2
      high[axis] = total - low[axis]
    }
  }

  /// Whether both ends have the same padding.
  var isSymmetric: Bool { low == high }

  /// The windows as views take them, over the axes from `firstAxis` on.
  func views(firstAxis: Int) -> [View.Window] {
    sizes.indices.map { axis in
      View.Window(
        firstAxis + axis, size: sizes[axis], stride: strides[axis], dilation: dilations[axis], low: low[axis],
        high: high[axis], isLastPartial: isCeil)
    }
  }
}
