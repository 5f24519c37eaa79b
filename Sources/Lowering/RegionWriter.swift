import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Writes values of a region as kernel expressions: views become indices, maps become scalar ops, inputs become loads.
struct RegionWriter {
  /// How a value that was computed earlier in the kernel is read back.
  struct Stored {
    /// Where it lies.
    let buffer: Buffer
    /// The indices of the value at which the buffer holds it; `anywhere` stands for every index.
    let required: [IndexExpression]
    /// The index into the buffer for given indices of the value.
    let place: ([IndexExpression]) -> [IndexExpression]

    /// The value lies in `buffer` at `place` for indices that are as `required`.
    init(
      buffer: Buffer, _ required: [IndexExpression], place: @escaping ([IndexExpression]) -> [IndexExpression]
    ) {
      self.buffer = buffer
      self.required = required
      self.place = place
    }

    /// Whether the buffer holds the value at `indices`.
    func holds(_ indices: [IndexExpression], _ ranges: SymbolRanges) -> Bool {
      zip(required, indices).allSatisfy { $0 == RegionWriter.anywhere || ranges.simplified($0) == $1 }
    }
  }

  /// Stands for every index in `Stored.required`.
  static let anywhere = IndexExpression.axis(-1)

  /// The region.
  let region: Region
  /// The buffer of each body input, by position in the body.
  let inputs: [Int: InputBuffer]
  /// What the kernel has computed so far.
  var stored: [Value: Stored] = [:]
  /// Values to keep when they are first written, and how.
  var keep: [Value: Stored] = [:]
  /// Values that the present stage keeps; complete when it ends.
  private var pending: [(value: Value, place: Stored)] = []
  private let useCounts: [[Int]]

  /// A writer of `region` that reads inputs from `inputs`.
  init(_ region: Region, inputs: [Int: InputBuffer]) {
    self.region = region
    self.inputs = inputs
    useCounts = region.body.useCounts
  }

  /// The extents of the input buffer `name`.
  func shape(of name: String) -> [IndexExpression]? { inputs.values.first { $0.buffer.name == name }?.buffer.shape }

  /// Makes readable what the stage that has ended has kept.
  mutating func publishKept() {
    for (value, place) in pending { stored[value] = place }
    pending = []
  }

  /// The value at `indices`, which lie in its shape.
  mutating func write(
    _ value: Value, at indices: [IndexExpression], _ writer: inout KernelWriter
  ) throws(Diagnostic) -> Expression {
    let indices = indices.map { writer.ranges.simplified($0) }
    let point = RegionPoint(value: value, indices: indices)
    if let known = writer.known(point) { return known }
    if let place = stored[value], place.holds(indices, writer.ranges) {
      return cast(writer.load(place.buffer, place.place(indices)), to: region.body.type(of: value).element)
    }
    var expression = try writeNode(value, at: indices, &writer)
    let isShared = useCounts[value.node][value.result] > 1 || keep[value] != nil
    if isShared { expression = writer.bind("v", expression, for: point) }
    if let place = keep[value], !writer.isConditional, place.holds(indices, writer.ranges) {
      writer.store(place.buffer, place.place(indices), expression)
      keep[value] = nil
      pending.append((value, place))
    }
    return expression
  }

  private mutating func writeNode(
    _ value: Value, at indices: [IndexExpression], _ writer: inout KernelWriter
  ) throws(Diagnostic) -> Expression {
    let node = region.body.nodes[value.node]
    let type = node.types[value.result]
    switch node.kind {
    case .input:
      guard let input = inputs[value.node] else { preconditionFailure("a body input has no buffer") }
      return writer.load(input.buffer, input.place(of: indices))
    case .constant(let literal):
      guard let splat = literal.splat else { return try writeDense(literal, type, at: indices, node) }
      return .literal(splat)
    case .iota(let axis):
      return cast(.index(writer.written(indices[axis])), to: type.element)
    case .dimension(let dim):
      return .index(dim)
    case .map(let op):
      var operands: [Expression] = []
      for operand in node.operands { operands.append(try write(operand, at: indices, &writer)) }
      return .scalar(op, operands, type.element)
    case .view(let view):
      return try writeView(view, node.operands[0], at: indices, &writer)
    case .gather(let axis):
      return try writeGather(node, axis: axis, at: indices, &writer)
    case .concat(let axis):
      return try writeConcat(node, axis: axis, at: indices, &writer)
    case .update(let offsets):
      return try writeUpdate(node, offsets, at: indices, &writer)
    case .reduce, .contract, .scan, .scatter, .sort:
      throw Diagnostic(
        "the fused region reads '\(describe(node))' at places that its kernel does not compute", at: node.locations,
        notes: ["this is a mistake of the compiler; --disable-pass fuse avoids it"])
    case .composite(let composite):
      throw Diagnostic(
        "the composite '\(composite.name)' has no kernel of its own", at: node.locations,
        notes: ["the pass 'expand' must run before lowering"])
    case .parameter, .fused, .loop, .extent, .branch:
      throw Diagnostic("a fused region holds a \(describe(node))", at: node.locations)
    }
  }

