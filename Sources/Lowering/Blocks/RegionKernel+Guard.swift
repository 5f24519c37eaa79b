import MartletKernelIR
import MartletScalars
import MartletSupport

extension RegionKernel {
  /// Writes what `body` writes, for where `conditions` hold.
  mutating func guarded(
    by conditions: [IndexCondition], _ body: (inout RegionKernel) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    let open = conditions.map { writer.written($0) }.compactMap { $0.unproved(with: writer.ranges) }
    if open.isEmpty { return try body(&self) }
    writer.openBlock()
    try body(&self)
    let statements = writer.closeBlock()
    if !statements.isEmpty { writer.add(.conditional(open, then: statements, otherwise: [])) }
  }

  /// The number of threads that exchange values without meeting in memory.
  var warpThreads: Int { machine.gpu?.warpThreads ?? 1 }

  /// The greatest number that `extent` can be.
  func greatest(_ extent: IndexExpression) -> Int { writer.ranges.bounds(of: extent).upper ?? .max }

  /// The elements that a thread takes at once along an axis of `extent`: as many as an instruction moves if they surely
  /// divide it, else one.
  func threadLanes(_ type: DataType, over extent: IndexExpression) -> Int {
    var lanes = lanes(type)
    while lanes > 1, !writer.ranges.proveDivisible(extent, by: lanes) { lanes /= 2 }
    return lanes
  }
}

extension Int {
  /// The least power of two that is not less.
  var roundedUpToPowerOfTwo: Int {
    self <= 1 ? 1 : self > 1 << 62 ? 1 << 62 : 1 << (Int.bitWidth - (self - 1).leadingZeroBitCount)
  }
}
