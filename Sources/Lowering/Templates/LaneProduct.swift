import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// A matrix product by a procedure of CPUs that takes several neighbouring steps of a sum for each lane, with columns that
/// lie in panels.
struct LaneProduct: Hashable {
  /// The template.
  let template: String
  /// The procedure.
  let procedure: String
  /// The types of what is multiplied, and of the sums.
  let rows: DataType
  let columns: DataType
  let accumulation: DataType
  /// Whether each lane of the packed columns has the steps that the procedure takes side by side; else what is packed has a step
  /// after the other, as for other products.
  let packsSteps: Bool

  /// How many steps the procedure takes of a row: those in 32 bits.
  var steps: Int { 4 / rows.byteCount }

  /// All of them.
  private static let table = [
    LaneProduct(
      template: "matmul_u8i8", procedure: "dot_u8i8", rows: .u8, columns: .i8, accumulation: .i32,
      packsSteps: true),
    LaneProduct(
      template: "matmul_bf16", procedure: "dot_bf16", rows: .bf16, columns: .bf16, accumulation: .f32,
      packsSteps: false),
  ]

  /// The one that `template` is written with.
  static func named(_ template: String) -> LaneProduct? { table.first { $0.template == template } }

  /// The one whose steps lie side by side in the packed `columns` that are multiplied with `rows`, with sums of `accumulation`.
  static func packingSteps(rows: DataType, columns: DataType, accumulation: DataType) -> LaneProduct? {
    table.first {
      $0.packsSteps && $0.rows == rows && $0.columns == columns && $0.accumulation == accumulation
    }
  }

  /// Whether the lanes of a `packed` weight have steps side by side.
  static func hasPackedSteps(_ packed: InputBuffer) -> Bool {
    table.contains {
      $0.packsSteps && $0.columns == packed.buffer.element && packed.buffer.shape.last == IndexExpression($0.steps)
    }
  }

  /// The one for the region of `kernel`, a contraction with these `roles` and sums of `accumulation` over the columns of
  /// `packed`; nil if there is none on its machine.
  init?(_ kernel: RegionKernel, _ roles: ContractionRoles, _ accumulation: DataType, _ packed: InputBuffer) {
    let found = Self.table.first { product in
      product.columns == packed.buffer.element && product.accumulation == accumulation
        && HardwareProcedure.named(product.procedure)?.isAvailable(on: kernel.machine) ?? false
    }
    // Steps lie side by side only where rows are such. Other rows must lie in memory as the procedure takes them.
    guard let found,
      found.packsSteps
        ? Self.hasPackedSteps(packed) : roles.rowsAreRuns(kernel, of: found.rows, count: found.steps)
    else {
      return nil
    }
    self = found
  }

  private init(
    template: String, procedure: String, rows: DataType, columns: DataType, accumulation: DataType, packsSteps: Bool
  ) {
    self.template = template
    self.procedure = procedure
    self.rows = rows
    self.columns = columns
    self.accumulation = accumulation
    self.packsSteps = packsSteps
  }

  /// Whether a contraction of `module` multiplies what the procedures that `machine` has and `base` lacks multiply.
  static func areUseful(on machine: Machine, beyond base: Machine, in module: GraphModule) -> Bool {
    let added = table.filter { product in
      guard let procedure = HardwareProcedure.named(product.procedure) else { return false }
      return procedure.isAvailable(on: machine) && !procedure.isAvailable(on: base)
    }
    guard !added.isEmpty else { return false }
    return module.graphs.flatMap(\.withBodies).contains { graph in
      graph.nodes.indices.contains { position in
        guard Lowering.launches(position, in: graph) else { return false }
        guard let packing = WeightTable.request(of: Region(graph, node: position), in: graph) else { return false }
        return added.contains { $0.columns == packing.type.element && $0.rows == packing.rows }
      }
    }
  }
}

extension ContractionRoles {
  /// The inner axes of a product whose procedure takes runs of steps: those outside, and the last of more than one element,
  /// along which the runs lie.
  var runSteps: (outer: [String], run: [String]) {
    let inner = inner.filter { extents[$0] != 1 }
    return (Array(inner.dropLast()), Array(inner.suffix(1)))
  }

  /// Whether `count` steps of each row always lie side by side in a buffer of `element` that the region's kernel only reads,
  /// from each multiple of `count` on.
  func rowsAreRuns(_ kernel: RegionKernel, of element: DataType, count: Int) -> Bool {
    var trial = kernel
    var indices: [String: IndexExpression] = [:]
    for label in batch + rows + runSteps.outer {
      indices[label] = trial.writer.openLoop("place", extents[label] ?? 1, .serial).index
    }
    let whole = extent(runSteps.run).floorDivided(by: IndexExpression(count))
    let start = trial.writer.openLoop("run", whole, .serial).index * IndexExpression(count)
    return runPlace(trial, indices, from: start, count: count, of: element) != nil
  }

  /// Where the step `start` of the row at `indices` lies, if the `count` steps from there on follow in a buffer of `element`
  /// that the region's kernel only reads; `indices` has all of the row's axes but that of the run.
  func runPlace(
    _ kernel: RegionKernel, _ indices: [String: IndexExpression], from start: IndexExpression, count: Int,
    of element: DataType
  ) -> (buffer: String, indices: [IndexExpression])? {
    guard !kernel.isInPlace, !kernel.region.gathers(rowOperand) else { return nil }
    var trial = kernel
    let run = trial.writer.openLoop("run", extent(runSteps.run), .serial).index
    var indices = indices
    for label in inner where extents[label] == 1 { indices[label] = 0 }
    if let label = runSteps.run.first { indices[label] = run }
    // What cannot be written here is refused when it is written.
    let value = try? trial.values.write(rowOperand, at: rowLabels.compactMap { indices[$0] }, &trial.writer)
    guard case .load(let name, let places, element)? = value?.beforeWidening, let symbol = run.symbol,
      let shape = kernel.values.shape(of: name), let extent = shape.last
    else { return nil }
    // Neighbours in memory, all of them in one run of the last axis.
    let linear = trial.writer.ranges.simplified(zip(places, shape).reduce(0) { $0 * $1.1 + $1.0 })
    let found = places.map { kernel.writer.ranges.simplified($0.substituting { $0 == symbol ? start : nil }) }
    guard linear.affine(in: symbol)?.coefficient == 1, let last = found.last,
      kernel.writer.ranges.proveLess(last + IndexExpression(count - 1), than: extent)
    else { return nil }
    return (name, found)
  }
}

extension Expression {
  /// What is cast to the expression, through all casts that lose nothing.
  var beforeWidening: Expression {
    var value = self
    while case .scalar(.cast, let operands, let type) = value, type.holds(operands[0].type) { value = operands[0] }
    return value
  }
}
