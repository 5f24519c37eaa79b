internal import MartletScalars
internal import MartletSupport

/// The windows of a two-dimensional pooling, with PyTorch's rules; all lists are along height and width.
struct PoolingWindows {
  let kernel: [Int]
  let stride: [Int]
  let padding: [Int]
  let dilation: [Int]
  let ceil: Bool

  /// Reads the attributes that poolings share; `dilation` only where the pooling has it.
  init(_ attributes: AttributeList, hasDilation: Bool) throws(Diagnostic) {
    kernel = try attributes.pair("kernel", least: 1)
    stride = try attributes.pair("stride", least: 1)
    padding = try attributes.pair("padding", least: 0)
    dilation = hasDilation ? try attributes.pair("dilation", least: 1) : [1, 1]
    ceil = try attributes.boolean("ceil")
    for (size, amount) in zip(kernel, padding) where 2 * amount > size {
      throw Diagnostic("the padding \(padding) is more than half of the kernel \(kernel)")
    }
  }

  /// The windows over the last two axes of `[n, c, h, w]`.
  func windows() -> [View.Window] {
    (0..<2).map { axis in
      View.Window(
        2 + axis, size: Dim(kernel[axis]), stride: stride[axis], dilation: dilation[axis], low: padding[axis],
        high: padding[axis], isLastPartial: ceil)
    }
  }

  /// The type of `value`, which must be `[n, c, h, w]`.
  static func type(_ builder: GraphBuilder, _ value: Value) throws(Diagnostic) -> TensorType {
    let type = builder.type(of: value)
    guard type.rank == 4 else { throw Diagnostic("the operand must be [n, c, h, w], not \(type)") }
    return type
  }
}
