import MartletGraphIR
import MartletScalars
import MartletSupport

/// Makes the graph of one entry: calls its closure and walks the tensors from the outputs.
struct EntryTracer {
  let entry: Entry
  let keys: ParameterKeys
  let log: FailureLog
  let lines: OperatorLines?
  /// The keys of the weights that the entry uses.
  private(set) var usedKeys: Set<String> = []
  private var builder = GraphBuilder()
  /// The results in `builder` of each node that has been walked.
  private var values: [ObjectIdentifier: [Value]] = [:]

  init(_ entry: Entry, keys: ParameterKeys, log: FailureLog, lines: OperatorLines?) {
    self.entry = entry
    self.keys = keys
    self.log = log
    self.lines = lines
  }

  private var nodes: [Node] { builder.graph.nodes }
  private var symbols: [DimSymbol] { builder.graph.symbols }

  /// The graph; nil if there was a mistake, which is in the log.
  mutating func trace() -> Graph? {
    let scope = TraceScope(path: "", keys: keys, log: log, lines: lines, source: entry.source)
    let earlier = log.diagnostics.count
    TraceScope.$current.withValue(scope) {
      let inputs = declareInputs()
      collect(entry.outputs(EntryInputs(tensors: inputs)))
      if hasNoMistakes(since: earlier) { checkInputs(inputs) }
    }
    return hasNoMistakes(since: earlier) ? builder.graph : nil
  }

  private func hasNoMistakes(since earlier: Int) -> Bool {
    log.diagnostics.dropFirst(earlier).allSatisfy { $0.severity != .error }
  }

  // MARK: - Inputs

  private mutating func declareInputs() -> [(name: String, tensor: Tensor)] {
    var inputs: [(name: String, tensor: Tensor)] = []
    for (name, spec) in entry.inputs {
      if !name.isIdentifier { report("the input name '\(name)' is not an identifier") }
      if inputs.contains(where: { $0.name == name }) { report("the entry '\(entry.name)' has two inputs '\(name)'") }
      let location = ModelLocation(source: entry.source)
      inputs.append((name, Tensor(.input(name), spec.dtype, spec.dimensions, at: location)))
    }
    builder = GraphBuilder(entry.name, symbols: declareSymbols(inputs))
    for (name, tensor) in inputs where tensor.failure == nil {
      builder.locations = LocationSet([tensor.node.location])
      do { try builder.check(tensor.type) } catch { log.append(error) }
      values[ObjectIdentifier(tensor.node)] = [builder.input(name, tensor.type)]
    }
    return inputs
  }

  /// The symbols in order of first use, then those that calls give; for each other one an extent must be affine in it
  /// alone, so that a call tells its value.
  private func declareSymbols(_ inputs: [(name: String, tensor: Tensor)]) -> [DimSymbol] {
    var symbols: [DimSymbol] = []
    for (_, tensor) in inputs where tensor.failure == nil {
      switch SymbolTable.union(symbols, tensor.node.symbols) {
      case .success(let union): symbols = union
      case .failure(let failure): _ = TraceScope.failure(failure, at: tensor.node.location)
      }
    }
    let shown = symbols
    for dimension in entry.dims { declare(dimension, &symbols) }
    for (name, _) in inputs where symbols.contains(where: { $0.name == name }) {
      report("the entry '\(entry.name)' has a dimension and an input '\(name)'")
    }
    let extents = inputs.flatMap(\.tensor.type.shape)
    let given = entry.dims.flatMap(\.symbols)
    for symbol in shown where !given.contains(symbol) && !extents.contains(where: { Self.tells($0, symbol) }) {
      report(
        "no input of the entry '\(entry.name)' tells the dimension '\(symbol.name)'",
        notes: [
          "an extent tells it that is the dimension, or a number times it plus a number, as in 2 * n + 1",
          "a dimension among the entry's 'dims' is given by each call",
        ])
    }
    return symbols
  }

  /// Adds a dimension whose value calls give.
  private func declare(_ dimension: Dimension, _ symbols: inout [DimSymbol]) {
    if let failure = dimension.failure { return report(failure.message, notes: failure.notes) }
    guard case .named? = dimension.dim.symbol else {
      return report(
        "the entry '\(entry.name)' has '\(dimension.dim)' among its dims, which is no dimension with a name")
    }
    switch SymbolTable.union(symbols, dimension.symbols) {
    case .success(let union): symbols = union
    case .failure(let failure): report(failure.message, notes: failure.notes)
    }
  }

  /// Whether `extent` is a positive number times `symbol` plus a number.
  private static func tells(_ extent: Dim, _ symbol: DimSymbol) -> Bool {
    guard let (coefficient, rest) = extent.affine(in: .named(symbol.name)), rest.constant != nil else { return false }
    return (coefficient.constant ?? 0) > 0
  }

  private func checkInputs(_ inputs: [(name: String, tensor: Tensor)]) {
    var used: Set<Int> = []
    for node in nodes { used.formUnion(node.operands.map(\.node)) }
    used.formUnion(builder.graph.outputs.map(\.value.node))
    for (name, tensor) in inputs {
      guard let value = values[ObjectIdentifier(tensor.node)]?.first, !used.contains(value.node) else { continue }
      log.append(
        Diagnostic(
          "no output of the entry '\(entry.name)' depends on the input '\(name)'", at: entry.source, severity: .warning)
      )
    }
  }

  // MARK: - Outputs

