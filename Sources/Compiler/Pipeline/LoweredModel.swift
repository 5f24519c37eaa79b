internal import MartletArtifact
public import MartletGraphIR
public import MartletKernelIR
public import MartletLowering
internal import MartletScalars
public import MartletSupport

/// A model lowered for every level of an artefact.
public struct LoweredModel: Sendable {
  /// The graphs after all passes.
  public let module: GraphModule
  /// Where each value of each graph lies.
  public let plans: [MemoryPlan]
  /// The kernels and entries of each level, the least first; the entries are the same for all.
  public private(set) var levels: [KernelModule]
  /// How each weight is made, in the order in which they lie in the artefact.
  public private(set) var weights: [PackedWeight]
  /// What each kernel has to do, in order; the same for all levels.
  public let work: [KernelWork?]
  /// For each entry the place in the model of each launch, in order.
  public let places: [[ModelLocation?]]
  /// How the kernels of each level are scheduled, in order.
  public let choices: [[ScheduleChoice]]
  /// What is said beside the kernels of each level, in order.
  let comments: [KernelComments]

  /// The kernels and entries of all levels as text, or what `shown` makes of them, with comments.
  public func kernelText(_ shown: (KernelModule) -> KernelModule = { $0 }) -> String {
    zip(levels, comments).map { KernelPrinter.text(shown($0), comments: $1) }.joined(separator: "\n")
  }

  /// The same with the weights that `names` lists under other names.
  func renaming(_ names: [String: String]) -> LoweredModel {
    var model = self
    for place in weights.indices { model.weights[place].name = names[weights[place].name] ?? weights[place].name }
    for level in levels.indices { model.levels[level].renameWeights(names) }
    return model
  }

  /// A model of the given parts.
  init(_ module: GraphModule, plans: [MemoryPlan], programs: [LoweredProgram]) {
    precondition(!programs.isEmpty && programs.allSatisfy { $0.weights == programs[0].weights }, "levels share weights")
    precondition(programs.allSatisfy { $0.module.entries == programs[0].module.entries }, "levels share entries")
    self.module = module
    self.plans = plans
    levels = programs.map(\.module)
    weights = programs[0].weights
    work = programs[0].work
    places = programs[0].places
    choices = programs.map(\.choices)
    comments = programs.map { KernelComments($0) }
  }
}

extension KernelModule {
  /// Gives the weights that `names` lists other names.
  fileprivate mutating func renameWeights(_ names: [String: String]) {
    for place in weights.indices { weights[place].name = names[weights[place].name] ?? weights[place].name }
    for entry in entries.indices {
      for step in entries[entry].steps.indices {
        entries[entry].steps[step].changeArguments { argument in
          guard case .weight(let name) = argument else { return argument }
          return .weight(names[name] ?? name)
        }
      }
    }
  }
}

extension KernelComments {
  /// The comments of `program`.
  init(_ program: LoweredProgram) {
    self.init(
      kernels: Dictionary(
        zip(program.module.kernels, program.choices).map { kernel, choice in
          (kernel.name, program.module.machine.gpu == nil ? choice.text : "\(choice.text); \(Self.block(kernel))")
        }, uniquingKeysWith: { first, _ in first }),
      entries: Dictionary(
        program.module.entries.compactMap { entry in
          program.module.machine.gpu != nil && entry.readsValues ? (entry.name, Self.reading) : nil
        }, uniquingKeysWith: { first, _ in first }),
      launches: Dictionary(
        zip(program.module.entries.map(\.name), program.origins), uniquingKeysWith: { first, _ in first }))
  }

  /// What is said of entries for GPUs that read values.
  private static let reading = "not recorded, as values decide what is launched"

  /// What a block of `kernel` is made of.
  private static func block(_ kernel: Kernel) -> String {
    let shared = kernel.sharedBytes
    let banks = BlockReport.conflicts(kernel).map { ", \($0)" } ?? ""
    return "\(kernel.threads) threads" + (shared > 0 ? ", \(shared) bytes of shared memory\(banks)" : "")
  }
}
