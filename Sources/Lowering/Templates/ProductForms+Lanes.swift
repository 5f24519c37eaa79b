import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// Products by procedures of CPUs that take several steps of a sum at a time.
extension ProductForms {
  /// The forms over the columns of a `packed` weight.
  static func laneForms(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ rows: ProductRows, _ columns: Dim, _ packed: InputBuffer,
    _ product: LaneProduct
  ) -> [TemplateForm] {
    let (outer, run) = roles.runSteps
    let extents = ["m": roles.extent(roles.rows), "n": columns, "k": roles.extent(outer), "e": roles.extent(run)]
    let width = PanelPacking.width(product.accumulation)
    // Where an instruction takes two products of bytes a lane, even and odd bytes of both operands are vectors of their own.
    let spelling = HardwareProcedure.named(product.procedure)?.spelling(for: kernel.machine)
    let tiles = ProductTile.tiles(
      packed: width, accumulation: product.accumulation, rows: rows, columns: columns, isParted: false,
      machine: kernel.machine, isSplit: spelling?.form == .pairs)
    let steps = kernel.writer.ranges.bounds(of: roles.extent(roles.inner)).upper ?? 1
    let weight = packed.buffer.shape.reduce(1) { $0 * ($1.constant ?? 1) } * packed.buffer.element.byteCount
    let reason =
      product.packsSteps
      ? "bytes, whose columns lie in panels" : "\(product.rows), whose columns lie in panels"
    return tiles.flatMap { tile in
      tile.strips(rows, stepBytes: steps * product.rows.byteCount, weightBytes: weight, kernel.machine).map { strip in
        TemplateForm(
          call: TemplateCall(
            product.template, ["rows": tile.rows, "tail": tile.tail, "panels": tile.panels, "strip": strip]),
          fixed: [], extents: extents, reason: reason)
      }
    }
  }
}
