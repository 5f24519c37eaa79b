internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Counts of word sequences, the words being numbers.
extension Operator {
  static let documents: [Operator] = [
    .one(
      "TfIdfVectorizer", 9...newestVersion, 1...1,
      [
        .required(.integer("max_gram_length")), .required(.integer("max_skip_count")),
        .required(.integer("min_gram_length")), .required(.string("mode")), .required(.integers("ngram_counts")),
        .required(.integers("ngram_indexes")), .integers("pool_int64s"), .strings("pool_strings"), .floats("weights"),
      ]
    ) { importer throws(Diagnostic) in try importer.countedGrams() }
  ]
}

extension GraphImporter {
  /// For each row how often each sequence of the pool occurs, at the place that it is given.
  fileprivate mutating func countedGrams() throws(Diagnostic) -> Value {
    let given = try operand(0)
    guard element(given) == .i32 || element(given) == .i64, (1...2).contains(type(given).rank) else {
      throw Diagnostic("\(type(given)) does not hold rows of numbers of 32 or 64 bits")
    }
    let x = try type(given).rank == 1 ? builder.expandDims(given, axes: [0]) : given
    let places = try optionalIntegers("ngram_indexes") ?? []
    let width = (places.max() ?? 0) + 1
    guard places.allSatisfy({ (0..<1 << 24).contains($0) }) else { throw Diagnostic("the places are too large") }
    var result = try builder.constant(ScalarValue(Float(0)), [shape(x)[0], Dim(width)])
    var first = 0
    for (length, grams) in try pool(places.count).enumerated() {
      defer { first += grams.count }
      let own = Array(places[first..<first + grams.count])
      let isCounted = try isCounted(length + 1)
      guard !grams.isEmpty, isCounted, let counts = try counts(x, grams) else { continue }
      // A gram's count goes to its place.
      guard own.count * width <= 1 << 22 else {
        throw Diagnostic("\(own.count) sequences for \(width) places are too many")
      }
      var spread = [Double](repeating: 0, count: own.count * width)
      for (gram, place) in own.enumerated() { spread[gram * width + place] = 1 }
      let matrix = try table(spread, [own.count, width], as: .f32)
      result = try builder.map(.add, result, builder.contract(counts, "bg", matrix, "go", to: "bo"))
    }
    result = try weighted(result, places)
    return try type(given).rank == 1 ? builder.squeeze(result, axes: [0]) : result
  }

  private func isCounted(_ length: Int) throws(Diagnostic) -> Bool {
    let (least, greatest) = (try integer("min_gram_length"), try integer("max_gram_length"))
    guard least >= 1, greatest >= least else { throw Diagnostic("the lengths \(least)...\(greatest) are not possible") }
    return (least...greatest).contains(length)
  }

  /// The sequences of the pool, those of one number first, then those of two, and so on.
  private func pool(_ count: Int) throws(Diagnostic) -> [[[Int]]] {
    // Not by the accessor that takes very large numbers for somewhat smaller ones.
    guard case .integers(let words)? = call.attributes["pool_int64s"] else {
      throw Diagnostic("a pool of numbers is missing")
    }
    let starts = try optionalIntegers("ngram_counts") ?? []
    var pool: [[[Int]]] = []
    for (place, start) in starts.enumerated() {
      let (length, end) = (place + 1, place + 1 < starts.count ? starts[place + 1] : words.count)
      guard start >= 0, start <= end, end <= words.count, (end - start) % length == 0 else {
        throw Diagnostic("the pool of \(words.count) numbers does not fit 'ngram_counts'")
      }
      let grams = stride(from: start, to: end, by: length).map { Array(words[$0..<$0 + length]) }
      guard Set(grams).count == grams.count else { throw Diagnostic("the pool has a sequence twice") }
      pool.append(grams)
    }
    guard pool.reduce(0, { $0 + $1.count }) == count else {
      throw Diagnostic("'ngram_indexes' must have a number for each sequence of the pool")
    }
    return pool
  }

  /// How often each of `grams`, which have one length, occurs in each row; nil if the rows are too short.
  private mutating func counts(_ x: Value, _ grams: [[Int]]) throws(Diagnostic) -> Value? {
    let length = grams[0].count
    guard let extent = shape(x)[1].constant else { throw Diagnostic("rows must be of a fixed length") }
    let words = try builder.constant(
      grams.flatMap { $0 }.map { ScalarValue($0, as: .i64) }, TensorType(.i64, [Dim(grams.count), Dim(length)]))
    let wide = try builder.cast(x, to: .i64)
    var sum: Value?
    // Single numbers have nothing between them to skip.
    let skipped = Swift.max(try integer("max_skip_count"), 0)
    let last = length == 1 ? Swift.min(extent, 1) : Swift.min(skipped + 1, (extent - 1) / (length - 1))
    guard last >= 1 else { return nil }
    guard last <= Self.greatestStepCount else { throw Diagnostic("\(skipped) numbers to skip are too many") }
    for step in 1...last {
      let count = extent - step * (length - 1)
      let target = [shape(x)[0], Dim(count), Dim(grams.count), Dim(length)]
      let window = View([.axis(0), .axis(1) + .axis(3) * IndexExpression(step)])
      let found = try builder.map(
        .eq, builder.view(wide, window, shape: target), builder.broadcast(words, to: target, axes: [2, 3]))
      let hits = try builder.cast(builder.reduce(.all, found, axes: [3]), to: .f32)
      let counts = try builder.sum(hits, axes: [1])
      sum = try sum.map { known throws(Diagnostic) in try builder.map(.add, known, counts) } ?? counts
    }
    return sum
  }

  /// Counts as the attribute `mode` wants them.
  private mutating func weighted(_ counts: Value, _ places: [Int]) throws(Diagnostic) -> Value {
    var result = counts
    switch try string("mode") {
    case "TF": return counts
    case "IDF": result = try builder.binary(.min, counts, 1)
    case "TFIDF": break
    case let mode: throw Diagnostic("the mode '\(mode)' is not known")
    }
    guard let weights = optionalFloats("weights"), !weights.isEmpty else { return result }
    // The text gives weights to sequences, the reference to places.
    guard places == Array(places.indices), weights.count == places.count else {
      throw Diagnostic("weights are supported for sequences in the order of their places")
    }
    let factors = try builder.broadcast(table(weights, [weights.count], as: .f32), to: shape(result), axes: [1])
    return try builder.map(.mul, result, factors)
  }
}
