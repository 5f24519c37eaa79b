public import MartletGraphIR
public import MartletKernelIR
public import MartletScalars
public import MartletSupport

/// Fused graphs to kernels and entries.
///
/// Each fused region becomes one kernel, by rule or from a template; regions of one form share a kernel. The entries
/// launch them over the memory that a plan gives.
public struct Lowering {
  let machine: Machine
  private let templates: [KernelTemplate]
  private let tuning: Tuning
  private let matmulPrecision: MatmulPrecision
  private let sharesKernels: Bool
  private var table: WeightTable
  private var kernels: [Kernel] = []
  /// Kernels by what they do.
  private var positions: [SharedForm: Int] = [:]
  /// What each kernel has to do.
  private var work: [KernelWork?] = []
  /// How each kernel is scheduled.
  private var choices: [ScheduleChoice] = []
  /// The places of the launches of each entry.
  private var places: [[ModelLocation?]] = []
  /// What each launch of each entry computes, as texts of graphs name it.
  private var origins: [[LaunchOrigin]] = []
  /// What the name of each kernel will be made of.
  private var nameParts: [(paths: [[String]], operation: String)] = []

  private init(
    _ module: GraphModule, machine: Machine, templates: [KernelTemplate], tuning: Tuning, winograd: Bool,
    matmulPrecision: MatmulPrecision, sharingKernels: Bool
  ) throws(Diagnostic) {
    self.machine = machine
    sharesKernels = sharingKernels
    self.matmulPrecision = matmulPrecision
    self.templates = templates
    self.tuning = tuning
    // The template is one for CPUs.
    table = try WeightTable(module.graphs.flatMap(\.withBodies), winograd: winograd && machine.gpu == nil)
  }

  /// Lowers the graphs of `module`, which the passes have fused, to `machine`; `plans` gives the memory of each graph.
  ///
  /// Contractions go through `templates` where one fits, with the parameters that `tuning` has for them; convolutions run by
  /// the algorithm of Winograd where that is faster, if `winograd`; factors are rounded as `matmulPrecision` allows. Regions of
  /// one form share a kernel if `sharingKernels`; else the weights and entries do not depend on the machine.
  /// - Throws: a diagnostic for a node that has no kernel, or for a choice of the tuning that does not fit.
  public static func lower(
    _ module: GraphModule, plans: [MemoryPlan], machine: Machine, templates: [KernelTemplate], tuning: Tuning = .init(),
    winograd: Bool = true, matmulPrecision: MatmulPrecision = .f32, sharingKernels: Bool = true
  ) throws(Diagnostic) -> LoweredProgram {
    if matmulPrecision == .tf32, machine.gpu == nil {
      throw Diagnostic(
        "products of f32 cannot be rounded to \(matmulPrecision.rawValue) for \(machine.name), which has no tensor cores"
      )
    }
    var lowering = try Lowering(
      module, machine: machine, templates: templates, tuning: tuning, winograd: winograd,
      matmulPrecision: matmulPrecision, sharingKernels: sharingKernels)
    var entries: [Entry] = []
    for (graph, plan) in zip(module.graphs, plans) { entries.append(try lowering.entry(graph, plan)) }
    lowering.nameKernels(&entries)
    let weights = lowering.table.weights
    return LoweredProgram(
      module: KernelModule(
        module.name, machine: machine,
        weights: weights.map { .init($0.name, $0.type.element, $0.type.staticShape ?? []) },
        kernels: lowering.kernels, entries: entries),
      weights: weights, work: lowering.work, places: lowering.places, origins: lowering.origins,
      choices: lowering.choices)
  }

  /// Whether the CPU level `machine` has instructions for something in `module` that the level below it, for which it became
  /// `base`, lacks.
  public static func profits(_ machine: Machine, from module: GraphModule, lowered base: KernelModule) -> Bool {
    base.kernels.contains { $0.isSpelledOtherwise(for: machine, than: base.machine) }
      || LaneProduct.areUseful(on: machine, beyond: base.machine, in: module)
  }

  /// Whether the node at `position` of `graph` becomes a launch.
  public static func launches(_ position: Int, in graph: Graph) -> Bool {
    switch graph.nodes[position].kind {
    // The nodes of their bodies are launched.
    case .input, .parameter, .constant, .loop, .extent, .branch: false
    case .fused: !graph.isDerivedWeight(position)
    case .iota, .dimension, .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter, .sort,
      .composite:
      true
    }
  }

