internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport
internal import OrderedCollections

extension GraphImporter {
  /// Makes the initialisers of `graph` known by name; each becomes a weight or a constant when it is used.
  mutating func define(initializers graph: Onnx_GraphProto) throws(Diagnostic) {
    if let sparse = graph.sparseInitializer.first {
      throw Diagnostic("the initialiser '\(sparse.values.name)' is sparse, which is not supported")
    }
    for tensor in graph.initializer {
      try scopes[scopes.count - 1].define(tensor.name, .initializer(tensor))
    }
  }

  /// The value that `name` stands for.
  /// - Throws: a diagnostic if there is none, or if it is an initialiser that is wrong.
  mutating func value(named name: String) throws(Diagnostic) -> Value {
    for place in scopes.indices.reversed() {
      switch scopes[place][name] {
      case .value(let value)?: return try captured(value, from: scopes[place].level)
      case .sequence?: throw Diagnostic("the sequence '\(name)' stands where a tensor is needed")
      case .initializer(let message)?:
        let value = try settle(message, name, place)
        return try captured(value, from: scopes[place].level)
      case nil: if !scopes[place].seesOuter { throw Diagnostic("the value '\(name)' is not defined before its use") }
      }
    }
    throw Diagnostic("the value '\(name)' is not defined before its use")
  }

  /// The value of an initialiser of the scope at `place`, in the graph that this is a scope of.
  private mutating func settle(
    _ message: Onnx_TensorProto, _ name: String, _ place: Int
  ) throws(Diagnostic) -> Value {
    let level = scopes[place].level
    switchLevel(level)
    defer { switchLevel(level) }
    let value = try constant(ONNXTensor(message, of: file), key: name)
    scopes[place].settle(name, value)
    return value
  }

  /// The sequence that `name` stands for, if it does.
  private mutating func sequence(named name: String) throws(Diagnostic) -> [Value]? {
    for scope in scopes.reversed() {
      if case .sequence(let values)? = scope[name] {
        return try values.map { value throws(Diagnostic) in try captured(value, from: scope.level) }
      }
      if scope[name] != nil || !scope.seesOuter { return nil }
    }
    return nil
  }

  /// How many elements tensors of whole numbers and truth values may have that become constants of the graph and no
  /// weights; of floats only single ones do.
  private static let greatestConstantCount = 64

  /// `tensor` as a constant, or as a weight named `key`.
  mutating func constant(_ tensor: ONNXTensor, key: String) throws(Diagnostic) -> Value {
    let count = tensor.count
    if Self.mayBeMultiplied(tensor.type), count > 0 { return try weight(tensor, key: key) }
    if count == 1 || !tensor.element.isFloat, let value = tensor.uniformValue {
      return try builder.constant(value, tensor.type.shape)
    }
    if count == 0 || !tensor.element.isFloat && count <= Self.greatestConstantCount {
      return try builder.constant(tensor.values, tensor.type)
    }
    return try weight(tensor, key: key)
  }

  /// Whether `type` may be one of the weights of a product of bytes, of which the numbers are packed however few they are.
  private static func mayBeMultiplied(_ type: TensorType) -> Bool {
    type.element.isInteger && type.element.bitWidth <= 8 && type.rank > 1
  }

  private mutating func weight(_ tensor: ONNXTensor, key: String) throws(Diagnostic) -> Value {
    let base = key.isEmpty ? "constant" : key
    var free = base
    if weights[base] != nil {
      // All numbers below are taken, however many tensors have the key.
      var number = weightNumbers[base] ?? 2
      while weights["\(base)_\(number)"] != nil { number += 1 }
      free = "\(base)_\(number)"
      weightNumbers[base] = number + 1
    }
    weights[free] = tensor.weight(free)
    known.add(weight: free, tensor)
    return try builder.parameter(free, tensor.type)
  }

  /// Imports `nodes` in order, which is one in which values come before their uses.
  mutating func importNodes(_ nodes: [Onnx_NodeProto]) throws(Diagnostic) {
    for (position, node) in nodes.enumerated() {
      nodeCount += 1
      guard nodeCount <= Self.greatestNodeCount else {
        throw Diagnostic("the model has more than \(Self.greatestNodeCount) nodes with those of its functions")
      }
      guard nodeAttempts.take() else { throw Diagnostic("its loops would have to be tried in too many ways") }
      let outer = (call, builder.locations)
      defer { (call, builder.locations) = outer }
      call = OperatorCall(label: Self.label(node), version: call.version)
      if depth == 0 { builder.locations = LocationSet([ModelLocation(modulePath: Self.path(node, position))]) }
      do throws(Diagnostic) {
        try importNode(node)
      } catch {
        throw call.label.isEmpty || error.message.hasPrefix(call.label)
          ? error : Diagnostic("\(call.label): \(error.message)", notes: error.notes)
      }
    }
  }

  /// How reports call a node.
  private static func label(_ node: Onnx_NodeProto) -> String {
    let name = node.name.isEmpty ? node.output.first { !$0.isEmpty } ?? "" : node.name
    return "operator \(node.opType) (node '\(name)')"
  }

