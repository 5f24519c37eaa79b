internal import MartletArtifact
public import MartletGraphIR
public import MartletKernelIR
public import MartletLowering
internal import MartletPasses
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
  /// For each level and entry what each launch computes, in order.
  private let origins: [[[LaunchOrigin]]]
  /// What `fuse` was told.
  private let settings: PassSettings

  /// The kernels and entries of all levels as text, or what `shown` makes of them, with comments.
  public func kernelText(_ shown: (KernelModule) -> KernelModule = { $0 }) -> String {
    let boundaries = module.graphs.map { BoundaryTexts($0, settings) }
    return levels.indices.map { level in
      let comments = KernelComments(
        levels[level], of: levels, choices[level], origins: origins[level], boundaries)
      return KernelPrinter.text(shown(levels[level]), comments: comments)
    }.joined(separator: "\n")
  }

  /// The same with the weights that `names` lists under other names.
  func renaming(_ names: [String: String]) -> LoweredModel {
    var model = self
    for place in weights.indices { model.weights[place].name = names[weights[place].name] ?? weights[place].name }
    for level in levels.indices { model.levels[level].renameWeights(names) }
    return model
  }

  /// A model of the given parts.
  init(_ module: GraphModule, plans: [MemoryPlan], programs: [LoweredProgram], _ settings: PassSettings) {
    precondition(!programs.isEmpty && programs.allSatisfy { $0.weights == programs[0].weights }, "levels share weights")
    precondition(programs.allSatisfy { $0.module.entries == programs[0].module.entries }, "levels share entries")
    self.module = module
    self.plans = plans
    levels = programs.map(\.module)
    weights = programs[0].weights
    work = programs[0].work
    places = programs[0].places
    choices = programs.map(\.choices)
    origins = programs.map(\.origins)
    self.settings = settings
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
