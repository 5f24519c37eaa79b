import MartletSupport
import Runtime
import Synchronization

/// Finds the line of the model file that an operator stands in, which Swift does not hand to operators: from the
/// call stack and the debug information of the model file, which is compiled with `-g -Onone`.
final class OperatorLines: Sendable {
  private let images = ImageMap.capture()
  private let known = Mutex<[UInt64: SourceLocation?]>([:])
  /// Frames that are looked at; the first few belong to the frontend.
  private static let depth = 16

  /// The line of the innermost call outside of the frontend's library; nil without debug information.
  func line() -> SourceLocation? {
    let stack = stack(from: 0, count: Self.depth)
    guard let addresses = stack.map(Self.addresses), let own = addresses.first.flatMap(image),
      let outer = addresses.firstIndex(where: { image($0) != own })
    else { return nil }
    guard let key = UInt64(addresses[outer]) else { return nil }
    // Looking up an address takes milliseconds; loops over layers come by the same ones again.
    if let line = known.withLock({ $0[key] }) { return line }
    // A second look from that frame on, so that the symbols of the frontend itself are not read.
    let line = self.stack(from: outer, count: 4)?.symbolicated()?.frames.lazy.compactMap(Self.place).first
    known.withLock { $0[key] = .some(line) }
    return line
  }

  /// The frames from the `first`th caller of `line` on.
  @inline(never) private func stack(from first: Int, count: Int) -> Backtrace? {
    try? Backtrace.capture(limit: count, offset: first, top: 0, images: images)
  }

  private func image(_ address: Backtrace.Address) -> Int? { images.indexOfImage(at: address) }

  private static func addresses(_ stack: Backtrace) -> [Backtrace.Address] {
    stack.frames.compactMap { frame in
      switch frame {
      case .programCounter(let address), .returnAddress(let address), .asyncResumePoint(let address): address
      case .omittedFrames, .truncated: nil
      @unknown default: nil
      }
    }
  }

  private static func place(_ frame: SymbolicatedBacktrace.Frame) -> SourceLocation? {
    guard let place = frame.symbol?.sourceLocation, place.line > 0, let file = place.path.split(separator: "/").last
    else { return nil }
    return SourceLocation(file: String(file), line: place.line)
  }
}
