import Foundation
import Martlet
import MartletGraphIR
import MartletInterpreter
import MartletScalars
import Testing

/// Functions that combine along an axis, put elements in order or put them at places, against plain loops.
struct OrderingFunctionTests {
  private let numbers: [Double] = [3.5, -1, 0.25, 90, -200, 3.5, -.infinity, 3.5, -.infinity, -.infinity, 2, 0.5]

  /// What `body` makes of the numbers as `f32[3, 4]` and of `places`.
  private func result(
    _ places: [Int] = [0], _ body: @escaping (Tensor, Tensor) -> Tensor
  ) throws -> TensorData {
    let trace = ModelTrace(name: "model") {
      Entry("run", inputs: ["x": .float32(3, 4), "i": .int64(3, places.count / 3)]) {
        ["y": body($0["x"], $0["i"])]
      }
    }
    let graph = try #require(trace.module?.graphs.first, "\(trace.diagnostics)")
    return try GraphInterpreter(graph).run(inputs: [
      "x": TensorData(.f32, [3, 4], numbers: numbers),
      "i": TensorData(.i64, [3, places.count / 3], numbers: places.map(Double.init)),
    ])[0]
  }

  @Test func logarithmsOfSumsAreThoseOfTheElementsSoFar() throws {
    let found = try result([0, 0, 0]) { x, _ in x.logCumulativeSumExp(axis: -1) }.doubles
    for (place, value) in found.enumerated() {
      let sum: Double = numbers[place / 4 * 4...place].reduce(0) { $0 + exp($1) }
      #expect(value == log(sum) || abs(value - log(sum)) < 1e-5, "\(place)")
    }
    #expect(found.contains(-.infinity) && found[3] == 90)
  }

  @Test func sumsGoAlongTheirAxis() throws {
    let found = try result([0, 0, 0]) { x, _ in maximum(x, -1000).cumulativeSum(axis: 0) }.doubles
    var expected: [Double] = numbers.map { max($0, -1000) }
    for place in 4..<12 { expected[place] += expected[place - 4] }
    #expect(found == expected)
  }

  @Test func theFirstOfEqualElementsComesFirst() throws {
    let order = try result([0, 0, 0]) { x, _ in x.argsort(axis: 1) }.doubles
    #expect(order == [1, 2, 0, 3, 2, 0, 1, 3, 0, 1, 3, 2])
    let greatest = try result([0, 0, 0]) { x, _ in x.topk(2, axis: 1).indices }.doubles
    #expect(greatest == [3, 0, 1, 3, 2, 3])
    let least = try result([0, 0, 0]) { x, _ in x.topk(1, axis: 0, largest: false).values }.doubles
    let expected: [Double] = [-.infinity, -.infinity, -.infinity, 0.5]
    #expect(least == expected)
  }

  @Test func updatesGoToTheirPlaces() throws {
    let zeros = Tensor.zeros([3, 4])
    let added = try result([1, 1, 3, 0, 2, 2]) { _, i in
      zeros.updatedAlong(i, adding: Tensor.zeros([3, 2]) + 1, axis: 1)
    }
    #expect(added.doubles == [0, 2, 0, 0, 1, 0, 0, 1, 0, 0, 2, 0])
    let replaced = try result([2, 0, 2]) { x, i in zeros.updated(with: x, at: i[.all, 0]) }
    let expected: [Double] = [-200, 3.5, -.infinity, 3.5, 0, 0, 0, 0, -.infinity, -.infinity, 2, 0.5]
    #expect(replaced.doubles == expected)
  }
}
