import MartletGraphIR
import MartletScalars
import MartletSupport

/// Names that a reader can place: of kernels by module path and main operation, of buffers by the weight's key.
enum KernelName {
  /// What the name of the kernel of `region` is made of: the deepest module path of its main node, in parts, and what
  /// that node does.
  static func parts(_ region: Region) -> (path: [String], operation: String) {
    let path = place(region)?.modulePath ?? ""
    let isAttention = RegionAnalysis.attention(in: region.body) != nil
    return (path.split(separator: ".").map(String.init), isAttention ? "attention" : operation(main(region)))
  }

  /// The place of the main node of `region`, that with the deepest module path; nil where none is known.
  static func place(_ region: Region) -> ModelLocation? {
    let node = main(region)
    return (node.locations.isEmpty ? region.locations : node.locations).locations
      .max { $0.modulePath.count < $1.modulePath.count }
  }

  private static func main(_ region: Region) -> Node {
    region.body.nodes[region.accumulations.last ?? region.body.outputs.last?.value.node ?? 0]
  }

  /// The name of a kernel that does `operation` for the modules at `paths`: the parts that all of them have.
  static func kernel(_ paths: [[String]], _ operation: String) -> String {
    let first = paths.first ?? []
    let common = paths.dropFirst().reduce(first) { Self.common($0, $1) }
    return identifier((common + [operation]).joined(separator: "_"))
  }

  /// The longest sequence of parts that both paths have in that order.
  private static func common(_ left: [String], _ right: [String]) -> [String] {
    // For each prefix of `right`, the longest sequence that it shares with the part of `left` seen so far.
    var best = [[String]](repeating: [], count: right.count + 1)
    for part in left {
      var next = best
      for (place, other) in right.enumerated() {
        next[place + 1] =
          part == other
          ? best[place] + [part] : next[place].count > best[place + 1].count ? next[place] : best[place + 1]
      }
      best = next
    }
    return best[right.count]
  }

  private static func operation(_ node: Node) -> String {
    switch node.kind {
    case .input, .parameter: "copy"
    case .constant, .iota, .dimension: "fill"
    case .map(let op): op.name
    case .reduce(let reduction): reduction.kind.rawValue
    case .contract: "contract"
    case .view: "view"
    case .gather: "gather"
    case .concat: "concat"
    case .update: "update"
    case .scatter(let scatter): "scatter_\(scatter.name)"
    case .sort: "sort"
    case .scan(let scan): "scan_\(scan.kind.rawValue)"
    case .composite(let composite): composite.name
    case .fused: "region"
    case .loop: "loop"
    case .extent: "extent"
    case .branch: "branch"
    }
  }

  /// A hint for the buffer of an operand that `node` of the graph makes.
  static func operand(_ node: Node) -> String {
    switch node.kind {
    case .parameter(let parameter): identifier(String(parameter.key.split(separator: ".").last ?? "weight"))
    case .input(let name): identifier(name)
    case .constant: "constant"
    case .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .fused, .loop, .extent, .branch:
      "x"
    }
  }

  private static func identifier(_ text: String) -> String {
    let name = String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "_" })
    return name.first?.isLetter == true ? name : "k_" + name
  }

  /// `hint`, with a number if it is taken.
  static func unique(_ hint: String, taken: inout Set<String>) -> String {
    var name = hint
    var number = 1
    while !taken.insert(name).inserted {
      number += 1
      name = "\(hint)_\(number)"
    }
    return name
  }
}
