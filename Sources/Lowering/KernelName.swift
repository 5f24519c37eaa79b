import MartletGraphIR
import MartletScalars
import MartletSupport

/// Names that a reader can place: of kernels by module path and main operation, of buffers by the weight's key.
enum KernelName {
  /// A name for the kernel of `region`: the deepest module path of its main node, then what that node does.
  static func kernel(_ region: Region) -> String {
    let main = region.accumulations.last ?? region.body.outputs.last?.value.node ?? 0
    let node = region.body.nodes[main]
    let path = (node.locations.isEmpty ? region.locations : node.locations).locations.map(\.modulePath)
      .max { $0.count < $1.count }
    return identifier([path, operation(node)].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: "_"))
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
    case .composite(let composite): composite.name
    case .fused: "region"
    }
  }

  /// A hint for the buffer of an operand that `node` of the graph makes.
  static func operand(_ node: Node) -> String {
    switch node.kind {
    case .parameter(let parameter): identifier(String(parameter.key.split(separator: ".").last ?? "weight"))
    case .input(let name): identifier(name)
    case .constant: "constant"
    case .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .composite, .fused: "x"
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
