import MartletScalars

/// Weights that are computed from others ahead of time.
///
/// A fused region is one if it reads parameters and constants alone, at least one parameter, has one result, depends on no
/// symbolic dim, and pays: its result takes at most twice the bytes of what it is made of, as a weight that is filled up
/// with zeros, apart from a small allowance, and the graph interpreter computes it in bounded time. What only repeats or
/// generates many elements, as a broadcast or an iota, stays in the graph.
extension Graph {
  /// So many bytes may a derived weight take beyond twice what it is made of.
  private static let allowance = 4096
  /// The most elements, products and terms of sums that are computed for one weight.
  private static let greatestWork = 1 << 26

  /// Whether the node at `position` is a region that is computed when weights are packed.
  public func isDerivedWeight(_ position: Int) -> Bool {
    let node = nodes[position]
    guard case .fused(let body) = node.kind, node.types.count == 1, body.outputs.count == 1 else { return false }
    var (bytes, hasParameter) = (0, false)
    for operand in Set(node.operands.map(\.node)) {
      guard let size = nodes[operand].types[0].byteCount.constant else { return false }
      switch nodes[operand].kind {
      case .parameter: hasParameter = true
      case .constant: break
      case .input, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter,
        .sort, .composite, .fused, .loop, .extent, .branch:
        return false
      }
      bytes += size
    }
    return hasParameter && body.isWorthDeriving(from: bytes)
  }

  /// Whether this body, which reads weights of so many `bytes` alone, is computed ahead of time.
  public func isWorthDeriving(from bytes: Int) -> Bool {
    guard let output = outputs.first, let size = type(of: output.value).byteCount.constant,
      size <= 2 * bytes + Self.allowance
    else { return false }
    var work = 0
    for position in nodes.indices {
      guard let own = derivationWork(position) else { return false }
      let (sum, overflow) = work.addingReportingOverflow(own)
      guard !overflow, sum <= Self.greatestWork else { return false }
      work = sum
    }
    return true
  }

  /// What the node at `position` takes to compute; nil if it cannot be computed ahead of time.
  private func derivationWork(_ position: Int) -> Int? {
    let node = nodes[position]
    guard node.isIndependentOfDims, let count = node.types[0].elementCount.constant else { return nil }
    switch node.kind {
    case .input, .constant: return 0
    case .iota, .map, .view, .gather, .concat, .scan: return count
    case .reduce: return type(of: node.operands[0]).elementCount.constant
    case .contract(let contraction):
      let shape = type(of: node.operands[0]).shape
      let inner = zip(contraction.left, shape).filter { contraction.contracted.contains($0.0) }.map(\.1)
      guard let products = IndexExpression.product(inner).constant else { return nil }
      let (work, overflow) = count.multipliedReportingOverflow(by: products)
      return overflow ? nil : work
    case .parameter, .dimension, .update, .scatter, .sort, .composite, .fused, .loop, .extent, .branch: return nil
    }
  }

  /// The graph without inputs that computes the derived weight at `position`: its parameters, without hashes, and its
  /// constants, then its body; nil if it is none.
  public func derivation(of position: Int) -> Graph? {
    guard isDerivedWeight(position), case .fused(let body) = nodes[position].kind else { return nil }
    var derivation = Graph("", outputs: [.init("weight", body.outputs[0].value)])
    var operands = nodes[position].operands[...]
    for node in body.nodes {
      var kind = node.kind
      if case .input = kind, let operand = operands.popFirst() { kind = nodes[operand.node].kind.withoutHash }
      derivation.nodes.append(Node(kind, node.operands, types: node.types))
    }
    return derivation
  }
}

extension Node {
  /// Whether all types have numbers for extents, and a view's indices no symbolic dim.
  public var isIndependentOfDims: Bool {
    guard types.allSatisfy({ $0.staticShape != nil }) else { return false }
    guard case .view(let view) = kind else { return true }
    let expressions = view.indices + view.conditions.flatMap { [$0.lower, $0.value, $0.upper].compactMap { $0 } }
    return !expressions.flatMap(\.symbols).contains { symbol in
      if case .named = symbol { true } else { false }
    }
  }
}

extension OpKind {
  /// The same; of a parameter, without the hash of its content.
  fileprivate var withoutHash: OpKind {
    guard case .parameter(let parameter) = self else { return self }
    return .parameter(Parameter(parameter.key, conversion: parameter.conversion))
  }
}
