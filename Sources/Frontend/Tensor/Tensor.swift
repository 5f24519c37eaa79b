import MartletGraphIR
public import MartletScalars
public import MartletSupport

/// The type of one element of a tensor, as in `.float32` or `.int64`.
public typealias DataType = MartletScalars.DataType

/// A value of a model: immutable, known by its element type and extents, computed when the compiled model runs.
///
/// A tensor is a node of an expression graph that is walked from the outputs of an entry. A mistake (extents that do not fit, a
/// type that an operation does not take) does not trap: the result is a tensor that carries the report, and so is
/// everything computed from it. The report is shown when the model has been traced.
public struct Tensor: Sendable {
  let node: TensorNode
  let result: Int

  init(_ node: TensorNode, result: Int = 0) {
    self.node = node
    self.result = result
  }

  var type: TensorType { node.types[result] }

  /// The report of the mistake that this tensor carries, if there was one.
  public var failure: Diagnostic? { node.failure }

  /// The type of the elements.
  public var dtype: DataType { type.element }

  /// The number of axes.
  public var ndim: Int { type.rank }

  /// The extents, outermost first.
  public var shape: Shape {
    Shape(type.shape.map { Dimension($0, symbols: node.symbols) }, failure: failure)
  }

  /// The extent of `axis`; negative axes count from the end.
  public func dim(_ axis: Int) -> Dimension { shape[axis] }

  /// The number of elements.
  public var size: Dimension {
    failure.map(Dimension.init(failure:)) ?? Dimension(type.elementCount, symbols: node.symbols)
  }
}

extension Tensor: CustomStringConvertible {
  /// The type, as in `f32[batch, 784]`, or the report of the mistake.
  public var description: String { failure?.description ?? type.description }
}
