import MartletInterpreter
import MartletScalars
import Testing

/// What is compared where derived distances say nothing.
struct LooseComparisonTests {
  private func compare(
    _ wanted: [Double], _ found: [Double], bounds: [Double]?, _ element: DataType = .f32, types: Set<DataType> = [.f32]
  ) -> LooseComparison {
    let tensor = BoundedTensor(TensorData(element, [wanted.count], numbers: wanted), bounds: bounds)
    return LooseComparison(tensor, TensorData(element, [found.count], numbers: found), types: types)
  }

  @Test func elementsWithATellingBoundAreLeftOut() {
    #expect(compare([1, 2], [5, 6], bounds: nil).count == 0)
    let comparison = compare([1, 100], [1, 200], bounds: [0.01, 9])
    #expect(comparison.count == 0 && comparison.firstDisagreement == nil && comparison.part == 0)
  }

  @Test func differencesArePartsOfTheGreatest() {
    let unknown = [Double](repeating: .infinity, count: 3)
    let near = compare([1, -1000, 3], [1.5, -1000, 3.25], bounds: unknown)
    #expect(near.count == 3 && near.firstDisagreement == nil && near.part == 0.0005)
    #expect(compare([1, -1000, 3], [1, -1000, 5], bounds: unknown).firstDisagreement == 2)
    // A bound wider than a tenth of the greatest says next to nothing.
    #expect(compare([1, -1000, 3], [1, -1000, 5], bounds: [0, 0, 101]).firstDisagreement == 2)
    // Less precise types may be further apart, and what is left of numbers that cancel is not compared.
    #expect(compare([1, -100, 3], [1, -100, 5], bounds: unknown, types: [.f32, .bf16]).firstDisagreement == nil)
    #expect(compare([0, 1e-7, 0], [0, 0, 1e-8], bounds: unknown).firstDisagreement == nil)
  }

  @Test func whatIsNoNumberMustAgree() {
    let unknown = [Double](repeating: .infinity, count: 2)
    #expect(compare([1, .nan], [1, .nan], bounds: unknown).firstDisagreement == nil)
    #expect(compare([.nan, 1], [1, 1], bounds: unknown).firstDisagreement == 0)
    #expect(compare([1, 1], [1, .nan], bounds: unknown).firstDisagreement == 1)
    #expect(compare([1, .infinity], [1, 3e38], bounds: unknown).firstDisagreement == 1)
    #expect(compare([1, .infinity], [1, .infinity], bounds: unknown).firstDisagreement == nil)
  }

  @Test func wholeNumbersMustBeEqual() {
    #expect(compare([1, 4000], [1, 4001], bounds: [.infinity, .infinity], .i64).firstDisagreement == 1)
    #expect(compare([1, 4000], [1, 4001], bounds: [1, 1], .i64).count == 0)
  }
}
