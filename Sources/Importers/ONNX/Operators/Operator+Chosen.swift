internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Elements that values choose: how many there are is known only when the model runs.
extension Operator {
  static let chosen: [Operator] =
    [
      .one("NonZero", 9...newestVersion) { importer throws(Diagnostic) in try importer.nonzero() },
      .one("Compress", 9...newestVersion, 2...2, [.integer("axis")]) { importer throws(Diagnostic) in
        try importer.compress()
      },
      Operator("Unique", 11...newestVersion, 1...1, [.integer("axis"), .integer("sorted", 1)]) {
        importer throws(Diagnostic) in try importer.unique()
      },
      .one("NonMaxSuppression", 10...newestVersion, 2...5, [.integer("center_point_box", 0)]) {
        importer throws(Diagnostic) in try importer.nonMaximumSuppression()
      },
    ]
}

extension GraphImporter {
  /// A dim of the value that `value`, a whole number, has while the model runs, in `0...greatest`.
  mutating func computedExtent(_ value: Value, upTo greatest: Dim, named name: String) throws(Diagnostic) -> Dim {
    try givingExtents(named: name) { importer, name throws(Diagnostic) in
      let scalar = try importer.builder.cast(importer.builder.reshape(value, to: []), to: .i64)
      return try importer.builder.extent(of: scalar, upTo: greatest, named: name)
    }
  }

  /// What `body` makes with a symbol whose name begins with the one it gets.
  fileprivate mutating func givingExtents<Result>(
    named name: String, _ body: (inout GraphImporter, String) throws(Diagnostic) -> Result
  ) throws(Diagnostic) -> Result {
    guard bodies.isEmpty else {
      throw Diagnostic("extents that depend on values are not supported in the body of a loop or of 'If'")
    }
    let taken = Set(interface.outputs.map(\.graphName))
    var free = name
    while taken.contains(free) { free += "_count" }
    let result = try body(&self, free)
    known.ranges = builder.ranges
    return result
  }

  fileprivate mutating func nonzero() throws(Diagnostic) -> Value {
    let x = try operand(0)
    return try givingExtents(named: "nonzero_count") { importer, name throws(Diagnostic) in
      let indices = try importer.builder.nonzero(x, named: name)
      // A scalar has no axes, but a number of elements.
      guard let first = indices.first else { return try importer.scalarNonzero(x, name) }
      let rows = try indices.map { index throws(Diagnostic) in
        try importer.builder.reshape(index, to: [1] + importer.shape(first))
      }
      return try importer.builder.concat(rows, axis: 0)
    }
  }

  private mutating func scalarNonzero(_ x: Value, _ name: String) throws(Diagnostic) -> Value {
    let isThere = try element(x) == .bool ? x : builder.binary(.ne, x, 0)
    let count = try builder.choice(builder.reshape(isThere, to: [1]), named: name).count
    return try builder.constant(ScalarValue(0, as: .i64), [0, count])
  }

  /// The slices where the condition holds.
  fileprivate mutating func compress() throws(Diagnostic) -> Value {
    var x = try operand(0)
    let axis: Int
    if let given = try optionalInteger("axis") {
      axis = try self.axis(given, rank: type(x).rank)
    } else {
      x = try builder.reshape(x, to: [.product(shape(x))])
      axis = 0
    }
    guard let condition = knownScalars(try operand(1)) else {
      let mask = try operand(1)
      return try givingExtents(named: "compress_count") { importer, name throws(Diagnostic) in
        try importer.builder.compress(x, where: mask, axis: axis, named: name)
      }
    }
    let places = condition.indices.filter { condition[$0].isTrue }
    guard let extent = shape(x)[axis].constant, places.allSatisfy({ $0 < extent }) else {
      throw Diagnostic("the condition reaches over the end of axis \(axis)")
    }
    return try builder.gather(x, list(places), axis: axis)
  }

  fileprivate mutating func unique() throws(Diagnostic) -> [Value] {
    var x = try operand(0)
    let isSorted = try flag("sorted")
    let rank = type(x).rank
    var order: [Int]?
    if let given = try optionalInteger("axis") {
      let axis = try self.axis(given, rank: rank)
      let front = [axis] + (0..<rank).filter { $0 != axis }
      x = try builder.transpose(x, front)
      order = (0..<rank).map { front.firstIndex(of: $0) ?? 0 }
    } else {
      x = try builder.reshape(x, to: [.product(shape(x))])
    }
    return try givingExtents(named: "unique_count") { importer, name throws(Diagnostic) in
      let found = try importer.builder.unique(x, isSorted: isSorted, named: name)
      let rows = try order.map { order throws(Diagnostic) in try importer.builder.transpose(found.rows, order) }
      return [rows ?? found.rows, found.places, found.numbers, found.counts]
    }
  }

  fileprivate mutating func nonMaximumSuppression() throws(Diagnostic) -> Value {
    let (boxes, scores) = (try operand(0), try operand(1))
    let center = try integer("center_point_box")
    guard center == 0 || center == 1 else { throw Diagnostic("boxes of the form \(center) are not known") }
    // Without a limit nothing is chosen.
    guard let limit = optional(2) else { return try builder.constant(ScalarValue(0, as: .i64), [0, 3]) }
    let most = try builder.cast(builder.reshape(limit, to: []), to: .i64)
    var overlap = try builder.constant(ScalarValue(Float(0)))
    if let given = optional(3) { overlap = try builder.reshape(given, to: []) }
    let score = try optional(4).map { value throws(Diagnostic) in try builder.reshape(value, to: []) }
    let suppression = GraphBuilder.Suppression(
      limit: most, knownLimit: knownScalars(limit)?.first?.integer,
      overlap: overlap, score: score, isCentred: center == 1)
    return try givingExtents(named: "box_count") { importer, name throws(Diagnostic) in
      try importer.builder.nonMaximumSuppression(boxes, scores, suppression, named: name)
    }
  }
}
