internal import Foundation
internal import MartletSupport

/// A process that runs cases one after the other, so that one which dies takes nothing with it.
final class ONNXWorker {
  private let process = Process()
  private let requests = Pipe()
  private let replies = Pipe()
  private var buffer: [UInt8] = []

  /// How a worker answered.
  enum Reply {
    case line(String)
    case died
    case tookTooLong
  }

  /// Starts this program again with `arguments`.
  /// - Throws: a diagnostic if that is not possible.
  init(_ arguments: [String]) throws(Diagnostic) {
    guard let path = FileSystem.executablePath else { throw Diagnostic("the path of this program is not known") }
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = requests
    process.standardOutput = replies
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      throw Diagnostic("no worker can be started: \(error)")
    }
  }

  deinit {
    if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    process.waitUntilExit()
  }

  /// What the worker replies to `line` within `seconds`.
  func reply(to line: String, within seconds: Double) -> Reply {
    do {
      try requests.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
    } catch {
      return .died
    }
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      if let place = buffer.firstIndex(of: UInt8(ascii: "\n")) {
        let text = String(decoding: buffer[..<place], as: UTF8.self)
        buffer.removeSubrange(...place)
        return .line(text)
      }
      let left = (end - .now).milliseconds
      guard left > 0 else { return .tookTooLong }
      let descriptor = replies.fileHandleForReading.fileDescriptor
      var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      if poll(&wait, 1, Int32(min(left, 1e6).rounded(.up))) <= 0 { continue }
      let data = replies.fileHandleForReading.availableData
      if data.isEmpty { return .died }
      buffer += data
    }
  }
}
