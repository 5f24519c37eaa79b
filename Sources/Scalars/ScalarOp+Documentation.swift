extension ScalarOp {
  /// A Markdown table of all rows: what the reference of the IR shows.
  public static let documentationTable: String = {
    let head = """
      | op | operands → result | meaning | facts | ULP f32 | ULP f64 |
      | --- | --- | --- | --- | --- | --- |
      """
    return ([head] + table.map(\.documentationRow)).joined(separator: "\n")
  }()

  private var documentationRow: String {
    // A bar would end the cell.
    let meaning = summary.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    let bounds = [errorBound, errorBoundDouble].map { takesFloats ? ($0 == 0 ? "exact" : "\($0)") : "" }
    let cells = ["`\(name)`", typeRule.documentation, meaning, facts.documentation] + bounds
    return "| " + cells.joined(separator: " | ") + " |"
  }

  /// Whether the row has floats among its operands or results.
  private var takesFloats: Bool {
    switch typeRule {
    case .same(let admitted, _), .predicate(let admitted, _): admitted.contains(.f32)
    case .select, .convert, .reinterpret: true
    }
  }
}

extension TypeRule {
  /// The rule in one phrase for a reader.
  var documentation: String {
    switch self {
    case .same(let admitted, let count): "\(count) \(admitted.documentation) → the same"
    case .predicate(let admitted, let count): "\(count) \(admitted.documentation) → bool"
    case .select: "bool, 2 of any type → the second's"
    case .convert(let from, let to): "1 \(from.documentation) → \(to.documentation), named"
    case .reinterpret: "1 of any type → any of the same width, named"
    }
  }
}

extension TypeRule.Class {
  /// The class as the types an operand may have.
  var documentation: String {
    switch self {
    case .float: "float"
    case .integer: "whole"
    case .boolean: "bool"
    case .number: "whole or float"
    case .bits: "whole or bool"
    case .any: "any"
    }
  }
}

extension AlgebraicFacts {
  /// The facts in one phrase for a reader.
  var documentation: String {
    var facts: [String] = []
    if commutative { facts.append("commutative") }
    if associative { facts.append("associative but for floats") }
    if idempotent { facts.append("idempotent") }
    if involution { facts.append("its own inverse") }
    if let identity = rightIdentity {
      facts.append(leftIdentity == nil ? "right identity \(identity)" : "identity \(identity)")
    }
    return facts.joined(separator: ", ")
  }
}
