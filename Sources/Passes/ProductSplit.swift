import MartletGraphIR
import MartletScalars
import MartletSupport

/// When products are summed in parts.
public struct ProductSplit: Hashable, Sendable {
  /// The multiprocessors that shall have something to do.
  public var multiprocessors: Int
  /// Whether f32 is multiplied as it is, not on tensor cores.
  public var multipliesPlain: Bool

  /// What a block computes where there are few results, and how many steps a part has at least: as many as take longer than
  /// the launch that adds the parts up.
  private struct Block {
    let rows: Int
    let columns: Int
    let leastSteps: Int

    /// On tensor cores.
    static let matrix = Block(rows: 64, columns: 64, leastSteps: 256)
    /// Of f32, where warps share the inner extent.
    static let plain = Block(rows: 16, columns: 32, leastSteps: 512)
  }

  /// So many rows or fewer have a kernel that divides the inner extent itself.
  private static let fewRows = 8
  /// A part has whole copies of steps, and there are no more parts than this.
  private static let step = 32
  private static let greatestParts = 16

  /// For a GPU with so many multiprocessors, where f32 is multiplied as it is if `multipliesPlain`.
  public init(multiprocessors: Int, multipliesPlain: Bool = true) {
    self.multiprocessors = multiprocessors
    self.multipliesPlain = multipliesPlain
  }

  /// How a contraction is cut.
  struct Cut {
    /// The label that is cut, its extent, and into how many parts.
    let label: String
    let extent: Int
    let parts: Int
  }

  /// How `contraction` of operands of these types is cut, if that is worth while.
  func cut(_ contraction: Contraction, _ types: [TensorType], _ ranges: SymbolRanges) -> Cut? {
    let shapes = types.map(\.shape)
    let block: Block = multipliesPlain && types.allSatisfy { $0.element == .f32 } ? .plain : .matrix
    var extents: [String: Int] = [:]
    for (label, extent) in zip(contraction.left + contraction.right, shapes.joined()) {
      extents[label] = ranges.bounds(of: extent).upper ?? .max
    }
    guard contraction.accumulation == .f32, contraction.contracted.count == 1, let label = contraction.contracted.first,
      let axis = contraction.left.firstIndex(of: label), let steps = shapes[0][axis].constant,
      let column = contraction.result.last, !contraction.batch.contains(column)
    else { return nil }
    func count(_ labels: [String]) -> Int {
      labels.reduce(1) { $0.multipliedReportingOverflow(by: extents[$1] ?? 1).partialValue }
    }
    let rows = contraction.result.dropLast().filter { !contraction.batch.contains($0) }
    // No product of greater extents is few tiles.
    let limit = multiprocessors * max(block.rows, block.columns)
    guard contraction.result.allSatisfy({ 1...limit ~= extents[$0] ?? 0 }), count(rows) > Self.fewRows else {
      return nil
    }
    let tiles = [
      (count(rows) + block.rows - 1) / block.rows, (count([column]) + block.columns - 1) / block.columns,
    ]
    let blocks = tiles[0] * tiles[1] * count(contraction.batch)
    var parts = 1
    while parts < Self.greatestParts, 2 * parts * blocks <= multiprocessors,
      steps % (2 * parts * Self.step) == 0, steps / (2 * parts) >= block.leastSteps
    {
      parts *= 2
    }
    return parts == 1 ? nil : Cut(label: label, extent: steps, parts: parts)
  }
}

extension ProductSplit.Cut {
  /// Writes the parts of `contraction`, which `node` is, and their sum.
  func write(
    _ contraction: Contraction, _ node: Node, _ builder: inout GraphBuilder
  ) throws(Diagnostic) -> Value {
    var part = "part"
    while (contraction.left + contraction.right).contains(part) { part += "_" }
    let left = try view(node.operands[0], contraction.left, part, &builder)
    let right = try view(node.operands[1], contraction.right, part, &builder)
    let products = try builder.contract(
      left.value, left.labels, right.value, right.labels, to: [part] + contraction.result, accumulation: .f32,
      element: .f32)
    let sum = try builder.reduce(.sum, products, axes: [0], accumulation: .f32, element: .f32)
    let type = node.types[0].element
    return type == .f32 ? sum : try builder.cast(sum, to: type)
  }

  /// `operand` with the axis of the label as two: the parts, and the steps of one.
  private func view(
    _ operand: Value, _ labels: [String], _ part: String, _ builder: inout GraphBuilder
  ) throws(Diagnostic) -> (value: Value, labels: [String]) {
    guard let axis = labels.firstIndex(of: label) else { preconditionFailure("both operands have what is summed over") }
    let steps = extent / parts
    var shape = builder.type(of: operand).shape
    shape[axis] = Dim(steps)
    shape.insert(Dim(parts), at: axis)
    let indices = labels.indices.map { position -> IndexExpression in
      if position == axis { return IndexExpression(steps) * .axis(axis) + .axis(axis + 1) }
      return .axis(position < axis ? position : position + 1)
    }
    var names = labels
    names.insert(part, at: axis)
    return (try builder.view(operand, View(indices), shape: shape), names)
  }
}
