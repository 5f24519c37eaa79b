import MartletScalars

/// Which of several tiles is the best for which values of a size that is open.
struct TileRanges {
  /// The numbers of the tiles, and the first value for which each is no longer the best, from the least values on; nil for
  /// the last.
  private(set) var ranges: [(tile: Int, end: Int?)] = []

  /// No more kernels than this for one launch.
  private static let most = 3
  /// How much nearer to the best time for each value another kernel must bring the mean, as a share of it.
  private static let gain = 0.05

  /// The best division of `values`, where `cycles` gives what a tile costs for a value: values are tried in steps of about
  /// a half, each of which counts the same.
  init(_ values: ClosedRange<Int>, tiles: Int, cycles: (_ tile: Int, _ value: Int) -> Double) {
    let samples = Self.samples(values)
    let costs = samples.map { value in (0..<tiles).map { cycles($0, value) } }
    // What each tile costs for all samples before a place, as shares of the least for each.
    let sums = (0..<tiles).map { tile in
      costs.reduce(into: [0.0]) { sums, costs in
        sums.append(sums[sums.count - 1] + costs[tile] / (costs.min() ?? 1))
      }
    }
    // The best divisions of the samples before each place into so many parts.
    var best: [Division?] = [Division(cost: 0, parts: [])] + samples.map { _ in nil }
    var whole: Division?
    for count in 1...Self.most {
      best = best.indices.map { end in Self.extended(best, to: end, sums) }
      guard var found = best[samples.count] else { continue }
      found.cost += Double(count - 1) * Self.gain * Double(samples.count)
      if found.cost < whole?.cost ?? .infinity { whole = found }
    }
    let parts = whole?.parts ?? []
    ranges = parts.indices.map { place in
      (parts[place].tile, place + 1 < parts.count ? samples[parts[place + 1].start] : nil)
    }
  }

  /// Some samples in parts, each of which has a tile and begins somewhere.
  private struct Division {
    var cost: Double
    var parts: [(tile: Int, start: Int)]
  }

  /// The best of `divisions` of the samples before some place with one part more, which ends at `end`.
  private static func extended(_ divisions: [Division?], to end: Int, _ sums: [[Double]]) -> Division? {
    var found: Division?
    for (start, division) in divisions[..<end].enumerated() {
      guard let division else { continue }
      let costs = sums.map { $0[end] - $0[start] }
      guard let tile = costs.indices.min(by: { costs[$0] < costs[$1] }) else { continue }
      let cost = division.cost + costs[tile]
      if cost < found?.cost ?? .infinity { found = Division(cost: cost, parts: division.parts + [(tile, start)]) }
    }
    return found
  }

  /// Both ends of `values`, and between them powers of two and what lies in the middle of two.
  private static func samples(_ values: ClosedRange<Int>) -> [Int] {
    var samples = [values.lowerBound]
    var power = 1
    while power < values.upperBound {
      for value in [power, power + power / 2] where value > samples[samples.count - 1] && value < values.upperBound {
        samples.append(value)
      }
      let (next, isLarge) = power.multipliedReportingOverflow(by: 2)
      if isLarge { break }
      power = next
    }
    return values.upperBound > values.lowerBound ? samples + [values.upperBound] : samples
  }
}
