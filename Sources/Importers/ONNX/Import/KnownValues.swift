internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// What the values of a growing graph are known to be: constants, extents, and what small operations make of them. So
/// shape arithmetic folds while a model is imported.
struct KnownValues {
  /// Values with more elements than that are not followed.
  static let greatestCount = 1024

  /// The results of the nodes so far; only first results.
  private var tensors: [KnownTensor?] = []
  /// The values of weights by key, if they are small.
  private var weights: [String: KnownTensor] = [:]
  /// The values that inputs will have, by name.
  private var inputs: [String: KnownTensor]
  /// What is known of the dims.
  var ranges: SymbolRanges

  /// Nothing is known but `inputs`.
  init(inputs: [String: KnownTensor], ranges: SymbolRanges) {
    self.inputs = inputs
    self.ranges = ranges
  }

  /// What is known inside of the body of a loop, where `ranges` are known: nothing but weights so far.
  func inside(_ ranges: SymbolRanges) -> KnownValues {
    var inside = KnownValues(inputs: [:], ranges: ranges)
    inside.weights = weights
    return inside
  }

  /// Notes the value of the input `name`, about which nobody has asked yet.
  mutating func add(input name: String, _ tensor: KnownTensor) { inputs[name] = tensor }

  /// Notes the value of the weight `key`.
  mutating func add(weight key: String, _ tensor: ONNXTensor) {
    guard tensor.count <= Self.greatestCount else { return }
    weights[key] = KnownTensor(
      type: tensor.element, shape: tensor.shape, elements: tensor.values.map { .scalar($0) })
  }

  /// The elements of `value` in `graph`, which has only grown since the last question.
  mutating func tensor(_ value: Value, in graph: Graph) -> KnownTensor? {
    guard value.result == 0 else { return nil }
    while tensors.count <= value.node { tensors.append(evaluate(graph.nodes[tensors.count])) }
    return tensors[value.node]
  }

  private func evaluate(_ node: Node) -> KnownTensor? {
    guard let type = node.types.first, let shape = type.staticShape,
      let count = Self.count(shape), count <= Self.greatestCount
    else { return nil }
    switch node.kind {
    case .input(let name): return inputs[name]
    case .parameter(let parameter): return weights[parameter.key]
    case .constant(let literal): return constant(literal, type.element, shape, count)
    case .dimension(let dim): return KnownTensor(type: .i64, shape: [], elements: [.extent(dim, as: .i64)])
    case .iota(let axis):
      let elements = Self.indices(shape).map { KnownTensor.Element.scalar(ScalarValue($0[axis], as: type.element)) }
      return KnownTensor(type: type.element, shape: shape, elements: elements)
    case .composite, .fused, .loop, .extent, .branch, .contract, .update, .sort: return nil
    case .map, .reduce, .view, .gather, .concat, .scan, .scatter: break
    }
    var operands: [KnownTensor] = []
    for operand in node.operands {
      guard operand.result == 0, let known = tensors[operand.node] else { return nil }
      operands.append(known)
    }
    guard let elements = elements(node.kind, operands, type.element, shape) else { return nil }
    return KnownTensor(
      type: type.element, shape: shape, elements: elements,
      sources: operands.reduce(into: []) { $0.formUnion($1.sources) })
  }

  private func constant(_ literal: TensorLiteral, _ type: DataType, _ shape: [Int], _ count: Int) -> KnownTensor {
    let elements: [KnownTensor.Element] =
      switch literal.elements {
      case .splat(let value): .init(repeating: .scalar(value), count: count)
      case .dense(let values): values.map { .scalar($0) }
      }
    return KnownTensor(type: type, shape: shape, elements: elements)
  }

