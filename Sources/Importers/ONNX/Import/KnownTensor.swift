internal import MartletGraphIR
internal import MartletScalars

/// The elements of a value as far as they are known at compile time.
struct KnownTensor {
  /// An element: a number, or an extent.
  enum Element: Hashable, CustomStringConvertible {
    case scalar(ScalarValue)
    case dim(Dim)

    var description: String {
      switch self {
      case .scalar(let value): value.description
      case .dim(let dim): dim.description
      }
    }

    /// The element as an extent, if it is a whole number of modest size or an expression that can be calculated with.
    var dim: Dim? {
      switch self {
      case .dim(let dim):
        dim.terms.count <= 64 && dim.terms.allSatisfy { $0.coefficient.magnitude <= 1 << 56 } ? dim : nil
      case .scalar(let value):
        value.type.isFloat || value.integer.magnitude > 1 << 56 || value.type == .u64 && value.integer < 0
          ? nil : Dim(value.integer)
      }
    }

    /// The same with numbers beyond 2^40 as that.
    var clamped: Dim? {
      guard case .scalar(let value) = self, value.type.isInteger, value.type != .u64 else { return dim }
      return Dim(Swift.min(Swift.max(value.integer, -(1 << 40)), 1 << 40))
    }

    /// An extent that may be a number.
    static func extent(_ dim: Dim, as type: DataType) -> Element {
      dim.constant.map { .scalar(ScalarValue($0, as: type)) } ?? .dim(dim)
    }
  }

  /// The type of the elements.
  var type: DataType
  /// The extents.
  var shape: [Int]
  /// The elements in row-major order.
  var elements: [Element]
  /// The inputs whose given values the elements follow from.
  var sources: Set<String> = []

  /// The elements, if all are numbers.
  var scalars: [ScalarValue]? {
    var values: [ScalarValue] = []
    for element in elements {
      guard case .scalar(let value) = element else { return nil }
      values.append(value)
    }
    return values
  }
}
