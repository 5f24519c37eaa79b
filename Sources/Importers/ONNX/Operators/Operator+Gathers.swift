internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Elements chosen by indices.
extension Operator {
  static let gathers: [Operator] =
    [
      .one("Gather", 1...newestVersion, 2...2, [.integer("axis", 0)]) { importer throws(Diagnostic) in
        try importer.gather()
      },
      .one("GatherElements", 11...newestVersion, 2...2, [.integer("axis", 0)]) { importer throws(Diagnostic) in
        try importer.gatherElements()
      },
      .one("GatherND", 11...newestVersion, 2...2, [.integer("batch_dims", 0)]) { importer throws(Diagnostic) in
        try importer.gatherPlaces()
      },
      .one("OneHot", 9...newestVersion, 3...3, [.integer("axis", -1)]) { importer throws(Diagnostic) in
        try importer.oneHot()
      },
      .one("ReverseSequence", 10...newestVersion, 2...2, [.integer("batch_axis", 1), .integer("time_axis", 0)]) {
        importer throws(Diagnostic) in try importer.reverseSequence()
      },
    ]
}

extension GraphImporter {
  /// Indices of which negative ones count from the back of `extent`, as i64.
  mutating func counted(_ indices: Value, _ extent: Dim) throws(Diagnostic) -> Value {
    let wide = try builder.cast(indices, to: .i64)
    let moved = try builder.binary(.add, wide, builder.dimension(extent))
    return try builder.map(.select, builder.binary(.lt, wide, 0), moved, wide)
  }

  fileprivate mutating func gather() throws(Diagnostic) -> Value {
    let (x, indices) = (try operand(0), try operand(1))
    let axis = try axis("axis", rank: type(x).rank)
    let extent = shape(x)[axis]
    guard let numbers = constantScalars(indices)?.map(\.integer), let extent = extent.constant else {
      return try builder.gather(x, counted(indices, extent), axis: axis)
    }
    let places = numbers.map { $0 < 0 ? $0 + extent : $0 }
    guard places.allSatisfy({ (0..<extent).contains($0) }) else {
      throw Diagnostic("the indices do not all lie in \(extent) elements")
    }
    if type(indices).rank == 0 {
      let part = try builder.slice(x, axis: axis, from: Dim(places[0]), to: Dim(places[0] + 1))
      return try builder.squeeze(part, axes: [axis])
    }
    let table = try builder.constant(
      places.map { ScalarValue($0, as: .i64) }, TensorType(.i64, shape(indices)))
    return try builder.gather(x, table, axis: axis)
  }

  fileprivate mutating func gatherElements() throws(Diagnostic) -> Value {
    let (x, indices) = (try operand(0), try operand(1))
    let (shape, target) = (shape(x), self.shape(indices))
    guard shape.count == target.count else { throw Diagnostic("\(type(x)) and \(type(indices)) differ in axes") }
    let axis = try axis("axis", rank: shape.count)
    var places: [Value] = []
    for position in shape.indices {
      places.append(
        position == axis
          ? try counted(indices, shape[axis])
          : try builder.iota(TensorType(.i64, target), axis: position))
    }
    return try gathered(x, places)
  }

  /// The elements of `x` at `places`, which has one list of indices for each axis, all of one shape.
  mutating func gathered(_ x: Value, _ places: [Value]) throws(Diagnostic) -> Value {
    let (shape, target) = (shape(x), self.shape(places[0]))
    var index = try builder.constant(ScalarValue(0, as: .i64), target)
    for (axis, place) in places.enumerated() {
      if axis > 0 { index = try builder.binary(.mul, index, builder.dimension(shape[axis])) }
      index = try builder.map(.add, index, place)
    }
    return try builder.gather(builder.reshape(x, to: [.product(shape)]), index, axis: 0)
  }

  fileprivate mutating func gatherPlaces() throws(Diagnostic) -> Value {
    let (x, indices) = (try operand(0), try operand(1))
    let (shape, tuples) = (shape(x), self.shape(indices))
    let batch = try integer("batch_dims")
    guard batch >= 0, tuples.count > batch, let depth = tuples[tuples.count - 1].constant,
      depth >= 1, batch + depth <= shape.count, Array(shape[..<batch]) == Array(tuples[..<batch])
    else { throw Diagnostic("\(type(x)) and \(type(indices)) do not fit") }
    let outer = Array(tuples.dropLast())
    var index = try builder.constant(ScalarValue(0, as: .i64), outer)
    for axis in 0..<batch + depth {
      if axis > 0 { index = try builder.binary(.mul, index, builder.dimension(shape[axis])) }
      let place: Value
      if axis < batch {
        place = try builder.iota(TensorType(.i64, outer), axis: axis)
      } else {
        let part = try builder.slice(
          indices, axis: tuples.count - 1, from: Dim(axis - batch), to: Dim(axis - batch + 1))
        place = try counted(builder.squeeze(part, axes: [tuples.count - 1]), shape[axis])
      }
      index = try builder.map(.add, index, place)
    }
    let rows = Dim.product(shape[..<(batch + depth)])
    return try builder.gather(builder.reshape(x, to: [rows] + shape[(batch + depth)...]), index, axis: 0)
  }

  fileprivate mutating func oneHot() throws(Diagnostic) -> Value {
    let (indices, values) = (try operand(0), try operand(2))
    let rank = type(indices).rank
    let axis = try axis("axis", rank: rank + 1)
    guard let number = knownScalars(try operand(1))?.first?.integer, (0...1 << 40).contains(number) else {
      throw Diagnostic("the depth must be known at compile time")
    }
    var shape = shape(indices)
    shape.insert(Dim(number), at: axis)
    let place = try counted(indices, Dim(number))
    let wanted = try builder.broadcast(place, to: shape, axes: (0...rank).filter { $0 != axis })
    let isHot = try builder.map(.eq, wanted, builder.iota(TensorType(.i64, shape), axis: axis))
    var choices: [Value] = []
    for position in 0..<2 {
      let part = try builder.slice(values, axis: 0, from: Dim(position), to: Dim(position + 1))
      choices.append(try builder.reshape(part, to: []))
    }
    return try builder.select(isHot, choices[1], choices[0])
  }

  /// The first elements along the time axis in reverse, as many as the second operand says for each batch.
  fileprivate mutating func reverseSequence() throws(Diagnostic) -> Value {
    let x = try operand(0)
    let rank = type(x).rank
    let (batch, time) = (try axis("batch_axis", rank: rank), try axis("time_axis", rank: rank))
    guard batch != time else { throw Diagnostic("batch and time are one axis") }
    return try reversedSequences(x, operand(1), batch: batch, time: time)
  }

  /// `x` with the first elements along `time` in reverse, as many as `lengths` says for each index along `batch`.
  mutating func reversedSequences(
    _ x: Value, _ lengths: Value, batch: Int, time: Int
  ) throws(Diagnostic) -> Value {
    let shape = shape(x)
    let indices = TensorType(.i64, shape)
    let place = try builder.iota(indices, axis: time)
    let length = try builder.broadcast(builder.cast(lengths, to: .i64), to: shape, axes: [batch])
    let mirrored = try builder.binary(.sub, builder.map(.sub, length, place), 1)
    let source = try builder.map(.select, builder.map(.lt, place, length), mirrored, place)
    var places: [Value] = []
    for axis in shape.indices { places.append(axis == time ? source : try builder.iota(indices, axis: axis)) }
    return try gathered(x, places)
  }
}
