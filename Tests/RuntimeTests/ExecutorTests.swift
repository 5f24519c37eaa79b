import MartletRuntime
import Synchronization
import Testing

/// A counter for each element of a range.
private final class Counters: Sendable {
  private let counts = Mutex<[Int]>([])
  init(_ count: Int) { counts.withLock { $0 = [Int](repeating: 0, count: count) } }
  func add(_ range: Range<Int>) { counts.withLock { counts in for place in range { counts[place] += 1 } } }
  var areAllOne: Bool { counts.withLock { $0.allSatisfy { $0 == 1 } } }
}

@Test(arguments: [1, 2, 3, 8]) func everyPieceRunsOnce(width: Int) {
  let executor = ThreadExecutor(width: width)
  #expect(executor.width == width)
  for count in [0, 1, 2, 3, 7, 64, 1000] {
    let counters = Counters(count)
    executor.parallelFor(count) { counters.add($0) }
    #expect(counters.areAllOne, "\(count) pieces")
  }
}

@Test func manyShortJobsFollowEachOther() {
  let executor = ThreadExecutor(width: 4)
  let sum = Atomic<Int>(0)
  for _ in 0..<20_000 { executor.parallelFor(16) { sum.add($0.count, ordering: .relaxed) } }
  #expect(sum.load(ordering: .relaxed) == 320_000)
}

@Test func jobsAfterPausesWakeSleepers() async throws {
  let executor = ThreadExecutor(width: 3)
  let sum = Atomic<Int>(0)
  for _ in 0..<20 {
    try await Task.sleep(for: .milliseconds(5))
    executor.parallelFor(100) { sum.add($0.count, ordering: .relaxed) }
  }
  #expect(sum.load(ordering: .relaxed) == 2000)
}

@Test func nestedAndSimultaneousJobsRunAlone() async {
  let executor = ThreadExecutor(width: 4)
  let counters = Counters(100)
  executor.parallelFor(10) { outer in
    for place in outer {
      executor.parallelFor(10) { inner in counters.add(place * 10 + inner.lowerBound..<place * 10 + inner.upperBound) }
    }
  }
  #expect(counters.areAllOne)
  let total = Counters(6 * 500)
  await withTaskGroup(of: Void.self) { group in
    for task in 0..<6 {
      group.addTask {
        for job in 0..<10 {
          let start = task * 500 + job * 50
          executor.parallelFor(50) { total.add(start + $0.lowerBound..<start + $0.upperBound) }
        }
      }
    }
  }
  #expect(total.areAllOne)
}

@Test func executorsComeAndGo() {
  for width in 1...6 {
    for _ in 0..<20 {
      let executor = ThreadExecutor(width: width)
      if width % 2 == 0 { executor.parallelFor(width) { _ in } }
    }
  }
  #expect(ThreadExecutor.processorCount >= 1)
}
