import MartletGraphIR
import MartletScalars
import MartletSupport

extension Graph {
  /// The graph with expressions in place of the computed symbols whose values follow from dims and constants.
  var withKnownExtents: Graph {
    get throws(Diagnostic) {
      if computedSymbols.isEmpty { return self }
      var known: [String: IndexExpression] = [:]
      _ = try GraphRewriter.rewrite(self) { rewriter, node throws(Diagnostic) in
        if let name = node.definedSymbol { known[name] = rewriter.indexExpression(node.operands[0]) }
        return nil
      }
      return known.isEmpty ? self : replacing(known)
    }
  }

  /// The graph without the nodes that define the symbols of `known`, which have these values, or the nearest end of their range.
  private func replacing(_ known: [String: IndexExpression]) -> Graph {
    var values: [Symbol: IndexExpression] = [:]
    var kept: [DimSymbol] = []
    for symbol in symbols {
      let ranges = SymbolRanges(kept)
      guard let greatest = symbol.greatest?.substituting({ values[$0] }) else {
        kept.append(symbol)
        continue
      }
      if let value = known[symbol.name]?.substituting({ values[$0] }) {
        values[.named(symbol.name)] = ranges.simplified(.minimum(.maximum(value, 0), greatest))
      } else {
        kept.append(DimSymbol(symbol.name, computedUpTo: greatest, ranges: ranges))
      }
    }
    var result = Graph(name, symbols: kept)
    var places: [Value: Value] = [:]
    for (position, node) in nodes.enumerated() {
      var node = node.substituting { values[$0] }
      node.operands = node.operands.map { places[$0] ?? $0 }
      if let name = node.definedSymbol, values[.named(name)] != nil {
        places[Value(position)] = node.operands[0]
        continue
      }
      for number in node.types.indices {
        places[Value(position, result: number)] = Value(result.nodes.count, result: number)
      }
      result.nodes.append(node)
    }
    result.outputs = outputs.map { Output($0.name, places[$0.value] ?? $0.value, inPlaceOf: $0.replaced) }
    return result.declaring(kept)
  }
}
