import MartletKernelIR

/// Counts the conflicts of accesses to the memory that the threads of a block share: 32 banks of 4 bytes give one word
/// each at a time. A warp whose threads take 16 bytes each comes in quarters, one that takes 8 in halves; threads that
/// want the same word have no conflict.
public final class SharedAccessCounter {
  /// The accesses of one statement to one buffer.
  public struct Access: Hashable, Sendable {
    /// The first line of the statement.
    public let statement: String
    /// The buffer.
    public let buffer: String
    /// Whether it is written.
    public let isStore: Bool
    /// The times that a warp came here.
    public internal(set) var requests = 0
    /// The times that banks had to give one word more, over all of them.
    public internal(set) var conflicts = 0
  }

  /// What has been counted, in the order in which the statements stand.
  public private(set) var accesses: [Access] = []

  /// Nothing counted.
  public init() {}

  /// Where one statement's accesses are counted.
  final class Site {
    private let counter: SharedAccessCounter
    private let number: Int
    private let elementBytes: Int
    private let threads: Int

    fileprivate init(_ counter: SharedAccessCounter, _ number: Int, elementBytes: Int, threads: Int) {
      self.counter = counter
      self.number = number
      self.elementBytes = elementBytes
      self.threads = threads
    }

    /// Each thread accesses the elements of its share of `count` lanes: as wide as they lie side by side, or one by one.
    func note(_ offsets: UnsafePointer<Int>, mask: UnsafePointer<UInt8>?, count: Int) {
      let share = count / threads
      for warp in stride(from: 0, to: threads, by: Banks.warp) {
        let members = warp..<min(warp + Banks.warp, threads)
        let areRuns = members.allSatisfy { thread in
          let first = thread * share
          return isRun(offsets + first, mask.map { $0 + first }, share)
        }
        if share > 1, areRuns {
          let bytes = share * elementBytes
          let width = min(bytes, Banks.widest)
          for piece in stride(from: 0, to: bytes, by: width) {
            add(members.map { offsets[$0 * share] * elementBytes + piece }, width)
          }
          continue
        }
        for lane in 0..<share {
          let places = members.map { thread -> Int? in
            let place = thread * share + lane
            return mask.map { $0[place] == 0 } ?? false ? nil : offsets[place] * elementBytes
          }
          add(places, elementBytes)
        }
      }
    }

    /// Each thread accesses `bytes` bytes at once.
    func noteRuns(_ offsets: UnsafePointer<Int>, mask: UnsafePointer<UInt8>, count: Int, bytes: Int) {
      for warp in stride(from: 0, to: threads, by: Banks.warp) {
        let members = warp..<min(warp + Banks.warp, threads)
        add(members.map { mask[$0] == 0 ? nil : offsets[$0] * elementBytes }, bytes)
      }
    }

    private func isRun(_ offsets: UnsafePointer<Int>, _ mask: UnsafePointer<UInt8>?, _ count: Int) -> Bool {
      let width = min(count * elementBytes, Banks.widest)
      return (0..<count).allSatisfy { offsets[$0] == offsets[0] + $0 && (mask?[$0] ?? 1) != 0 }
        && offsets[0] * elementBytes % width == 0
    }

    private func add(_ places: [Int?], _ width: Int) {
      guard places.contains(where: { $0 != nil }) else { return }
      counter.accesses[number].requests += 1
      counter.accesses[number].conflicts += Banks.conflicts(places, width: width)
    }
  }

  /// Where the accesses of `statement` to `buffer` are counted.
  func site(_ statement: Statement, _ buffer: String, elementBytes: Int, isStore: Bool, threads: Int) -> Site {
    accesses.append(Access(statement: KernelPrinter.firstLine(statement), buffer: buffer, isStore: isStore))
    return Site(self, accesses.count - 1, elementBytes: elementBytes, threads: threads)
  }
}
