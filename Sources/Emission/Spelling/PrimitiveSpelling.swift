import CLLVM
import MartletScalars

/// How LLVM spells a primitive for one class of operand types.
enum PrimitiveSpelling {
  /// One instruction of two operands.
  case instruction(LLVMOpcode)
  /// A comparison of whole numbers.
  case wholeComparison(LLVMIntPredicate)
  /// A comparison of floats.
  case floatComparison(LLVMRealPredicate)
  /// An intrinsic overloaded for the operands' type.
  case intrinsic(String)
  /// An intrinsic with a further flag, which is false.
  case flaggedIntrinsic(String)
  /// Several instructions; `PrimitiveSpelling+Sequence` writes them.
  case sequence(Sequence)

  /// A spelling of several instructions.
  enum Sequence {
    /// Division and remainder that are defined for all operands.
    case divide, remainder
    /// Shifts that are defined for all amounts.
    case shiftLeft, shiftRight
    /// Changes all bits; the negative; the operand itself.
    case invert, negate, identity
    /// A choice between two values; conversion by value; the same bits.
    case select, cast, bitcast
  }

  /// The classes of operand types that spellings differ between.
  enum Class {
    case float, signed, unsigned, boolean

    init(_ type: DataType) {
      switch type {
      case .bool: self = .boolean
      case .i8, .i16, .i32, .i64: self = .signed
      case .u8, .u16, .u32, .u64: self = .unsigned
      // They occur in changes of type alone, and stand as their bits.
      case .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
        self = .unsigned
      case .f16, .bf16, .f32, .f64: self = .float
      }
    }
  }
}