  private func describe(_ node: Node) -> String {
    switch node.kind {
    case .reduce(let reduction): "reduce \(reduction.kind.rawValue)"
    case .contract: "contract"
    case .scatter: "scatter"
    case .sort: "sort"
    case .scan(let scan): "scan \(scan.kind.rawValue)"
    case .parameter: "parameter"
    case .fused: "fused region"
    case .loop: "loop"
    case .extent: "extent"
    case .branch: "branch"
    case .input, .constant, .iota, .dimension, .map, .view, .gather, .concat, .update, .composite: "node"
    }
  }

  private func writeDense(
    _ literal: TensorLiteral, _ type: TensorType, at indices: [IndexExpression], _ node: Node
  ) throws(Diagnostic) -> Expression {
    // Constants of more than one element are weights of the artefact and reach a region as operands.
    guard case .dense(let values) = literal.elements, values.count == 1 else {
      throw Diagnostic("a fused region holds a dense constant", at: node.locations)
    }
    return .literal(values[0])
  }

  private mutating func writeView(
    _ view: View, _ operand: Value, at indices: [IndexExpression], _ writer: inout KernelWriter
  ) throws(Diagnostic) -> Expression {
    let substitute = { (symbol: Symbol) -> IndexExpression? in
      guard case .axis(let position) = symbol else { return nil }
      return indices[position]
    }
    let source = view.indices.map { $0.substituting(substitute) }
    let conditions = view.conditions.compactMap { $0.substituting(substitute).unproved(with: writer.ranges) }
    guard !conditions.isEmpty, let fill = view.fill else { return try write(operand, at: source, &writer) }
    // Of a tensor without elements nothing is read, and no index lies in it.
    if writer.ranges.simplified(region.body.type(of: operand).elementCount) == 0 { return .literal(fill) }
    writer.beginConditional()
    defer { writer.endConditional() }
    let inner = try write(operand, at: source, &writer)
    // More may be known of the loop variables than of what is made of them.
    let open = conditions.compactMap { writer.written($0).unproved(with: writer.ranges) }
    return open.isEmpty ? inner : .conditional(open, inner, .literal(fill))
  }

  private mutating func writeGather(
    _ node: Node, axis: Int, at indices: [IndexExpression], _ writer: inout KernelWriter
  ) throws(Diagnostic) -> Expression {
    let tableShape = region.body.type(of: node.operands[0]).shape
    let rank = region.body.type(of: node.operands[1]).rank
    let row = try write(node.operands[1], at: Array(indices[axis..<axis + rank]), &writer)
    guard !writer.isConditional else {
      throw Diagnostic(
        "a gather whose place depends on a condition cannot be fused", at: node.locations,
        notes: ["this is a mistake of the compiler; --disable-pass fuse avoids it"])
    }
    let index = writer.bindIndex("row", clamped(row, below: tableShape[axis], writer), below: tableShape[axis])
    return try write(
      node.operands[0], at: Array(indices[..<axis]) + [index] + Array(indices[(axis + rank)...]), &writer)
  }

  /// The index nearest to the whole number `row` in `0..<extent`.
  func clamped(_ row: Expression, below extent: IndexExpression, _ writer: KernelWriter) -> Expression {
    let last = Expression.index(writer.written(extent - 1))
    // The greatest of u64 would become negative.
    let greatest = Expression.literal(ScalarValue(Int.max, as: .u64))
    let signed = row.type == .u64 ? .scalar(.min, [row, greatest], .u64) : row
    return .scalar(
      .max, [.scalar(.min, [cast(signed, to: .i64), last], .i64), .literal(ScalarValue(0, as: .i64))], .i64)
  }

  private mutating func writeConcat(
    _ node: Node, axis: Int, at indices: [IndexExpression], _ writer: inout KernelWriter
  ) throws(Diagnostic) -> Expression {
    var pieces: [(end: IndexExpression, value: Expression)] = []
    var start = IndexExpression(0)
    for operand in node.operands {
      var place = indices
      place[axis] = indices[axis] - start
      writer.beginConditional()
      defer { writer.endConditional() }
      let piece = try write(operand, at: place, &writer)
      start += region.body.type(of: operand).shape[axis]
      pieces.append((start, piece))
    }
    guard var result = pieces.popLast()?.value else { preconditionFailure("a concat has operands") }
    while let piece = pieces.popLast() {
      result = .conditional([writer.written(IndexCondition(indices[axis], below: piece.end))], piece.value, result)
    }
    return result
  }

  private mutating func writeUpdate(
    _ node: Node, _ offsets: [IndexExpression], at indices: [IndexExpression], _ writer: inout KernelWriter
  ) throws(Diagnostic) -> Expression {
    let extents = region.body.type(of: node.operands[1]).shape
    if extents.contains(0) { return try write(node.operands[0], at: indices, &writer) }
    let place = zip(indices, offsets).map { $0 - $1 }
    let conditions = zip(place, extents).compactMap { place, extent in
      IndexCondition(place, from: 0, below: extent).unproved(with: writer.ranges)
    }
    writer.beginConditional()
    defer { writer.endConditional() }
    let part = try write(node.operands[1], at: place, &writer)
    if conditions.isEmpty { return part }
    return .conditional(conditions.map(writer.written), part, try write(node.operands[0], at: indices, &writer))
  }

  /// `expression` as `type`.
  func cast(_ expression: Expression, to type: DataType) -> Expression {
    expression.type == type ? expression : .scalar(.cast, [expression], type)
  }
}
