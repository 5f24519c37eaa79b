import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// Products for blocks of threads, on a GPU.
extension ProductForms {
  /// So many rows or fewer are read by every block.
  private static let mostSlicedRows = 8

  /// The form of a product, and those for smaller results, which run where their conditions hold; none where nothing is
  /// summed.
  static func blockForms(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ columns: Dim, _ type: DataType, isPacked: Bool
  ) -> (forms: [TemplateForm], smaller: [SizedForm]) {
    let inner = roles.extent(roles.inner)
    guard kernel.greatest(inner) > 0, let gpu = kernel.machine.gpu else { return ([], []) }
    let extents = ["m": roles.extent(roles.rows), "n": columns, "k": inner]
    let rows = kernel.greatest(roles.extent(roles.rows))
    if rows <= mostSlicedRows {
      return ([slicedForm(kernel, roles, max(rows, 1), extents, type, gpu)], [])
    }
    let matrix = matrixProduct(kernel, roles, type)
    let tiles =
      matrix.map { BlockTile.matrices($0.template, sharedBytes: gpu.blockSharedBytes) }
      ?? BlockTile.plain(operands(kernel, roles, columns, type, isPacked: isPacked))
    let open = OpenSize(kernel, roles, columns)
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
    return (forms.suffix(1).map(\.form), Array(forms.dropLast()))
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

  /// Elements of f32 that are copied at once.
  private static let piece = 4

  /// How the operands of a product come into shared memory.
  private static func operands(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ columns: Dim, _ type: DataType, isPacked: Bool
  ) -> BlockTile.Operands {
    let values = [roles.rowOperand, roles.columnOperand]
    guard kernel.machine.scalars.fusedMultiplyAdd, type == .f32, let inner = roles.inner.last,
      values.allSatisfy({ kernel.region.body.type(of: $0).element == .f32 && !kernel.region.gathers($0) })
    else { return .other }
    let ranges = kernel.writer.ranges
    func lies(_ value: Value, _ labels: [String], along label: String) -> Bool {
      ranges.proveDivisible(roles.extents[label] ?? 1, by: piece) && stride(kernel, roles, value, labels, label) == 1
    }
    let areCopied =
      lies(roles.rowOperand, roles.rowLabels, along: inner)
      && (isPacked || roles.inner.count == 1 && lies(roles.columnOperand, roles.columnLabels, along: roles.column))
    if areCopied { return .copied }
    // Steps along several axes are told apart by division.
    return roles.inner.count == 1 ? .loaded : .other
  }

  /// How far neighbours along `label` lie from one another in the memory that `value` is read from, in elements; nil where it
  /// is not read as it is, or not by one number.
  private static func stride(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ value: Value, _ labels: [String], _ label: String
  ) -> IndexExpression? {
    var trial = kernel
    let index = trial.writer.openLoop("step", roles.extents[label] ?? 1, .serial).index
    let indices = labels.map { $0 == label ? index : 0 }
    guard let symbol = index.symbol, let place = trial.linearPlace(value, indices) else { return nil }
    return place.affine(in: symbol)?.coefficient
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

/// What of the size of a product is open: its rows, its columns or how often it is made. Where several of these are, the
/// greatest count.
private struct OpenSize {
  /// The extent that is open, and its values; 1 if there is none.
  private(set) var extent: IndexExpression = 1
  private(set) var values = 1...1
  private var part: WritableKeyPath<BlockTile.Size, Int>?
  private var greatest: BlockTile.Size

  init(_ kernel: RegionKernel, _ roles: ContractionRoles, _ columns: Dim) {
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
    values = max(least, 1)...max(most, 1)
    part = open[0].part
  }

  /// The size of the product where the open extent is `value`.
  func size(at value: Int) -> BlockTile.Size {
    var size = greatest
    if let part { size[keyPath: part] = value }
    return size
  }
}
