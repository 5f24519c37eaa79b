public import MartletGraphIR
internal import MartletLowering
public import MartletPasses
internal import MartletScalars
public import MartletSupport

extension Compiler {
  /// What the passes over `module` are told.
  /// - Throws: a diagnostic of a pass.
  public func passSettings(_ module: GraphModule) throws(Diagnostic) -> PassSettings {
    var settings = machineSettings
    guard let type = options.storedType else { return settings }
    settings.weightsType = type
    settings.roundsFactors = options.matmulPrecision == .bf16
    guard module.graphs.flatMap(\.withBodies).count > 1 else { return settings }
    // Entries and bodies of loops and branches share weights, so what all of them do with each must be known first.
    var unchanged = settings
    unchanged.weightsType = nil
    let manager = try PassManager(
      disabled: options.passes.disabled, stopAfter: Pass.narrow.name, settings: unchanged)
    for graph in try manager.run(module).graphs.flatMap(\.withBodies) {
      settings.weightUses.merge(WeightUse.uses(in: graph)) { $0.united(with: $1) }
    }
    return settings
  }

  /// What passes are told of the machines.
  var machineSettings: PassSettings {
    var settings = PassSettings()
    if options.levels.contains(where: { $0.gpu != nil }) {
      settings.storesFactors = false
      settings.branchWork = Self.deviceBranchWork
      settings.attention.keyFeatures = BlockAttention.keyFeatures
      settings.attention.valueFeatures = BlockAttention.valueFeatures
      settings.attention.queries = BlockAttention.queries
      // What is divided depends on no generation of GPUs but the least.
      let multiprocessors = options.levels.compactMap { $0.gpu?.multiprocessors }.min()
      settings.productSplit = multiprocessors.map {
        ProductSplit(multiprocessors: $0, multipliesPlain: options.matmulPrecision != .tf32)
      }
    }
    return settings
  }

  /// So many instructions may a GPU run to spare its host a value: at 20 of them a picosecond, that is some 7 microseconds,
  /// about what a copy and a launch after it take. Besides, an entry that reads no values can be recorded.
  private static let deviceBranchWork = 1 << 27

  /// `module` with its weights as they are stored, before other passes change more: what the interpreter is asked where
  /// weights are rounded. The same module if all weights stay as they are.
  /// - Throws: a diagnostic of a pass.
  public func narrowed(_ module: GraphModule) throws(Diagnostic) -> GraphModule {
    if options.storedType == nil { return module }
    let manager = try PassManager(
      disabled: options.passes.disabled, stopAfter: Pass.narrow.name, settings: passSettings(module))
    return try manager.run(module)
  }
}
