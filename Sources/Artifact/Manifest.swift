public import MartletScalars

/// What an artefact says of itself: its entries, its weights, and what it was made from.
public struct Manifest: Hashable, Sendable, Codable {
  /// What the artefact runs on.
  public struct Target: Hashable, Sendable, Codable {
    /// The instruction set.
    public var architecture: Architecture
    /// The CPU levels that the kernels are compiled for, the least first, by name (`x86-64-v3`); empty where there are
    /// kernels for GPUs alone.
    public var levels: [String]

    /// Kernels for `levels` of `architecture`.
    public init(_ architecture: Architecture, levels: [String]) {
      self.architecture = architecture
      self.levels = levels
    }
  }

  /// The inputs of the compilation. Equal provenance means equal bytes.
  public struct Provenance: Hashable, Sendable, Codable {
    /// The version of the compiler.
    public var compiler: String
    /// The hash of the graph IR text.
    public var graph: ContentHash
    /// The options that reach the output, in order.
    public var flags: [String]
    /// The hash of the tuning file, if there was one.
    public var tuning: ContentHash?

    /// The inputs of one compilation.
    public init(compiler: String, graph: ContentHash, flags: [String], tuning: ContentHash? = nil) {
      self.compiler = compiler
      self.graph = graph
      self.flags = flags
      self.tuning = tuning
    }
  }

  /// A kernel and the places in the model that it comes from.
  public struct Kernel: Hashable, Sendable, Codable {
    /// The kernel's name.
    public var name: String
    /// The places, as `module.path Model.swift:14`.
    public var locations: [String]
    /// The operations on scalars of one launch, over the dims of the entry; nil if they are not known.
    public var flops: Formula?
    /// The bytes that one launch must read and write, over the dims of the entry; nil if they are not known.
    public var bytes: Formula?
    /// What tensor cores multiply for it, `bf16`, `f16` or `tf32`, or on CPUs, at levels that have instructions for it, `u8i8` or
    /// `bf16`, where several steps are multiplied at a time; nil for other kernels.
    public var tensorCores: String?

    /// The kernel `name`, made from the code at `locations`.
    public init(
      _ name: String, locations: [String], flops: Formula? = nil, bytes: Formula? = nil, tensorCores: String? = nil
    ) {
      self.name = name
      self.locations = locations
      self.flops = flops
      self.bytes = bytes
      self.tensorCores = tensorCores
    }

    /// The module path of the place at position `location`; empty outside every module.
    public func modulePath(at location: Int) -> String {
      let text = locations[location]
      if let blank = text.lastIndex(of: " ") { return String(text[..<blank]) }
      // A place without a blank is a module path, or a file with a line.
      return text.contains(":") ? "" : text
    }
  }

  /// What an artefact has for GPUs.
  public struct Device: Hashable, Sendable, Codable {
    /// A generation of GPUs.
    public struct Generation: Hashable, Sendable, Codable {
      /// The name, as in `--target` (`sm_80`).
      public var name: String
      /// The least driver that reads its PTX, as NVIDIA numbers drivers for Linux.
      public var driver: String

      /// The generation `name`, whose PTX `driver` and later ones read.
      public init(_ name: String, driver: String) {
        self.name = name
        self.driver = driver
      }
    }

    /// The generations that there is PTX for, the least first.
    public var generations: [Generation]
    /// The kernels with their places in the model.
    public var kernels: [Kernel]
    /// For each entry what it launches, in order.
    public var launches: [[Launch]]
    /// For each entry the bytes of the device's memory that a call takes with all tensors on the host; nil
    /// in artefacts of compilers that did not say it.
    public var arenas: [Formula]?
    /// The entries that bring values to the host to know what comes next, by name: their launches are made one by one and are
    /// not recorded. Nil for none.
    public var readsValues: [String]?

    /// The kernels and launches on `generations`, with the `arenas` of entries and those, `readsValues`, that bring values to
    /// the host.
    public init(
      _ generations: [Generation], kernels: [Kernel], launches: [[Launch]], arenas: [Formula],
      readsValues: [String] = []
    ) {
      self.arenas = arenas
      self.generations = generations
      self.kernels = kernels
      self.launches = launches
      self.readsValues = readsValues.isEmpty ? nil : readsValues
    }
  }

  /// The version of the manifest's content.
  public var format: Int
  /// The version of the C interface.
  public var abi: Int
  /// The name of the model, an identifier; it prefixes the symbols.
  public var model: String
  /// What the artefact runs on.
  public var target: Target
  /// The entries in order of declaration.
  public var entries: [Signature]
  /// The weights; nil if the model has none.
  public var weights: WeightLayout?
  /// The kernels with their places in the model.
  public var kernels: [Kernel]
  /// For each entry what it launches, in order; nil if that is not known.
  public var launches: [[Launch]]?
  /// What there is for GPUs; nil if there is nothing.
  public var device: Device?
  /// What the artefact was made from.
  public var provenance: Provenance

  /// The manifest of an artefact in the present format.
  public init(
    model: String, target: Target, entries: [Signature], weights: WeightLayout?, kernels: [Kernel] = [],
    launches: [[Launch]]? = nil, device: Device? = nil, provenance: Provenance
  ) {
    self.device = device
    self.format = ArtifactFormat.version
    self.abi = ArtifactFormat.abi
    self.model = model
    self.target = target
    self.entries = entries
    self.weights = weights
    self.kernels = kernels
    self.launches = launches
    self.provenance = provenance
  }

  /// The symbols that the artefact exports, in order.
  public var exportedSymbols: [String] {
    entries.flatMap { entry in
      [entry.functionSymbol(model: model), entry.callSymbol(model: model), entry.arenaSymbol(model: model)]
        + (device == nil ? [] : [entry.deviceArenaSymbol(model: model)])
    } + (device == nil ? [] : DeviceFunction.allCases.map { $0.symbol(model: model) })
  }
}

extension DataType: Codable {}

extension DimSymbol: Codable {
  private enum CodingKeys: String, CodingKey {
    case name, lower, upper, divisor
  }

  /// Reads the name, the range and the divisor.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let lower = try container.decode(Int.self, forKey: .lower)
    let upper = try container.decode(Int.self, forKey: .upper)
    let divisor = try container.decodeIfPresent(Int.self, forKey: .divisor) ?? 1
    guard lower >= 0, lower <= upper, upper <= DimSymbol.greatestValue, divisor > 0,
      upper / divisor * divisor >= lower
    else {
      throw DecodingError.dataCorruptedError(
        forKey: .lower, in: container,
        debugDescription: "no multiple of \(divisor) lies in \(lower)...\(upper), or numbers above 2^40")
    }
    self.init(try container.decode(String.self, forKey: .name), in: lower...upper, divisor: divisor)
  }

  /// Writes the name, the range and, unless it is 1, the divisor.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name, forKey: .name)
    try container.encode(range.lowerBound, forKey: .lower)
    try container.encode(range.upperBound, forKey: .upper)
    if divisor != 1 { try container.encode(divisor, forKey: .divisor) }
  }
}
