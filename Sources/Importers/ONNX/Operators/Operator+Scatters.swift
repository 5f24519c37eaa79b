internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Updates at places, and orders.
extension Operator {
  static let scatters: [Operator] =
    [
      .one("Scatter", 9...newestVersion, 3...3, [.integer("axis", 0)]) { importer throws(Diagnostic) in
        try importer.scatterElements(reduction: "none")
      },
      .one("ScatterElements", 11...newestVersion, 3...3, [.integer("axis", 0), .string("reduction", "none")]) {
        importer throws(Diagnostic) in try importer.scatterElements(reduction: importer.string("reduction"))
      },
      .one("ScatterND", 11...newestVersion, 3...3, [.string("reduction", "none")]) { importer throws(Diagnostic) in
        try importer.scatterPlaces()
      },
      .one("TensorScatter", 24...newestVersion, 2...3, [.integer("axis", -2), .string("mode", "linear")]) {
        importer throws(Diagnostic) in try importer.scatterSequence()
      },
      Operator("TopK", 1...9, 1...1, [.integer("axis", -1), .required(.integer("k"))]) { importer throws(Diagnostic) in
        try importer.greatest(Dim(importer.integer("k")), isLargest: true)
      },
      Operator("TopK", 10...10, 2...2, [.integer("axis", -1)]) { importer throws(Diagnostic) in
        try importer.greatest(importer.chosenCount(), isLargest: true)
      },
      Operator(
        "TopK", 11...newestVersion, 2...2, [.integer("axis", -1), .integer("largest", 1), .integer("sorted", 1)]
      ) {
        importer throws(Diagnostic) in
        try importer.greatest(importer.chosenCount(), isLargest: importer.flag("largest"))
      },
      .one(
        "MaxUnpool", 9...newestVersion, 2...3,
        [.required(.integers("kernel_shape")), .integers("pads"), .integers("strides")]
      ) {
        importer throws(Diagnostic) in try importer.unpool()
      },
    ]
}

extension GraphImporter {
  /// The index into all elements of `shape` of places along each of its axes.
  private mutating func flatIndex(_ places: [Value], _ shape: [Dim]) throws(Diagnostic) -> Value {
    var index = places[0]
    for (axis, place) in places.enumerated().dropFirst() {
      index = try builder.map(.add, builder.binary(.mul, index, builder.dimension(shape[axis])), place)
    }
    return index
  }

  /// How updates join what is there, by ONNX's name; nil where they take its place.
  private func joining(_ reduction: String) throws(Diagnostic) -> Reduction.Kind? {
    let kinds: [String: Reduction.Kind] = ["add": .sum, "mul": .product, "max": .max, "min": .min]
    if reduction == "none" { return nil }
    guard let kind = kinds[reduction] else { throw Diagnostic("the reduction '\(reduction)' is not known") }
    return kind
  }

  /// `table`, `[rows, …]`, with the rows that `indices`, `[updates]`, name replaced by those of `updates`, or combined with them. Of
  /// several for one row the last one counts.
  private mutating func scattered(
    _ table: Value, _ indices: Value, _ updates: Value, reduction: String
  ) throws(Diagnostic) -> Value {
    if shape(updates).contains(0) || shape(table).contains(0) { return table }
    return try builder.scatter(joining(reduction), table, at: indices, updates)
  }

  fileprivate mutating func scatterElements(reduction: String) throws(Diagnostic) -> Value {
    let (x, indices, updates) = (try operand(0), try operand(1), try operand(2))
    let (shape, target) = (shape(x), self.shape(indices))
    guard shape.count == target.count, target == self.shape(updates), !shape.isEmpty else {
      throw Diagnostic("\(type(x)), \(type(indices)) and \(type(updates)) do not fit")
    }
    let axis = try axis("axis", rank: shape.count)
    let place = try counted(indices, shape[axis])
    if shape.contains(0) || target.contains(0) { return x }
    if shape.indices.allSatisfy({ $0 == axis || shape[$0] == target[$0] }) {
      // Along the last axis the others are those that all have in common.
      let order = shape.indices.filter { $0 != axis } + [axis]
      let operands = try [x, place, updates].map { value throws(Diagnostic) in try builder.transpose(value, order) }
      let result = try builder.scatter(
        joining(reduction), operands[0], at: operands[1], operands[2], axis: -1, batch: shape.count - 1)
      return try builder.transpose(result, shape.indices.map { order.firstIndex(of: $0) ?? $0 })
    }
    var places: [Value] = []
    for position in shape.indices {
      places.append(position == axis ? place : try builder.iota(TensorType(.i64, target), axis: position))
    }
    let flat = [Dim.product(target)]
    let result = try scattered(
      builder.reshape(x, to: [.product(shape)]), builder.reshape(flatIndex(places, shape), to: flat),
      builder.reshape(updates, to: flat), reduction: reduction)
    return try builder.reshape(result, to: shape)
  }

