import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

extension KernelEmitter {
  /// Reports an access to ThreadSanitizer's runtime where LLVM's pass does not: it knows no vector of more than 16 bytes
  /// and no lanes that take no part. `mask` and `access` are in the order of memory.
  func report(
    _ access: Access, of place: Scope.Place, mask: Value?, isWrite: Bool = false
  ) throws(Diagnostic) {
    guard sanitizesThreads, place.buffer.memory != .register else { return }
    let type = place.buffer.element
    switch access {
    case .same: return
    case .run(let address, _, _):
      guard let mask else {
        let bytes = context.constant(lanes * type.byteCount)
        return call("__tsan_\(isWrite ? "write" : "read")_range", [address, bytes])
      }
      try reportLanes(mask, type, isWrite) { lane in
        builder.address(context.memory(type), address, lane)
      }
    case .scattered(let addresses):
      try reportLanes(mask, type, isWrite) { lane in
        builder.extract(addresses, lane: lane)
      }
    }
  }

  private func reportLanes(
    _ mask: Value?, _ type: DataType, _ isWrite: Bool, _ address: (Value) -> Value
  ) throws(Diagnostic) {
    let name = "__tsan_\(isWrite ? "write" : "read")\(type.byteCount)"
    try builder.loop("lane", from: context.constant(0), to: context.constant(lanes), surelyRuns: true) {
      (lane) throws(Diagnostic) in
      let isActive = mask.map { builder.extract($0, lane: lane) } ?? context.constant(true)
      try builder.branch(isActive, "lane") { () throws(Diagnostic) in call(name, [address(lane)]) }
    }
  }

  private func call(_ name: String, _ arguments: [Value]) {
    let function = builder.module.function(name, context.void, arguments.map { LLVMTypeOf($0) })
    _ = builder.call(function, LLVMGlobalGetValueType(function), arguments)
  }
}
