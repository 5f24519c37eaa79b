internal import CFFI
#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif
#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The calls of the operating system that the runtime makes: dynamic libraries, aligned memory, threads.
enum Platform {
  /// Opens a shared object; its handle, nil on failure.
  static func openLibrary(_ path: String) -> UInt? {
    // A name without a folder would be looked for in the system's folders.
    let path = path.contains("/") ? path : "./\(path)"
    return dlopen(path, RTLD_NOW | RTLD_LOCAL).map { UInt(bitPattern: $0) }
  }

  /// What the loader says of its last failure.
  static var libraryError: String { dlerror().map { String(cString: $0) } ?? "the loader gives no reason" }

  /// The address of a symbol.
  static func symbol(_ name: String, in library: UInt) -> UInt? {
    guard let library = UnsafeMutableRawPointer(bitPattern: library) else { return nil }
    return dlsym(library, name).map { UInt(bitPattern: $0) }
  }

  static func closeLibrary(_ library: UInt) {
    if let library = UnsafeMutableRawPointer(bitPattern: library) { _ = dlclose(library) }
  }

  /// Memory aligned to 64 bytes; nil if there is not enough. Fresh pages, and thus large blocks, hold zeros only if
  /// `zeroed`.
  static func allocate(_ byteCount: Int, zeroed: Bool) -> UInt? {
    var pointer: UnsafeMutableRawPointer?
    guard posix_memalign(&pointer, 64, max(byteCount, 64)) == 0, let pointer else { return nil }
    if zeroed { memset(pointer, 0, byteCount) }
    return UInt(bitPattern: pointer)
  }

  static func free(_ address: UInt) {
    #if canImport(Glibc)
      Glibc.free(UnsafeMutableRawPointer(bitPattern: address))
    #elseif canImport(Musl)
      Musl.free(UnsafeMutableRawPointer(bitPattern: address))
    #elseif canImport(Darwin)
      Darwin.free(UnsafeMutableRawPointer(bitPattern: address))
    #endif
  }

  /// The number of CPUs that this thread may use: those of its CPU set, which it has from its process unless it was given
  /// another one.
  static var processorCount: Int {
    let allowed = Int(martlet_allowed_processors())
    return allowed > 0 ? allowed : ProcessInfo.processInfo.activeProcessorCount
  }

  /// Nanoseconds of a clock that never goes back.
  static var nanoseconds: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int64(time.tv_sec) * 1_000_000_000 + Int64(time.tv_nsec)
  }

  /// A thread, to be joined.
  typealias Thread = pthread_t

  /// Starts a thread that runs `body`; nil if the system gives none.
  static func startThread(_ body: Worker) -> Thread? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let argument = Unmanaged.passRetained(body)
    let status = pthread_create(&thread, nil, runWorker, argument.toOpaque())
    if status != 0 {
      argument.release()
      return nil
    }
    return thread
  }

  static func join(_ thread: Thread) { _ = pthread_join(thread, nil) }
}

#if canImport(Darwin)
  private func runWorker(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
    Unmanaged<Worker>.fromOpaque(argument).takeRetainedValue().run()
    return nil
  }
#else
  private func runWorker(_ argument: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    if let argument { Unmanaged<Worker>.fromOpaque(argument).takeRetainedValue().run() }
    return nil
  }
#endif
