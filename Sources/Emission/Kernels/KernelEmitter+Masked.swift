import CLLVM
import MartletKernelIR
import MartletScalars

/// Accesses of the lanes that a mask names.
///
/// Each access is split here into pieces of one vector register, and so is all that its mask is made from. LLVM would
/// split them too, but 22.1 takes the mask of a part of which no lane takes part for one of which all do, where the mask
/// is one condition for all lanes (`and (splat c), constant` with zeros in the upper half), and reads what it must not.
/// From parts of the condition and the constant it sees that there is nothing to read.
///
/// What is stored has no whole number that is made narrower right before: LLVM 22.1 makes one store of both, and where the
/// mask turns out to be a single lane, it writes that lane as wide as it was.
extension KernelEmitter {
  /// The lanes of `mask` in runs of at most one vector register of elements of `bytes`.
  private func pieces(_ mask: Value, bytes: Int) -> [Range<Int>] {
    let lanes = mask.lanes ?? 1
    let width = max(1, machine.vectorBytes / bytes)
    return stride(from: 0, to: lanes, by: width).map { $0..<min($0 + width, lanes) }
  }

  /// The elements from `address` on, zero where `mask` is not set.
  func maskedLoad(_ vector: LLVMTypeRef, _ address: Value, _ mask: Value, _ bytes: Int) -> Value {
    let element: LLVMTypeRef = LLVMGetElementType(vector)
    let parts = pieces(mask, bytes: bytes).map { lanes in
      let type = context.vector(element, lanes.count)
      let place = builder.address(element, address, context.constant(lanes.lowerBound))
      let value = builder.intrinsic(
        "llvm.masked.load", [type, context.pointer], [place, builder.lanes(lanes, ofMask: mask), LLVMConstNull(type)])
      builder.setAlignment(value, argument: 0, bytes)
      return value
    }
    return builder.joined(parts)
  }

  /// The elements at `addresses`, zero where `mask` is not set.
  func maskedGather(_ vector: LLVMTypeRef, _ addresses: Value, _ mask: Value, _ bytes: Int) -> Value {
    let element: LLVMTypeRef = LLVMGetElementType(vector)
    let parts = pieces(mask, bytes: MemoryLayout<Int>.size).map { lanes in
      let type = context.vector(element, lanes.count)
      let places = builder.lanes(lanes, of: addresses)
      let value = builder.intrinsic(
        "llvm.masked.gather", [type, LLVMTypeOf(places)],
        [places, builder.lanes(lanes, ofMask: mask), LLVMConstNull(type)])
      builder.setAlignment(value, argument: 0, bytes)
      return value
    }
    return builder.joined(parts)
  }

  /// Stores the lanes of `value` that `mask` sets, from `address` on.
  func maskedStore(_ value: Value, _ address: Value, _ mask: Value, _ bytes: Int) {
    let element: LLVMTypeRef = LLVMGetElementType(LLVMTypeOf(value))
    for lanes in pieces(mask, bytes: bytes) {
      let place = builder.address(element, address, context.constant(lanes.lowerBound))
      let (part, active) = guarded(builder.lanes(lanes, of: value), builder.lanes(lanes, ofMask: mask), bytes)
      let call = builder.intrinsic(
        "llvm.masked.store", [LLVMTypeOf(part), context.pointer], [part, place, active])
      builder.setAlignment(call, argument: 1, bytes)
    }
  }

  /// `value` and `mask` with as many lanes again that take no part, which keeps LLVM from joining the store with a
  /// conversion before. What fills a register comes from more than one, which it does not join.
  private func guarded(_ value: Value, _ mask: Value, _ bytes: Int) -> (value: Value, mask: Value) {
    guard let lanes = value.lanes, LLVMGetTypeKind(LLVMGetElementType(LLVMTypeOf(value))) == LLVMIntegerTypeKind,
      2 * lanes * bytes <= machine.vectorBytes
    else { return (value, mask) }
    let widened = builder.shuffled(value, LLVMGetPoison(LLVMTypeOf(value)), 0..<2 * lanes)
    return (widened, builder.shuffled(mask, LLVMConstNull(LLVMTypeOf(mask)), 0..<2 * lanes))
  }

  /// Stores the lanes of `value` that `mask` sets at `addresses`, the last one last.
  func maskedScatter(_ value: Value, _ addresses: Value, _ mask: Value, _ bytes: Int) {
    for lanes in pieces(mask, bytes: MemoryLayout<Int>.size) {
      let (part, places) = (builder.lanes(lanes, of: value), builder.lanes(lanes, of: addresses))
      let call = builder.intrinsic(
        "llvm.masked.scatter", [LLVMTypeOf(part), LLVMTypeOf(places)],
        [part, places, builder.lanes(lanes, ofMask: mask)])
      builder.setAlignment(call, argument: 1, bytes)
    }
  }
}
