import Foundation
import MartletFileTesting
import Testing

/// File tests that must fail do, and blessing writes what makes them pass.
struct TestFileTests {
  static let graph = """
    martlet graph 1
    graph @g(%x: f32[2]) -> (y: f32[2]) {
      %0 = map add %x, %x : f32[2]
      return %0
    }
    """

  static let nowhereANumber =
    graph.replacingOccurrences(
      of: "  %0 = map add %x, %x : f32[2]\n",
      with: "  %nan = constant nan : f32[2]\n  %0 = map add %x, %nan : f32[2]\n")

  @Test("A run whose output is NaN everywhere passes if it says so") func onlyNaN() async throws {
    #expect(try await Self.run("; test: run\n; only-nan: y\n\(Self.nowhereANumber)").outcome == .passed)
  }

  /// How a test with the given text goes, and the text afterwards.
  static func run(_ text: String, blessing: Bool = false) async throws -> (outcome: FileTest.Outcome, text: String) {
    let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).graph")
    defer { try? FileManager.default.removeItem(at: path) }
    try text.write(to: path, atomically: true, encoding: .utf8)
    let outcome = await FileTest.run(path.path, blessing: blessing)
    return (outcome, try String(contentsOf: path, encoding: .utf8))
  }

  @Test("Blessing writes the output, after which the test passes and changes no more")
  func blessing() async throws {
    let first = try await Self.run("; test: parse\n\(Self.graph)\n", blessing: true)
    #expect(first.outcome == .blessed)
    #expect(first.text.hasPrefix("; test: parse\n\(Self.graph)\n\n; expect:\n; martlet graph 1\n;\n; graph @g"))
    #expect(try await Self.run(first.text).outcome == .passed)
    #expect(try await Self.run(first.text, blessing: true) == (.passed, first.text))
    let changed = first.text.replacingOccurrences(of: ";   return %0", with: ";   return %1")
    guard case .failed(let report) = try await Self.run(changed).outcome else {
      Issue.record("a wrong expectation passed")
      return
    }
    #expect(report.contains(".graph:13: error: the output differs"), "\(report)")
    #expect(report.contains("expected:   return %1\n"))
  }

  @Test(
    "What is wrong is reported",
    arguments: [
      (graph, ":1: error: the first line must be '; test: KIND'"),
      ("; test:\n\(graph)", "names no kind"),
      ("; test: parse\n\(graph)", "the test expects nothing"),
      ("; test: parse\n\(graph)\n; expect:\n; martlet graph 1\n", "the output differs"),
      ("; test: parse\n; check: map sub\n\(graph)", "'map sub' is not in the rest"),
      ("; test: parse\n; check: return\n; check: map add\n\(graph)", "'map add' is not in the rest"),
      ("; test: parse\n; check-not: map add\n; check: return\n\(graph)", "'map add' is in the output"),
      ("; test: error\n\(graph)", "expects one report"),
      ("; test: run\n\(nowhereANumber)", "'y' is NaN everywhere, which compares nothing"),
      ("; test: run\n; only-nan: z\n\(nowhereANumber)", "'y' is NaN everywhere, which compares nothing"),
      ("; test: error\n\(graph) ; error: wrong", "nothing was reported"),
      (
        "; test: error\n; error: no such\n" + graph.replacingOccurrences(of: "%x, %x", with: "%x, %z"),
        "the report is at another place"
      ),
      (
        "; test: error\n" + graph.replacingOccurrences(of: "%x, %x : f32[2]", with: "%x, %z : f32[2] ; error: no such"),
        "the report differs"
      ),
      ("; test: verify\n" + graph.replacingOccurrences(of: "%x, %x", with: "%x, %z"), "'%z' is not defined"),
    ])
  func mistakes(text: String, message: String) async throws {
    guard case .failed(let report) = try await Self.run(text).outcome else {
      Issue.record("the test passed")
      return
    }
    #expect(report.contains(message), "\(report)")
  }

  @Test(
    "What is right passes",
    arguments: [
      "; test: parse\n; check: map add\n; check: return\n\(graph)",
      "; test: parse\n; check: return\n; check-not: map add\n\(graph)", "; test: verify\n\(graph)",
    ])
  func passing(text: String) async throws { #expect(try await Self.run(text).outcome == .passed) }
}
