import MartletGraphIR
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Constructors of views, and that composing two views is doing one after the other.
@Suite(.seeded) struct ViewFuzzTests {
  /// A tensor of numbers that tells each element apart.
  struct Tensor {
    var shape: [Int]
    var elements: [Double]

    init(_ shape: [Int], _ element: ([Int]) -> Double) {
      self.shape = shape
      elements = Self.positions(shape).map(element)
    }

    static func numbered(_ shape: [Int]) -> Tensor {
      var next = 0.0
      return Tensor(shape) { _ in
        next += 1
        return next
      }
    }

    static func positions(_ shape: [Int]) -> [[Int]] {
      shape.reduce([[]]) { positions, extent in positions.flatMap { position in (0..<extent).map { position + [$0] } } }
    }

    func at(_ position: [Int]) -> Double? {
      guard zip(position, shape).allSatisfy({ (0..<$1).contains($0) }) else { return nil }
      return elements[zip(position, shape).reduce(0) { $0 * $1.1 + $1.0 }]
    }

    /// What the view makes of the tensor; nil if it reads outside.
    func viewed(_ view: View, _ shape: [Int]) -> Tensor? {
      var isInside = true
      let result = Tensor(shape) { position in
        let value = { (symbol: Symbol) -> Int? in
          if case .axis(let axis) = symbol { return position[axis] }
          return nil
        }
        guard view.conditions.allSatisfy({ $0.evaluate(value) == true }) else { return view.fill?.double ?? .nan }
        guard let element = at(view.indices.map { $0.evaluate(value) ?? -1 }) else {
          isInside = false
          return .nan
        }
        return element
      }
      return isInside ? result : nil
    }
  }

  private func dims(_ numbers: [Int]) -> [Dim] { numbers.map { Dim($0) } }

  private func apply(_ view: View.Reindexed, to tensor: Tensor) throws -> Tensor {
    let shape = view.shape.compactMap(\.constant)
    #expect(shape.count == view.shape.count)
    return try #require(tensor.viewed(view.view, shape))
  }

