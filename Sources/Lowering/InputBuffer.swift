import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// The buffer of a region's operand, and the packing of the weight in it, if it is one.
struct InputBuffer {
  /// The buffer as it lies in memory.
  let buffer: Buffer
  /// The view that packed it; nil for what lies as it is.
  let packing: View?

  /// Where the buffer holds the element at `indices` of the operand.
  func place(of indices: [IndexExpression]) -> [IndexExpression] {
    guard let packing else { return indices }
    return PanelPacking.place(packing, of: indices, rank: buffer.shape.count)
  }
}
