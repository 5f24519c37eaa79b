internal import MartletSupport

/// An equation of the operator Einsum, with a label for every axis.
struct Einsum {
  /// The labels of the axes of each operand.
  let operands: [[String]]
  /// The labels of the result.
  let result: [String]

  /// Reads `equation` for operands with `ranks` axes.
  /// - Throws: a diagnostic if it is wrong.
  init(_ equation: String, ranks: [Int]) throws(Diagnostic) {
    let text = String(equation.filter { $0 != " " })
    let fault = Diagnostic("the equation '\(equation)' cannot be read")
    let sides = Self.split(text, at: "->")
    guard sides.count <= 2 else { throw fault }
    let terms = sides[0].split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    guard terms.count == ranks.count else {
      throw Diagnostic("the equation '\(equation)' is for \(terms.count) operands, not \(ranks.count)")
    }
    var operands: [[String]] = []
    var ellipsis = 0
    for (term, rank) in zip(terms, ranks) {
      let letters = term.filter { $0 != "." }.count
      guard letters <= rank, let labels = Self.labels(term, ellipsis: rank - letters) else { throw fault }
      guard labels.count == rank else {
        throw Diagnostic("'\(term)' of the equation does not fit an operand with \(rank) axes")
      }
      ellipsis = Swift.max(ellipsis, term.contains(".") ? rank - letters : 0)
      operands.append(labels)
    }
    self.operands = operands
    if sides.count == 2 {
      guard let labels = Self.labels(sides[1], ellipsis: ellipsis), Set(labels).count == labels.count else {
        throw fault
      }
      result = labels
    } else {
      let all = operands.flatMap(\.self).filter { !$0.hasPrefix("e") }
      let single = all.filter { label in all.count { $0 == label } == 1 }
      result = (0..<ellipsis).reversed().map { "e\($0)" } + single.sorted()
    }
  }

  private static func split(_ text: String, at mark: String) -> [String] {
    var parts = [""]
    var rest = text[...]
    while !rest.isEmpty {
      if rest.hasPrefix(mark) {
        parts.append("")
        rest = rest.dropFirst(mark.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }

  /// A label for each letter, and `ellipsis` labels for three dots, numbered from the back.
  private static func labels(_ term: String, ellipsis: Int) -> [String]? {
    var labels: [String] = []
    var rest = term[...]
    var hasEllipsis = false
    while let first = rest.first {
      if rest.hasPrefix("...") {
        if hasEllipsis { return nil }
        hasEllipsis = true
        labels += (0..<ellipsis).reversed().map { "e\($0)" }
        rest = rest.dropFirst(3)
      } else {
        guard first.isASCII, first.isLetter else { return nil }
        labels.append("l\(first)")
        rest = rest.dropFirst()
      }
    }
    return labels
  }
}
