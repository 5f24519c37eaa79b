internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// The attributes of a recurrent node.
struct RecurrentPlan {
  /// The kinds of cells.
  enum Kind {
    case simple, gated, longShortTerm

    /// How many matrices lie behind each other in a weight.
    var gateCount: Int {
      switch self {
      case .simple: 1
      case .gated: 3
      case .longShortTerm: 4
      }
    }

    /// How many states go from step to step.
    var stateCount: Int { self == .longShortTerm ? 2 : 1 }

    /// The functions of one direction unless others are named.
    var activations: [String] {
      switch self {
      case .simple: ["Tanh"]
      case .gated: ["Sigmoid", "Tanh"]
      case .longShortTerm: ["Sigmoid", "Tanh", "Tanh"]
      }
    }
  }

  /// A function with its parameters.
  struct Activation {
    var name: String
    var alpha: Double?
    var beta: Double?
  }

  let kind: Kind
  /// The number of hidden features.
  let hidden: Dim
  /// 1, or 2 for both.
  let directions: Int
  /// The functions, direction by direction.
  let activations: [Activation]
  /// What inputs of functions are limited to; nil for no limit.
  let clip: Double?
  private let direction: String

  init(_ importer: GraphImporter, _ kind: Kind) throws(Diagnostic) {
    self.kind = kind
    direction = try importer.string("direction")
    guard ["forward", "reverse", "bidirectional"].contains(direction) else {
      throw Diagnostic("the direction '\(direction)' is not known")
    }
    directions = direction == "bidirectional" ? 2 : 1
    let recurrence = importer.shape(try importer.operand(2))
    guard recurrence.count == 3, recurrence[0] == Dim(directions) else {
      throw Diagnostic("the recurrence weight does not have \(directions) directions")
    }
    hidden = recurrence[2]
    try Self.checkShapes(importer, kind, directions: directions, hidden: hidden)
    clip = importer.optionalFloat("clip")
    guard clip.map({ $0 >= 0 }) ?? true else { throw Diagnostic("the attribute 'clip' must not be negative") }
    let names =
      importer.optionalStrings("activations") ?? Array((0..<directions).map { _ in kind.activations }.joined())
    let (alphas, betas) = (
      importer.optionalFloats("activation_alpha") ?? [], importer.optionalFloats("activation_beta") ?? []
    )
    guard names.count == kind.activations.count * directions else {
      throw Diagnostic("\(names.count) functions do not fit")
    }
    // The lists have numbers only for functions that take some.
    var (alpha, beta) = (alphas[...], betas[...])
    activations = names.map { name in
      let lower = name.lowercased()
      let takesAlpha = ["affine", "leakyrelu", "thresholdedrelu", "scaledtanh", "hardsigmoid", "elu"].contains(lower)
      let takesBeta = ["affine", "scaledtanh", "hardsigmoid"].contains(lower)
      return Activation(
        name: lower, alpha: takesAlpha ? alpha.popFirst() : nil, beta: takesBeta ? beta.popFirst() : nil)
    }
  }

  /// Refuses weights, biases and attributes that do not fit one another.
  private static func checkShapes(
    _ importer: GraphImporter, _ kind: Kind, directions: Int, hidden: Dim
  ) throws(Diagnostic) {
    if let size = try importer.optionalInteger("hidden_size"), Dim(size) != hidden {
      throw Diagnostic("the attribute 'hidden_size' is \(size), but the recurrence weight has \(hidden) features")
    }
    guard (0...1).contains(try importer.integer("layout")) else {
      throw Diagnostic("the attribute 'layout' must be 0 or 1")
    }
    let rows = hidden * Dim(kind.gateCount)
    let weight = importer.shape(try importer.operand(1))
    let recurrence = importer.shape(try importer.operand(2))
    guard weight.count == 3, weight[0] == Dim(directions), weight[1] == rows, recurrence[1] == rows else {
      throw Diagnostic(
        "the weights must be [\(directions), \(rows), …] and [\(directions), \(rows), \(hidden)], not "
          + "\(importer.type(try importer.operand(1))) and \(importer.type(try importer.operand(2)))")
    }
    guard let bias = importer.optional(3), importer.shape(bias) != [Dim(directions), rows * 2] else { return }
    throw Diagnostic("the bias must be [\(directions), \(rows * 2)], not \(importer.type(bias))")
  }

  /// Whether the direction at `position` goes from the last step to the first.
  func isReverse(_ position: Int) -> Bool { direction == "reverse" || position == 1 }

  /// The function `number` of the direction at `position`.
  func activation(_ position: Int, _ number: Int) -> Activation {
    activations[position * kind.activations.count + number]
  }
}
