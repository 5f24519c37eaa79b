import MartletGraphIR
import MartletScalars

extension FusionPlan {
  /// The most instructions of a region that is copied into regions of no more elements than its own.
  private static let copiedCost = 4
  /// The most instructions of a region that is copied into regions of more elements.
  private static let repeatedCost = 2

  /// Step 6 of `Pass.fuse`.
  mutating func dissolveCheapRegions() {
    // In order of the graph, so that the cost of a region includes what has been copied into it.
    let order = regions.indices.filter { !regions[$0].isEmpty }.sorted { regions[$0].last ?? 0 < regions[$1].last ?? 0 }
    for region in order where isCheap(region) { dissolve(region) }
  }

  private func isCheap(_ region: Int) -> Bool {
    let nodes = regions[region]
    guard nodes.allSatisfy({ isPointwise($0) && !isOutput[$0] }) else { return false }
    let results = results(of: nodes)
    let body = FusionBody(self, nodes: nodes, outputs: results)
    let cost = body.costs.reduce(0, +)
    guard cost <= Self.copiedCost else { return false }
    let ranges = graph.ranges
    let own = graph.nodes[results[0]].types[0].elementCount
    let large = body.inputs.filter { ranges.proveNonNegative(graph.type(of: $0).elementCount * 2 - own) }
    guard large.count <= 1 else { return false }
    return results.flatMap { consumers[$0] }.filter { !nodes.contains($0) }.allSatisfy { consumer in
      guard let other = owners[consumer] else { return false }
      // What is read through may still stand below a view with conditions, which a gather must not.
      guard canJoin(nodes, regions[other]) else { return false }
      if readsAsOperand(consumer, nodes) {
        return isReadThrough(nodes, as: body.graph) && !gathersForWindows(nodes, consumer)
          && !gathersQueries(nodes, consumer) && !makesStoredFactors(nodes, consumer)
      }
      let elements = elementCount(of: other)
      return cost <= Self.repeatedCost || ranges.proveNonNegative(own - elements)
    }
  }

  /// Whether the contraction `consumer` reads results of `nodes`, through views or not; false for what is none.
  func readsAsOperand(_ consumer: Int, _ nodes: [Int]) -> Bool {
    guard case .contract = graph.nodes[consumer].kind else { return false }
    return graph.nodes[consumer].operands.contains { nodes.contains(base($0)) }
  }

  /// Whether `nodes` gather what the contraction `consumer` reads through windows: it would look up where each element lies
  /// as often as windows overlap.
  private func gathersForWindows(_ nodes: [Int], _ consumer: Int) -> Bool {
    let ranges = graph.ranges
    return graph.nodes[consumer].operands.contains { operand in
      let source = base(operand)
      guard nodes.contains(source), case .gather = graph.nodes[source].kind else { return false }
      let (read, there) = (graph.type(of: operand).elementCount, graph.nodes[source].types[0].elementCount)
      return ranges.proveNonNegative(read - 2 * there)
    }
  }

  /// Whether `nodes` round what the contraction `consumer` multiplies as bf16, where instructions for such products take what
  /// lies in memory so.
  private func makesStoredFactors(_ nodes: [Int], _ consumer: Int) -> Bool {
    settings.storesFactors && nodes.contains { graph.nodes[$0].types[0].element == .bf16 }
      && graph.nodes[consumer].operands.allSatisfy { graph.type(of: $0).element == .bf16 }
  }

  /// Whether `nodes` gather the queries of an attention whose scores `consumer` computes: its kernels ask whether a query is
  /// there before they read it, and under a condition no index can be loaded first.
  private func gathersQueries(_ nodes: [Int], _ consumer: Int) -> Bool {
    guard let region = owners[consumer], let queries = ContractionRoles(graph, consumer)?.rowOperand
    else { return false }
    let contractions = regions[region].filter { if case .contract = graph.nodes[$0].kind { true } else { false } }
    guard contractions.count > 1, contractions.first == consumer, nodes.contains(base(queries)) else { return false }
    return nodes.contains { if case .gather = graph.nodes[$0].kind { true } else { false } }
  }

  /// Whether a contraction may read through all of `nodes`, and through what has been copied into them: `body`.
  private func isReadThrough(_ nodes: [Int], as body: Graph) -> Bool {
    let isUsedOnce = nodes.allSatisfy { node in
      guard case .gather = graph.nodes[node].kind else { return true }
      return consumers[node].count == 1
    }
    // A view is an operation of its own only where its result shall be stored.
    guard isUsedOnce, !nodes.contains(where: { if case .view = graph.nodes[$0].kind { true } else { false } }) else {
      return false
    }
    return body.outputs.allSatisfy { isReadThrough($0.value, in: body) }
  }

  /// Whether `value` is read from inputs through views, conversions and gathers; where a gather reads is computed
  /// before, so its indices may be anything.
  private func isReadThrough(_ value: Value, in body: Graph) -> Bool {
    let node = body.nodes[value.node]
    switch node.kind {
    case .input, .constant, .iota, .dimension: return true
    case .map(let op): return op.isConversion && isReadThrough(node.operands[0], in: body)
    case .view, .gather: return isReadThrough(node.operands[0], in: body)
    case .parameter, .reduce, .contract, .concat, .update, .scan, .scatter, .sort, .composite, .fused, .loop, .extent,
      .branch:
      return false
    }
  }

  /// Whether a region is still one with copies of `nodes` in it.
  private func canJoin(_ nodes: [Int], _ region: [Int]) -> Bool {
    var trial = self
    for node in nodes { trial.isDissolved[node] = true }
    let body = FusionBody(trial, nodes: region, outputs: results(of: region))
    return body.inputs.count <= settings.regionInputs && body.hasShortIndices
      && (try? RegionAnalysis(body.graph)) != nil
  }

  /// The number of elements that a region computes.
  private func elementCount(of region: Int) -> Dim {
    let body = FusionBody(self, nodes: regions[region], outputs: results(of: regions[region]))
    guard let analysis = try? RegionAnalysis(body.graph) else { return 0 }
    switch analysis.kind {
    case .pointwise(let shape), .row(let shape, _): return .product(shape)
    case .contraction(let node), .scan(let node), .sort(let node): return body.graph.nodes[node].types[0].elementCount
    case .update(let node):
      return body.graph.nodes[node].operands.last.map { body.graph.type(of: $0).elementCount } ?? 0
    case .attention(let attention): return body.graph.nodes[attention.scores].types[0].elementCount
    }
  }
}
