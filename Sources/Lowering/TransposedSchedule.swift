import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Schedules a pointwise region that reads operands along another axis than the one it writes along: squares of as many
/// lines as a vector has lanes are read along the one axis, transposed in registers and written along the other.
///
/// Reading element by element costs several cycles each. The places of a square's `2^k · 2^k` elements are numbers of
/// `2k` bits; to transpose it is to change the halves of these numbers, which rotating them by one bit does `k` times.
/// One such step makes each vector of every second element of two.
struct TransposedSchedule {
  /// The views that are read so, by position in the body.
  private let views: [Int]
  /// The axis of the result along which they lie.
  private let axis: Int
  private let shape: [Dim]
  private let element: DataType
  /// The lines of a square.
  private let side: Int

  /// Fewer elements than this along one of both axes do not fill a square.
  private static let leastExtent = 8
  /// More lines would not stay in registers.
  private static let sides = 4...16

  /// What was chosen.
  var choice: String { "by rule: squares of \(side), transposed in registers" }

  /// The schedule for the region of `kernel`; nil where it reads no large operand across.
  init?(_ kernel: RegionKernel) {
    let body = kernel.region.body
    guard let first = body.outputs.first else { return nil }
    shape = body.type(of: first.value).shape
    let (shape, ranges) = (shape, kernel.writer.ranges)
    func isLong(_ axis: Int) -> Bool { (ranges.bounds(of: shape[axis]).upper ?? .max) >= Self.leastExtent }
    guard shape.count >= 2, isLong(shape.count - 1) else { return nil }
    var found: [(view: Int, axis: Int)] = []
    for position in body.elementwiseNodes {
      guard let axis = Self.crossing(position, kernel, shape), isLong(axis) else { continue }
      found.append((position, axis))
    }
    guard let axis = found.first?.axis, let view = found.first?.view else { return nil }
    element = body.nodes[view].types[0].element
    side = kernel.machine.lanes(element)
    guard Self.sides.contains(side) else { return nil }
    self.axis = axis
    views = found.filter { [element] in $0.axis == axis && body.nodes[$0.view].types[0].element == element }.map(\.view)
  }

  /// The axis of the result along which the view at `position` reads neighbours, where that is not the last one and it
  /// reads an operand of no fewer elements than the result has.
  private static func crossing(_ position: Int, _ kernel: RegionKernel, _ shape: [Dim]) -> Int? {
    let node = kernel.region.body.nodes[position]
    guard case .view(let view) = node.kind, view.conditions.isEmpty, node.types[0].shape == shape,
      readsInput(node.operands[0].node, kernel)
    else { return nil }
    let extents = kernel.region.body.type(of: node.operands[0]).shape
    let place = kernel.writer.ranges.simplified(IndexExpression.rowMajor(view.indices, in: extents))
    func step(_ axis: Int) -> IndexExpression? { place.affine(in: .axis(axis))?.coefficient }
    guard let across = step(shape.count - 1), across != 0, across != 1, across != -1 else { return nil }
    let result = node.types[0].elementCount
    guard kernel.writer.ranges.proveNonNegative(IndexExpression.product(extents) - result) else { return nil }
    return shape.indices.dropLast().last { step($0) == 1 }
  }

  /// Whether the node at `position` is an input that lies as it is, or is computed from one at the same place, and can be
  /// written where it may lie outside.
  private static func readsInput(_ position: Int, _ kernel: RegionKernel) -> Bool {
    guard kernel.canWriteOnCondition(Value(position)) else { return false }
    let nodes = kernel.region.body.nodes
    var reached: Set = [position]
    for position in (0...position).reversed() where reached.contains(position) {
      if case .map = nodes[position].kind {
        reached.formUnion(nodes[position].operands.map(\.node))
      } else if let input = kernel.values.inputs[position], input.packing == nil {
        return true
      }
    }
    return false
  }

