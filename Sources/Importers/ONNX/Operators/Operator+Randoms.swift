internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Random numbers. ONNX says how they are distributed, not which there are; here they follow from the node's seed, or from its
/// place in the model where it has none, and are the same in each call.
extension Operator {
  static let randoms: [Operator] =
    [
      .one(
        "RandomUniform", 1...newestVersion, 0...0,
        [
          .integer("dtype"), .float("high", 1), .float("low", 0), .float("seed"), .required(.integers("shape")),
        ]
      ) { importer throws(Diagnostic) in try importer.random(importer.uniform(), importer.randomShape()) },
      .one(
        "RandomNormal", 1...newestVersion, 0...0,
        [
          .integer("dtype"), .float("mean", 0), .float("scale", 1), .float("seed"), .required(.integers("shape")),
        ]
      ) { importer throws(Diagnostic) in try importer.random(importer.normal(), importer.randomShape()) },
      .one(
        "RandomUniformLike", 1...newestVersion, 1...1,
        [.integer("dtype"), .float("high", 1), .float("low", 0), .float("seed")]
      ) { importer throws(Diagnostic) in try importer.random(importer.uniform(), like: importer.operand(0)) },
      .one(
        "RandomNormalLike", 1...newestVersion, 1...1,
        [.integer("dtype"), .float("mean", 0), .float("scale", 1), .float("seed")]
      ) { importer throws(Diagnostic) in try importer.random(importer.normal(), like: importer.operand(0)) },
      .one("Bernoulli", 15...newestVersion, 1...1, [.integer("dtype"), .float("seed")]) {
        importer throws(Diagnostic) in try importer.bernoulli()
      },
      .one("Multinomial", 7...newestVersion, 1...1, [.integer("dtype"), .integer("sample_size", 1), .float("seed")]) {
        importer throws(Diagnostic) in try importer.multinomial()
      },
    ]
}

extension GraphImporter {
  fileprivate func uniform() throws(Diagnostic) -> Composites.Random.Distribution {
    .uniform(low: try float("low"), high: try float("high"))
  }

  fileprivate func normal() throws(Diagnostic) -> Composites.Random.Distribution {
    .normal(mean: try float("mean"), deviation: try float("scale"))
  }

  fileprivate func randomShape() throws(Diagnostic) -> [Dim] {
    let extents = try optionalIntegers("shape") ?? []
    guard extents.allSatisfy({ $0 >= 0 }) else { throw Diagnostic("the shape \(extents) is not possible") }
    return extents.map { Dim($0) }
  }

  /// Numbers of the type that the node names, f32 unless it does.
  fileprivate mutating func random(
    _ distribution: Composites.Random.Distribution, _ shape: [Dim]
  ) throws(Diagnostic) -> Value {
    try random(distribution, shape, gives("dtype") ? dataType("dtype") : .f32)
  }

  /// Numbers of the extents of `x`, and of its type unless the node names one.
  fileprivate mutating func random(
    _ distribution: Composites.Random.Distribution, like x: Value
  ) throws(Diagnostic) -> Value {
    try random(distribution, shape(x), gives("dtype") ? dataType("dtype") : element(x))
  }

  /// Random numbers of `type` that the seed of the node chooses, or its place; in the body of a loop the step does so too.
  mutating func random(
    _ distribution: Composites.Random.Distribution, _ shape: [Dim], _ type: DataType
  ) throws(Diagnostic) -> Value {
    var key: Value?
    for step in builder.graph.symbols where step.isStep {
      let number = try builder.cast(builder.dimension(.named(step.name)), to: .u64)
      key = try key.map { key throws(Diagnostic) in try builder.map(.threefry, number, key) } ?? number
    }
    return try builder.random(.init(distribution, seed: seed(), type: type), shape, key: key)
  }

  /// What the node gives as its seed, else a number that no seed is and that no other node has.
  private func seed() throws(Diagnostic) -> Int {
    if let whole = optionalSeed("seed") { return whole }
    return optionalFloat("seed").map { Int(Float($0).bitPattern) } ?? 1 << 62 + nodeCount
  }

  fileprivate mutating func bernoulli() throws(Diagnostic) -> Value {
    let chances = try operand(0)
    guard TypeRule.Class.float.contains(element(chances)) else { throw Diagnostic("the chances must be floats") }
    let wide = element(chances).accumulationType
    let number = try random(.uniform(low: 0, high: 1), shape(chances), wide)
    let isTrue = try builder.map(.lt, number, builder.cast(chances, to: wide))
    return try builder.cast(isTrue, to: gives("dtype") ? dataType("dtype") : element(chances))
  }

  /// Classes by their logarithms of chances: the first whose chance, with those before, is beyond a random share of all.
  fileprivate mutating func multinomial() throws(Diagnostic) -> Value {
    let logs = try operand(0)
    guard type(logs).rank == 2, TypeRule.Class.float.contains(element(logs)) else {
      throw Diagnostic("\(type(logs)) holds no logarithms of chances [batch, classes]")
    }
    let (count, result) = (try integer("sample_size"), try gives("dtype") ? dataType("dtype") : .i32)
    guard (0...1 << 30).contains(count), result == .i32 || result == .i64 else {
      throw Diagnostic("\(count) samples of \(result.rawValue) are not possible")
    }
    let (batch, classes) = (shape(logs)[0], shape(logs)[1])
    guard builder.ranges.proveNonNegative(classes - 1) else { throw Diagnostic("there may be no classes") }
    let wide = try builder.cast(logs, to: element(logs).accumulationType)
    let greatest = try builder.reduce(.max, wide, axes: [1], keepingAxes: true)
    let chances = try builder.map(.exp, builder.binary(.sub, wide, greatest))
    let sums = try builder.scan(.sum, chances, axis: 1)
    let total = try builder.slice(sums, axis: 1, from: classes - 1, to: classes)
    let shares = try random(.uniform(low: 0, high: 1), [batch, Dim(count)], element(wide))
    let places = try builder.expandDims(builder.binary(.mul, shares, total), axes: [2])
    let isBefore = try builder.binary(.le, builder.expandDims(sums, axes: [1]), places)
    return try builder.sum(builder.cast(isBefore, to: result), axes: [2])
  }
}
