internal import MartletArtifact
internal import MartletScalars
internal import MartletSupport

/// Arranges the elements of one weight as its packing says, and hands them out in pieces.
struct WeightPacker {
  /// One axis of the weight: its index is `constant + Σ strides[a] · d_a`, in elements it is `step` apart.
  private struct Axis {
    var extent: Int
    var step: Int
    var constant: Int
    var strides: [Int]
  }

  private let axes: [Axis]
  private let packedShape: [Int]
  private let elementSize: Int
  private let isIdentity: Bool
  /// The number of elements of the innermost axis that are arranged at once.
  private static let pieceLength = 1 << 16

  /// The packer for `tensor`, whose packing is consistent with its shape.
  init(_ tensor: WeightLayout.Tensor) {
    var axes: [Axis] = []
    var step = 1
    for (extent, index) in zip(tensor.shape, tensor.packing.index).reversed() {
      guard let (constant, strides) = tensor.packing.strides(of: index) else {
        preconditionFailure("the packing of '\(tensor.key)' is not affine")
      }
      axes.append(Axis(extent: extent, step: step, constant: constant, strides: strides))
      step *= extent
    }
    self.axes = axes
    packedShape = tensor.packing.shape
    elementSize = tensor.type.byteCount
    isIdentity = tensor.packing.isRowMajor(tensor.shape)
  }

  /// Calls `sink` with all packed bytes, piece by piece in order.
  func pack(
    _ source: UnsafeRawBufferPointer, _ sink: (UnsafeRawBufferPointer) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    if isIdentity { return try sink(source) }
    guard !packedShape.contains(0) else { return }
    let rowLength = packedShape.last ?? 1
    let capacity = max(Self.pieceLength, min(rowLength, Self.pieceLength))
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: capacity * elementSize, alignment: 64)
    defer { buffer.deallocate() }
    var filled = 0
    var position = [Int](repeating: 0, count: packedShape.count)
    repeat {
      var start = 0
      while start < rowLength {
        let count = min(rowLength - start, Self.pieceLength)
        if filled + count > capacity {
          try sink(UnsafeRawBufferPointer(rebasing: buffer[..<(filled * elementSize)]))
          filled = 0
        }
        let target = UnsafeMutableRawBufferPointer(
          rebasing: buffer[filled * elementSize..<(filled + count) * elementSize])
        fill(target, from: source, row: position, start..<start + count)
        filled += count
        start += count
      }
    } while advance(&position)
    try sink(UnsafeRawBufferPointer(rebasing: buffer[..<(filled * elementSize)]))
  }

  /// The next row in row-major order; false after the last.
  private func advance(_ position: inout [Int]) -> Bool {
    for axis in position.indices.dropLast().reversed() {
      position[axis] += 1
      if position[axis] < packedShape[axis] { return true }
      position[axis] = 0
    }
    return false
  }

  /// Fills the part `range` of one row: the elements inside the weight, and zeros around them.
  private func fill(
    _ target: UnsafeMutableRawBufferPointer, from source: UnsafeRawBufferPointer, row: [Int], _ range: Range<Int>
  ) {
    var inside = range
    var base = 0
    var stride = 0
    for axis in axes {
      var index = axis.constant
      for place in row.indices.dropLast() { index += axis.strides[place] * row[place] }
      let inner = axis.strides.last ?? 0
      inside = Self.intersection(inside, index, inner, axis.extent)
      base += index * axis.step
      stride += inner * axis.step
    }
    if inside.isEmpty {
      target.initializeMemory(as: UInt8.self, repeating: 0)
      return
    }
    let (before, after) = (inside.lowerBound - range.lowerBound, range.upperBound - inside.upperBound)
    UnsafeMutableRawBufferPointer(rebasing: target.prefix(before * elementSize))
      .initializeMemory(as: UInt8.self, repeating: 0)
    UnsafeMutableRawBufferPointer(rebasing: target.suffix(after * elementSize))
      .initializeMemory(as: UInt8.self, repeating: 0)
    let middle = UnsafeMutableRawBufferPointer(
      rebasing: target[before * elementSize..<target.count - after * elementSize])
    let first = base + inside.lowerBound * stride
    switch elementSize {
    case _ where stride == 1:
      let start = first * elementSize
      middle.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[start..<start + middle.count]))
    case 1: Self.gather(middle, source, first, stride, as: UInt8.self)
    case 2: Self.gather(middle, source, first, stride, as: UInt16.self)
    case 4: Self.gather(middle, source, first, stride, as: UInt32.self)
    default: Self.gather(middle, source, first, stride, as: UInt64.self)
    }
  }

  /// The part of `range` where `index + inner · d` lies in `0..<extent`.
  private static func intersection(_ range: Range<Int>, _ index: Int, _ inner: Int, _ extent: Int) -> Range<Int> {
    if inner == 0 { return (0..<extent).contains(index) ? range : range.lowerBound..<range.lowerBound }
    // index + inner·d >= 0 and index + inner·d <= extent - 1
    let low = inner > 0 ? ceilDivide(-index, inner) : ceilDivide(index - (extent - 1), -inner)
    let high = inner > 0 ? floorDivide(extent - 1 - index, inner) : floorDivide(index, -inner)
    let first = max(range.lowerBound, low)
    return first..<max(first, min(range.upperBound, high + 1))
  }

  private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
    value / divisor - (value % divisor < 0 ? 1 : 0)
  }

  private static func ceilDivide(_ value: Int, _ divisor: Int) -> Int { -floorDivide(-value, divisor) }

  private static func gather<Element: FixedWidthInteger>(
    _ target: UnsafeMutableRawBufferPointer, _ source: UnsafeRawBufferPointer, _ first: Int, _ stride: Int,
    as type: Element.Type
  ) {
    let size = MemoryLayout<Element>.size
    for place in 0..<target.count / size {
      let element = source.loadUnaligned(fromByteOffset: (first + place * stride) * size, as: type)
      target.storeBytes(of: element, toByteOffset: place * size, as: type)
    }
  }
}
