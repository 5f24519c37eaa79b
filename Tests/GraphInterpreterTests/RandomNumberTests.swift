import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// How random numbers are distributed; the numbers themselves stand in `composites.txt`.
struct RandomNumberTests {
  private typealias Random = Composites.Random

  private func numbers(_ random: Random, _ count: Int, key: Int? = nil) throws -> [Double] {
    var builder = GraphBuilder("g")
    let chosen = key.map { _ in builder.input("key", TensorType(.u64)) }
    builder.output("y", try builder.random(random, [Dim(count)], key: chosen))
    let inputs = key.map { ["key": TensorData(.u64, [], [ScalarValue($0, as: .u64)])] } ?? [:]
    return try GraphInterpreter(builder.graph).run(inputs: inputs)[0].values.map(\.double)
  }

  /// Moments of `count` numbers lie within six of their own standard deviations of what they should be.
  private func check(_ values: [Double], mean: Double, variance: Double, fourth: Double, _ what: Comment) {
    let count = Double(values.count)
    let average = values.reduce(0, +) / count
    #expect(abs(average - mean) < 6 * (variance / count).squareRoot(), what)
    let spread = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / count
    #expect(abs(spread - variance) < 6 * ((fourth - variance * variance) / count).squareRoot(), what)
    // Neighbours have nothing to do with each other.
    let products = zip(values, values.dropFirst()).map { ($0 - mean) * ($1 - mean) }
    #expect(abs(products.reduce(0, +) / count) < 6 * variance / count.squareRoot(), what)
  }

  @Test(arguments: [DataType.f32, .f64, .f16, .bf16])
  func uniformNumbersFillTheirRange(type: DataType) throws {
    for (low, high) in [(0.0, 1.0), (-3.0, 5.0)] {
      let values = try numbers(Random(.uniform(low: low, high: high), seed: 11, type: type), 20_000)
      let width = high - low
      check(
        values, mean: (low + high) / 2, variance: width * width / 12, fourth: width * width * width * width / 80,
        "\(type) \(low)...\(high)")
      #expect(values.allSatisfy { $0 >= low && $0 < high })
    }
  }

  @Test(arguments: [DataType.f32, .f64, .f16, .bf16])
  func normalNumbersHaveTheirMoments(type: DataType) throws {
    for (mean, deviation) in [(0.0, 1.0), (1.5, 0.25)] {
      let values = try numbers(Random(.normal(mean: mean, deviation: deviation), seed: -4, type: type), 20_000)
      let variance = deviation * deviation
      check(values, mean: mean, variance: variance, fourth: 3 * variance * variance, "\(type) \(mean), \(deviation)")
      let within = values.count { abs($0 - mean) < deviation }
      #expect(abs(Double(within) - 20_000 * 0.6827) < 6 * (20_000 * 0.6827 * 0.3173).squareRoot())
    }
  }

  /// The least and the greatest bits give numbers inside of the range, and finite ones: here the bits are the counters.
  @Test(arguments: [DataType.f32, .f64, .f16, .bf16])
  func noBitsGiveTooMuch(type: DataType) throws {
    let greatest = type == .f64 ? 8.8 : 6.8
    let cases: [(Random.Distribution, ClosedRange<Double>)] = [
      (.uniform(low: 0, high: 1), 0...1.0.nextDown), (.uniform(low: -7, high: 0.1), -7...0.1),
      (.uniform(low: 3, high: 3), 3...3), (.normal(mean: 0, deviation: 1), -greatest...greatest),
    ]
    for (distribution, range) in cases {
      var builder = GraphBuilder("g")
      let random = AnyComposite(Random(distribution, seed: -1, type: type))
      let counters = builder.input("counters", TensorType(.u64, [4]))
      builder.output("y", try random.base.expand(&builder, [counters])[0])
      var graph = builder.graph
      for position in graph.nodes.indices where graph.nodes[position].kind == .map(.threefry) {
        graph.nodes[position].kind = .map(.and)
      }
      let bits = TensorData(.u64, [4], bits: [0, .max, 1 << 63, .max >> 1])
      let values = try GraphInterpreter(graph).run(inputs: ["counters": bits])[0].values.map(\.double)
      let highest = ScalarValue(range.upperBound, as: type).double
      #expect(values.allSatisfy { range.lowerBound <= $0 && $0 <= max(highest, range.upperBound) }, "\(values)")
      if case .uniform(_, let high) = distribution, range.lowerBound < range.upperBound {
        #expect(values.allSatisfy { $0 < ScalarValue(high, as: type).double }, "\(type) \(values)")
      }
    }
  }

  /// Other seeds and keys give other numbers, the same ones the same.
  @Test func seedsAndKeysChoose() throws {
    let random = Random(.uniform(low: 0, high: 1), seed: 1, type: .f32)
    let other = Random(.uniform(low: 0, high: 1), seed: 2, type: .f32)
    let rows = [
      try numbers(random, 50), try numbers(other, 50), try numbers(random, 50, key: 1), try numbers(random, 50, key: 2),
      try numbers(other, 50, key: 1),
    ]
    for (place, row) in rows.enumerated() {
      for earlier in rows[..<place] { #expect(zip(row, earlier).allSatisfy { $0 != $1 }) }
    }
    #expect(try numbers(random, 50, key: 2) == rows[3])
    #expect(Set(rows.flatMap(\.self)).count > 245)
  }

  @Test(arguments: [
    Random(.bits, seed: 0, type: .f32), Random(.uniform(low: 0, high: 1), seed: 0, type: .i32),
    Random(.uniform(low: 1, high: 0), seed: 0, type: .f32),
    Random(.uniform(low: -3e38, high: 3e38), seed: 0, type: .f32),
    Random(.normal(mean: 0, deviation: -1), seed: 0, type: .f32),
    Random(.normal(mean: .nan, deviation: 1), seed: 0, type: .f32),
  ])
  func whatIsNotPossibleIsRefused(random: Composites.Random) {
    var builder = GraphBuilder("g")
    #expect(throws: Diagnostic.self) { try builder.random(random, [2]) }
  }
}
