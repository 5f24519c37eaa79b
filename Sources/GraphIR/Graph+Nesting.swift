public import MartletScalars
public import MartletSupport

/// Loops and branches hold graphs.
extension Graph {
  /// The graph, then the bodies of its loops and branches, and of those in these, in order.
  public var withBodies: [Graph] {
    [self] + nodes.flatMap { $0.kind.bodies.flatMap(\.withBodies) }
  }

  /// The nodes of the graph and of the bodies of its loops and branches.
  public var nodesWithBodies: [Node] { withBodies.flatMap(\.nodes) }

  /// Changes every parameter, those in the bodies of loops and branches too.
  public mutating func changeParameters(_ change: (inout Parameter) -> Void) {
    for position in nodes.indices {
      switch nodes[position].kind {
      case .parameter(var parameter):
        change(&parameter)
        nodes[position].kind = .parameter(parameter)
      case .loop(var loop):
        loop.body.changeParameters(change)
        nodes[position].kind = .loop(loop)
      case .branch(var branch):
        branch.then.changeParameters(change)
        branch.otherwise.changeParameters(change)
        nodes[position].kind = .branch(branch)
      case .input, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan,
        .scatter, .sort, .composite, .fused, .extent:
        break
      }
    }
  }

  /// The graph with each body of a loop or branch replaced by what `change` makes of it.
  public func changingBodies(_ change: (Graph) throws(Diagnostic) -> Graph) throws(Diagnostic) -> Graph {
    var graph = self
    for position in nodes.indices {
      if case .loop(var loop) = nodes[position].kind {
        loop.body = try change(loop.body)
        graph.nodes[position].kind = .loop(loop)
      }
      if case .branch(let branch) = nodes[position].kind {
        graph.nodes[position].kind = .branch(try branch.changingBodies(change))
      }
    }
    return graph
  }
}

extension OpKind {
  /// The graphs that run in the place of a loop or a branch; none of anything else.
  public var bodies: [Graph] {
    switch self {
    case .loop(let loop): [loop.body]
    case .branch(let branch): branch.bodies
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update,
      .scan, .scatter, .sort, .composite, .fused, .extent:
      []
    }
  }

  /// Whether it is a loop or a branch, whose bodies run in its place.
  public var hasBodies: Bool { !bodies.isEmpty }
}

extension Node {
  /// The node with symbols replaced, in types, places and numbers, and in bodies too.
  public func substituting(_ replacement: (Symbol) -> IndexExpression?) -> Node {
    var node = self
    node.types = types.map { TensorType($0.element, $0.shape.map { $0.substituting(replacement) }) }
    switch kind {
    case .dimension(let dim): node.kind = .dimension(dim.substituting(replacement))
    case .view(let view):
      node.kind = .view(
        View(
          view.indices.map { $0.substituting(replacement) },
          where: view.conditions.map { $0.substituting(replacement) }, fill: view.fill))
    case .update(let offsets): node.kind = .update(offsets: offsets.map { $0.substituting(replacement) })
    case .fused(var body):
      body.nodes = body.nodes.map { $0.substituting(replacement) }
      node.kind = .fused(body)
    case .loop(var loop):
      loop.count = loop.count.substituting(replacement)
      loop.body.nodes = loop.body.nodes.map { $0.substituting(replacement) }
      node.kind = .loop(loop)
    case .branch(let branch):
      node.kind = .branch(
        branch.changingBodies { body in
          var body = body
          body.nodes = body.nodes.map { $0.substituting(replacement) }
          return body
        })
    case .sort(var sort):
      sort.count = sort.count.map { $0.substituting(replacement) }
      node.kind = .sort(sort)
    case .input, .parameter, .constant, .iota, .map, .reduce, .contract, .gather, .concat, .scan, .scatter, .composite,
      .extent:
      break
    }
    return node
  }

  /// The node with bodies that declare `symbols` of the graph around them, in place of those they declare. The step of a
  /// loop gets another name where one of these has its own.
  public func declaring(_ symbols: [DimSymbol]) -> Node {
    var node = self
    switch kind {
    case .fused(var body):
      body.symbols = symbols
      node.kind = .fused(body)
    case .loop(var loop):
      let old = loop.step?.name ?? "step"
      let inside = GraphLoop.symbols(symbols, count: loop.count, step: old)
      if let new = inside.last?.name, new != old {
        loop.body.nodes = loop.body.nodes.map { $0.substituting { $0 == .named(old) ? .named(new) : nil } }
      }
      loop.body.symbols = inside
      loop.body.nodes = loop.body.nodes.map { $0.declaring(inside) }
      node.kind = .loop(loop)
    case .branch(let branch):
      node.kind = .branch(
        branch.changingBodies { body in
          var body = body
          body.symbols = symbols
          body.nodes = body.nodes.map { $0.declaring(symbols) }
          return body
        })
    case .input, .parameter, .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update,
      .scan, .scatter, .sort, .composite, .extent:
      break
    }
    return node
  }
}
