/// Module paths that differ in some of their parts, written as one: `encoder.layer.{0...5}.attention.{key, query}`.
enum ModulePaths {
  /// The most paths that one text may stand for.
  private static let limit = 1 << 12

  /// Texts that stand for `paths`, each for one or several; the empty path is the empty text.
  static func patterns(_ paths: [String]) -> [String] {
    var groups: [(count: Int, paths: [[String]])] = []
    var texts: [String] = []
    for path in paths {
      let parts = path.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      guard parts.count > 1, parts.allSatisfy(isPlain) else {
        texts.append(path.isEmpty ? "" : TextPrinter.path(path))
        continue
      }
      if let place = groups.firstIndex(where: { $0.count == parts.count }) {
        groups[place].paths.append(parts)
      } else {
        groups.append((parts.count, [parts]))
      }
    }
    return texts + groups.flatMap { products($0.paths).map(text) }
  }

  private static func isPlain(_ part: String) -> Bool {
    !part.isEmpty && part.utf8.allSatisfy { ($0 | 32) >= 97 && ($0 | 32) <= 122 || $0 >= 48 && $0 <= 57 || $0 == 95 }
  }

  /// Distinct paths of one length as products: the values of each part. The first part has only one.
  private static func products(_ paths: [[String]]) -> [[[String]]] {
    guard let first = paths.first else { return [] }
    let values = first.indices.map { place in
      paths.reduce(into: [String]()) { found, path in if !found.contains(path[place]) { found.append(path[place]) } }
    }
    if values[0].count == 1, values.reduce(1, { $0 * $1.count }) == paths.count { return [values] }
    guard let split = values.firstIndex(where: { $0.count > 1 }) else { return [values] }
    return values[split].flatMap { value in products(paths.filter { $0[split] == value }) }
  }

  private static func text(_ product: [[String]]) -> String {
    product.map { values in
      if values.count == 1 { return values[0] }
      let numbers = values.compactMap { Int($0) }.sorted()
      if numbers.count == values.count, numbers.count > 2, let first = numbers.first, let last = numbers.last,
        last - first == numbers.count - 1, values.allSatisfy({ Int($0).map(String.init) == $0 })
      {
        return "{\(first)...\(last)}"
      }
      return "{\(values.joined(separator: ", "))}"
    }.joined(separator: ".")
  }

  /// Reads the paths that a text as `patterns` gives stands for; nil if no path comes next.
  /// - Throws: a diagnostic for braces that are wrong.
  static func parse(_ scanner: inout TextScanner) throws(Diagnostic) -> [String]? {
    guard let start = try scanner.acceptPath() else { return nil }
    var paths = [start]
    while paths[0].hasSuffix("."), scanner.acceptDirectly("{") {
      var values: [String] = []
      repeat { values += try parseValues(&scanner) } while scanner.accept(",")
      try scanner.expect("}")
      let rest = scanner.acceptDirectly(".") ? "." + (try scanner.acceptPath() ?? "") : ""
      guard values.count * paths.count <= limit else { throw scanner.error("more than \(limit) places") }
      paths = paths.flatMap { path in values.map { path + $0 + rest } }
    }
    return paths
  }

  /// A part of a path, or a range of numbers.
  private static func parseValues(_ scanner: inout TextScanner) throws(Diagnostic) -> [String] {
    guard let text = try scanner.acceptPath() else { throw scanner.error("expected a part of a module path") }
    guard text.contains(".") else { return [text] }
    let ends = text.split(separator: ".", omittingEmptySubsequences: false).map { Int($0) }
    guard ends.count == 4, text.contains("..."), let first = ends[0], let last = ends[3], first >= 0, first <= last,
      last - first < limit
    else { throw scanner.error("'\(text)' is no range of numbers") }
    return (first...last).map(String.init)
  }
}
