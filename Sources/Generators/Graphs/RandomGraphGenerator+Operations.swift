internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

extension RandomGraphGenerator {
  /// A value of an element type that `isAdmitted` takes, cast where it must be.
  mutating func operand(where isAdmitted: (DataType) -> Bool) throws(Diagnostic) -> Value {
    try fitted(random.pick(candidates), where: isAdmitted)
  }

  /// `value`, cast where its element type is not admitted.
  private mutating func fitted(_ value: Value, where isAdmitted: (DataType) -> Bool) throws(Diagnostic) -> Value {
    if isAdmitted(builder.type(of: value).element) { return value }
    guard let type = element(where: isAdmitted) else { throw Diagnostic("no element type fits") }
    return try builder.cast(value, to: type)
  }

  /// An element type; those of low precision, of which there are many, are rare.
  mutating func element(where isAdmitted: (DataType) -> Bool) -> DataType? {
    let types = options.elementTypes.filter(isAdmitted)
    let (rare, usual) = (types.filter(\.isLowPrecision), types.filter { !$0.isLowPrecision })
    if types.isEmpty { return nil }
    return random.pick(usual.isEmpty || !rare.isEmpty && random.once(in: 8) ? rare : usual)
  }

  /// A value of the shape and element type of `value`: another one, or itself.
  private mutating func companion(of value: Value, element: DataType) throws(Diagnostic) -> Value {
    let shape = builder.type(of: value).shape
    let others = candidates.filter { builder.type(of: $0).shape == shape }
    return try builder.cast(others.isEmpty ? value : random.pick(others), to: element)
  }

  mutating func map() throws(Diagnostic) -> Value {
    let op = random.pick(options.scalarOps)
    switch op.typeRule {
    case .same(let admitted, let count), .predicate(let admitted, let count):
      let first = try operand { admitted.contains($0) }
      if count == 2, random.once(in: 2) { return try broadcasting(op, first) }
      var operands = [first]
      for _ in 1..<max(count, 1) {
        operands.append(try companion(of: first, element: builder.type(of: first).element))
      }
      return try builder.map(op, operands)
    case .select:
      let first = random.pick(candidates)
      let second = try companion(of: first, element: builder.type(of: first).element)
      return try builder.map(op, companion(of: first, element: .bool), first, second)
    case .convert(let from, let to):
      let value = try operand { from.contains($0) }
      return try builder.map(op, [value], to: element { to.contains($0) } ?? .f32)
    case .reinterpret:
      let value = random.pick(candidates)
      let source = builder.type(of: value).element
      let target = element { op.typeRule.resultType([source], named: $0) != nil }
      return try builder.map(op, [value], to: target ?? source)
    }
  }

  private mutating func broadcasting(_ op: ScalarOp, _ first: Value) throws(Diagnostic) -> Value {
    let element = builder.type(of: first).element
    if random.once(in: 3) { return try builder.binary(op, first, Double(random.int(-2...3))) }
    let second = try builder.cast(random.pick(candidates), to: element)
    return try builder.binary(op, first, second)
  }

  mutating func reduce() throws(Diagnostic) -> Value {
    let kind = random.pick(Reduction.Kind.allCases)
    let value = try operand { kind.takesTruthValues ? $0 == .bool : TypeRule.Class.number.contains($0) }
    let type = builder.type(of: value)
    guard type.rank > 0 else { throw Diagnostic("there is nothing to reduce") }
    var axes = (0..<type.rank).filter { _ in random.once(in: 2) }
    if axes.isEmpty || kind == .argmax || kind == .argmin { axes = [random.int(0...type.rank - 1)] }
    let wider = options.elementTypes.filter { $0.accumulates(type.element) && kind.combine != nil }
    let accumulation = random.once(in: 4) && (kind == .sum || kind == .product) ? random.pick(wider) : nil
    let element = random.once(in: 3) ? accumulation ?? kind.defaultAccumulation(type.element) : nil
    return try builder.reduce(kind, value, axes: axes, accumulation: accumulation, element: element)
  }

  mutating func scan() throws(Diagnostic) -> Value {
    let kind = random.pick(Reduction.Kind.allCases.filter { $0.combine != nil })
    let value = try operand { kind.takesTruthValues ? $0 == .bool : TypeRule.Class.number.contains($0) }
    let type = builder.type(of: value)
    guard type.rank > 0 else { throw Diagnostic("there is nothing to scan") }
    let wider = options.elementTypes.filter { $0.accumulates(type.element) }
    let accumulation = random.once(in: 4) && (kind == .sum || kind == .product) ? random.pick(wider) : nil
    let element = random.once(in: 3) ? accumulation ?? kind.defaultAccumulation(type.element) : nil
    return try builder.scan(
      kind, value, axis: random.int(0...type.rank - 1), isExclusive: random.once(in: 3), isReversed: random.once(in: 3),
      accumulation: accumulation, element: element)
  }