  private mutating func collect(_ results: KeyValuePairs<String, Tensor>) {
    if results.isEmpty { report("the entry '\(entry.name)' has no outputs") }
    for (name, tensor) in results {
      if !name.isIdentifier { report("the output name '\(name)' is not an identifier") }
      if builder.graph.outputs.contains(where: { $0.name == name }) {
        report("the entry '\(entry.name)' has two outputs '\(name)'")
      }
      if entry.inputs.contains(where: { $0.key == name }) {
        report("the entry '\(entry.name)' has an input and an output '\(name)'")
      }
      if symbols.contains(where: { $0.name == name }) {
        report("the entry '\(entry.name)' has a dimension and an output '\(name)'")
      }
      guard let value = walk(tensor) else { continue }
      if !dependsOnInput(value) {
        report(
          "the output '\(name)' of the entry '\(entry.name)' depends on no input",
          notes: ["its value is the same for every call; was an input of the entry meant?"])
      }
      builder.output(name, value, inPlaceOf: replaced(by: name, builder.type(of: value)))
    }
    checkReplacements(results.map(\.key))
  }

  /// The input that the output `name` of `type` is in place of.
  private func replaced(by name: String, _ type: TensorType) -> String? {
    guard let replaced = entry.inPlace.first(where: { $0.key == name })?.value else { return nil }
    guard let input = builder.graph.inputs.first(where: { $0.name == replaced }) else {
      report("the entry '\(entry.name)' has no input '\(replaced)' that the output '\(name)' could be in place of")
      return nil
    }
    guard input.type == type else {
      report("the output '\(name)' is \(type), the input '\(replaced)' in whose place it is \(input.type)")
      return nil
    }
    return replaced
  }

  /// No output and no input is named twice among the replacements, and every output is there.
  private func checkReplacements(_ outputs: [String]) {
    let pairs = Array(entry.inPlace)
    for (place, (output, input)) in pairs.enumerated() {
      if !outputs.contains(output) {
        report("the entry '\(entry.name)' has no output '\(output)' that could be in place of the input '\(input)'")
      }
      if pairs[..<place].contains(where: { $0.key == output || $0.value == input }) {
        report("the output '\(output)' or the input '\(input)' stands twice in 'inPlace' of the entry '\(entry.name)'")
      }
    }
  }

  private func dependsOnInput(_ value: Value) -> Bool {
    var reached = [Bool](repeating: false, count: nodes.count)
    reached[value.node] = true
    let definitions = builder.graph.definitions
    for position in nodes.indices.reversed() where reached[position] {
      if case .input = nodes[position].kind { return true }
      if case .dimension = nodes[position].kind { return true }
      for definition in definitions[position] { reached[definition] = true }
      for operand in nodes[position].operands { reached[operand.node] = true }
    }
    return false
  }

  /// Adds what `tensor` is computed from, operands first, each node once.
  private mutating func walk(_ tensor: Tensor) -> Value? {
    var pending: [(node: TensorNode, isReady: Bool)] = [(tensor.node, false)]
    while let (node, isReady) = pending.popLast() {
      if values[ObjectIdentifier(node)] != nil { continue }
      if let failure = node.failure {
        log.append(failure)
        return nil
      }
      if isReady {
        guard append(node) else { return nil }
      } else {
        pending.append((node, true))
        for operand in node.operands.reversed() { pending.append((operand.node, false)) }
        for symbol in node.symbols.reversed() where symbol.isComputed {
          guard let definition = TraceScope.current?.extents.definition(of: symbol) else { continue }
          pending.append((definition.node, false))
        }
      }
    }
    return value(of: tensor)
  }

  private func value(of tensor: Tensor) -> Value? { values[ObjectIdentifier(tensor.node)]?[tensor.result] }

  private mutating func append(_ node: TensorNode) -> Bool {
    if case .extent(let name) = node.kind, let symbol = TraceScope.current?.extents.symbol(name) {
      builder.declare(symbol)
    }
    for symbol in node.symbols where !symbols.contains(symbol) {
      return fail(
        "the dimension '\(symbol.name)' is used, but no input of the entry '\(entry.name)' has it", node.location,
        notes: ["where calls shall give its value, it stands among the entry's 'dims'"])
    }
    builder.locations = LocationSet([node.location])
    switch node.kind {
    case .input(let name):
      return fail("the input '\(name)' of another entry is used in the entry '\(entry.name)'", node.location)
    case .parameter: return appendParameter(node)
    case .constant, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter,
      .sort, .composite, .fused, .loop, .extent, .branch:
      let operands = node.operands.compactMap { value(of: $0) }
      values[ObjectIdentifier(node)] = builder.append(
        Node(node.kind, operands, types: node.types, locations: builder.locations).declaring(symbols))
      return true
    }
  }

  private mutating func appendParameter(_ node: TensorNode) -> Bool {
    guard let key = keys.key(of: node) else { return reject(node) }
    usedKeys.insert(key)
    builder.locations = LocationSet([
      ModelLocation(modulePath: keys.owner(of: node), source: node.location.source)
    ])
    do throws(Diagnostic) {
      values[ObjectIdentifier(node)] = [try builder.parameter(key, node.types[0])]
      return true
    } catch {
      log.append(error)
      return false
    }
  }

  private func reject(_ parameter: TensorNode) -> Bool {
    fail(
      "a weight \(parameter.types[0]) that the entry '\(entry.name)' uses is not part of the model",
      parameter.location,
      notes: [
        "weights are found among the stored properties of the file's 'model' and of the modules in it",
        "a type on the way may lack the conformance to Module, or the model may be a computed property",
      ])
  }

  private func fail(_ message: String, _ location: ModelLocation, notes: [String] = []) -> Bool {
    _ = TraceScope.failure(Diagnostic(message, notes: notes), at: location)
    return false
  }

  private func report(_ message: String, notes: [String] = []) {
    log.append(Diagnostic(message, at: entry.source, notes: notes))
  }
}
