import MartletGraphIR
import MartletScalars

/// Whether both bodies of a branch may run rather than one.
///
/// A branch stores what it reads and gives, which else would stay in registers between the kernels around it, and runs kernels of
/// its own.
enum BranchCost {
  /// So many instructions may one element of all results take in both bodies, where each result's element follows from elements
  /// alone: then the memory that a branch takes costs more.
  static let greatestElementCost = 32

  /// Whether it is faster to run both bodies of `branch`: they take no more than `greatestWork` instructions in all, or few for
  /// each element.
  static func isCheap(_ branch: GraphBranch, work greatestWork: Int) -> Bool {
    var (elementCost, work, isElementwise) = (0, 0, true)
    for body in branch.bodies {
      let largest = body.largestDims
      for (node, cost) in zip(body.nodes, ScalarCost.operations(body)) {
        guard let form = node.form else { return false }
        isElementwise = isElementwise && form == .element
        let elements = (node.types + node.operands.map { body.type(of: $0) }).map { type in
          type.elementCount.evaluate(named: largest) ?? .max
        }
        elementCost += cost
        // Each label of a product of matrices is one of two of the three tensors.
        let all = Double(elements.reduce(1, product)).squareRoot()
        let count = form == .contraction ? Int(all) : elements.max() ?? 0
        work = Swift.min(work, 1 << 40) + product(count, Swift.max(cost, 1))
      }
    }
    return isElementwise && elementCost <= greatestElementCost || work <= greatestWork
  }

  private static func product(_ left: Int, _ right: Int) -> Int {
    let (product, overflow) = left.multipliedReportingOverflow(by: right)
    return overflow || product < 0 ? 1 << 40 : Swift.min(product, 1 << 40)
  }
}

extension Node {
  /// How the elements of a node depend on those of its operands.
  fileprivate enum Form {
    case element, several, contraction
  }

  /// The form of a node that may run where its body is not chosen for its price; nil for one that may take long whatever the
  /// number of elements.
  fileprivate var form: Form? {
    switch kind {
    case .input, .parameter, .constant, .iota, .dimension, .map, .view: .element
    case .reduce, .gather, .concat, .update, .scan: .several
    case .contract: .contraction
    case .scatter, .sort, .composite, .fused, .loop, .branch, .extent: nil
    }
  }
}
