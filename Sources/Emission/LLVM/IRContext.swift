import CLLVM
import MartletScalars
import MartletSupport

/// An LLVM context: it owns the types, constants and metadata made in it and collects LLVM's reports of errors.
final class IRContext {
  let handle: LLVMContextRef
  let void: LLVMTypeRef
  let pointer: LLVMTypeRef
  /// What LLVM reported as errors, in order.
  private(set) var errors: [String] = []

  init() {
    FatalErrors.install()
    handle = LLVMContextCreate()
    void = LLVMVoidTypeInContext(handle)
    pointer = LLVMPointerTypeInContext(handle, 0)
    let receiver = Unmanaged.passUnretained(self).toOpaque()
    LLVMContextSetDiagnosticHandler(
      handle,
      { information, receiver in
        guard let receiver, LLVMGetDiagInfoSeverity(information) == LLVMDSError else { return }
        let text = IRContext.take(LLVMGetDiagInfoDescription(information))
        Unmanaged<IRContext>.fromOpaque(receiver).takeUnretainedValue().errors.append(text)
      }, receiver)
  }

  deinit { LLVMContextDispose(handle) }

  /// The text of a message that LLVM hands over, which is freed.
  static func take(_ message: UnsafeMutablePointer<CChar>?) -> String {
    guard let message else { return "" }
    defer { LLVMDisposeMessage(message) }
    return String(cString: message)
  }

  /// Throws what LLVM reported since the context was made, if anything.
  func check() throws(Diagnostic) {
    guard let first = errors.first else { return }
    throw Diagnostic("LLVM cannot compile the program: \(first)", notes: Array(errors.dropFirst()))
  }

  /// The whole number type of `bits` bits.
  func integer(_ bits: Int) -> LLVMTypeRef { LLVMIntTypeInContext(handle, UInt32(bits)) }

  /// A vector type.
  func vector(_ element: LLVMTypeRef, _ lanes: Int) -> LLVMTypeRef { LLVMVectorType(element, UInt32(lanes)) }

  /// How one value of `type` stands in a register: `bool` as i1, the floats of 16 bits and fewer as whole
  /// numbers of their bits.
  func register(_ type: DataType) -> LLVMTypeRef {
    switch type {
    case .bool: integer(1)
    case .f32: LLVMFloatTypeInContext(handle)
    case .f64: LLVMDoubleTypeInContext(handle)
    case .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz,
      .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      integer(type.bitWidth)
    }
  }

  /// How one value of `type` stands in memory: as in a register, `bool` as a byte.
  func memory(_ type: DataType) -> LLVMTypeRef { type == .bool ? integer(8) : register(type) }

  /// The whole number `value` of 64 bits.
  func constant(_ value: Int) -> LLVMValueRef {
    LLVMConstInt(integer(64), UInt64(bitPattern: Int64(value)), 0)
  }

  /// The truth value `value`.
  func constant(_ value: Bool) -> LLVMValueRef { LLVMConstInt(integer(1), value ? 1 : 0, 0) }

  /// A value of the scalar table as it stands in a register.
  func constant(_ value: ScalarValue) -> LLVMValueRef {
    let bits: LLVMValueRef = LLVMConstInt(integer(value.type.bitWidth), value.bits, 0)
    switch value.type {
    case .f32, .f64: return LLVMConstBitCast(bits, register(value.type))
    case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2, .f8e5m2fnuz,
      .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
      return bits
    }
  }

  /// The constant vector with `value` in every lane.
  func splat(_ value: LLVMValueRef, _ lanes: Int) -> LLVMValueRef {
    var values = [LLVMValueRef?](repeating: value, count: lanes)
    return LLVMConstVector(&values, UInt32(lanes))
  }

  /// The constant vector `0, 1, …` of whole numbers of `bits` bits.
  func laneNumbers(_ lanes: Int, bits: Int) -> LLVMValueRef {
    var values: [LLVMValueRef?] = (0..<lanes).map { LLVMConstInt(integer(bits), UInt64($0), 0) }
    return LLVMConstVector(&values, UInt32(lanes))
  }

  /// A function attribute without a value, such as `noalias`.
  func attribute(_ name: String, _ value: UInt64 = 0) -> LLVMAttributeRef {
    LLVMCreateEnumAttribute(handle, LLVMGetEnumAttributeKindForName(name, name.utf8.count), value)
  }

  /// A function attribute of text, such as `target-cpu`.
  func attribute(_ name: String, _ value: String) -> LLVMAttributeRef {
    LLVMCreateStringAttribute(handle, name, UInt32(name.utf8.count), value, UInt32(value.utf8.count))
  }
}
