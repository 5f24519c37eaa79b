internal import MartletScalars
internal import MartletSupport

extension GraphText {
  /// A view as texts write it: `{2*h + k - 1, c -> c h k where 0 <= 2*h + k - 1 < 28 else 0.0}`.
  func text(_ view: View, resultRank: Int) -> String {
    let axes = axisNames(resultRank, view)
    let name = { (axis: Int) in axes.indices.contains(axis) ? axes[axis] : "d\(axis)" }
    let indices = view.indices.map { $0.text(axisName: name) }.joined(separator: ", ")
    var text = "{\(indices)\(indices.isEmpty ? "" : " ")->\(axes.map { " " + $0 }.joined())"
    if !view.conditions.isEmpty {
      text += " where " + view.conditions.map { $0.text(axisName: name) }.joined(separator: ", ")
    }
    if let fill = view.fill { text += " else \(fill)" }
    return text + "}"
  }

  /// Names for the axes of a view's result that are no dims of the graph.
  private func axisNames(_ rank: Int, _ view: View) -> [String] {
    var taken = Set(graph.symbols.map(\.name))
    for expression in view.expressions {
      for case .named(let name) in expression.symbols { taken.insert(name) }
    }
    let letters = "ijklmnopqrstuvwxyz".map { String($0) }
    var names: [String] = []
    var round = 0
    while names.count < rank {
      let candidates = letters.map { round == 0 ? $0 : "\($0)\(round)" }
      names += candidates.filter { !taken.contains($0) }
      round += 1
    }
    return Array(names.prefix(rank))
  }
}