  mutating func contract() throws(Diagnostic) -> Value {
    let left = try operand { TypeRule.Class.number.contains($0) }
    let element = builder.type(of: left).element
    let right = try builder.cast(random.pick(candidates), to: element)
    let (first, second) = (builder.type(of: left).shape, builder.type(of: right).shape)
    let leftLabels = first.indices.map { "a\($0)" }
    var rightLabels: [String] = []
    var shared: [String] = []
    for (axis, extent) in second.enumerated() {
      let free = first.indices.filter { first[$0] == extent && !shared.contains(leftLabels[$0]) }
      if let match = free.first, !random.once(in: 4) {
        shared.append(leftLabels[match])
        rightLabels.append(leftLabels[match])
      } else {
        rightLabels.append("b\(axis)")
      }
    }
    let batch = shared.filter { _ in random.once(in: 3) }
    let open = (leftLabels + rightLabels).filter { !shared.contains($0) }
    let element2 = random.once(in: 3) ? element.accumulationType : nil
    return try builder.contract(
      left, leftLabels, right, rightLabels, to: (batch + open).shuffled(using: &random), element: element2)
  }

  mutating func gather() throws(Diagnostic) -> Value {
    let table = random.pick(candidates)
    let rank = builder.type(of: table).rank
    guard rank > 0 else { throw Diagnostic("there is nothing to gather from") }
    let indices = try operand { TypeRule.Class.integer.contains($0) }
    return try builder.gather(table, indices, axis: random.int(0...rank - 1))
  }

  mutating func concat() throws(Diagnostic) -> Value {
    let first = random.pick(candidates)
    let type = builder.type(of: first)
    guard type.rank > 0 else { throw Diagnostic("there is nothing to join") }
    let axis = random.int(0...type.rank - 1)
    var operands = [first]
    for _ in 0..<random.int(1...2) {
      let fitting = candidates.filter { value in
        let other = builder.type(of: value).shape
        return other.count == type.rank && other.indices.allSatisfy { $0 == axis || other[$0] == type.shape[$0] }
      }
      operands.append(try builder.cast(random.pick(fitting), to: type.element))
    }
    return try builder.concat(operands, axis: axis)
  }

  mutating func update() throws(Diagnostic) -> Value {
    let whole = random.pick(random.once(in: 2) ? candidates : builder.graph.inputs.map(\.value))
    let type = builder.type(of: whole)
    let fitting = candidates.filter { builder.type(of: $0).rank == type.rank }
    var part = random.pick(fitting)
    for axis in 0..<type.rank where random.once(in: 2) {
      // One row, which fits wherever there is one.
      part = try builder.slice(part, axis: axis, from: 0, to: 1)
    }
    let shape = builder.type(of: part).shape
    let offsets = zip(type.shape, shape).map { outer, inner in
      random.once(in: 2) ? builder.ranges.simplified(outer - inner) : Dim(random.int(0...1))
    }
    return try builder.update(whole, builder.cast(part, to: type.element), at: offsets)
  }

  mutating func leaf() throws(Diagnostic) -> Value {
    let type = type(leading: [])
    switch random.int(0...3) {
    case 0: return try builder.dimension(extent() + Dim(random.int(-2...3)))
    case 1 where type.rank > 0 && TypeRule.Class.number.contains(type.element):
      return try builder.iota(type, axis: random.int(0...type.rank - 1))
    case 2 where type.staticShape != nil:
      let count = type.staticShape?.reduce(1, *) ?? 0
      guard count <= 64 else { throw Diagnostic("that is too much text") }
      return try builder.constant((0..<count).map { _ in scalar(type.element) }, type)
    default: return try random.once(in: 2) ? weight(type) : builder.constant(scalar(type.element), type.shape)
    }
  }

  /// A value of `type`: usual ones, extreme ones, arbitrary bits.
  mutating func scalar(_ type: DataType) -> ScalarValue {
    switch random.int(0...7) {
    case 0: ScalarValue(type: type, bits: random.next())
    case 1: ScalarValue(random.pick([Double.infinity, -.infinity, .nan, -0.0, 1e-40, 1e30]), as: type)
    case 2: ScalarValue(random.int(-300...300), as: type)
    default: ScalarValue(Double(random.int(-40...40)) / 8, as: type)
    }
  }

  /// A region over some values, made as graphs are.
  mutating func fused() throws(Diagnostic) -> [Value] {
    var inner = self
    inner.builder = GraphBuilder("", symbols: builder.graph.symbols)
    inner.candidates = []
    let operands = (0..<random.int(1...3)).map { _ in random.pick(candidates) }
    for operand in operands { inner.addBodyInput(builder.type(of: operand)) }
    inner.random = random
    for _ in 0..<random.int(1...3) {
      switch inner.random.int(0...4) {
      case 0: inner.candidates.append(try inner.reduce())
      case 1: inner.candidates.append(try inner.view())
      default: inner.candidates.append(try inner.map())
      }
    }
    let results = inner.candidates.suffix(inner.random.int(1...2))
    for (position, value) in results.enumerated() {
      inner.builder.output(inner.random.once(in: 2) ? "" : "part\(position)", value)
    }
    random = inner.random
    return try builder.fused(inner.builder.graph, operands)
  }

  mutating func addBodyInput(_ type: TensorType) {
    candidates.append(builder.input("a\(candidates.count)", type))
  }
}
