internal import MartletGraphIR
internal import MartletSupport

/// Compares the generated parts of `IR/graph.md` with the tables of the compiler.
enum PageTest {
  /// Whether the file at `path` is such a page and no test.
  static func isPage(_ path: String) -> Bool { path == "graph.md" || path.hasSuffix("/graph.md") }

  /// Compares the page, or rewrites it.
  static func run(_ page: String, path: String, blessing: Bool) throws(Diagnostic) -> FileTest.Outcome {
    let updated = try GraphReference.updated(page, file: path)
    if updated == page { return .passed }
    guard blessing else {
      throw Diagnostic(
        "the generated parts are stale", at: .init(file: path), notes: ["run 'martlet test --bless \(path)'"])
    }
    let result = try OutputFile(path)
    try result.write(updated)
    try result.commit()
    return .blessed
  }
}
