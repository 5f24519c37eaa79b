import MartletGraphIR
import MartletInterpreter
import MartletScalars
import MartletSupport
import Testing

/// Builds a graph of one output and runs it.
private func result(
  _ inputs: [(name: String, data: TensorData)] = [], symbols: [(DimSymbol, Int)] = [],
  shapes: [String: [Dim]] = [:],
  _ build: (inout GraphBuilder, [Value]) throws -> Value
) throws -> TensorData {
  var builder = GraphBuilder("test", symbols: symbols.map(\.0))
  let values = inputs.map { input in
    let shape = shapes[input.name] ?? input.data.shape.map { Dim($0) }
    return builder.input(input.name, TensorType(input.data.element, shape))
  }
  builder.output("result", try build(&builder, values))
  let interpreter = try GraphInterpreter(
    builder.graph, symbols: Dictionary(uniqueKeysWithValues: symbols.map { ($0.0.name, $0.1) }))
  return try interpreter.run(inputs: Dictionary(uniqueKeysWithValues: inputs.map { ($0.name, $0.data) }))[0]
}

private func counting(_ shape: [Int], _ element: DataType = .f32) -> TensorData {
  TensorData(element, shape, numbers: (0..<shape.reduce(1, *)).map(Double.init))
}

/// Each kind of node against numbers worked out by hand.
struct KindTests {
  @Test func leavesHaveTheirValues() throws {
    #expect(try result { b, _ in try b.constant(ScalarValue(2.5, as: .f16), [2]) }.doubles == [2.5, 2.5])
    #expect(try result { b, _ in try b.iota(TensorType(.i32, [2, 3]), axis: 1) }.doubles == [0, 1, 2, 0, 1, 2])
    #expect(try result { b, _ in try b.iota(TensorType(.f32, [2, 3]), axis: 0) }.doubles == [0, 0, 0, 1, 1, 1])
    let batch = DimSymbol("batch", in: 1...8)
    let dim = try result(symbols: [(batch, 5)]) { b, _ in try b.dimension(.named("batch") * 3 + 1) }
    #expect(dim == TensorData(.i64, [], numbers: [16]))
  }

  @Test func mapsRunTheScalarTable() throws {
    let x = TensorData(.f32, [3], numbers: [1, -2, 0.5])
    #expect(try result([("x", x)]) { b, v in try b.map(.mul, v[0], v[0]) }.doubles == [1, 4, 0.25])
    #expect(try result([("x", x)]) { b, v in try b.map(.cast, [v[0]], to: .i8) }.doubles == [1, -2, 0])
    #expect(try result([("x", x)]) { b, v in try b.map(.lt, v[0], v[0]) }.element == .bool)
  }