  /// The module path of a node: PyTorch writes `/encoder/layer.0/MatMul`.
  private static func path(_ node: Onnx_NodeProto, _ position: Int) -> String {
    if node.name.isEmpty { return "\(node.opType.asIdentifier)_\(position)" }
    let parts = node.name.split(separator: "/").map { part in
      String(part.map { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") ? $0 : "_" })
    }
    return parts.joined(separator: ".")
  }

  private mutating func importNode(_ node: Onnx_NodeProto) throws(Diagnostic) {
    let domain = node.domain == "ai.onnx" ? "" : node.domain
    for (position, name) in node.input.enumerated() {
      let isAbsent = name.isEmpty || absentOperands.last?.contains(name) ?? false
      call.sequences[position] = try sequence(named: name)
      call.operands.append(isAbsent || call.sequences[position] != nil ? nil : try value(named: name))
    }
    call.results = node.output
    if let function = file.function(domain, node.opType, node.overload) {
      return try importFunction(function, node)
    }
    guard let table = Operator.table[domain] else {
      throw Diagnostic("the domain '\(domain)' is not known", notes: ["only the operators of ONNX itself are"])
    }
    guard let version = versions[domain] else { throw Diagnostic("the model imports no version of the operator set") }
    call.version = version
    let row = try Self.row(node.opType, version, table)
    operators[node.opType, default: 0] += 1
    guard row.operands.contains(call.operands.count) else {
      throw Diagnostic("it has \(call.operands.count) operands")
    }
    call.rules = row.attributes
    call.attributes = try attributes(node, row.attributes)
    for rule in row.attributes where rule.isRequired && call.attributes[rule.name] == nil {
      throw Diagnostic("the attribute '\(rule.name)' is missing")
    }
    var results = try row.convert(&self)
    for position in results.indices { results[position] = try settled(results[position]) }
    try define(node.output, results)
  }

  /// `value`, or the constant or extent that it is known to be: what shapes are calculated by need not run.
  private mutating func settled(_ value: Value) throws(Diagnostic) -> Value {
    let type = type(value)
    switch builder.graph.nodes[value.node].kind {
    case .input, .parameter, .constant, .dimension: return value
    case .iota, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter, .sort, .composite, .fused,
      .loop, .extent, .branch:
      break
    }
    guard !type.element.isFloat, !Self.mayBeMultiplied(type), let tensor = known.tensor(value, in: builder.graph),
      tensor.sources.isEmpty
    else {
      return value
    }
    if let scalars = tensor.scalars {
      if let first = scalars.first, scalars.allSatisfy({ $0 == first }) {
        return try builder.constant(first, type.shape)
      }
      return scalars.count <= Self.greatestConstantCount ? try builder.constant(scalars, type) : value
    }
    guard tensor.elements.count == 1, let dim = tensor.elements[0].dim else { return value }
    return try builder.reshape(builder.cast(builder.dimension(dim), to: type.element), to: type.shape)
  }

  /// The row of `table` for the operator `name` of `version`.
  private static func row(
    _ name: String, _ version: Int, _ table: [String: [Operator]]
  ) throws(Diagnostic) -> Operator {
    guard let rows = table[name] else { throw Diagnostic("the operator is not supported") }
    guard let row = rows.first(where: { $0.versions.contains(version) }) else {
      throw Diagnostic("the operator is not supported in version \(version) of the operator set")
    }
    return row
  }

  private mutating func define(_ names: [String], _ results: [Value]) throws(Diagnostic) {
    for (position, name) in names.enumerated() where !name.isEmpty {
      if let sequence = call.resultSequences[position] {
        try scopes[scopes.count - 1].define(name, .sequence(sequence))
        continue
      }
      guard results.indices.contains(position) else { throw Diagnostic("result \(position) is not supported") }
      try scopes[scopes.count - 1].define(name, .value(results[position]))
    }
  }

  /// Imports the body of `function` in place of `node`.
  private mutating func importFunction(_ function: Onnx_FunctionProto, _ node: Onnx_NodeProto) throws(Diagnostic) {
    guard depth < Self.greatestDepth else { throw Diagnostic("functions are nested more than \(depth) deep") }
    guard call.operands.count <= function.input.count, node.output.count <= function.output.count else {
      throw Diagnostic("it has more operands or results than its function")
    }
    var attributes = try self.attributes(node, nil)
    for standard in function.attributeProto where attributes[standard.name] == nil {
      attributes[standard.name] = try AttributeReader.value(standard)
    }
    let outer = (scopes: scopes, versions: versions)
    depth += 1
    var scope = ImportScope(seesOuter: false, level: bodies.count)
    for (name, operand) in zip(function.input, call.operands) {
      if let operand { try scope.define(name, .value(operand)) }
    }
    let operands = function.input
    functionAttributes.append(attributes)
    absentOperands.append(
      Set(zip(operands, call.operands).filter { $1 == nil }.map(\.0) + operands.dropFirst(call.operands.count)))
    scopes = [scope]
    versions = try Self.versions(function.opsetImport)
    try importNodes(function.node)
    var results: [Value] = []
    for name in function.output.prefix(node.output.count) { results.append(try value(named: name)) }
    functionAttributes.removeLast()
    absentOperands.removeLast()
    (scopes, versions) = outer
    depth -= 1
    try define(node.output, results)
  }
}