  fileprivate mutating func scatterPlaces() throws(Diagnostic) -> Value {
    let (x, indices, updates) = (try operand(0), try operand(1), try operand(2))
    let (shape, tuples) = (shape(x), self.shape(indices))
    guard let depth = tuples.last?.constant, depth >= 1, depth <= shape.count else {
      throw Diagnostic("\(type(x)) and \(type(indices)) do not fit")
    }
    var places: [Value] = []
    for axis in 0..<depth {
      places.append(try counted(part(indices, axis: tuples.count - 1, axis), shape[axis]))
    }
    let (rows, inner) = (Dim.product(shape[..<depth]), Array(shape[depth...]))
    let count = Dim.product(tuples.dropLast())
    let result = try scattered(
      builder.reshape(x, to: [rows] + inner), builder.reshape(flatIndex(places, shape), to: [count]),
      builder.reshape(updates, to: [count] + inner), reduction: string("reduction"))
    return try builder.reshape(result, to: shape)
  }

  /// A cache with the elements of an update from a place on, which is one for each batch.
  fileprivate mutating func scatterSequence() throws(Diagnostic) -> Value {
    let (cache, update) = (try operand(0), try operand(1))
    let (shape, short) = (shape(cache), self.shape(update))
    let axis = try axis("axis", rank: shape.count)
    let mode = try string("mode")
    guard axis > 0, shape.count == short.count, mode == "linear" || mode == "circular" else {
      throw Diagnostic("\(type(cache)) and \(type(update)) do not fit")
    }
    if shape.contains(0) || short.contains(0) { return cache }
    let places = TensorType(.i64, [short[0], short[axis]])
    var place = try builder.iota(places, axis: 1)
    if let given = optional(2) {
      place = try builder.map(
        .add, place, builder.broadcast(builder.cast(given, to: .i64), to: places.shape, axes: [0]))
    }
    // In a circle it may lie around the end.
    if mode == "circular" { place = try builder.binary(.rem, place, builder.dimension(shape[axis])) }
    return try builder.scatter(nil, cache, at: place, update, axis: axis, batch: 1)
  }

  fileprivate mutating func chosenCount() throws(Diagnostic) -> Dim {
    let count = try operand(1)
    if knownTensor(count) == nil, type(count).elementCount == 1 {
      let rank = type(try operand(0)).rank
      let extent = shape(try operand(0))[try axis("axis", rank: rank)]
      return try computedExtent(count, upTo: extent, named: "top_count")
    }
    guard let count = try dims(operand(1), "the number of elements").first else {
      throw Diagnostic("the number of elements is missing")
    }
    return count
  }

  /// The greatest or least elements along the axis, in order, and their places.
  fileprivate mutating func greatest(_ count: Dim, isLargest: Bool) throws(Diagnostic) -> [Value] {
    let x = try operand(0)
    let axis = try axis("axis", rank: type(x).rank)
    let (values, places) = try builder.sort(x, axis: axis, isDescending: isLargest, count: count)
    return [values, places]
  }

  /// The elements of a pooling at the places that they came from, and zeros elsewhere.
  fileprivate mutating func unpool() throws(Diagnostic) -> Value {
    let (x, indices) = (try operand(0), try operand(1))
    let shape = shape(x)
    guard shape.count >= 3 else { throw Diagnostic("it takes [n, c, …], not \(type(x))") }
    let sizes = try optionalIntegers("kernel_shape") ?? []
    let count = shape.count - 2
    let strides = try optionalIntegers("strides") ?? [Int](repeating: 1, count: count)
    let pads = try optionalIntegers("pads") ?? [Int](repeating: 0, count: 2 * count)
    guard sizes.count == count, strides.count == count, pads.count == 2 * count,
      (sizes + strides + pads).allSatisfy({ (0...1 << 20).contains($0) })
    else { throw Diagnostic("the windows do not fit") }
    var target = Array(shape[..<2])
    for axis in 0..<count {
      target.append(
        (shape[axis + 2] - 1) * Dim(strides[axis]) - Dim(pads[axis] + pads[count + axis]) + Dim(sizes[axis]))
    }
    let flat = [Dim.product(shape)]
    let zeros = try builder.constant(ScalarValue(0, as: element(x)), [.product(target)])
    let result = try scattered(
      zeros, builder.reshape(builder.cast(indices, to: .i64), to: flat), builder.reshape(x, to: flat), reduction: "none"
    )
    let unpooled = try builder.reshape(result, to: target)
    guard let given = optional(2) else { return unpooled }
    // A larger shape has zeros behind.
    let shown = try dims(given, "the shape")
    guard shown.count == target.count else { throw Diagnostic("the shape has \(shown.count) extents") }
    return try builder.pad(
      unpooled, low: target.map { _ in 0 }, high: zip(shown, target).map { $0 - $1 },
      fill: ScalarValue(0, as: element(x)))
  }
}
