#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The few calls of the operating system behind `FileSystem`, `MappedFile`, `OutputFile`, `TemporaryFolder` and
/// `ProcessMemory`.
enum SystemCalls {
  /// What the operating system says of its last error in this thread.
  static var lastErrorText: String { errorText(errno) }

  private static func errorText(_ code: Int32) -> String { String(cString: strerror(code)) }

  /// Opens a file for reading, without waiting where it is a pipe that nobody writes.
  static func openForReading(_ path: String) -> Int32? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    return descriptor < 0 ? nil : descriptor
  }

  /// Opens a file for writing: a new one that must not be there yet, or one that must be there.
  static func openForWriting(_ path: String, new: Bool) -> Int32? {
    let flags = O_WRONLY | O_CLOEXEC | (new ? O_CREAT | O_EXCL : 0)
    let descriptor = open(path, flags, 0o666)
    return descriptor < 0 ? nil : descriptor
  }

  /// The kind of what is at a path.
  enum FileKind {
    case regular, folder, other, missing
  }

  static func kind(_ path: String) -> FileKind {
    var status = stat()
    guard stat(path, &status) == 0 else { return .missing }
    return kind(status)
  }

  private static func kind(_ status: stat) -> FileKind {
    switch status.st_mode & S_IFMT {
    case S_IFREG: .regular
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The size in bytes of an open regular file; nil for anything else.
  static func size(_ descriptor: Int32) -> Int? {
    var status = stat()
    guard fstat(descriptor, &status) == 0, kind(status) == .regular else { return nil }
    return Int(status.st_size)
  }

  /// Maps a file for reading, shared with every other process that maps it; the address, nil on failure.
  static func map(_ descriptor: Int32, byteCount: Int) -> UInt? {
    guard let address = mmap(nil, byteCount, PROT_READ, MAP_SHARED, descriptor, 0), address != MAP_FAILED else {
      return nil
    }
    return UInt(bitPattern: address)
  }

  static func unmap(_ address: UInt, byteCount: Int) {
    munmap(UnsafeMutableRawPointer(bitPattern: address), byteCount)
  }

  static func closeFile(_ descriptor: Int32) { _ = close(descriptor) }

  /// Writes all bytes at the present position, or at `offset`; false on failure.
  static func writeAll(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer, at offset: Int? = nil) -> Bool {
    var written = 0
    while written < bytes.count {
      let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
      let count =
        offset.map { pwrite(descriptor, rest.baseAddress, rest.count, off_t($0 + written)) }
        ?? write(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        if errno == EINTR { continue }
        return false
      }
      written += count
    }
    return true
  }

  static func setExecutable(_ descriptor: Int32) -> Bool {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return false }
    // Whoever may read may run.
    return fchmod(descriptor, status.st_mode | (status.st_mode & 0o444) >> 2) == 0
  }

  /// Makes a folder; for everybody whom the process lets in, or a private one that nobody else can see into.
  static func makeFolder(_ path: String, isPrivate: Bool) -> Bool { mkdir(path, isPrivate ? 0o700 : 0o777) == 0 }

  static func isReadable(_ path: String) -> Bool { access(path, R_OK) == 0 }

  /// The path of this program.
  static var executablePath: String? {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = buffer.withUnsafeMutableBytes { bytes in
      bytes.baseAddress.map { readlink("/proc/self/exe", $0.assumingMemoryBound(to: CChar.self), bytes.count) } ?? -1
    }
    guard count > 0, count < buffer.count else { return nil }
    return String(decoding: buffer[..<count], as: UTF8.self)
  }

  /// The path without links, `.` and `..`; of a file that is missing, that of its folder with its name.
  static func resolved(_ path: String) -> String {
    if let whole = realpath(path, nil) {
      defer { free(whole) }
      return String(cString: whole)
    }
    let slash = path.lastIndex(of: "/")
    let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
    let folder = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
    guard let parent = realpath(folder, nil) else { return path }
    defer { free(parent) }
    return String(cString: parent) + "/" + name
  }

  /// Gives a new file of `byteCount` bytes its room on the disk and removes it; what went wrong, nil if nothing did.
  static func reserve(_ path: String, byteCount: Int) -> String? {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC | O_CREAT | O_EXCL, 0o666)
    if descriptor < 0 { return lastErrorText }
    defer {
      close(descriptor)
      unlink(path)
    }
    #if canImport(Darwin)
      return nil
    #else
      let code = posix_fallocate(descriptor, 0, off_t(byteCount))
      return code == 0 ? nil : errorText(code)
    #endif
  }

  /// Limits the private memory of this process, for good.
  static func limitData(to byteCount: Int) -> Bool {
    var limit = rlimit(rlim_cur: rlim_t(byteCount), rlim_max: rlim_t(byteCount))
    #if canImport(Glibc)
      return setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limit) == 0
    #else
      return setrlimit(RLIMIT_DATA, &limit) == 0
    #endif
  }

  /// Removes an empty folder.
  static func removeFolder(_ path: String) { _ = rmdir(path) }

  static func renameFile(_ old: String, to new: String) -> Bool { rename(old, new) == 0 }

  static func removeFile(_ path: String) { _ = unlink(path) }
}
