public import MartletScalars

/// A body that runs step after step, on values that each step hands to the next.
///
/// The inputs of the body are the carried values, then values that are the same in every step; its outputs are the
/// carried values of the next step, each in place of its input, so that they may be computed in one memory. What a loop
/// collects is a carried value of which each step updates a part of its own.
public struct GraphLoop: Hashable, Sendable {
  /// The greatest number of steps, an expression over the symbols around the loop.
  public var count: Dim
  /// How many of the body's inputs are carried.
  public var carriedCount: Int
  /// Whether the first carried value says if there is a further step: the loop ends where it is false.
  public var hasCondition: Bool
  /// What a step does. Its symbols are those around the loop, then the number of the step.
  public var body: Graph

  /// A loop of at most `count` steps of `body`, whose first `carriedCount` inputs its outputs replace.
  public init(count: Dim, carriedCount: Int, hasCondition: Bool = false, body: Graph) {
    self.count = count
    self.carriedCount = carriedCount
    self.hasCondition = hasCondition
    self.body = body
    let names = body.inputs.map(\.name)
    for position in body.outputs.indices {
      self.body.outputs[position].name = ""
      self.body.outputs[position].replaced = position < carriedCount && position < names.count ? names[position] : nil
    }
  }

  /// The symbol that is the number of the step; nil if the body declares none, which the verifier refuses.
  public var step: DimSymbol? { body.symbols.last }

  /// The symbols of the body of a loop of `count` steps in a graph with `symbols`; the step has a name of its own that
  /// begins with `name`.
  public static func symbols(_ symbols: [DimSymbol], count: Dim, step name: String = "step") -> [DimSymbol] {
    var free = name
    var number = 2
    while symbols.contains(where: { $0.name == free }) {
      free = "\(name)_\(number)"
      number += 1
    }
    return symbols + [DimSymbol(free, below: count, ranges: Graph("", symbols: symbols).ranges)]
  }
}