  /// Writes the loops of `kernel`.
  /// - Throws: a diagnostic if a value cannot be written.
  func write(_ kernel: inout RegionKernel) throws(Diagnostic) {
    let outer = shape.indices.dropLast().filter { $0 != axis }
    let squares = shape[axis].ceilDivided(by: IndexExpression(side))
    try AxisNest(outer.map { shape[$0] } + [squares], binding: .parallel).write(&kernel) {
      kernel, place throws(Diagnostic) in
      var indices = [IndexExpression](repeating: 0, count: shape.count)
      for (axis, index) in zip(outer, place) { indices[axis] = index }
      let row = (place.last ?? 0) * IndexExpression(side)
      let across = shape[shape.count - 1].ceilDivided(by: IndexExpression(side))
      try kernel.loop("s", across, .serial) { kernel, square throws(Diagnostic) in
        let column = square * IndexExpression(side)
        var buffers: [(view: Int, buffer: Buffer)] = []
        for view in views {
          let read = try self.read(&kernel, view, indices, row, column)
          buffers.append((view, try kernel.transposed(read, side, side, named: "square")))
        }
        try store(&kernel, buffers, indices, row, column)
      }
    }
  }

  /// The square of the view `view` as it lies in memory; zeros stand for what there is not.
  private func read(
    _ kernel: inout RegionKernel, _ view: Int, _ outer: [IndexExpression], _ row: IndexExpression,
    _ column: IndexExpression
  ) throws(Diagnostic) -> Buffer {
    let buffer = kernel.writer.allocate("square", element, [side * side], initial: nil)
    try kernel.loop("r", IndexExpression(side), .unroll) { kernel, line throws(Diagnostic) in
      try kernel.loop("l", IndexExpression(side), .vector) { kernel, lane throws(Diagnostic) in
        var indices = outer
        indices[axis] = kernel.writer.element(row + lane, below: shape[axis])
        indices[shape.count - 1] = kernel.writer.element(column + line, below: shape[shape.count - 1])
        let conditions = [
          IndexCondition(row + lane, below: shape[axis]), IndexCondition(column + line, below: shape[shape.count - 1]),
        ]
        let open = conditions.compactMap { kernel.writer.written($0).unproved(with: kernel.writer.ranges) }
        kernel.writer.beginConditional()
        let value = try kernel.values.write(Value(view), at: indices, &kernel.writer)
        kernel.writer.endConditional()
        let zero = Expression.literal(ScalarValue(0, as: element))
        kernel.writer.store(
          buffer, [IndexExpression(side) * line + lane], open.isEmpty ? value : .conditional(open, value, zero))
      }
    }
    return buffer
  }

  private func store(
    _ kernel: inout RegionKernel, _ buffers: [(view: Int, buffer: Buffer)], _ outer: [IndexExpression],
    _ row: IndexExpression, _ column: IndexExpression
  ) throws(Diagnostic) {
    let last = shape.count - 1
    let loop = kernel.writer.openLoop("r", IndexExpression(side), .unroll)
    let inside = kernel.writer.written(IndexCondition(row + loop.index, below: shape[axis]))
    try kernel.lanes("l", shape[last], first: column, lanes: side) { kernel, place throws(Diagnostic) in
      var indices = outer
      indices[axis] = kernel.writer.element(row + loop.index, below: shape[axis])
      indices[last] = place.element
      for (view, buffer) in buffers {
        let offset = IndexExpression(side) * loop.index + place.lane
        kernel.values.stored[Value(view)] = .init(buffer: buffer, indices) { _ in [offset] }
      }
      try PointwiseSchedule.writeElement(&kernel, indices)
    }
    kernel.writer.closeLoop(loop, where: [inside].compactMap { $0.unproved(with: kernel.writer.ranges) })
  }
}

extension Graph {
  /// The nodes that outputs are computed from at their own place, ascending.
  var elementwiseNodes: [Int] {
    var reached = Set(outputs.map(\.value.node))
    for position in nodes.indices.reversed() where reached.contains(position) {
      if case .map = nodes[position].kind { reached.formUnion(nodes[position].operands.map(\.node)) }
    }
    return reached.sorted()
  }
}