  @Test func constructorsGiveTheirElements() throws {
    let x = Tensor.numbered([2, 3, 4])
    let ranges = SymbolRanges()
    let shape = dims(x.shape)
    let transposed = try apply(View.transposed(shape, [2, 0, 1]), to: x)
    #expect(transposed.shape == [4, 2, 3] && transposed.at([3, 1, 2]) == x.at([1, 2, 3]))
    let reshaped = try apply(View.reshaped(shape, to: dims([4, 6]), ranges: ranges), to: x)
    #expect(reshaped.elements == x.elements)
    let sliced = try apply(
      View.sliced(shape, starts: dims([0, 1, 1]), ends: dims([2, 3, 4]), strides: [1, 1, 2], ranges: ranges), to: x)
    #expect(sliced.shape == [2, 2, 2] && sliced.at([1, 0, 1]) == x.at([1, 1, 3]))
    let reversed = try apply(View.reversed(shape, axes: [1]), to: x)
    #expect(reversed.at([1, 0, 2]) == x.at([1, 2, 2]))
    let fill = ScalarValue(Float(-1))
    let padded = try apply(
      View.padded(shape, low: dims([0, 1, -1]), high: dims([1, 0, 2]), fill: fill, ranges: ranges), to: x)
    #expect(padded.shape == [3, 4, 5] && padded.at([1, 1, 0]) == x.at([1, 0, 1]) && padded.at([2, 1, 0]) == -1)
    #expect(padded.at([0, 0, 0]) == -1 && padded.at([0, 1, 3]) == -1)
    let window = View.Window(2, size: 2, stride: 2, dilation: 2, low: 1, high: 1)
    let windows = try apply(View.windowed(shape, [window], fill: fill, ranges: ranges), to: x)
    #expect(
      windows.shape == [2, 3, 2, 2] && windows.at([0, 0, 0, 0]) == -1 && windows.at([1, 2, 1, 1]) == x.at([1, 2, 3]))
    let spread = try apply(View.broadcast(dims([3, 1]), to: dims([2, 3, 4])), to: Tensor.numbered([3, 1]))
    #expect(spread.at([1, 2, 3]) == 3)
  }

  @Test(arguments: [
    ("[b, s, 384]", "[b, s, 12, 32]", "d0, d1, 32*d2 + d3"),
    ("[b, s, 12, 32]", "[b, s, 384]", "d0, d1, floordiv(d2, 32), mod(d2, 32)"),
    ("[b, s]", "[b*s]", "floordiv(d0, s), mod(d0, s)"), ("[b*s, 8]", "[b, s, 8]", "d0*s + d1, d2"),
    ("[b, 1, s]", "[b, s, 1]", "d0, 0, d1"), ("[2*b, 3]", "[b, 6]", "2*d0 + floordiv(d1, 3), mod(d1, 3)"),
    ("[4, 6]", "[3, 8]", "floordiv(4*d0, 3) + floordiv(mod(8*d0, 6) + d1, 6), mod(2*d0 + d1, 6)"), ("[]", "[1, 1]", ""),
    ("[b, 0]", "[0, 7]", "0, 0"), ("[b, 2, 3]", "[b, 3, 2]", "d0, floordiv(2*d1 + d2, 3), mod(2*d1 + d2, 3)"),
  ])
  func reshapesKeepIndicesSimple(from: String, to: String, indices: String) throws {
    func shape(_ text: String) throws -> [Dim] {
      var scanner = TextScanner(text, file: "shape")
      try scanner.expect("[")
      var dims: [Dim] = []
      while !scanner.accept("]") {
        dims.append(try IndexExpression.parse(&scanner))
        _ = scanner.accept(",")
      }
      return dims
    }
    var ranges = SymbolRanges()
    ranges.add(.named("b"), in: 1...64)
    ranges.add(.named("s"), in: 1...512)
    let (source, target) = (try shape(from), try shape(to))
    let view = try View.reshaped(source, to: target, ranges: ranges).view
    if from != "[4, 6]" { #expect(view.indices.map(\.description).joined(separator: ", ") == indices) }
    // Whatever the form, the linear index stays.
    let values = ["b": 2, "s": 3]
    let number = { (dim: Dim) in
      dim.evaluate { if case .named(let name) = $0 { values[name] } else { nil } } ?? 0
    }
    let numbers = Tensor.numbered(source.map(number))
    let fixed = View(
      view.indices.map { index in
        index.substituting { if case .named(let name) = $0 { values[name].map { IndexExpression($0) } } else { nil } }
      })
    #expect(numbers.viewed(fixed, target.map(number))?.elements == numbers.elements)
  }

  @Test func composingIsDoingOneAfterTheOther() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    var composedCount = 0
    for _ in 0..<TestSeed.count(400) {
      let shape = (0..<random.int(0...3)).map { _ in random.pick([1, 2, 3, 4, 6]) }
      let x = Tensor.numbered(shape)
      guard let inner = try? randomView(dims(shape), &random), let outer = try? randomView(inner.shape, &random) else {
        continue
      }
      let expected = try apply(outer, to: apply(inner, to: x))
      let ranges = Graph("").ranges(over: outer.shape)
      guard let composed = outer.view.composed(with: inner.view, ranges: ranges) else {
        #expect(outer.view.fill != inner.view.fill)
        continue
      }
      composedCount += 1
      let found = try apply((composed, outer.shape), to: x)
      #expect(
        zip(found.elements, expected.elements).allSatisfy { $0 == $1 },
        "\(outer.view) after \(inner.view) of \(shape)")
      // The verifier proves the composed view inside too.
      var builder = GraphBuilder("g")
      let value = builder.input("x", TensorType(.f32, dims(shape)))
      #expect(throws: Never.self, "\(composed)") {
        try builder.view(value, composed, shape: outer.shape)
      }
    }
    #expect(composedCount > 200)
  }

  private func randomView(_ shape: [Dim], _ random: inout SeededGenerator) throws(Diagnostic) -> View.Reindexed {
    let ranges = SymbolRanges()
    let amounts = shape.map { _ in Dim(random.int(0...2)) }
    let fill = ScalarValue(Float(random.int(-2 ... -1)))
    switch random.int(0...6) {
    case 0: return try View.transposed(shape, Array(shape.indices).shuffled(using: &random))
    case 1: return try View.reshaped(shape, to: [.product(shape)], ranges: ranges)
    case 2:
      let count = Dim.product(shape)
      let divisor = random.pick([1, 2, 3].filter { count.modulo(Dim($0)) == 0 })
      return try View.reshaped(shape, to: [count.floorDivided(by: Dim(divisor)), Dim(divisor)], ranges: ranges)
    case 3: return try View.reversed(shape, axes: shape.indices.filter { _ in random.once(in: 2) })
    case 4: return try View.padded(shape, low: amounts, high: amounts.reversed(), fill: fill, ranges: ranges)
    case 5:
      return try View.windowed(
        shape,
        shape.indices.prefix(2).map {
          View.Window(
            $0, size: Dim(random.int(1...2)), stride: random.int(1...2), low: 1, isLastPartial: random.once(in: 2))
        }, fill: fill, ranges: ranges)
    default:
      return try View.sliced(
        shape, starts: shape.map { _ in 0 }, ends: shape, strides: shape.map { _ in random.int(1...2) }, ranges: ranges)
    }
  }

  @Test func mistakesAreReported() throws {
    let ranges = SymbolRanges()
    let shape = dims([2, 3])
    let huge = Dim(1 << 62)
    #expect(throws: Diagnostic.self) { try View.transposed(shape, [0, 0]) }
    #expect(throws: Diagnostic.self) { try View.broadcast(shape, to: dims([3])) }
    #expect(throws: Diagnostic.self) { try View.broadcast(shape, to: dims([2, 4])) }
    #expect(throws: Diagnostic.self) { try View.reshaped(shape, to: dims([7]), ranges: ranges) }
    #expect(throws: Diagnostic.self) { try View.reshaped(shape, to: [huge, huge], ranges: ranges) }
    #expect(throws: Diagnostic.self) {
      try View.sliced(shape, starts: dims([0, 2]), ends: dims([2, 4]), ranges: ranges)
    }
    #expect(throws: Diagnostic.self) { try View.sliced(shape, starts: dims([0]), ends: dims([2]), ranges: ranges) }
    #expect(throws: Diagnostic.self) { try View.reversed(shape, axes: [2]) }
    #expect(throws: Diagnostic.self) {
      try View.padded(shape, low: [huge, 0], high: [huge, 0], fill: ScalarValue(Float(0)), ranges: ranges)
    }
    #expect(throws: Diagnostic.self) { try View.windowed(shape, [View.Window(0, size: 3)], ranges: ranges) }
    #expect(throws: Diagnostic.self) { try View.windowed(shape, [View.Window(0, size: huge, low: 1)], ranges: ranges) }
  }
}
