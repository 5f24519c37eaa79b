import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// What blocks of threads add to kernels.
extension KernelEmitter {
  /// Writes the kernel as one thread runs it: the block is the task, and the hardware numbers both.
  func emitBlock() throws(Diagnostic) {
    scope.depth = 1
    let place = register("llvm.nvvm.read.ptx.sreg.ctaid.x")
    if kernel.needsGridLines {
      let line = register("llvm.nvvm.read.ptx.sreg.ctaid.y")
      let length = register("llvm.nvvm.read.ptx.sreg.nctaid.x")
      let task = builder.add(builder.multiply(line, length), place)
      try builder.branch(builder.compare(LLVMIntSLT, task, emit(scope.resolved(kernel.tasks)))) {
        () throws(Diagnostic) in
        try emitTask(task)
      } otherwise: {
      }
    } else {
      try emitTask(place)
    }
    builder.finish()
  }

  private func emitTask(_ task: Value) throws(Diagnostic) {
    let loops = kernel.parallelLoops
    bind(loops, to: task)
    try emitWhere(loops.flatMap(\.conditions)) { () throws(Diagnostic) in try emit(kernel.taskBody) }
  }

  /// One of the numbers that the hardware gives each thread, as an i64.
  private func register(_ name: String) -> Value {
    builder.cast(LLVMZExt, builder.intrinsic(name, [], []), to: context.integer(64))
  }

  /// Writes the nest of thread loops that begins with `loop`. A launch has as many threads as it counts.
  func emitThreads(_ loop: Loop) throws(Diagnostic) {
    let nest = kernel.threadLoops
    guard nest.first?.variable == loop.variable else {
      throw error("the thread loop over '\(loop.variable)' is not outermost in its task")
    }
    bind(nest, to: register("llvm.nvvm.read.ptx.sreg.tid.x"))
    try emit(nest.last?.body ?? [])
  }

  /// All threads of the block wait for each other.
  func barrier() {
    _ = builder.intrinsic(
      "llvm.nvvm.barrier.cta.sync.aligned.all", [], [LLVMConstInt(context.integer(32), 0, 0)])
  }

  /// The value of the thread of the warp whose number differs in the bits of `mask`. The instruction takes 32 bits.
  func shuffle(_ value: Value, _ type: DataType, xor mask: Int) -> Value {
    let word = context.integer(32)
    let bits = type == .bool ? 1 : type.bitWidth
    let whole = builder.cast(LLVMBitCast, value, to: context.integer(bits))
    if bits > 32 {
      let halves = [0, 32].map { shift -> Value in
        let part = builder.binary(LLVMLShr, whole, LLVMConstInt(context.integer(64), UInt64(shift), 0))
        let moved = exchange(builder.cast(LLVMTrunc, part, to: word), mask)
        let wide = builder.cast(LLVMZExt, moved, to: context.integer(64))
        return builder.binary(LLVMShl, wide, LLVMConstInt(context.integer(64), UInt64(shift), 0))
      }
      return builder.cast(LLVMBitCast, builder.binary(LLVMOr, halves[0], halves[1]), to: context.register(type))
    }
    let moved = exchange(bits == 32 ? whole : builder.cast(LLVMZExt, whole, to: word), mask)
    let narrow = bits == 32 ? moved : builder.cast(LLVMTrunc, moved, to: context.integer(bits))
    return builder.cast(LLVMBitCast, narrow, to: context.register(type))
  }

  private func exchange(_ word: Value, _ mask: Int) -> Value {
    let numbers = [0xffff_ffff, UInt64(mask), 31].map { LLVMConstInt(context.integer(32), $0, 0) as Value }
    return builder.intrinsic(
      "llvm.nvvm.shfl.sync.bfly.i32", [], [numbers[0], word, numbers[1], numbers[2]])
  }

  /// Gives `buffer` its part of the memory that the block shares.
  func allocateShared(_ buffer: Buffer) throws(Diagnostic) {
    guard let place = kernel.sharedPlaces.first(where: { $0.name == buffer.name }) else {
      throw error("'\(buffer.name)' is not allocated in front of the thread loops")
    }
    let memory = builder.module.sharedMemory
    let pointer = builder.address(context.integer(8), memory, context.constant(place.offset))
    scope.places[buffer.name] = Scope.Place(
      pointer: pointer, buffer: buffer, isShared: true, alignment: Kernel.sharedAlignment)
  }
}

extension IRModule {
  /// The memory that the threads of a block share; a launch says how much there is.
  fileprivate var sharedMemory: LLVMValueRef {
    let name = "martlet_shared"
    if let known = LLVMGetNamedGlobal(handle, name) { return known }
    let type = LLVMArrayType2(context.integer(8), 0)
    let global: LLVMValueRef = LLVMAddGlobalInAddressSpace(handle, type, name, AddressSpace.shared)
    LLVMSetLinkage(global, LLVMExternalLinkage)
    LLVMSetAlignment(global, UInt32(Kernel.sharedAlignment))
    return global
  }
}

/// The address spaces of LLVM's NVPTX target.
enum AddressSpace {
  static let global: UInt32 = 1
  static let shared: UInt32 = 3
}
