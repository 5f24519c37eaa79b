import MartletGraphIR
import MartletKernelIR
import MartletScalars

/// Products of unsigned bytes with signed ones that lie in panels, four steps side by side.
extension ProductForms {
  /// The template.
  static let byteTemplate = "matmul_u8i8"

  /// The forms over the columns of a `packed` weight.
  static func byteForms(
    _ kernel: RegionKernel, _ roles: ContractionRoles, _ rows: ProductRows, _ columns: Dim, _ packed: InputBuffer
  ) -> [TemplateForm] {
    let (outer, run) = roles.byteSteps
    let extents = ["m": roles.extent(roles.rows), "n": columns, "k": roles.extent(outer), "e": roles.extent(run)]
    let width = PanelPacking.width(.i32)
    // Where an instruction takes two products a lane, even and odd bytes of both operands are vectors of their own.
    let spelling = HardwareProcedure.named("dot_u8i8")?.spelling(for: kernel.machine)
    let tiles = ProductTile.tiles(
      packed: width, accumulation: .i32, rows: rows, columns: columns, isParted: false,
      machine: kernel.machine, isSplit: spelling?.form == .pairs)
    let steps = roles.extent(roles.inner)
    let step = kernel.writer.ranges.bounds(of: steps).upper ?? 1
    let weight = packed.buffer.shape.reduce(1) { $0 * ($1.constant ?? 1) }
    return tiles.flatMap { tile in
      tile.strips(rows, stepBytes: step, weightBytes: weight, kernel.machine).map { strip in
        TemplateForm(
          call: TemplateCall(
            byteTemplate, ["rows": tile.rows, "tail": tile.tail, "panels": tile.panels, "strip": strip]),
          fixed: [], extents: extents, reason: "bytes, whose columns lie in panels")
      }
    }
  }
}

extension ContractionRoles {
  /// The inner axes of a product of bytes: those outside, and the last of more than one element, whose steps are taken four
  /// at a time, as `PanelPacking` has them.
  var byteSteps: (outer: [String], run: [String]) {
    let inner = inner.filter { extents[$0] != 1 }
    return (Array(inner.dropLast()), Array(inner.suffix(1)))
  }
}
