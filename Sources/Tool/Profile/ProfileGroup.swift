internal import MartletSupport

/// The launches of modules that are alike: those whose paths differ in numbers only.
struct ProfileGroup {
  /// The paths of the modules, in order and without repetition.
  private(set) var paths: [String] = []
  /// What each kernel takes.
  private(set) var rows: [ProfileRow] = []

  /// Takes in a launch of a module at `path`.
  mutating func add(_ row: ProfileRow, at path: String) {
    if !paths.contains(path) { paths.append(path) }
    if let known = rows.firstIndex(where: { $0.name == row.name }) { rows[known].add(row) } else { rows.append(row) }
  }

  /// The modules, as `encoder.layer.{0...5}.attention`.
  var name: String {
    if paths == [""] { return "(outside modules)" }
    return LocationSet(paths.map { ModelLocation(modulePath: $0) }).description
  }

  /// All rows together.
  var total: ProfileRow {
    var total = ProfileRow(name)
    for row in rows { total.add(row) }
    return total
  }

  /// The module that the launch of a module at `path` is listed under: the part behind the last number is the last that
  /// counts, or the first of all where there is no number.
  static func module(of path: String) -> String {
    let parts = path.split(separator: ".")
    let number = parts.lastIndex { Int($0) != nil }
    return parts.prefix((number ?? -1) + 2).joined(separator: ".")
  }

  /// What modules that differ in numbers only have in common.
  static func key(of path: String) -> String {
    path.split(separator: ".").map { Int($0) == nil ? String($0) : "*" }.joined(separator: ".")
  }
}
