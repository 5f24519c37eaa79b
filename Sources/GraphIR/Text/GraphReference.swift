internal import MartletScalars
public import MartletSupport

/// The parts of `IR/graph.md` that follow from tables of the compiler: the constraints, the scalar ops, the composites.
///
/// In the page they stand between `<!-- generated: NAME -->` and `<!-- end -->`.
public enum GraphReference {
  /// The page with every generated part as the tables are now.
  /// - Throws: a diagnostic if a part is not closed or has an unknown name.
  public static func updated(_ page: String, file: String) throws(Diagnostic) -> String {
    var lines: [Substring] = []
    var isInside = false
    for (number, line) in zip(1..., page.split(separator: "\n", omittingEmptySubsequences: false)) {
      if line == end {
        guard isInside else { throw Diagnostic("nothing is open here", at: .init(file: file, line: number)) }
        isInside = false
      }
      if !isInside { lines.append(line) }
      guard line.hasPrefix(start), line.hasSuffix(" -->") else { continue }
      let name = line.dropFirst(start.count).dropLast(" -->".count)
      guard !isInside, let part = part(String(name)) else {
        throw Diagnostic("no generated part '\(name)' can stand here", at: .init(file: file, line: number))
      }
      lines += part.map { Substring($0) }
      isInside = true
    }
    if isInside { throw Diagnostic("the last generated part is not closed", at: .init(file: file)) }
    return lines.joined(separator: "\n")
  }

  private static let start = "<!-- generated: "
  private static let end = "<!-- end -->"

  private static func part(_ name: String) -> [String]? {
    switch name {
    case "scalar ops": return scalarOps
    case "composites": return composites
    default:
      let rules = Constraint.allCases.filter { name == "constraints \($0.subject)" }
      return rules.isEmpty ? nil : rules.map { "- **\($0.rawValue)** \($0.rule)" }
    }
  }

  private static var scalarOps: [String] {
    ["| name | types | meaning | error in ULP: f32, f64 |", "| --- | --- | --- | --- |"]
      + ScalarOp.table.map { op in
        let types = op.typeRule.text
        let unit = op.errorUnit == .operand ? " of x" : ""
        let errors = "\(error(op.errorBound)), \(error(op.errorBoundDouble))\(unit)"
        return "| `\(op.name)` | \(types) | \(op.summary) | \(errors) |"
      }
  }

  private static func error(_ bound: Double) -> String { bound == 0 ? "exact" : "\(bound)" }

  private static var composites: [String] {
    ["| name | meaning |", "| --- | --- |"] + Composites.all.map { "| `\($0.name)` | \($0.summary) |" }
  }
}

extension TypeRule {
  /// The rule as the documentation writes it: `number, number → number`.
  fileprivate var text: String {
    switch self {
    case .same(let admitted, let count): "\(list(admitted, count)) → the same"
    case .predicate(let admitted, let count): "\(list(admitted, count)) → bool"
    case .select: "bool, any, the same → the same"
    case .convert(let from, let to): "\(from.rawValue) → \(to.rawValue)"
    case .reinterpret: "any → any of the same width"
    }
  }

  private func list(_ admitted: Class, _ count: Int) -> String {
    ([admitted.rawValue] + Array(repeating: "the same", count: count - 1)).joined(separator: ", ")
  }
}
