public import MartletScalars

/// Symbols whose values nodes compute (`OpKind.extent`): what mentions one needs the node that defines it, as it needs its
/// operands.
extension Graph {
  /// The symbols that the caller gives.
  public var givenSymbols: [DimSymbol] { symbols.filter { !$0.isComputed } }

  /// The symbols whose values are computed.
  public var computedSymbols: Set<Symbol> { Set(symbols.filter(\.isComputed).map { .named($0.name) }) }

  /// For each node the positions of those, other than its operands, that must come before it: they define symbols that it
  /// mentions.
  public var definitions: [[Int]] {
    var known: [Symbol: Int] = [:]
    for (position, node) in nodes.enumerated() {
      if let name = node.definedSymbol { known[.named(name)] = position }
    }
    if known.isEmpty { return nodes.map { _ in [] } }
    return nodes.enumerated().map { position, node in
      node.symbols(in: symbols).compactMap { known[$0] }.filter { $0 != position }
    }
  }

  /// The graph over `symbols`, which the bodies of its nodes declare as well.
  public func declaring(_ symbols: [DimSymbol]) -> Graph {
    var graph = self
    graph.symbols = symbols
    graph.nodes = nodes.map { $0.declaring(symbols) }
    return graph
  }
}

extension Node {
  /// The name of the symbol that the node defines, if it does.
  public var definedSymbol: String? {
    if case .extent(let name) = kind { name } else { nil }
  }

  /// The symbols that types, places and numbers of the node and of its bodies have, each once; where the node defines one,
  /// those of its range, which `symbols` have, too.
  public func symbols(in symbols: [DimSymbol]) -> [Symbol] {
    var found: [Symbol] = []
    var seen: Set<Symbol> = []
    _ = substituting { symbol in
      if seen.insert(symbol).inserted { found.append(symbol) }
      return nil
    }
    guard let name = definedSymbol else { return found }
    for symbol in symbols.first(where: { $0.name == name })?.greatest?.symbols ?? []
    where seen.insert(symbol).inserted { found.append(symbol) }
    return found
  }
}
