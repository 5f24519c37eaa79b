import Foundation
import MartletGraphIR
import Testing

/// `IR/graph.md` and the verifier's files are complete and up to date.
struct ReferenceTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Constraints that the text form keeps by itself, so that no text can break them; `VerifierTests` breaks them.
  static let unwritable: [Constraint] = [.module3, .graph5, .input1, .input2, .constant1, .loop4, .branch4, .branch5]

  @Test func thePageIsUpToDate() throws {
    let page = Self.root.appending(path: "IR/graph.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let wanted = try GraphReference.updated(text, file: "IR/graph.md")
    #expect(text == wanted, "IR/graph.md is stale: run 'martlet test --bless IR/graph.md'")
  }

  @Test(arguments: Constraint.allCases)
  func everyConstraintIsListedAndTested(_ constraint: Constraint) throws {
    let page = try String(contentsOf: Self.root.appending(path: "IR/graph.md"), encoding: .utf8)
    #expect(page.components(separatedBy: "**\(constraint.rawValue)**").count == 2)
    let file = Self.root.appending(path: "IR/tests/verify/\(constraint.rawValue).graph")
    guard !Self.unwritable.contains(constraint) else { return }
    let text = try String(contentsOf: file, encoding: .utf8)
    #expect(text.contains("(\(constraint.rawValue))"))
  }

  @Test func thePageListsNoOtherConstraints() throws {
    let page = try String(contentsOf: Self.root.appending(path: "IR/graph.md"), encoding: .utf8)
    for match in page.matches(of: /\*\*([a-z]+\.[0-9]+)\*\*/) {
      #expect(Constraint(rawValue: String(match.1)) != nil)
    }
  }

  @Test func wrongMarkersAreReported() {
    for page in ["<!-- generated: nothing -->\n<!-- end -->", "<!-- end -->", "<!-- generated: composites -->"] {
      #expect(throws: (any Error).self) { try GraphReference.updated(page, file: "page.md") }
    }
  }
}
