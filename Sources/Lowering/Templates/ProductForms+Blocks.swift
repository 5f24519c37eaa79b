import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// Products for blocks of threads, on a GPU.
extension ProductForms {
  /// So many rows or fewer are read by every block.
  private static let mostSlicedRows = 8
  /// Sums of fewer steps are not shared by threads.
  private static let leastSlicedSteps = 32

  /// The form of a product, and those for smaller results, which run where their conditions hold; none where nothing is
  /// summed.
  static func blockForms(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ columns: Dim, _ type: DataType,
    _ packed: InputBuffer?
  ) throws(NoTemplate) -> (forms: [TemplateForm], smaller: [SizedForm]) {
    let inner = roles.extent(roles.inner)
    guard kernel.greatest(inner) > 0, let gpu = kernel.machine.gpu else { return ([], []) }
    let extents = ["m": roles.extent(roles.rows), "n": columns, "k": inner]
    let rows = kernel.greatest(roles.extent(roles.rows))
    if rows <= mostSlicedRows {
      guard kernel.greatest(inner) >= leastSlicedSteps else {
        throw NoTemplate(reason: "sums of few steps for few rows are each thread's own")
      }
      return ([slicedForm(kernel, roles, max(rows, 1), extents, type, gpu)], [])
    }
    let factor = matrixFactor(kernel, roles, type)
    // Products of f32, rounded too, have one form of the second operand.
    let source = OperandPlaces(
      kernel, roles, packed, readsSteps: factor != nil && factor != MatmulPrecision.tf32.rawValue)
    let few = fewOpenRows(kernel, roles, extents, type, gpu, source)
    let matrix = factor.map { (template: template(of: $0, source), factor: $0) }
    let tiles =
      matrix.map { BlockTile.matrices($0.template, sharedBytes: gpu.blockSharedBytes, source) }
      ?? BlockTile.plain(operands(kernel, roles, type, source), type)
    let open = OpenSize(kernel, roles, columns, above: few.last?.most ?? 0)
    let ranges = TileRanges(open.values, tiles: tiles.count) { tiles[$0].cycles(open.size(at: $1)) }
    let forms = ranges.ranges.map { range in
      let tile = tiles[range.tile]
      let cores = matrix.map { " on tensor cores, which multiply \($0.factor)" } ?? ""
      let bound = range.end.map { "; \(open.extent) < \($0)" } ?? ""
      let form = TemplateForm(
        call: tile.call, fixed: [], extents: extents,
        reason: "tiles of \(tile.rows) by \(tile.columns)\(cores)\(bound)")
      return SizedForm(
        conditions: range.end.map { [IndexCondition(open.extent, below: IndexExpression($0))] } ?? [], form: form)
    }
    return (forms.suffix(1).map(\.form), few.map(\.form) + forms.dropLast())
  }

  /// The forms where rows, whose number is open, turn out to be one or few, as for products of packed weights on a CPU; the
  /// columns must lie side by side.
  private static func fewOpenRows(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ extents: [String: IndexExpression], _ type: DataType,
    _ gpu: GPUTraits, _ source: OperandPlaces
  ) -> [(most: Int, form: SizedForm)] {
    guard source.hasColumnsInside, kernel.greatest(roles.extent(roles.inner)) >= leastSlicedSteps else { return [] }
    return openRows(kernel, roles, few: mostSlicedRows).map { most, condition in
      var form = slicedForm(kernel, roles, most, extents, type, gpu)
      form.reason += most == 1 ? "; one row" : "; at most \(most)"
      return (most, SizedForm(conditions: [condition], form: form))
    }
  }

