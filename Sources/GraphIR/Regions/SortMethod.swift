public import MartletScalars

/// How a sort runs on a CPU, which is the same at every level, as it says how much memory it takes.
public enum SortMethod: Hashable, Sendable {
  /// Each element's place is the number of those before it: lines of at most so many elements.
  case short
  /// So many first ones are kept in order while the line is read.
  case top(Int)
  /// Digit by digit, with room for everything twice.
  case digits

  /// The longest line whose elements are compared with one another.
  public static let shortLine = 64
  /// The most elements that are kept in order, and how much longer a line must be.
  private static let (greatestTop, leastShare) = (64, 8)

  /// How `sort` of a tensor of `type` runs, given what is known of the dims.
  public init(_ sort: Sort, of type: TensorType, _ ranges: SymbolRanges) {
    let extent = type.shape[sort.axis]
    let length = ranges.bounds(of: extent).upper ?? .max
    let count = sort.count.flatMap { ranges.bounds(of: $0).upper } ?? .max
    if length <= Self.shortLine {
      self = .short
    } else if count <= Self.greatestTop, type.element.bitWidth <= 32, length / Self.leastShare >= count {
      self = .top(max(count, 1))
    } else {
      self = .digits
    }
  }
}

extension Graph {
  /// The memory that the node at `position` works in while it runs, besides its operands and results: for a sort by
  /// digits two copies of the elements' keys and of their places.
  public func scratch(at position: Int) -> [TensorType] {
    let node = nodes[position]
    guard case .sort(let sort) = node.kind else { return [] }
    let type = type(of: node.operands[0])
    guard case .digits = SortMethod(sort, of: type, ranges) else { return [] }
    let length = type.shape[sort.axis]
    var others = type.shape
    others.remove(at: sort.axis)
    let shape = [2, ranges.simplified(.product(others)), length]
    return [TensorType(sort.keyType(of: type.element), shape), TensorType(.i32, shape)]
  }
}

extension Sort {
  /// The type of the whole numbers that stand for elements of the type `element` in their order.
  public func keyType(of element: DataType) -> DataType {
    switch element.byteCount {
    case 1: .u8
    case 2: .u16
    case 4: .u32
    default: .u64
    }
  }
}