  /// Whether the node at `position` needs a launch: not if it only shows its operand's memory in other extents, and not
  /// if its results have no elements.
  private func launches(_ position: Int, in graph: Graph, _ plan: MemoryPlan) -> Bool {
    let node = graph.nodes[position]
    guard Self.launches(position, in: graph), !node.types.allSatisfy({ $0.elementCount == 0 }) else { return false }
    if case .view = node.kind { return plan.place(of: Value(position)) != plan.place(of: node.operands[0]) }
    return true
  }

  private mutating func entry(_ graph: Graph, _ plan: MemoryPlan) throws(Diagnostic) -> Entry {
    places.append([])
    origins.append([])
    var checks: [Entry.Step] = []
    let steps = try steps(EntryWriter(graph, plan, table), &checks)
    return Entry(
      graph.name, symbols: graph.givenSymbols, computed: graph.symbols.filter(\.isComputed),
      inputs: graph.inputs.map {
        .init($0.name, $0.type.element, $0.type.shape, at: graph.nodes[$0.value.node].locations.locations.first)
      },
      outputs: graph.outputs.map { output in
        let type = graph.type(of: output.value)
        return .init(
          output.name, type.element, type.shape, inPlaceOf: output.replaced,
          at: graph.nodes[output.value.node].locations.locations.first)
      },
      // Nothing is written before everything is checked.
      arenaBytes: plan.arenaBytes, steps: checks + steps)
  }

  /// The steps that compute what the writer's graph does, over the graph's own memory; what is checked before any of them
  /// runs is added to `checks`.
  mutating func steps(_ writer: EntryWriter, _ checks: inout [Entry.Step]) throws(Diagnostic) -> [Entry.Step] {
    let (graph, plan) = (writer.graph, writer.plan)
    var steps: [Entry.Step] = []
    for position in graph.nodes.indices {
      if case .loop(let loop) = graph.nodes[position].kind {
        steps += try self.steps(of: loop, at: position, writer, &checks)
      }
      if let symbol = graph.nodes[position].definedSymbol {
        steps += try definition(of: symbol, at: position, writer)
      }
      if case .branch(let branch) = graph.nodes[position].kind {
        steps += try self.steps(of: branch, at: position, writer, &checks)
      }
      guard launches(position, in: graph, plan) else { continue }
      let region = Region(graph, node: position)
      checks += writer.indexChecks(region)
      steps += try preparation(of: region, writer)
      let choices = try choices(for: region, in: graph, inPlace: writer.inPlace(region))
      origins[origins.count - 1].append(LaunchOrigin(names: writer.names(of: position), isCopy: false))
      steps.append(.launch(.init(choices, try writer.arguments(region))))
    }
    return steps + (try copies(writer))
  }

  /// What puts the operands of `region` that are in place of its results where these shall lie, unless they lie there.
  private mutating func preparation(of region: Region, _ writer: EntryWriter) throws(Diagnostic) -> [Entry.Step] {
    var steps: [Entry.Step] = []
    for (number, result) in writer.inPlace(region).sorted(by: { $0.key < $1.key }) {
      let place = writer.plan.place(of: region.results[result])
      if writer.plan.place(of: region.operands[number]) == place { continue }
      steps.append(try copy(region.operands[number], to: place, writer))
    }
    return steps
  }

  /// The steps that bring outputs where they belong which already lie elsewhere: inputs, weights, values that are two
  /// outputs, and what could not be computed in the memory of an input. What replaces an input comes last.
  private mutating func copies(_ writer: EntryWriter) throws(Diagnostic) -> [Entry.Step] {
    let outputs = writer.graph.outputs
    let order =
      outputs.indices.filter { outputs[$0].replaced == nil } + outputs.indices.filter { outputs[$0].replaced != nil }
    var steps: [Entry.Step] = []
    for number in order where writer.plan.place(of: outputs[number].value) != .output(number) {
      if writer.graph.type(of: outputs[number].value).elementCount == 0 { continue }
      steps.append(try copy(outputs[number].value, to: .output(number), writer))
    }
    return steps
  }

