internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Operations that put elements where numbers say.
extension RandomGraphGenerator {
  mutating func scatter() throws(Diagnostic) -> Value {
    let whole = random.pick(random.once(in: 2) ? candidates : builder.graph.inputs.map(\.value))
    let type = builder.type(of: whole)
    guard type.rank > 0 else { throw Diagnostic("there is nothing to scatter into") }
    let axis = random.int(0...type.rank - 1)
    let batch = random.once(in: 2) ? random.int(0...axis) : 0
    let fitting = Reduction.Kind.allCases.filter {
      $0.combine != nil && $0.takesTruthValues == (type.element == .bool) && !type.element.isLowPrecision
    }
    let kind = fitting.isEmpty || random.once(in: 2) ? nil : random.pick(fitting)
    // Places may be far outside.
    let indices = try operand { TypeRule.Class.integer.contains($0) }
    var places = try builder.reshape(indices, to: [builder.type(of: indices).elementCount])
    if batch > 0 {
      let own = builder.type(of: places).shape
      places = try builder.broadcast(places, to: type.shape[..<batch] + own, axes: [batch])
    }
    let behind = builder.type(of: places).shape[batch...]
    let shape = type.shape[..<axis] + behind + type.shape[(axis + 1)...]
    let scalar = scalar(type.element)
    let others = candidates.filter { builder.type(of: $0).shape == Array(shape) }
    let updates =
      others.isEmpty
      ? try builder.constant(scalar, Array(shape)) : try builder.cast(random.pick(others), to: type.element)
    return try builder.scatter(kind, whole, at: places, updates, axis: axis, batch: batch)
  }

  /// The first places of a value along an axis: how many of them whole numbers of an input decide, which are certain.
  mutating func extentOfData() throws(Diagnostic) -> Value {
    let numbers = builder.graph.inputs.filter { TypeRule.Class.integer.contains($0.type.element) }
    // Bodies define no symbols.
    guard !builder.graph.name.isEmpty, !numbers.isEmpty else { throw Diagnostic("nothing decides an extent") }
    let wide = try builder.cast(random.pick(numbers).value, to: .i64)
    let kind = random.pick([Reduction.Kind.sum, .max, .min])
    let axes = Array(builder.type(of: wide).shape.indices)
    let number = try axes.isEmpty ? wide : builder.reduce(kind, wide, axes: axes)
    let value = random.pick(candidates)
    let type = builder.type(of: value)
    guard type.rank > 0 else { throw Diagnostic("there is no axis") }
    let axis = random.int(0...type.rank - 1)
    let count = try builder.extent(of: number, upTo: type.shape[axis], named: "count")
    return try builder.slice(value, axis: axis, from: 0, to: random.pick([count, count, count.ceilDivided(by: 2)]))
  }

  mutating func sort() throws(Diagnostic) -> [Value] {
    let value = try operand { !$0.isLowPrecision }
    let type = builder.type(of: value)
    guard type.rank > 0 else { throw Diagnostic("there is nothing to sort") }
    let axis = random.int(0...type.rank - 1)
    let few = builder.ranges.simplified(.minimum(type.shape[axis], Dim(random.int(0...4))))
    let (values, places) = try builder.sort(
      value, axis: axis, isDescending: random.once(in: 2), count: random.once(in: 2) ? few : nil)
    return [values, places]
  }
}
