public import MartletScalars
import MartletSupport

/// The value of a tensor: its element type, its extents and every element as its bits, in row-major order.
public struct TensorData: Hashable, Sendable {
  /// The type of the elements.
  public let element: DataType
  /// The extents, outermost first; a scalar has none.
  public let shape: [Int]
  /// The elements in row-major order as `ScalarValue.bits`, one for each.
  public internal(set) var bits: [UInt64]

  /// A tensor of the given elements; their number is the product of the extents.
  public init(_ element: DataType, _ shape: [Int], bits: [UInt64]) {
    precondition(bits.count == shape.reduce(1, *), "the number of elements does not fit the shape")
    self.element = element
    self.shape = shape
    self.bits = bits
  }

  /// A tensor with every element equal to `value`.
  public init(repeating value: ScalarValue, _ shape: [Int]) {
    self.init(value.type, shape, bits: [UInt64](repeating: value.bits, count: shape.reduce(1, *)))
  }

  /// A tensor of the given values, all of type `element`.
  public init(_ element: DataType, _ shape: [Int], _ values: [ScalarValue]) {
    precondition(values.allSatisfy { $0.type == element }, "a value has another type than the tensor")
    self.init(element, shape, bits: values.map(\.bits))
  }

  /// A tensor of `element` with the given numbers, rounded as constants are.
  public init(_ element: DataType, _ shape: [Int], numbers: [Double]) {
    self.init(element, shape, bits: numbers.map { ScalarValue($0, as: element).bits })
  }

  /// The number of elements.
  public var count: Int { bits.count }

  /// The element at a row-major position.
  public subscript(position: Int) -> ScalarValue { ScalarValue(type: element, bits: bits[position]) }

  /// The elements in row-major order.
  public var values: [ScalarValue] { bits.map { ScalarValue(type: element, bits: $0) } }

  /// The elements as f64; see `ScalarValue.double`.
  public var doubles: [Double] { values.map(\.double) }

  /// The elements converted to `type` as the scalar op `cast` does.
  public func converted(to type: DataType) -> TensorData {
    if type == element { return self }
    let evaluator = ScalarEvaluator(.cast, operands: [element], result: type)
    return TensorData(type, shape, bits: evaluator.evaluate([bits], count: count))
  }

  /// The same elements under other extents.
  public func reshaped(_ shape: [Int]) -> TensorData { TensorData(element, shape, bits: bits) }
}
