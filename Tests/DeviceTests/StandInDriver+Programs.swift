import Foundation
import TestSupport

/// Programs of their own that find the stand-in under the driver's name.
extension StandInDriver {
  /// Runs `program` beside the stand-in, whose kernels this process runs: those of the modules that are played. It has two
  /// devices of compute capability 9.0 there, and is the older driver of `macros`.
  /// - Returns: the exit status and all that it wrote; what it does not give back of the driver is said there.
  func run(
    _ program: String, _ arguments: [String], in folder: String, _ macros: [String] = []
  ) throws -> (status: Int32, output: String) {
    let place = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    try Self.compile(to: place.appending(path: "libcuda.so.1").path, macros)
    let memory = try SharedMemory(place.appending(path: "memory").path)
    let pipes = try ["requests", "answers"].map { name in
      let path = place.appending(path: name).path
      guard mkfifo(path, 0o600) == 0 else { throw TestProgram.Missing(description: "no pipe at \(path)") }
      // Open for both, so that nobody waits for the other side.
      return FileHandle(fileDescriptor: open(path, O_RDWR | O_CLOEXEC), closeOnDealloc: true)
    }
    let server = Thread { [self] in serve(pipes[0].fileDescriptor, pipes[1]) }
    server.stackSize = 8 << 20
    server.start()
    defer { pipes[0].write(Data("end\n".utf8)) }
    return try withExtendedLifetime(memory) {
      try TestProgram.run(
        program, arguments, in: folder, environment: ["STAND_IN": place.path, "LD_LIBRARY_PATH": place.path])
    }
  }

  /// Answers requests, a line each, until one says that it is the end.
  private func serve(_ requests: Int32, _ answers: FileHandle) {
    guard let stream = fdopen(dup(requests), "r") else { return }
    defer { fclose(stream) }
    var line: UnsafeMutablePointer<CChar>?
    var room = 0
    defer { free(line) }
    while getline(&line, &room, stream) > 0, let line {
      let words = String(cString: line).split(whereSeparator: \.isWhitespace).map(String.init)
      let answer: Int32
      switch words.first {
      case "count": answer = count(words[1])
      case "launch":
        let numbers = words.dropFirst(3).compactMap { UInt64($0) }
        let values = stride(from: 7, to: numbers.count, by: 2).map { (numbers[$0], numbers[$0 + 1]) }
        answer = launch(words[1], words[2], numbers.prefix(7).map { Int($0) }, values)
      default: return
      }
      answers.write(Data("\(answer)\n".utf8))
    }
  }
}

/// The device memory of a program, at the address that it has there too.
private final class SharedMemory {
  private static let byteCount = 1 << 30
  private let start: UnsafeMutableRawPointer

  init(_ path: String) throws {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    defer { close(file) }
    guard file >= 0, ftruncate(file, off_t(Self.byteCount)) == 0,
      let start = mmap(
        UnsafeMutableRawPointer(bitPattern: 1 << 45), Self.byteCount, PROT_READ | PROT_WRITE,
        MAP_SHARED | MAP_FIXED_NOREPLACE, file, 0), start != MAP_FAILED
    else { throw TestProgram.Missing(description: "the memory cannot be mapped") }
    self.start = start
  }

  deinit { munmap(start, Self.byteCount) }
}