  @Test func viewsReadTransposeSliceReversePadAndWindow() throws {
    let x = counting([2, 3])
    #expect(try result([("x", x)]) { b, v in try b.transpose(v[0], [1, 0]) }.doubles == [0, 3, 1, 4, 2, 5])
    #expect(try result([("x", x)]) { b, v in try b.reshape(v[0], to: [3, 2]) }.doubles == [0, 1, 2, 3, 4, 5])
    #expect(try result([("x", x)]) { b, v in try b.reverse(v[0], axes: [1]) }.doubles == [2, 1, 0, 5, 4, 3])
    #expect(
      try result([("x", x)]) { b, v in try b.slice(v[0], starts: [0, 0], ends: [2, 3], strides: [1, 2]) }.doubles
        == [0, 2, 3, 5])
    let padded = try result([("x", x)]) { b, v in
      try b.pad(v[0], low: [0, 1], high: [1, 0], fill: ScalarValue(-1, as: .f32))
    }
    #expect(padded.shape == [3, 4])
    #expect(padded.doubles == [-1, 0, 1, 2, -1, 3, 4, 5, -1, -1, -1, -1])
    let line = try result([("x", counting([4]))]) { b, v in
      try b.window(v[0], [.init(0, size: 3, low: 1, high: 1)], fill: ScalarValue(9, as: .f32))
    }
    #expect(line.doubles == [9, 0, 1, 0, 1, 2, 1, 2, 3, 2, 3, 9])
  }

  @Test func reductionsCombineAlongTheirAxes() throws {
    let x = TensorData(.f32, [2, 3], numbers: [3, -1, 2, 5, 7, 7])
    let expected: [(Reduction.Kind, [Int], [Double])] = [
      (.sum, [1], [4, 19]), (.sum, [0], [8, 6, 9]), (.sum, [0, 1], [23]), (.product, [1], [-6, 245]),
      (.max, [1], [3, 7]), (.maxNumber, [0], [5, 7, 7]), (.min, [0], [3, -1, 2]), (.argmax, [1], [0, 1]),
      (.argmin, [0], [0, 0, 0]),
    ]
    for (kind, axes, numbers) in expected {
      #expect(try result([("x", x)]) { b, v in try b.reduce(kind, v[0], axes: axes) }.doubles == numbers, "\(kind)")
    }
    let flags = TensorData(.bool, [2, 2], numbers: [0, 1, 1, 1])
    #expect(try result([("x", flags)]) { b, v in try b.reduce(.any, v[0], axes: [1]) }.doubles == [1, 1])
    #expect(try result([("x", flags)]) { b, v in try b.reduce(.all, v[0], axes: [1]) }.doubles == [0, 1])
  }

  @Test func reductionsOfNothingAndOfNaN() throws {
    let empty = TensorData(.f32, [2, 0], numbers: [])
    let ofNothing = [
      (Reduction.Kind.sum, 0.0), (.product, 1), (.max, -.infinity), (.maxNumber, -.infinity), (.min, .infinity),
    ]
    for (kind, number) in ofNothing {
      #expect(
        try result([("x", empty)]) { b, v in try b.reduce(kind, v[0], axes: [1]) }.doubles == [number, number])
    }
    let x = TensorData(.f32, [4], numbers: [1, .nan, 5, .nan])
    #expect(try result([("x", x)]) { b, v in try b.reduce(.max, v[0], axes: [0]) }[0].isNaN)
    #expect(try result([("x", x)]) { b, v in try b.reduce(.maxNumber, v[0], axes: [0]) }.doubles == [5])
    let noNumbers = TensorData(.f32, [2], numbers: [.nan, .nan])
    let none = try result([("x", noNumbers)]) { b, v in try b.reduce(.maxNumber, v[0], axes: [0]) }
    #expect(none.doubles == [-.infinity])
    #expect(try result([("x", x)]) { b, v in try b.reduce(.argmax, v[0], axes: [0]) }.doubles == [1])
    #expect(try result([("x", x)]) { b, v in try b.reduce(.argmin, v[0], axes: [0]) }.doubles == [1])
  }

  @Test func sumsRoundInTheAccumulationType() throws {
    // 2048 + 1 is no f16: alone the ones are lost, in f32 they add up.
    let x = TensorData(.f16, [5], numbers: [2048, 1, 1, 1, 1])
    #expect(try result([("x", x)]) { b, v in try b.reduce(.sum, v[0], axes: [0]) }.doubles == [2052])
    #expect(
      try result([("x", x)]) { b, v in try b.reduce(.sum, v[0], axes: [0], accumulation: .f16) }.doubles == [2048])
  }

  @Test(arguments: [DataType.f32, .f64, .i32, .u8, .f16, .i64])
  func contractionsSumProducts(element: DataType) throws {
    let (x, w) = (counting([2, 3], element), counting([4, 3], element))
    let y = try result([("x", x), ("w", w)]) { b, v in try b.contract(v[0], "mk", v[1], "nk", to: "mn") }
    #expect(y.shape == [2, 4])
    #expect(y.doubles == [5, 14, 23, 32, 14, 50, 86, 122])
    let batched = try result([("x", counting([2, 2, 1], element)), ("w", counting([2, 1, 2], element))]) { b, v in
      try b.contract(v[0], "bmk", v[1], "bkn", to: "bnm")
    }
    #expect(batched.doubles == [0, 0, 0, 1, 4, 6, 6, 9])
  }

  @Test func gatherTakesTheNearestRow() throws {
    let rows = TensorData(.i64, [2, 2], numbers: [1, -7, 99, 0])
    let y = try result([("x", counting([3, 2])), ("i", rows)]) { b, v in try b.gather(v[0], v[1]) }
    #expect(y.shape == [2, 2, 2])
    #expect(y.doubles == [2, 3, 0, 1, 4, 5, 0, 1])
    let columns = try result([("x", counting([2, 3])), ("i", TensorData(.u64, [1], numbers: [1e19]))]) { b, v in
      try b.gather(v[0], v[1], axis: 1)
    }
    #expect(columns.doubles == [2, 5])
  }

  @Test func concatPutsOneBehindTheOther() throws {
    let y = try result([("x", counting([2, 1])), ("y", counting([2, 2]))]) { b, v in try b.concat(v, axis: 1) }
    #expect(y.doubles == [0, 0, 1, 1, 2, 3])
  }

  @Test func fusedRegionsRunTheirBody() throws {
    var body = GraphBuilder()
    let x = body.input("x", TensorType(.f32, [2]))
    body.output("twice", try body.map(.add, x, x))
    body.output("same", x)
    let y = try result([("x", counting([2]))]) { b, v in
      let results = try b.fused(body.graph, v)
      return try b.map(.sub, results[0], results[1])
    }
    #expect(y.doubles == [0, 1])
  }

  @Test func wrongInputIsReported() throws {
    var builder = GraphBuilder("test", symbols: [DimSymbol("n", in: 2...8, divisor: 2)])
    let x = builder.input("x", TensorType(.f32, [.named("n")]))
    builder.output("y", x)
    let graph = builder.graph
    #expect(throws: Diagnostic.self) { try GraphInterpreter(graph) }
    #expect(throws: Diagnostic.self) { try GraphInterpreter(graph, symbols: ["n": 3]) }
    #expect(throws: Diagnostic.self) { try GraphInterpreter(graph, symbols: ["n": 10]) }
    let interpreter = try GraphInterpreter(graph, symbols: ["n": 4])
    #expect(throws: Diagnostic("the input 'x' is not given")) { try interpreter.run() }
    #expect(throws: Diagnostic.self) { try interpreter.run(inputs: ["x": counting([3])]) }
    #expect(throws: Diagnostic.self) { try interpreter.run(inputs: ["x": counting([4], .f64)]) }
    #expect(try interpreter.run(inputs: ["x": counting([4])]) == [counting([4])])
  }
}
