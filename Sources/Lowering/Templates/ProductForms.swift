import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// The forms that a contraction region can take as a matrix product, the one first that the cost model holds for the best.
struct ProductForms {
  let roles: ContractionRoles
  /// The contraction's place in the region.
  let position: Int
  let accumulation: DataType
  /// The packed weight that holds the columns, if they lie in panels.
  let packed: InputBuffer?
  /// What decides which form is fast.
  let situation: String
  /// The forms, at least one.
  let forms: [TemplateForm]
  /// Those to take where dims are smaller, of which the first counts whose conditions hold.
  private let smaller: [SizedForm]

  /// A panel that a task packs itself takes at most this many bytes of its stack.
  private static let stackPanelBytes = 96 << 10
  /// And it has at most so many steps, as the template adds them up one after the other.
  private static let stackPanelSteps = 4096
  /// Of longer panels it packs about so many steps at a time; sums of more products are made in parts.
  private static let blockDepth = 256
  /// Shorter parts lose less to rounding, and cost nothing where the sums of earlier ones stay in registers.
  private static let shortDepth = 64
  /// And about so many rows share a panel.
  private static let blockRows = 96

  /// The forms for the region of `kernel`.
  /// - Throws: why no template fits.
  init(_ kernel: RegionKernel) throws(NoTemplate) {
    guard let position = kernel.region.accumulations.first,
      case .contract(let contraction) = kernel.region.body.nodes[position].kind
    else { throw NoTemplate(reason: "nothing is multiplied") }
    guard let roles = ContractionRoles(kernel.region.body, position), let columns = roles.extents[roles.column] else {
      throw NoTemplate(reason: "the last axis of the result is in both operands, or nothing is summed")
    }
    // Merged axes are told apart by division.
    let merged = roles.rows.dropFirst() + (kernel.machine.gpu == nil ? [] : roles.inner.dropFirst())
    guard merged.allSatisfy({ kernel.writer.ranges.bounds(of: roles.extents[$0] ?? 1).lower ?? 0 > 0 }) else {
      throw NoTemplate(reason: "an axis inside of others may have no elements")
    }
    self.roles = roles
    self.position = position
    accumulation = contraction.accumulation
    let found = Self.packedColumns(kernel, roles)
    let isBytes = found.map { LaneProduct.hasPackedSteps($0) } ?? false
    guard accumulation.isFloat || isBytes || accumulation == .i32 else {
      throw NoTemplate(reason: "the sums are \(accumulation)")
    }
    // Blocks of threads read bytes as what they are widened to, which lie in no panels.
    packed = isBytes && kernel.machine.gpu != nil ? nil : found
    let rows = ProductRows(kernel, roles)
    if kernel.machine.gpu != nil {
      (forms, smaller) = try Self.blockForms(kernel, roles, columns, accumulation, packed)
      guard let template = forms.first?.call.template else { throw NoTemplate(reason: "nothing is summed") }
      situation = "\(template): " + Self.situation(kernel, roles, rows, columns, accumulation, packed)
      return
    }
    forms = try Self.forms(kernel, roles, rows, columns, accumulation, packed)
    smaller = try Self.fewOpenRows(kernel, roles, rows, columns, accumulation, packed)
    guard let template = forms.first?.call.template else { throw NoTemplate(reason: "nothing is summed") }
    // Which templates there are follows from more than the extents.
    situation = "\(template): " + Self.situation(kernel, roles, rows, columns, accumulation, packed)
  }

  /// The forms for a CPU.
  /// - Throws: why no template fits.
  private static func forms(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ rows: ProductRows, _ columns: Dim, _ type: DataType,
    _ packed: InputBuffer?
  ) throws(NoTemplate) -> [TemplateForm] {
    if let packed {
      return LaneProduct(kernel, roles, type, packed).map {
        laneForms(kernel, roles, rows, columns, packed, $0)
      } ?? packedForms(kernel, roles, rows, columns, type, packed)
    }
    if let few = fewRows(kernel, roles, type) { return [few] }
    if kernel.region.gathers(roles.columnOperand) {
      throw NoTemplate(reason: "columns are read on a condition, under which no index can be loaded first")
    }
    return dynamicForms(kernel, roles, rows, columns, type)
  }

  /// How many rows there are at most, and that there are no more, where forms for one row or `few` are worth while beside those
  /// for all that there may be. Few rows are seldom where several dims make up their number, as sequences and tokens do; a single
  /// one is what each step of a decoder has.
  static func openRows(
    _ kernel: RegionKernel, _ roles: ContractionRoles, few: Int
  ) -> [(most: Int, condition: IndexCondition)] {
    let extent = kernel.writer.ranges.simplified(roles.extent(roles.rows))
    let least = kernel.writer.ranges.bounds(of: extent).lower ?? 0
    return (extent.symbols.count == 1 ? [1, few] : [1]).filter { least <= $0 && $0 < kernel.greatest(extent) }.map {
      ($0, IndexCondition(kernel.writer.written(extent), below: IndexExpression($0 + 1)))
    }
  }

  /// The forms where rows, whose number is open, turn out to be one or few, as those of a batch often do: several panels
  /// side by side make as many sums as the machine needs.
  private static func fewOpenRows(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ rows: ProductRows, _ columns: Dim, _ type: DataType,
    _ packed: InputBuffer?
  ) throws(NoTemplate) -> [SizedForm] {
    guard packed != nil, rows.count == nil else { return [] }
    var sized: [SizedForm] = []
    for (most, condition) in openRows(kernel, roles, few: ProductRows.mostFew) {
      let few = ProductRows(count: most == 1 ? 1 : nil, most: most == 1 ? nil : most, runs: nil, stride: rows.stride)
      guard var form = try forms(kernel, roles, few, columns, type, packed).first else { continue }
      form.call["strip"] = form.call["rows"].map { (most + $0 - 1) / $0 }
      form.reason += "; \(few)"
      sized.append(SizedForm(conditions: [condition], form: form))
    }
    return sized
  }

