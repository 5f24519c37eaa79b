#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Lets only some of many tasks go on at once; the others wait in the order in which they came.
actor TurnTaker {
  /// For programs that keep a processor busy each: as many at once as there are processors.
  static let processors = TurnTaker(turns: max(1, ProcessInfo.processInfo.activeProcessorCount))

  private var turns: Int
  private var waiting: [CheckedContinuation<Void, Never>] = []

  /// For `turns` tasks at once.
  init(turns: Int) { self.turns = turns }

  /// Waits for a turn, does `work` and hands the turn on.
  nonisolated func inTurn<Result: Sendable, Failure: Error>(
    _ work: () async throws(Failure) -> Result
  ) async throws(Failure) -> Result {
    await take()
    let result: Swift.Result<Result, Failure>
    do throws(Failure) { result = .success(try await work()) } catch { result = .failure(error) }
    await handOn()
    return try result.get()
  }

  private func take() async {
    guard turns == 0 else { return turns -= 1 }
    await withCheckedContinuation { waiting.append($0) }
  }

  private func handOn() {
    guard waiting.isEmpty else { return waiting.removeFirst().resume() }
    turns += 1
  }
}
