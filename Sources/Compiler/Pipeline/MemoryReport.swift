public import MartletGraphIR
internal import MartletKernelIR
internal import MartletLowering
internal import MartletScalars
internal import MartletSupport

/// The memory plans of graphs as text for people: a line for each value, in columns.
public enum MemoryReport {
  /// Where the values of `graph` lie by `plan`, in the order in which they are computed.
  public static func text(_ graph: Graph, _ plan: MemoryPlan) -> String {
    var rows = [["value", "type", "place", "bytes", "from"]]
    addRows(graph, plan, indent: "", to: &rows)
    return "entry @\(graph.name): arena of \(plan.arenaBytes) bytes\n" + columns(rows)
  }

  /// The values of bodies stand behind the loop or the branch; their offsets count from where the bodies' part of the arena
  /// begins.
  private static func addRows(_ graph: Graph, _ plan: MemoryPlan, indent: String, to rows: inout [[String]]) {
    for (position, places) in plan.places.enumerated() {
      let names = GraphPrinter.line(position, in: graph).prefix { $0 != "=" }.split(separator: ",")
      for (result, place) in places.enumerated() {
        let type = graph.type(of: Value(position, result: result))
        let name = indent + (names.indices.contains(result) ? names[result].filter { $0 != " " } : "%?")
        rows.append([name, "\(type)", text(place, graph), "\(type.byteCount)", origin(graph.nodes[position])])
      }
      if case .loop(let loop) = graph.nodes[position].kind, let inner = plan.loops[position] {
        rows.append([indent + "  body", "", "arena at \(inner.offset)", "\(inner.plan.arenaBytes)", ""])
        addRows(loop.body, inner.plan, indent: indent + "  ", to: &rows)
      }
      guard case .branch(let branch) = graph.nodes[position].kind, let inner = plan.branches[position] else { continue }
      for (title, body, plan) in [("then", branch.then, inner.then), ("else", branch.otherwise, inner.otherwise)] {
        rows.append([indent + "  " + title, "", "arena at \(inner.offset)", "\(plan.arenaBytes)", ""])
        addRows(body, plan, indent: indent + "  ", to: &rows)
      }
    }
  }

  /// The plans of the entries of `model` that `shown` has, and its weights as kernels read them.
  static func text(_ model: LoweredModel, _ shown: KernelModule) -> String {
    let (entries, names) = (Set(shown.entries.map(\.name)), Set(shown.weights.map(\.name)))
    var parts = zip(model.module.graphs, model.plans).filter { entries.contains($0.0.name) }.map { text($0, $1) }
    if !names.isEmpty {
      var rows = [["weight", "type", "packed as", "bytes"]]
      for weight in model.weights where names.contains(weight.name) {
        rows.append([weight.name, "\(weight.sourceType)", "\(weight.type)", "\(weight.type.byteCount)"])
      }
      parts.append("weights\n" + columns(rows))
    }
    return parts.joined(separator: "\n")
  }

  private static func text(_ place: MemoryPlan.Place, _ graph: Graph) -> String {
    switch place {
    case .input(let number): "input '\(graph.inputs[number].name)'"
    case .output(let number):
      graph.outputs[number].name.isEmpty
        ? graph.outputs[number].replaced.map { "carried '\($0)'" } ?? "result \(number)"
        : "output '\(graph.outputs[number].name)'"
    case .weight: "weights"
    case .arena(let offset): "arena at \(offset)"
    }
  }

  /// The module of the model that a value belongs to, or the weight that it is.
  private static func origin(_ node: Node) -> String {
    if case .parameter(let parameter) = node.kind { return parameter.key }
    return node.locations.locations.first { !$0.modulePath.isEmpty }?.modulePath ?? ""
  }

  /// Rows with a heading, columns two blanks apart.
  private static func columns(_ rows: [[String]]) -> String {
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      let cells = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      var line = "  " + cells.joined(separator: "  ")
      while line.hasSuffix(" ") { line.removeLast() }
      return line + "\n"
    }.joined()
  }
}
