import MartletScalars

/// Memory of an interpreted program: bytes, and for each byte whether somebody has written it.
final class KernelMemory {
  let bytes: UnsafeMutableRawPointer
  /// 1 for each byte that has been written, else 0.
  let written: UnsafeMutablePointer<UInt8>
  let count: Int

  /// `count` bytes that nobody has written.
  init(_ count: Int) {
    self.count = count
    bytes = .allocate(byteCount: max(count, 1), alignment: 64)
    bytes.initializeMemory(as: UInt8.self, repeating: 0, count: max(count, 1))
    written = .allocate(capacity: max(count, 1))
    written.initialize(repeating: 0, count: max(count, 1))
  }

  /// The elements of `tensor` as they lie in memory.
  convenience init(_ tensor: TensorData) {
    let size = tensor.element.byteCount
    self.init(tensor.count * size)
    for (position, value) in tensor.bits.enumerated() {
      withUnsafeBytes(of: value.littleEndian) { source in
        (bytes + position * size).copyMemory(from: source.baseAddress ?? UnsafeRawPointer(bytes), byteCount: size)
      }
    }
    setWritten(true)
  }

  deinit {
    bytes.deallocate()
    written.deallocate()
  }

  /// Takes what `other` of the same size holds.
  func copy(_ other: KernelMemory) {
    precondition(count == other.count, "both have one size")
    bytes.copyMemory(from: other.bytes, byteCount: count)
    written.update(from: other.written, count: count)
  }

  /// Marks all bytes.
  func setWritten(_ isWritten: Bool) { written.update(repeating: isWritten ? 1 : 0, count: count) }
}
