/// The memory of this process.
public enum ProcessMemory {
  /// Lets the process have no more than so many bytes of memory of its own; it ends where it asks for more.
  /// - Throws: a diagnostic where the system does not allow it.
  public static func limit(to byteCount: Int) throws(Diagnostic) {
    guard SystemCalls.limitData(to: byteCount) else {
      throw Diagnostic("the memory cannot be limited: \(SystemCalls.lastErrorText)")
    }
  }
}
