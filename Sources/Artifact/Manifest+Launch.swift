extension Manifest {
  /// One launch of a kernel.
  public struct Launch: Hashable, Sendable, Codable {
    /// A kernel that runs in place of another for some dims.
    public struct Alternative: Hashable, Sendable, Codable {
      /// The position of the kernel in `kernels`.
      public var kernel: Int
      /// The position in the kernel's `locations` of the place that the launch comes from; nil if it is not known.
      public var location: Int?
      /// It runs where none of these is negative, and no alternative before it runs.
      public var conditions: [Formula]

      /// The kernel at position `kernel`, from the place at `location`, where none of `conditions` is negative.
      public init(kernel: Int, location: Int?, conditions: [Formula]) {
        self.kernel = kernel
        self.location = location
        self.conditions = conditions
      }
    }

    /// The position in `kernels` of the kernel that runs where none of the alternatives does.
    public var kernel: Int
    /// The position in the kernel's `locations` of the place that this launch comes from; nil if it is not known.
    public var location: Int?
    /// What may run in its place, the first first; nil if there is nothing.
    public var alternatives: [Alternative]?

    /// A launch of the kernel at position `kernel`, from the place at `location`, or of one of `alternatives`.
    public init(kernel: Int, location: Int? = nil, alternatives: [Alternative] = []) {
      self.kernel = kernel
      self.location = location
      self.alternatives = alternatives.isEmpty ? nil : alternatives
    }

    /// The position of the kernel that runs where the dims have the values in `dims`, and that of its place.
    public func chosen(_ dims: DimValues) -> (kernel: Int, location: Int?) {
      let alternative = alternatives?.first { $0.conditions.allSatisfy { $0.value(dims) ?? -1 >= 0 } }
      return alternative.map { ($0.kernel, $0.location) } ?? (kernel, location)
    }
  }
}
