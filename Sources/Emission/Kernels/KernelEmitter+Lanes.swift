import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Calls of procedures of CPUs, which run over lanes of 32 bits: one instruction for each vector of them.
extension KernelEmitter {
  /// Writes `call`, whose first operand has the lanes of the result.
  func emitLanes(_ call: Call) throws(Diagnostic) {
    guard let spelling = call.procedure.spelling(for: machine), let result = call.procedure.operands.first else {
      throw error("the machine has no '\(call.procedure.name)'")
    }
    var places: [Value] = []
    for case .place(let name, let indices) in call.operands { places.append(try address(name, indices).pointer) }
    let lanes = spelling.bytes / Self.laneBytes
    for start in stride(from: 0, to: result.bytes, by: spelling.bytes) {
      let operands = zip(places, call.procedure.operands).map { pointer, operand in
        operand.bytes == result.bytes
          ? load(pointer, from: start, lanes) : builder.broadcast(load(pointer, from: 0, nil), lanes)
      }
      let sum =
        switch spelling.form {
        case .whole: whole(operands, spelling.intrinsic)
        case .pairs: pairs(operands, spelling.intrinsic)
        case .interleaved: whole(operands.dropLast() + operands.suffix(1).map(interleaved), spelling.intrinsic)
        }
      builder.store(sum, builder.address(context.integer(8), places[0], context.constant(start)), alignment: 1)
    }
  }

  /// The size of a lane.
  private static let laneBytes = 4

  /// The lanes from the byte `start` on, or what stands for all of them.
  private func load(_ pointer: Value, from start: Int, _ lanes: Int?) -> Value {
    let word = context.integer(8 * Self.laneBytes)
    let address = builder.address(context.integer(8), pointer, context.constant(start))
    return builder.load(lanes.map { context.vector(word, $0) } ?? word, address, alignment: 1)
  }

  /// What the instruction gives, whose operands LLVM may take for vectors of bytes.
  private func whole(_ operands: [Value], _ intrinsic: String) -> Value {
    let types = builder.parameterTypes(of: intrinsic)
    return builder.intrinsic(
      intrinsic, [],
      zip(operands, types).map { operand, type in
        LLVMTypeOf(operand) == type ? operand : LLVMBuildBitCast(builder.handle, operand, type, "")
      })
  }

  /// Elements of 16 bits, those of the first half and those of the second by turns.
  private func interleaved(_ operand: Value) -> Value {
    let count = 2 * (operand.lanes ?? 1)
    let type = context.vector(context.integer(16), count)
    let halves: Value = LLVMBuildBitCast(builder.handle, operand, type, "")
    return builder.shuffled(
      halves, LLVMGetPoison(type), (0..<count).map { $0 / 2 + $0 % 2 * (count / 2) })
  }

  /// The sum of d and the products of four unsigned and four signed bytes a lane: those with even numbers as numbers of 16
  /// bits, whose products are added in pairs, and those with odd numbers. Nothing is lost on the way.
  private func pairs(_ operands: [Value], _ intrinsic: String) -> Value {
    let count = 2 * (operands[0].lanes ?? 1)
    let halves = context.vector(context.integer(16), count)
    let (eight, low) = (splat(8, count), splat(0xff, count))
    let (a, b) = (LLVMBuildBitCast(builder.handle, operands[1], halves, "") as Value, operands[2])
    let signed: Value = LLVMBuildBitCast(builder.handle, b, halves, "")
    let even = builder.intrinsic(
      intrinsic, [],
      [builder.binary(LLVMAnd, a, low), builder.binary(LLVMAShr, builder.binary(LLVMShl, signed, eight), eight)])
    let odd = builder.intrinsic(
      intrinsic, [], [builder.binary(LLVMLShr, a, eight), builder.binary(LLVMAShr, signed, eight)])
    return builder.binary(LLVMAdd, builder.binary(LLVMAdd, operands[0], even), odd)
  }

  private func splat(_ number: UInt64, _ count: Int) -> Value {
    context.splat(LLVMConstInt(context.integer(16), number, 0), count)
  }
}