  /// The step that copies `value` to `place`: nothing is to be done where an output is in place of the input.
  mutating func copy(
    _ value: Value, to place: MemoryPlan.Place, _ writer: EntryWriter
  ) throws(Diagnostic) -> Entry.Step {
    let graph = writer.graph
    if case .input(let input) = writer.plan.place(of: value), case .output(let output) = place,
      graph.outputs[output].replaced == graph.inputs[input].name
    {
      return .carry(output: output)
    }
    let (type, node) = (graph.type(of: value), graph.nodes[value.node])
    var copy = Graph("", symbols: graph.symbols)
    var operands = [value]
    if case .constant(let literal) = node.kind, literal.splat != nil {
      (copy.nodes, operands) = ([node], [])
    } else {
      copy.nodes = [Node(.input("x"), [], types: [type], locations: node.locations, name: "x")]
    }
    copy.outputs = [.init("y", Value(0))]
    var around = Graph(graph.name, symbols: graph.symbols, nodes: graph.nodes)
    around.nodes.append(Node(.fused(copy), operands, types: [type], locations: node.locations))
    let region = Region(around, node: around.nodes.count - 1)
    origins[origins.count - 1].append(LaunchOrigin(names: writer.name(of: value), isCopy: true))
    return .launch(
      .init(
        try choices(for: region, in: around),
        try operands.map(writer.argument) + [EntryWriter.argument(at: place)]))
  }

  /// Gives the kernels, which have had their numbers for names, those that fit all places they are launched from.
  private mutating func nameKernels(_ entries: inout [Entry]) {
    var taken: Set<String> = []
    var names: [String: String] = [:]
    for (position, parts) in nameParts.enumerated() {
      let name = KernelName.unique(KernelName.kernel(parts.paths, parts.operation), taken: &taken)
      names[kernels[position].name] = name
      kernels[position].name = name
    }
    for position in entries.indices {
      entries[position].changeLaunches { launch in
        for place in launch.choices.indices {
          launch.choices[place].kernel = names[launch.choices[place].kernel] ?? launch.choices[place].kernel
        }
      }
    }
  }

  /// The kernels that compute `region`, lowered now unless there are some of the same form. `inPlace` are the operands that
  /// lie where results do.
  private mutating func choices(
    for region: Region, in graph: Graph, inPlace: [Int: Int] = [:]
  ) throws(Diagnostic) -> [Entry.Launch.Choice] {
    var types: [TensorType] = []
    var hints: [String] = []
    var packings: [Int: View] = [:]
    for (number, operand) in region.operands.enumerated() {
      let node = graph.nodes[operand.node]
      let weight = table.weight(operand.node, of: region, in: graph, operand: number)
      types.append(weight?.type ?? graph.type(of: operand))
      hints.append(KernelName.operand(node))
      if let packing = weight?.packing { packings[number] = packing }
    }
    let kernel = RegionKernel(
      region, operandTypes: types, names: hints, packings: packings, inPlace: inPlace, machine: machine,
      matmulPrecision: matmulPrecision)
    places[places.count - 1].append(KernelName.place(region))
    let convolution = table.convolution(region, in: graph)
    let scheduled = try Schedule.kernels(kernel, convolution, templates: templates, tuning: tuning)
    return scheduled.enumerated().map { place, choice in
      let kernel = kernels[add(choice.kernel, rank: scheduled.count - place)]
      return .init(kernel.name, dims: kernel.symbols.map { .named($0.name) }, where: choice.conditions)
    }
  }

  /// The position of `kernel`, which is added unless there is one of the same form. Kernels between which a launch chooses stay
  /// apart, by their `rank`: on another level they may differ, and entries are the same for all.
  private mutating func add(_ kernel: RegionKernel, rank: Int) -> Int {
    var finished = kernel.finish(name: "")
    let (locations, form) = (finished.locations, finished.form)
    let parts = KernelName.parts(kernel.region)
    let shared = SharedForm(kernel: form, rank: rank)
    if sharesKernels, let position = positions[shared] {
      nameParts[position].paths.append(parts.path)
      kernels[position].locations = kernels[position].locations.union(locations)
      return position
    }
    positions[shared] = kernels.count
    finished.name = "\(kernels.count)"
    nameParts.append(([parts.path], parts.operation))
    kernels.append(finished)
    work.append(RegionDemand(kernel.region).work)
    choices.append(kernel.choice)
    return kernels.count - 1
  }
}

/// What kernels have in common that are one.
private struct SharedForm: Hashable {
  let kernel: Kernel
  /// Its place among those between which a launch chooses, from the last.
  let rank: Int
}
