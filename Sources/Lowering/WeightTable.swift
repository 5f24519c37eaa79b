import MartletGraphIR
import MartletKernelIR
import MartletScalars
import MartletSupport

/// The weights of a module while it is lowered: one packing for each parameter, chosen over all entries.
///
/// A parameter of which contractions read parts that do not overlap, as the three projections of an attention do of one
/// matrix, becomes a weight for each part. Where parts overlap, or something else reads the parameter, it lies there
/// once, whole: in the first packing that holds all of it, else as it is. Filters of convolutions that run by the algorithm
/// of Winograd lie transformed, in a weight of their own; what nothing else reads is not there otherwise.
///
/// Packing depends on the graphs alone, never on the machine, so that all CPU levels read the same bytes.
struct WeightTable {
  /// The weights in the order of first use.
  private(set) var weights: [PackedWeight] = []
  private var positions: [Key: Int] = [:]
  /// The weights of the parts of a parameter, by the view that packs them.
  private var parts: [Key: [View: Int]] = [:]
  /// The names that no other weight may get: the keys of all parameters, and what constants and parts are called.
  private var taken: Set<String> = []

  /// What makes a weight: constants of equal elements and different types are different weights.
  private struct Key: Hashable {
    let source: PackedWeight.Source
    let type: TensorType?

    init(_ source: PackedWeight.Source, _ type: TensorType?) {
      self.source = source
      switch source {
      case .parameter, .derived: self.type = nil
      case .constant: self.type = type
      }
    }
  }

  /// Whether convolutions may run by the algorithm of Winograd.
  private let winograd: Bool

  /// The weights of `graphs`: parameters and dense constants that some region reads; filters transformed if `winograd`.
  /// - Throws: a diagnostic if a parameter has a symbolic shape or different types in different entries.
  init(_ graphs: [Graph], winograd: Bool) throws(Diagnostic) {
    self.winograd = winograd
    // What is made from a weight must not take the name of another.
    for case .parameter(let parameter) in graphs.flatMap(\.nodes).map(\.kind) where parameter.conversion == nil {
      taken.insert(parameter.key)
    }
    for graph in graphs {
      let (filters, counts, derived) = (filters(graph), graph.useCounts, Self.derivedUses(graph))
      for (position, node) in graph.nodes.enumerated() {
        guard let source = Self.source(of: position, in: graph) else { continue }
        let transformed = filters[position] ?? []
        for convolution in transformed { add(convolution.weight) }
        // What only other weights are made from is not there itself.
        let others = transformed.count + derived[position]
        if others == 0 || others < counts[position][0] { try add(source, node) }
      }
    }
    let readers = readers(graphs)
    for (key, position) in positions.sorted(by: { $0.value < $1.value }) {
      guard let readers = readers[key] else { continue }
      let requests = readers.compactMap { $0 }
      if requests.count == readers.count, split(key, position, requests) { continue }
      guard let whole = requests.first(where: { $0.holds(weights[position].sourceType) }) else { continue }
      weights[position].packing = whole.view
      weights[position].type = whole.type
    }
  }

  /// How often each node is read by what is computed ahead of time.
  private static func derivedUses(_ graph: Graph) -> [Int] {
    var uses = [Int](repeating: 0, count: graph.nodes.count)
    for position in graph.nodes.indices where graph.isDerivedWeight(position) {
      for operand in graph.nodes[position].operands { uses[operand.node] += 1 }
    }
    return uses
  }

  /// The convolution of `region` of `graph`, if it is one that reads transformed filters.
  func convolution(_ region: Region, in graph: Graph) -> WinogradConvolution? {
    winograd ? WinogradConvolution(region, in: graph) : nil
  }

  /// The convolutions of `graph` that read transformed filters, by the filters' node.
  private func filters(_ graph: Graph) -> [Int: [WinogradConvolution]] {
    var filters: [Int: [WinogradConvolution]] = [:]
    for position in graph.nodes.indices where Lowering.launches(position, in: graph) {
      let region = Region(graph, node: position)
      guard let convolution = convolution(region, in: graph) else { continue }
      filters[region.operands[convolution.filter].node, default: []].append(convolution)
    }
    return filters
  }

  /// Adds a weight that is made from a parameter, once.
  private mutating func add(_ weight: PackedWeight) {
    let key = Key(weight.source, nil)
    guard positions[key] == nil else { return }
    var named = weight
    named.name = name(weight.source)
    positions[key] = weights.count
    weights.append(named)
  }

  /// Who reads each weight, in order: contractions that ask for a packing, and nil for all others.
  private func readers(_ graphs: [Graph]) -> [Key: [PanelPacking?]] {
    var readers: [Key: [PanelPacking?]] = [:]
    for graph in graphs {
      func note(_ value: Value, _ request: PanelPacking?) {
        guard let source = Self.source(of: value.node, in: graph) else { return }
        readers[Key(source, graph.type(of: value)), default: []].append(request)
      }
      for output in graph.outputs { note(output.value, nil) }
      for node in graph.nodes {
        if node.kind.hasBodies { node.operands.forEach { note($0, nil) } }
      }
      for position in graph.nodes.indices where Lowering.launches(position, in: graph) {
        let region = Region(graph, node: position)
        let convolution = convolution(region, in: graph)
        let packed = convolution == nil ? Self.request(of: region, in: graph) : nil
        for (number, operand) in region.operands.enumerated() where number != convolution?.filter {
          note(operand, packed?.operand == number ? packed : nil)
        }
        // What is not an operand of the region is read as it is.
        for operand in graph.nodes[position].operands where !region.operands.contains(operand) { note(operand, nil) }
      }
    }
    return readers
  }

