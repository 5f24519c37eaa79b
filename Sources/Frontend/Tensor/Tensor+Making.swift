import MartletGraphIR
import MartletScalars
import MartletSupport

extension Tensor {
  /// A tensor that stands for a mistake.
  init(failure: Diagnostic) { self.init(TensorNode(failure: failure)) }

  /// A tensor without operands.
  init(_ kind: OpKind, _ element: DataType, _ dimensions: [Dimension], at location: ModelLocation) {
    var symbols: [DimSymbol] = []
    for dimension in dimensions {
      if let failure = dimension.failure {
        self.init(failure: TraceScope.failure(failure, at: location))
        return
      }
      switch SymbolTable.union(symbols, dimension.symbols) {
      case .success(let union): symbols = union
      case .failure(let failure):
        self.init(failure: TraceScope.failure(failure, at: location))
        return
      }
    }
    let shape = dimensions.map(\.dim)
    let ranges = SymbolTable.ranges(symbols)
    if let extent = shape.first(where: { !ranges.proveNonNegative($0) }) {
      let mistake = Diagnostic("the extent \(extent) may be negative")
      self.init(failure: TraceScope.failure(mistake, at: location))
      return
    }
    let type = TensorType(element, shape)
    do throws(Diagnostic) {
      try type.check(symbols)
    } catch {
      self.init(failure: TraceScope.failure(error, at: location))
      return
    }
    self.init(TensorNode(kind, [], types: [type], symbols: symbols, location: location))
  }

  /// What `body` builds from `operands`, symbols of `dimensions` known too; `source` is the line of the call.
  ///
  /// The operations are built in a graph of their own that checks and infers types, and then become tensors. A
  /// mistake among the operands goes on into the result; a mistake of `body` is reported at the call.
  static func build(
    _ operands: [Tensor], dimensions: [Dimension] = [], at source: SourceLocation?,
    _ body: (inout GraphBuilder, [Value]) throws(Diagnostic) -> Value
  ) -> Tensor {
    build(1, of: operands, dimensions: dimensions, at: source) { builder, inputs throws(Diagnostic) in
      [try body(&builder, inputs)]
    }[0]
  }

  /// The `count` results of what `body` builds from `operands`, as above.
  static func build(
    _ count: Int, of operands: [Tensor], dimensions: [Dimension] = [], at source: SourceLocation?,
    _ body: (inout GraphBuilder, [Value]) throws(Diagnostic) -> [Value]
  ) -> [Tensor] {
    let location = TraceScope.location(source)
    func failed(_ failure: Diagnostic) -> [Tensor] {
      .init(repeating: Tensor(failure: TraceScope.failure(failure, at: location)), count: count)
    }
    if let failure = operands.lazy.compactMap(\.failure).first ?? dimensions.lazy.compactMap(\.failure).first {
      return failed(failure)
    }
    var symbols: [DimSymbol] = []
    for more in operands.map(\.node.symbols) + dimensions.map(\.symbols) {
      switch SymbolTable.union(symbols, more) {
      case .success(let union): symbols = union
      case .failure(let failure): return failed(failure)
      }
    }
    var builder = GraphBuilder(symbols: symbols)
    let inputs = operands.enumerated().map { position, operand in
      builder.append(Node(.input("\(position)"), [], types: [operand.type]))[0]
    }
    do throws(Diagnostic) {
      let values = try body(&builder, inputs)
      return adopt(values, of: builder.graph, operands: operands, symbols: symbols, location: location)
    } catch {
      return failed(error)
    }
  }

  /// The nodes of `graph`, whose inputs are `operands`, as tensors; the results are those of `values`.
  private static func adopt(
    _ values: [Value], of graph: Graph, operands: [Tensor], symbols: [DimSymbol], location: ModelLocation
  ) -> [Tensor] {
    var symbols = symbols
    var results: [[Tensor]] = operands.map { [$0] }
    for node in graph.nodes.dropFirst(operands.count) {
      let made = TensorNode(
        node.kind, node.operands.map { results[$0.node][$0.result] }, types: node.types, symbols: symbols,
        location: location)
      results.append(node.types.indices.map { Tensor(made, result: $0) })
      // What comes before does not need the node that defines a symbol.
      guard let name = node.definedSymbol, let symbol = graph.symbols.first(where: { $0.name == name }) else {
        continue
      }
      TraceScope.current?.extents.define(symbol, Tensor(made))
      symbols.append(symbol)
    }
    return values.map { results[$0.node][$0.result] }
  }
}
