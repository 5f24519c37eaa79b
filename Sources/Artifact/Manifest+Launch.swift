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

    /// A loop around a launch.
    public struct Loop: Hashable, Sendable, Codable {
      /// Which of the entry's loops it is.
      public var number: Int
      /// What formulas inside call the number of the step.
      public var step: String
      /// How many steps there are, at most.
      public var count: Formula
      /// Whether values end it before; nil for no.
      public var isConditional: Bool?

      /// The loop `number` of `count` steps called `step`.
      public init(_ number: Int, step: String, count: Formula, isConditional: Bool = false) {
        self.number = number
        self.step = step
        self.count = count
        self.isConditional = isConditional ? true : nil
      }
    }

    /// A branch around a launch.
    public struct Branch: Hashable, Sendable, Codable {
      /// Which of the entry's branches it is.
      public var number: Int
      /// How many loops stand around it.
      public var depth: Int
      /// Whether the launch runs where the condition is false; nil for no.
      public var isOtherwise: Bool?

      /// The branch `number` inside of `depth` loops, on the side of the condition that `isOtherwise` says.
      public init(_ number: Int, depth: Int, isOtherwise: Bool) {
        self.number = number
        self.depth = depth
        self.isOtherwise = isOtherwise ? true : nil
      }
    }

    /// The position in `kernels` of the kernel that runs where none of the alternatives does.
    public var kernel: Int
    /// The position in the kernel's `locations` of the place that this launch comes from; nil if it is not known.
    public var location: Int?
    /// What may run in its place, the first first; nil if there is nothing.
    public var alternatives: [Alternative]?
    /// The loops that it stands in, outermost first; nil for none.
    public var loops: [Loop]?
    /// The branches that it stands in, outermost first; nil for none.
    public var branches: [Branch]?

    /// A launch of the kernel at position `kernel`, from the place at `location`, or of one of `alternatives`, inside of
    /// `loops` and `branches`.
    public init(
      kernel: Int, location: Int? = nil, alternatives: [Alternative] = [], in loops: [Loop] = [],
      _ branches: [Branch] = []
    ) {
      self.loops = loops.isEmpty ? nil : loops
      self.branches = branches.isEmpty ? nil : branches
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
