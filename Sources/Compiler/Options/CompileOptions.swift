public import MartletImporters
internal import MartletKernelIR
public import MartletLowering
public import MartletPasses
public import MartletScalars

/// What is asked of a compilation, beside the model and its weights.
public struct CompileOptions: Hashable, Sendable {
  /// Where the weights lie.
  public enum WeightsPlacement: String, Hashable, Sendable, CaseIterable {
    /// In the artefact itself.
    case embed
    /// In a file `NAME.weights` beside it.
    case external
  }

  /// The CPU levels that the artefact carries kernels for, the least first, and behind them the GPUs.
  public var levels: [Machine]
  /// Whether of these the last one alone is kept that the model has a use for.
  public var keepsBestLevel = false
  /// Where the weights lie.
  public var weightsPlacement: WeightsPlacement
  /// What weights are stored as where that is possible; nil for as they are.
  public var weightsType: WeightsType?
  /// The greatest arena and weights together, in bytes, for every dim in its range; nil for no limit.
  public var maxMemory: Int?
  /// Whether convolutions may run by the algorithm of Winograd where that is faster: their sums are formed in another way
  /// than the graph says.
  public var winograd: Bool
  /// What products of f32 may be rounded to.
  public var matmulPrecision: MatmulPrecision
  /// Measured choices of templates, which take the place of the cost model's.
  public var tuning: Tuning
  /// The ranges of the symbolic dims of an ONNX model.
  public var dims: [ONNXImportOptions.DimRange]
  /// Which passes run, and up to where.
  public var passes: PassOptions
  /// The one entry that is shown to observers and in reports; nil for all. What is compiled does not depend on it.
  public var shownEntry: String?
  /// Whether kernels report data races to ThreadSanitizer.
  public var sanitizesThreads: Bool

  /// A portable artefact with embedded weights.
  public init(
    levels: [Machine] = Machine.levels, weightsPlacement: WeightsPlacement = .embed, weightsType: WeightsType? = nil,
    maxMemory: Int? = nil, winograd: Bool = true, matmulPrecision: MatmulPrecision = .f32, tuning: Tuning = .init(),
    dims: [ONNXImportOptions.DimRange] = [],
    passes: PassOptions = .init(), shownEntry: String? = nil, sanitizesThreads: Bool = false
  ) {
    self.levels = levels
    self.weightsPlacement = weightsPlacement
    self.weightsType = weightsType
    self.maxMemory = maxMemory
    self.winograd = winograd
    self.matmulPrecision = matmulPrecision
    self.tuning = tuning
    self.dims = dims
    self.passes = passes
    self.shownEntry = shownEntry
    self.sanitizesThreads = sanitizesThreads
  }

  /// What weights are stored as where that is possible: as it is asked for, or as products that are rounded take them.
  var storedType: WeightsType? { weightsType ?? (matmulPrecision == .bf16 ? .bf16 : nil) }

  /// The CPU levels among `levels`.
  public var cpus: [Machine] { levels.filter { $0.gpu == nil } }

  /// The GPUs among `levels`.
  public var gpus: [Machine] { levels.filter { $0.gpu != nil } }

  /// The options for one of the parts of an artefact, which is for `machines`. Where there is code for both CPUs and GPUs,
  /// both read the same weights, so that none lies there transformed for one of them.
  public func part(_ machines: [Machine]) -> CompileOptions {
    var options = self
    options.levels = machines
    if !cpus.isEmpty && !gpus.isEmpty { options.winograd = false }
    // What tensor cores may round is asked of GPUs alone.
    if matmulPrecision == .tf32, machines.allSatisfy({ $0.gpu == nil }) { options.matmulPrecision = .f32 }
    return options
  }

  /// The options that change the output, in a fixed order, as the manifest records them.
  public var flags: [String] {
    var flags = [
      gpus.isEmpty ? nil : "--target \(cpus.isEmpty ? "" : "cpu,")cuda:\(gpus.map(\.name).joined(separator: ","))",
      cpus.isEmpty ? nil : "--cpu \(cpus.map(\.name).joined(separator: ","))",
      "--weights-placement \(weightsPlacement.rawValue)",
    ].compactMap(\.self)
    if let weightsType { flags.append("--weights-type \(weightsType.rawValue)") }
    if !winograd { flags.append("--no-winograd") }
    if matmulPrecision != .f32 { flags.append("--matmul-precision \(matmulPrecision.rawValue)") }
    flags += dims.map { "--dim \($0.name)=\($0.values.text)" }
    flags += passes.disabled.sorted().map { "--disable-pass \($0)" }
    if sanitizesThreads { flags.append("--sanitize thread") }
    return flags
  }
}
