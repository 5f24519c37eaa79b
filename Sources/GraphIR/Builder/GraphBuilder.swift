public import MartletScalars
public import MartletSupport

/// Appends nodes to a graph, inferring and checking their types.
///
/// Every method that adds a node throws a diagnostic that cites the broken constraint (see `Constraint`) at the
/// builder's present `locations`.
public struct GraphBuilder {
  /// The graph so far.
  public private(set) var graph: Graph
  /// The locations that new nodes get.
  public var locations = LocationSet()
  private(set) var rules: OpRules
  private var names: Set<String> = []
  /// The number that is tried first for a further name of a base that is taken.
  private var nextNumbers: [String: Int] = [:]
  private var parameters: [String: Value] = [:]

  /// An empty graph `name` over `symbols`.
  public init(_ name: String = "", symbols: [DimSymbol] = []) {
    graph = Graph(name, symbols: symbols)
    rules = OpRules(symbols)
  }

  /// What is known of the symbolic dims.
  public var ranges: SymbolRanges { rules.ranges }

  /// The type of `value`.
  public func type(of value: Value) -> TensorType { graph.type(of: value) }

  /// Appends a node as it is; the caller has made sure of its types.
  public mutating func append(_ node: Node) -> [Value] {
    graph.nodes.append(node)
    if let name = node.name { names.insert(name) }
    return node.types.indices.map { Value(graph.nodes.count - 1, result: $0) }
  }

  /// Appends a node of `kind` after checking it. `named` gives what does not follow from the operands: the type of a
  /// leaf, the result of a view, the element type of a cast, reduction or contraction.
  public mutating func append(
    _ kind: OpKind, _ operands: [Value], named: [TensorType] = [], name: String? = nil
  ) throws(Diagnostic) -> [Value] {
    let types: [TensorType]
    do {
      types = try rules.resultTypes(kind, operands.map { type(of: $0) }, named: named)
    } catch {
      var report = Diagnostic(error.message, at: locations, notes: error.notes)
      report.excerpt = error.excerpt
      throw report
    }
    let free = name.map { unused($0) }
    return append(Node(kind, operands, types: types, locations: locations, name: free))
  }

  mutating func appendOne(
    _ kind: OpKind, _ operands: [Value], named: TensorType? = nil, name: String? = nil
  ) throws(Diagnostic) -> Value {
    try append(kind, operands, named: named.map { [$0] } ?? [], name: name)[0]
  }

  /// `wanted` as an identifier that no node of the graph has yet.
  private mutating func unused(_ wanted: String) -> String {
    let base = wanted.asIdentifier
    if !names.contains(base) { return base }
    // No name becomes free again.
    var number = nextNumbers[base] ?? 2
    while names.contains("\(base)_\(number)") { number += 1 }
    nextNumbers[base] = number
    return "\(base)_\(number)"
  }

  /// Names `value` as the next result of the graph, in place of the input `replaced` if there is one.
  public mutating func output(_ name: String, _ value: Value, inPlaceOf replaced: String? = nil) {
    graph.outputs.append(.init(name, value, inPlaceOf: replaced))
  }

  /// Gives `value`'s node the name `name` in texts, made unique by a number where it is taken. Inputs keep theirs.
  public mutating func rename(_ value: Value, _ name: String) {
    if graph.nodes[value.node].kind.isInput { return }
    let free = unused(name)
    names.insert(free)
    graph.nodes[value.node].name = free
  }

  /// A dim of the value that `value`, an i64 scalar, has while the entry runs, in `0...greatest`: a new symbol whose name
  /// begins with `name`, or the one that has been made of the same.
  public mutating func extent(
    of value: Value, upTo greatest: Dim, named name: String
  ) throws(Diagnostic) -> Dim {
    for node in graph.nodes where node.operands == [value] {
      guard case .extent(let known) = node.kind, let symbol = graph.symbols.first(where: { $0.name == known }) else {
        continue
      }
      if symbol.greatest == greatest { return .named(known) }
    }
    let taken = Set(graph.symbols.map(\.name) + graph.inputs.map(\.name) + graph.outputs.map(\.name))
    let base = name.asIdentifier
    var (free, number) = (base, 2)
    while taken.contains(free) {
      free = "\(base)_\(number)"
      number += 1
    }
    declare(DimSymbol(free, computedUpTo: greatest, ranges: ranges))
    _ = try append(.extent(free), [value])
    return .named(free)
  }

  /// Adds a symbol, which bodies declare from now on too. A node defines it if it is computed.
  public mutating func declare(_ symbol: DimSymbol) {
    graph = graph.declaring(graph.symbols + [symbol])
    rules = OpRules(graph.symbols)
  }

  // MARK: Leaves

  /// An input; inputs come before everything else. The verifier checks the name.
  ///
  /// Who takes the type from a caller asks `check(_:)` before.
  public mutating func input(_ name: String, _ type: TensorType) -> Value {
    append(Node(.input(name), [], types: [type], locations: locations, name: name))[0]
  }

  /// Checks that tensors may be of `type`.
  /// - Throws: a diagnostic that names the constraint it breaks.
  public func check(_ type: TensorType) throws(Diagnostic) {
    do { try rules.check(type) } catch { throw Diagnostic(error.message, at: locations, notes: error.notes) }
  }

  /// The weight with the key `key`; the same value again if it is there already.
  /// - Throws: a diagnostic if the type is symbolic, or differs from that of the same key before.
  public mutating func parameter(_ key: String, _ type: TensorType) throws(Diagnostic) -> Value {
    if let known = parameters[key] {
      guard self.type(of: known) == type else {
        throw Diagnostic(
          Constraint.module2.broken("the parameter '\(key)' is \(self.type(of: known)) and \(type)").message,
          at: locations)
      }
      return known
    }
    let value = try appendOne(.parameter(Parameter(key)), [], named: type, name: key)
    parameters[key] = value
    return value
  }

  /// A tensor whose elements are all `value`.
  public mutating func constant(_ value: ScalarValue, _ shape: [Dim] = []) throws(Diagnostic) -> Value {
    try appendOne(.constant(TensorLiteral(splat: value)), [], named: TensorType(value.type, shape))
  }

  /// A tensor of `elements` in row-major order; they have the type's element type and its shape is static.
  public mutating func constant(_ elements: [ScalarValue], _ type: TensorType) throws(Diagnostic) -> Value {
    try appendOne(.constant(TensorLiteral(elements)), [], named: type)
  }

  /// A tensor of the type and shape of `value` whose elements are all `number`.
  public mutating func scalar(_ number: Double, like value: Value) throws(Diagnostic) -> Value {
    let type = type(of: value)
    return try constant(ScalarValue(number, as: type.element), type.shape)
  }

  /// The index along `axis`.
  public mutating func iota(_ type: TensorType, axis: Int) throws(Diagnostic) -> Value {
    try appendOne(.iota(axis: axis), [], named: type)
  }

  /// The value of a dim as an i64 scalar.
  public mutating func dimension(_ dim: Dim) throws(Diagnostic) -> Value {
    try appendOne(.dimension(dim), [], named: TensorType(.i64))
  }
}

extension String {
  /// The text with every character that an identifier cannot have as an underscore.
  public var asIdentifier: String {
    if isIdentifier { return self }
    let body = utf8.map { byte in
      (97...122).contains(byte | 32) || (48...57).contains(byte) ? Character(UnicodeScalar(byte)) : "_"
    }
    let text = String(body)
    return text.isIdentifier ? text : "_" + text
  }
}