  /// The packing that `region` asks for: of the first operand that can be packed and is a weight.
  static func request(of region: Region, in graph: Graph) -> PanelPacking? {
    PanelPacking.candidates(region).first { source(of: region.operands[$0.operand].node, in: graph) != nil }
  }

  /// Makes a weight of each part of `key` that `requests` read; false, and nothing is done, where parts overlap.
  private mutating func split(_ key: Key, _ position: Int, _ requests: [PanelPacking]) -> Bool {
    var distinct: [PanelPacking] = []
    for request in requests where !distinct.contains(where: { $0.view == request.view }) { distinct.append(request) }
    guard !requests.contains(where: \.readsElsewhere) || distinct.allSatisfy({ $0.holds(weights[position].sourceType) })
    else { return false }
    for (number, request) in distinct.enumerated() {
      if distinct[..<number].contains(where: { $0.overlaps(request) }) { return false }
    }
    for (number, request) in distinct.enumerated() {
      var weight = weights[position]
      weight.packing = request.view
      weight.type = request.type
      guard number > 0 else {
        weights[position] = weight
        parts[key, default: [:]][request.view] = position
        continue
      }
      weight.name = KernelName.unique("\(weight.name).part\(number)", taken: &taken)
      parts[key, default: [:]][request.view] = weights.count
      weights.append(weight)
    }
    return true
  }

  private static func source(of position: Int, in graph: Graph) -> PackedWeight.Source? {
    switch graph.nodes[position].kind {
    case .parameter(let parameter): .parameter(Parameter(parameter.key, conversion: parameter.conversion))
    // A splat has no memory: regions hold it themselves.
    case .constant(let literal): literal.splat == nil ? .constant(literal) : nil
    case .fused: graph.derivation(of: position).map { .derived($0) }
    case .input, .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite, .loop, .extent, .branch:
      nil
    }
  }

  private mutating func add(_ source: PackedWeight.Source, _ node: Node) throws(Diagnostic) {
    let type = node.types[0]
    guard type.staticShape != nil else {
      throw Diagnostic("a parameter must have a static shape, not \(type)", at: node.locations)
    }
    let key = Key(source, type)
    if let position = positions[key] {
      guard weights[position].sourceType == type else {
        throw Diagnostic(
          "the weight '\(weights[position].name)' has the type \(type) here and \(weights[position].sourceType) elsewhere",
          at: node.locations)
      }
      return
    }
    let name = name(source)
    positions[key] = weights.count
    weights.append(PackedWeight(name: name, source: source, sourceType: type, packing: nil, type: type))
  }

  private mutating func name(_ source: PackedWeight.Source) -> String {
    switch source {
    case .parameter(let parameter):
      guard let conversion = parameter.conversion else { return parameter.key }
      let ending =
        switch conversion.form {
        case .rounded: "bf16"
        case .quantized: "i8"
        case .scales: "scale"
        case .winograd: "winograd"
        }
      return KernelName.unique("\(parameter.key).\(ending)", taken: &taken)
    case .derived(let graph): return KernelName.unique("\(Self.mainKey(graph)).derived", taken: &taken)
    case .constant:
      var number = positions.count
      while !taken.insert("constant.\(number)").inserted { number += 1 }
      return "constant.\(number)"
    }
  }

  /// The key of the largest parameter that a derived weight is made from, of the first of equals.
  private static func mainKey(_ graph: Graph) -> String {
    var best: (key: String, bytes: Int)?
    for node in graph.nodes {
      guard case .parameter(let parameter) = node.kind else { continue }
      let bytes = node.types[0].byteCount.constant ?? 0
      if bytes > best?.bytes ?? -1 { best = (parameter.key, bytes) }
    }
    return best?.key ?? "weight"
  }

  /// The weight that holds what the node at `position` of `graph` gives to the operand with index `operand` of `region`; nil
  /// if it is none.
  func weight(_ position: Int, of region: Region, in graph: Graph, operand: Int) -> PackedWeight? {
    if let convolution = convolution(region, in: graph), convolution.filter == operand {
      return positions[Key(convolution.weight.source, nil)].map { weights[$0] }
    }
    guard let source = Self.source(of: position, in: graph) else { return nil }
    let key = Key(source, graph.nodes[position].types[0])
    if let parts = parts[key], parts.count > 1 {
      let views = PanelPacking.candidates(region).filter { $0.operand == operand }.map(\.view)
      return views.compactMap { parts[$0] }.first.map { weights[$0] }
    }
    return positions[key].map { weights[$0] }
  }

  /// The weight of the node at `position` of `graph` as a whole, if it is one.
  func weight(_ position: Int, in graph: Graph) -> PackedWeight? {
    let source = Self.source(of: position, in: graph)
    return source.flatMap { positions[Key($0, graph.nodes[position].types[0])] }.map { weights[$0] }
  }
}
