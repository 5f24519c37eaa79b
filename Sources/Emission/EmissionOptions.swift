/// What the caller of the emission chooses.
public struct EmissionOptions: Hashable, Sendable {
  /// What is written.
  public enum Product: Hashable, Sendable {
    /// An object file for the linker; LLVM's text after its passes; assembly text.
    case object, llvm, assembly
  }

  /// Where the bytes of the weights lie.
  public enum Placement: Hashable, Sendable {
    /// In the artefact itself, or in a file that the caller maps.
    case embedded, external
  }

  /// What is written.
  public var products: Set<Product>
  /// Whether accesses to memory are reported to ThreadSanitizer's runtime library, which the artefact then needs.
  public var sanitizesThreads: Bool
  /// Whether machine code names the lines of the model that it comes from.
  public var writesLines: Bool
  /// Whether kernels can be called from outside of the artefact, for tests and measurements.
  public var exportsKernels: Bool
  /// Whether the glue is linked later, from an object of its own.
  public var hasSeparateGlue = false
  /// Where the weights lie.
  public var weightPlacement: Placement
  /// The byte offset of each weight from the start of all weights, by the names that launches use.
  public var weightOffsets: [String: Int]
  /// The size of all weights in bytes, their header included.
  public var weightBytes: Int
  /// The section that code for GPUs lies in.
  public var deviceSection = ".rodata"

  /// An object file with lines and embedded weights, unless said otherwise.
  public init(
    products: Set<Product> = [.object], sanitizesThreads: Bool = false, writesLines: Bool = true,
    exportsKernels: Bool = false, weightPlacement: Placement = .embedded, weightOffsets: [String: Int] = [:],
    weightBytes: Int = 0
  ) {
    self.products = products
    self.sanitizesThreads = sanitizesThreads
    self.writesLines = writesLines
    self.exportsKernels = exportsKernels
    self.weightPlacement = weightPlacement
    self.weightOffsets = weightOffsets
    self.weightBytes = weightBytes
  }
}
