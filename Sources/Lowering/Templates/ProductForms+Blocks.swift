import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// Products for blocks of threads, on a GPU.
extension ProductForms {
  /// A tile that a block computes, the share of it that a thread has, and how near to the limit of arithmetic such tiles
  /// come: the fewer elements a thread has, the more often it reads shared memory for each product.
  private struct BlockTile {
    let down: Int
    let across: Int
    let high: Int
    let wide: Int
    let depth: Int
    let efficiency: Double

    var rows: Int { 4 * high * down }
    var columns: Int { 4 * wide * across }

    static let all = [
      BlockTile(down: 16, across: 16, high: 2, wide: 2, depth: 8, efficiency: 1),
      BlockTile(down: 16, across: 16, high: 1, wide: 2, depth: 16, efficiency: 0.85),
      BlockTile(down: 16, across: 16, high: 1, wide: 1, depth: 16, efficiency: 0.7),
      BlockTile(down: 8, across: 8, high: 1, wide: 1, depth: 16, efficiency: 0.5),
    ]
  }

  /// A tile that a block computes on tensor cores, in warps with so many squares of 16 by 16, and how near to the limit of
  /// arithmetic such tiles come, as measured on compute capability 9.0: the fewer squares a warp has, the more often it reads
  /// shared memory for each product, and the fewer steps lie between barriers, the more often warps wait for each other.
  private struct MatrixTile {
    let down: Int
    let across: Int
    let high: Int
    let wide: Int
    let steps: Int
    let stages: Int
    let efficiency: Double

    var rows: Int { 16 * high * down }
    var columns: Int { 16 * wide * across }
    /// 32 bytes of each row and column a step, in every template.
    var sharedBytes: Int { 32 * steps * stages * (rows + columns) }

    static let all = [
      MatrixTile(down: 4, across: 2, high: 4, wide: 4, steps: 4, stages: 4, efficiency: 1.15),
      MatrixTile(down: 4, across: 2, high: 4, wide: 4, steps: 2, stages: 4, efficiency: 1.1),
      MatrixTile(down: 2, across: 2, high: 4, wide: 4, steps: 2, stages: 4, efficiency: 0.95),
      MatrixTile(down: 2, across: 2, high: 4, wide: 2, steps: 2, stages: 4, efficiency: 0.8),
      MatrixTile(down: 2, across: 2, high: 2, wide: 2, steps: 2, stages: 4, efficiency: 0.65),
    ]
  }

  /// So many rows or fewer are read by every block.
  private static let mostSlicedRows = 8

  /// The forms of a product, the one that should be the fastest first; none where nothing is summed.
  static func blockForms(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ columns: Dim, _ type: DataType
  ) -> [TemplateForm] {
    let inner = roles.extent(roles.inner)
    guard kernel.greatest(inner) > 0, let gpu = kernel.machine.gpu else { return [] }
    let extents = ["m": roles.extent(roles.rows), "n": columns, "k": inner]
    let rows = kernel.greatest(roles.extent(roles.rows))
    if rows <= mostSlicedRows {
      return [slicedForm(kernel, roles, max(rows, 1), extents, type, gpu)]
    }
    let batch = IndexExpression.product(roles.batch.compactMap { roles.extents[$0] })
    let count = (rows: rows, columns: kernel.greatest(columns), batch: kernel.greatest(batch))
    if let (template, factor) = matrixProduct(kernel, roles, type) {
      return matrixForms(template, factor, extents, count, gpu)
    }
    let order = order(BlockTile.all.map { cost($0.rows, $0.columns, $0.efficiency, count, gpu) })
    return order.map { number in
      let tile = BlockTile.all[number]
      return TemplateForm(
        call: TemplateCall(
          "matmul_block",
          ["down": tile.down, "across": tile.across, "high": tile.high, "wide": tile.wide, "depth": tile.depth]),
        fixed: [], extents: extents, reason: "tiles of \(tile.rows) by \(tile.columns)")
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
    let wide = widths.first { ranges.simplified(columns.modulo(IndexExpression($0))).constant == 0 } ?? 1
    // Fewer threads side by side make more blocks; a row's part in a block is not to be shorter than 32 bytes.
    let least = max(1, 256 / (element.bitWidth * wide))
    let greatest = max(least, 1024 / (element.bitWidth * wide))
    let across =
      [8, 4, 2].map { least * $0 / 2 }.first {
        $0 <= greatest && kernel.greatest(columns) >= $0 * wide * gpu.multiprocessors
      } ?? least
    // The slices' sums take a quarter of what a block may share.
    let steps = 4
    let room = gpu.blockSharedBytes / (4 * rows * wide * across * type.byteCount)
    let slices = [512 / across, room, kernel.greatest(extents["k"] ?? 1) / steps, 128].min() ?? 1
    let call = TemplateCall(
      "matmul_slices", ["rows": rows, "slices": max(slices, 1), "across": across, "wide": wide, "steps": steps])
    let groups = extents.merging(["n": ranges.simplified(columns.floorDivided(by: IndexExpression(wide)))]) { $1 }
    return TemplateForm(
      call: call, fixed: ["rows", "wide"], extents: groups, reason: "few rows; the second operand is read once")
  }

  /// The forms on tensor cores, which multiply `factor`.
  private static func matrixForms(
    _ template: String, _ factor: String, _ extents: [String: Dim], _ count: (rows: Int, columns: Int, batch: Int),
    _ gpu: GPUTraits
  ) -> [TemplateForm] {
    let tiles = MatrixTile.all.filter { $0.sharedBytes <= gpu.blockSharedBytes }
    return order(tiles.map { cost($0.rows, $0.columns, $0.efficiency, count, gpu) }).map { number in
      let tile = tiles[number]
      let call = TemplateCall(
        template,
        [
          "down": tile.down, "across": tile.across, "high": tile.high, "wide": tile.wide, "steps": tile.steps,
          "stages": tile.stages,
        ])
      return TemplateForm(
        call: call, fixed: [], extents: extents,
        reason: "tiles of \(tile.rows) by \(tile.columns) on tensor cores, which multiply \(factor)")
    }
  }

  /// The time that the greatest product takes, in some unit: a multiprocessor computes its blocks in turn, or at once, which
  /// takes as long.
  private static func cost(
    _ rows: Int, _ columns: Int, _ efficiency: Double, _ count: (rows: Int, columns: Int, batch: Int), _ gpu: GPUTraits
  ) -> Double {
    func tiles(_ extent: Int, _ size: Int) -> Double { max(1, (Double(extent) / Double(size)).rounded(.up)) }
    let blocks = tiles(count.rows, rows) * tiles(count.columns, columns) * Double(max(count.batch, 1))
    let turns = (blocks / Double(gpu.multiprocessors)).rounded(.up)
    return turns * Double(rows * columns) / efficiency
  }

  /// The numbers of `costs` from the least on.
  private static func order(_ costs: [Double]) -> [Int] {
    costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
  }

  /// The template for tensor cores that add up products in `type`, if there is one, and what it multiplies.
  private static func matrixProduct(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ type: DataType
  ) -> (template: String, factor: String)? {
    guard type == .f32 else { return nil }
    let factors = [roles.rowOperand, roles.columnOperand].map { kernel.region.body.type(of: $0).element }
    if factors == [.bf16, .bf16] || factors == [.f16, .f16] { return ("matmul_mma", factors[0].rawValue) }
    return kernel.matmulPrecision == .tf32 ? ("matmul_tf32", MatmulPrecision.tf32.rawValue) : nil
  }
}