  private func elements(
    _ kind: OpKind, _ operands: [KnownTensor], _ type: DataType, _ shape: [Int]
  ) -> [KnownTensor.Element]? {
    switch kind {
    case .map(let op):
      let evaluator = KnownMap(op, operands.map(\.type), type, ranges)
      return evaluator.elements(operands.map(\.elements))
    case .reduce(let reduction): return reduce(reduction, operands[0], type, shape)
    case .view(let view): return Self.view(view, operands[0], shape)
    case .gather(let axis): return Self.gather(axis, operands[0], operands[1], shape)
    case .concat(let axis): return Self.concat(axis, operands, shape)
    case .scan(let scan): return self.scan(scan, operands[0], type)
    case .scatter(let scatter): return self.scatter(scatter, operands)
    case .input, .parameter, .constant, .iota, .dimension, .contract, .update, .sort, .composite, .fused, .loop,
      .extent,
      .branch:
      return nil
    }
  }

  private func reduce(
    _ reduction: Reduction, _ operand: KnownTensor, _ type: DataType, _ shape: [Int]
  ) -> [KnownTensor.Element]? {
    guard operand.type == type, !type.isFloat, let op = reduction.kind.combine,
      let identity = reduction.kind.identity(type)
    else { return nil }
    let evaluator = KnownMap(op, [type, type], type, ranges)
    let kept = operand.shape.indices.filter { !reduction.axes.contains($0) }
    var results = [KnownTensor.Element](repeating: .scalar(identity), count: Self.count(shape) ?? 0)
    for (element, index) in zip(operand.elements, Self.indices(operand.shape)) {
      let place = Self.position(kept.map { index[$0] }, shape)
      guard let sum = evaluator.element([results[place], element]) else { return nil }
      results[place] = sum
    }
    return results
  }

  private static func view(_ view: View, _ operand: KnownTensor, _ shape: [Int]) -> [KnownTensor.Element]? {
    var elements: [KnownTensor.Element] = []
    for index in indices(shape) {
      let symbol = { (symbol: Symbol) -> Int? in
        if case .axis(let axis) = symbol { index[axis] } else { nil }
      }
      var isInside = true
      for condition in view.conditions {
        guard let holds = condition.evaluate(symbol) else { return nil }
        isInside = isInside && holds
      }
      if !isInside, let fill = view.fill {
        elements.append(.scalar(fill))
        continue
      }
      var source: [Int] = []
      for expression in view.indices {
        guard let number = expression.evaluate(symbol) else { return nil }
        source.append(number)
      }
      elements.append(operand.elements[position(source, operand.shape)])
    }
    return elements
  }

  private static func gather(
    _ axis: Int, _ table: KnownTensor, _ rows: KnownTensor, _ shape: [Int]
  ) -> [KnownTensor.Element]? {
    guard let numbers = rows.scalars else { return nil }
    return indices(shape).map { index in
      let chosen = index[axis..<axis + rows.shape.count]
      let row = numbers[position(Array(chosen), rows.shape)].integer
      let inside = min(max(row, 0), table.shape[axis] - 1)
      return table.elements[
        position(index[..<axis] + [inside] + index[(axis + rows.shape.count)...], table.shape)]
    }
  }

  private static func concat(_ axis: Int, _ operands: [KnownTensor], _ shape: [Int]) -> [KnownTensor.Element] {
    indices(shape).map { index in
      var index = index
      var operand = 0
      while index[axis] >= operands[operand].shape[axis] {
        index[axis] -= operands[operand].shape[axis]
        operand += 1
      }
      return operands[operand].elements[position(index, operands[operand].shape)]
    }
  }

  /// The number of elements; nil if it is large.
  static func count(_ shape: [Int]) -> Int? {
    var count = 1
    for extent in shape {
      count *= extent
      if count > greatestCount { return shape.contains(0) ? 0 : nil }
    }
    return count
  }

  /// The indices of all elements in row-major order.
  static func indices(_ shape: [Int]) -> [[Int]] {
    shape.reduce([[]]) { indices, extent in indices.flatMap { index in (0..<extent).map { index + [$0] } } }
  }

  static func position(_ index: some Collection<Int>, _ shape: [Int]) -> Int {
    zip(index, shape).reduce(0) { $0 * $1.1 + $1.0 }
  }
}
