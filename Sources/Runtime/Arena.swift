internal import MartletSupport

/// The working memory of a context, in the host's memory or on a device.
final class Arena {
  private let device: ModelDevice?
  /// The address; nil while there is none.
  private(set) var address: UInt?
  /// The number of bytes.
  private(set) var byteCount = 0

  /// No memory yet, on `device` or on the host.
  init(on device: ModelDevice?) { self.device = device }

  deinit { release() }

  private func release() {
    guard let address else { return }
    if let device { device.free(address) } else { Platform.free(address) }
    self.address = nil
    byteCount = 0
  }

  /// Makes it large enough for `needed` bytes, of which entry `name` speaks.
  /// - Throws: a diagnostic if there is not enough memory; then there is none.
  func grow(to needed: Int, for name: String) throws(Diagnostic) {
    if needed <= byteCount { return }
    // On a device there may be no room for both.
    if device != nil { release() }
    let memory: UInt?
    do throws(Diagnostic) {
      memory =
        try device.map { device throws(Diagnostic) in try device.allocate(needed) }
        ?? Platform.allocate(needed, zeroed: false)
    } catch {
      throw Diagnostic("entry '\(name)' needs \(needed) bytes of the GPU to work in", notes: [error.message])
    }
    guard let memory else {
      throw Diagnostic("there is not enough memory: entry '\(name)' needs \(needed) bytes to work in")
    }
    release()
    address = memory
    byteCount = needed
  }
}
