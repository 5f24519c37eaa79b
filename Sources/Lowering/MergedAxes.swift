import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The last axes of a pointwise region's outputs that can run as one, because everything is read as it would be along
/// one axis.
struct MergedAxes {
  /// How many there are, at least 1.
  let count: Int

  /// As many of the axes of `shape` as can be merged.
  init(_ kernel: RegionKernel, _ shape: [Dim]) {
    var count = 1
    // Nothing is divided by an extent that may be 0.
    while count < shape.count, (kernel.writer.ranges.bounds(of: shape[shape.count - count]).lower ?? 0) > 0,
      Self.isMerged(shape.count - count, kernel, shape)
    {
      count += 1
    }
    self.count = count
  }

  /// As many as are needed for `elements` elements, of axes whose extents are constants.
  init(_ kernel: RegionKernel, _ shape: [Dim], reaching elements: Int) {
    var (count, reached) = (1, shape.last?.constant ?? elements)
    while reached < elements, count < shape.count, let extent = shape[shape.count - count - 1].constant,
      Self.isMerged(shape.count - count, kernel, shape)
    {
      (count, reached) = (count + 1, reached * extent)
    }
    self.count = count
  }

  /// Whether all operands are read along the axis `axis` and the one before as along one.
  private static func isMerged(_ axis: Int, _ kernel: RegionKernel, _ shape: [Dim]) -> Bool {
    let body = kernel.region.body
    let own = Set(body.elementwiseNodes)
    return body.nodes.enumerated().allSatisfy { position, node in
      switch node.kind {
      case .input, .parameter, .constant, .map: return true
      case .iota, .dimension, .reduce, .contract, .gather, .concat, .update, .scan, .scatter, .sort, .composite, .fused,
        .loop, .extent, .branch:
        return false
      case .view(let view):
        let isConditional = view.conditions.contains { condition in
          [condition.lower, condition.value, condition.upper].contains {
            $0?.contains(.axis(axis)) ?? false || $0?.contains(.axis(axis - 1)) ?? false
          }
        }
        let place = IndexExpression.rowMajor(view.indices, in: body.type(of: node.operands[0]).shape)
        let simple = kernel.writer.ranges.simplified(place)
        guard own.contains(position), !isConditional, let inner = simple.affine(in: .axis(axis))?.coefficient,
          let outer = simple.affine(in: .axis(axis - 1))?.coefficient
        else { return false }
        return kernel.writer.ranges.simplified(outer - inner * shape[axis]) == 0
      }
    }
  }
}
