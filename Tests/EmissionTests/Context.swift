import MartletScalars

/// A `martlet_context` with its arena, and the calls of entries through it.
final class Context {
  private let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1080, alignment: 8)
  private let arena: UnsafeMutableRawBufferPointer

  /// A context of level `level` (-1: the best) with an arena of `arenaBytes`.
  init(level: Int32 = -1, arenaBytes: Int) {
    memory.initializeMemory(as: UInt8.self, repeating: 0)
    arena = .allocate(byteCount: max(arenaBytes, 1), alignment: 64)
    memory.storeBytes(of: 1080, toByteOffset: 0, as: Int.self)
    memory.storeBytes(of: 1, toByteOffset: 8, as: UInt32.self)
    memory.storeBytes(of: level, toByteOffset: 12, as: Int32.self)
    memory.storeBytes(of: arena.baseAddress, toByteOffset: 24, as: UnsafeMutableRawPointer?.self)
    memory.storeBytes(of: arenaBytes, toByteOffset: 32, as: Int.self)
  }

  deinit {
    memory.deallocate()
    arena.deallocate()
  }

  /// The context as functions take it.
  var address: UnsafeMutableRawPointer? { memory.baseAddress }

  /// The text of the last mistake.
  var error: String { memory.baseAddress.map { String(cString: ($0 + 56).assumingMemoryBound(to: CChar.self)) } ?? "" }

  /// Sets the external weights.
  func setWeights(_ weights: UnsafeMutableRawBufferPointer) {
    memory.storeBytes(of: weights.baseAddress, toByteOffset: 40, as: UnsafeMutableRawPointer?.self)
    memory.storeBytes(of: weights.count, toByteOffset: 48, as: Int.self)
  }

  /// Sets the executor, a `martlet_executor` in memory.
  func setExecutor(_ executor: UnsafeMutableRawPointer) {
    memory.storeBytes(of: executor, toByteOffset: 16, as: UnsafeMutableRawPointer.self)
  }
}