  /// The form for so many `rows`, whose time is that of reading the second operand: a thread loads 16 bytes of a row at
  /// once, where the columns are a multiple of that, and several rows' before it needs the first.
  private static func slicedForm(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ rows: Int, _ extents: [String: IndexExpression],
    _ type: DataType, _ gpu: GPUTraits
  ) -> TemplateForm {
    let columns = extents["n"] ?? 1
    let ranges = kernel.writer.ranges
    let element = kernel.region.body.type(of: roles.columnOperand).element
    let widths = [8, 4, 2, 1].drop { $0 * element.bitWidth > 128 }
    let wide = widths.first { ranges.proveDivisible(columns, by: $0) } ?? 1
    // Fewer threads side by side make more blocks; a row's part in a block is not to be shorter than 32 bytes.
    let least = max(1, 256 / (element.bitWidth * wide))
    let greatest = max(least, 1024 / (element.bitWidth * wide))
    let across =
      [8, 4, 2].map { least * $0 / 2 }.first {
        $0 <= greatest && kernel.greatest(columns) >= $0 * wide * gpu.multiprocessors
      } ?? least
    // The slices' sums take a quarter of what a block may share, or more where a multiprocessor has but one or two blocks, so
    // that enough is on its way from memory.
    let steps = 4
    let most = 4 * gpu.multiprocessors
    let batch = min(kernel.greatest(roles.extent(roles.batch)), most)
    let blocks = min(kernel.greatest(columns) / (wide * across), most) * batch
    let parts = min(4, max(1, (blocks + gpu.multiprocessors - 1) / gpu.multiprocessors))
    let room = gpu.blockSharedBytes / (parts * rows * wide * across * type.byteCount)
    // Many threads have few registers each.
    var slices = min((rows > 2 ? 256 : 512) / across, room, 128)
    // Whole warps, unless the sums are short.
    let warp = max(1, gpu.warpThreads / across)
    if slices > warp { slices -= slices % warp }
    slices = min(slices, kernel.greatest(extents["k"] ?? 1) / steps)
    let call = TemplateCall(
      "matmul_slices", ["rows": rows, "slices": max(slices, 1), "across": across, "wide": wide, "steps": steps])
    let groups = extents.merging(["n": ranges.simplified(columns.floorDivided(by: IndexExpression(wide)))]) { $1 }
    return TemplateForm(
      call: call, fixed: ["rows", "wide"], extents: groups, reason: "few rows; the second operand is read once")
  }

  /// How the operands of a product come into shared memory.
  private static func operands(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ type: DataType, _ source: OperandPlaces
  ) -> BlockTile.Operands {
    let values = [roles.rowOperand, roles.columnOperand]
    guard kernel.machine.scalars.fusedMultiplyAdd, type == .f32, !roles.inner.isEmpty,
      values.allSatisfy({ kernel.region.body.type(of: $0).element == .f32 && !kernel.region.gathers($0) })
    else { return .other }
    if source.areWide { return .copied }
    // Steps along several axes are told apart by division.
    return roles.inner.count == 1 ? .loaded : .other
  }

  /// What tensor cores multiply that add up products in `type`; nil where they do not.
  private static func matrixFactor(_ kernel: RegionKernel, _ roles: ContractionRoles, _ type: DataType) -> String? {
    guard type == .f32 else { return nil }
    let factors = [roles.rowOperand, roles.columnOperand].map { kernel.region.body.type(of: $0).element }
    if factors == [.bf16, .bf16] || factors == [.f16, .f16] { return factors[0].rawValue }
    return kernel.matmulPrecision == .tf32 ? MatmulPrecision.tf32.rawValue : nil
  }

  /// The template for tensor cores that multiply `factor`.
  private static func template(of factor: String, _ source: OperandPlaces) -> String {
    if factor == MatmulPrecision.tf32.rawValue { return "matmul_tf32" }
    return source.hasStepsInside ? "matmul_mma_transposed" : "matmul_mma"
  }
}

/// What of the size of a product is open: its rows, its columns or how often it is made. Where several of these are, the
/// greatest count.
private struct OpenSize {
  /// The extent that is open, and its values; 1 if there is none.
  private(set) var extent: IndexExpression = 1
  private(set) var values = 1...1
  private var part: WritableKeyPath<BlockTile.Size, Int>?
  private var greatest: BlockTile.Size

  /// What is open of a product, of more than `above` rows.
  init(_ kernel: RegionKernel, _ roles: ContractionRoles, _ columns: Dim, above: Int) {
    let parts: [(WritableKeyPath<BlockTile.Size, Int>, IndexExpression)] = [
      (\.rows, roles.extent(roles.rows)), (\.columns, columns), (\.batch, roles.extent(roles.batch)),
    ]
    greatest = .init(rows: 1, columns: 1, batch: 1, inner: kernel.greatest(roles.extent(roles.inner)))
    var open: [(part: WritableKeyPath<BlockTile.Size, Int>, extent: IndexExpression)] = []
    for (part, extent) in parts {
      let extent = kernel.writer.ranges.simplified(extent)
      greatest[keyPath: part] = kernel.greatest(extent)
      if extent.constant == nil { open.append((part, extent)) }
    }
    guard open.count == 1, let least = kernel.writer.ranges.bounds(of: open[0].extent).lower else { return }
    let most = greatest[keyPath: open[0].part]
    guard most < .max, least <= most else { return }
    extent = kernel.writer.written(open[0].extent)
    let first = max(least, open[0].part == \.rows ? above + 1 : 1)
    values = first...max(most, first)
    part = open[0].part
  }

  /// The size of the product where the open extent is `value`.
  func size(at value: Int) -> BlockTile.Size {
    var size = greatest
    if let part { size[keyPath: part] = value }
    return size
  }
}