  /// The forms for smaller dims beside `form`. Parts of the inner extent are as long as there: a row has the same bits
  /// whatever else is in its batch.
  func smaller(beside form: TemplateForm) -> [SizedForm] {
    smaller.map { sized in
      var own = sized.form
      if own.call["depth"] != nil { own.call["depth"] = form.call["depth"] }
      return SizedForm(conditions: sized.conditions, form: own)
    }
  }

  /// Whether tiles of `call` read no panel beyond the last of a packed weight.
  func fillsPanels(_ call: TemplateCall) -> Bool {
    guard let shape = packed?.buffer.shape, shape.count > 1, let panels = call["panels"] else { return true }
    let batch = roles.batch.filter { roles.columnLabels.contains($0) && roles.extents[$0] != 1 }.count
    return shape[batch].constant.map { $0 % panels == 0 } ?? (panels == 1)
  }

  /// Products over the columns of a `packed` weight.
  private static func packedForms(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ rows: ProductRows, _ columns: Dim, _ type: DataType,
    _ packed: InputBuffer
  ) -> [TemplateForm] {
    let width = packed.buffer.shape.last?.constant ?? 1
    let inner = roles.extent(Array(roles.inner.dropFirst()))
    let outer = roles.extent(Array(roles.inner.prefix(1)))
    func depth(_ steps: Int) -> Int { max(1, steps / max(1, inner.constant ?? 1)) }
    let extents = ["m": roles.extent(roles.rows), "n": columns, "k": outer, "e": inner]
    let isParted = kernel.writer.ranges.bounds(of: outer).upper ?? .max > depth(blockDepth)
    let tiles = ProductTile.tiles(
      packed: width, accumulation: type, rows: rows, columns: columns, isParted: isParted, machine: kernel.machine)
    // The longest inner extent counts: it fills the cache the most.
    let step = (kernel.writer.ranges.bounds(of: outer).upper ?? blockDepth) * type.byteCount
    let weight = packed.buffer.shape.reduce(1) { $0 * ($1.constant ?? 1) } * packed.buffer.element.byteCount
    return tiles.flatMap { tile in
      let depth = depth(tile.holdsSums(type, kernel.machine) ? shortDepth : blockDepth)
      return tile.strips(rows, stepBytes: step, weightBytes: weight, kernel.machine).map { strip in
        TemplateForm(
          call: TemplateCall(
            "matmul",
            [
              "rows": tile.rows, "tail": tile.tail, "panels": tile.panels, "width": width,
              "lanes": min(width, kernel.machine.lanes(type)), "depth": depth, "strip": strip,
            ]),
          fixed: ["width", "lanes"], extents: extents, reason: "columns lie in panels")
      }
    }
  }

  /// Products over columns that a task packs itself; none where nothing is summed.
  private static func dynamicForms(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ rows: ProductRows, _ columns: Dim, _ type: DataType
  ) -> [TemplateForm] {
    let extent = roles.extent(roles.inner)
    let depth = kernel.writer.ranges.bounds(of: extent).upper ?? .max
    guard depth > 0 else { return [] }
    let extents = ["m": roles.extent(roles.rows), "n": columns, "k": extent]
    let greatest = kernel.writer.ranges.bounds(of: columns).upper
    let tiles = ProductTile.tiles(accumulation: type, greatest: greatest, rows: rows, machine: kernel.machine)
    return tiles.map { tile in
      let isShort = depth <= min(stackPanelSteps, stackPanelBytes / (tile.width * type.byteCount))
      let call =
        isShort
        ? TemplateCall(
          "matmul_dynamic", ["rows": tile.rows, "tail": tile.tail, "width": tile.width, "depth": depth])
        : TemplateCall(
          "matmul_blocked",
          ["rows": tile.rows, "tiles": max(1, blockRows / tile.rows), "width": tile.width, "depth": blockDepth])
      return TemplateForm(
        call: call, fixed: isShort ? ["depth"] : [], extents: extents, reason: "a task packs columns")
    }
  }

  /// What decides which form is fast.
  private static func situation(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ rows: ProductRows, _ columns: Dim, _ type: DataType,
    _ packed: InputBuffer?
  ) -> String {
    func count(_ extent: Dim) -> String { kernel.writer.ranges.simplified(extent).constant.map(String.init) ?? "any" }
    let steps = roles.inner.compactMap { roles.extents[$0] }.filter { $0 != 1 }.map(count).joined(separator: "·")
    let form = packed.map { " in panels of \($0.buffer.element)" } ?? ""
    return "\(rows); \(count(columns)) columns\(form); \(steps.isEmpty ? "1" : steps) steps of \(type)"
  }

  /// The packed weight that holds the columns, if they lie in panels.
  private static func packedColumns(_ kernel: RegionKernel, _ roles: ContractionRoles) -> InputBuffer? {
    let source = PanelPacking.source(of: roles.columnOperand, in: kernel.region.body).source
    guard let input = kernel.values.inputs[source.node], let packing = input.packing,
      PanelPacking.candidates(kernel.region).contains(where: { $0.view == packing })
    else { return nil }
    return input
  }
}
