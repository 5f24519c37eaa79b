import MartletScalars
import MartletSupport

/// The type in which operands of different types meet: as in PyTorch, but tensors without axes count like others, and
/// what would lose values silently for whole numbers is refused.
enum Promotion {
  /// The common type of all operands.
  /// - Throws: a diagnostic if tensors have none.
  static func common(_ operands: [Operand]) throws(Diagnostic) -> DataType {
    var result: DataType?
    for tensor in operands.compactMap(\.tensor) {
      result = try result.map { (known) throws(Diagnostic) in try common(known, tensor.dtype) } ?? tensor.dtype
    }
    for operand in operands {
      switch operand.content {
      case .tensor: continue
      case .boolean: result = result ?? .bool
      case .integer, .dimension: result = result == .bool ? .i64 : result ?? .i64
      case .number: result = result.map { $0.isFloat ? $0 : .f32 } ?? .f32
      }
    }
    return result ?? .f32
  }

  /// The common type of two tensors: floats before whole numbers before truth values, wide before narrow; f16 and bf16
  /// meet in f32, signed and unsigned whole numbers in the next wider signed type.
  /// - Throws: a diagnostic for u64 and a signed type, and for types of low precision, which have none.
  static func common(_ left: DataType, _ right: DataType) throws(Diagnostic) -> DataType {
    if left == right || right == .bool { return left }
    if left == .bool { return right }
    if let low = [left, right].first(where: \.isLowPrecision) {
      throw Diagnostic(
        "\(left.rawValue) and \(right.rawValue) have no common type",
        notes: ["nothing is calculated in \(low.rawValue); cast it first, as in x.cast(to: .float32)"])
    }
    if left.isFloat != right.isFloat { return left.isFloat ? left : right }
    if left.isFloat {
      if left.bitWidth == right.bitWidth { return .f32 }
      return left.bitWidth > right.bitWidth ? left : right
    }
    if left.isSignedInteger == right.isSignedInteger { return left.bitWidth > right.bitWidth ? left : right }
    let (signed, unsigned) = left.isSignedInteger ? (left, right) : (right, left)
    if signed.bitWidth > unsigned.bitWidth { return signed }
    switch unsigned {
    case .u8: return .i16
    case .u16: return .i32
    case .u32: return .i64
    default:
      throw Diagnostic(
        "\(left.rawValue) and \(right.rawValue) have no common type",
        notes: ["no whole number type holds both; cast one of them, as in x.cast(to: .\(signed.rawValue))"])
    }
  }
}
