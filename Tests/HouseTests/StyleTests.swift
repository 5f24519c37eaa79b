import Foundation
import Testing

/// Sizes and habits of the house.
struct StyleTests {
  static let folders = ["Sources", "Tests"]

  static func files() throws -> [Checkout.File] { try folders.flatMap { try Checkout.swiftFiles(in: $0) } }

  @Test("Files have at most 450 lines")
  func fileSizes() throws {
    for file in try Self.files() where !file.path.localizedCaseInsensitiveContains("generated") {
      #expect(file.lines.count <= 451, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  @Test("Functions have at most 60 lines")
  func functionSizes() throws {
    let start =
      #/^( *)((@\w+(\(.*?\))?|public|private|fileprivate|internal|package|static|mutating|override|final) )*(func |init\??[(<])/#
    for file in try Self.files() {
      for (number, line) in file.lines.enumerated() {
        guard let match = line.prefixMatch(of: start), !line.hasSuffix("}") else { continue }
        // In formatted code the closing brace stands alone under the start.
        let closing = match.output.1 + "}"
        guard let length = file.lines[number...].firstIndex(where: { $0 == closing }).map({ $0 - number + 1 }) else {
          continue
        }
        #expect(length <= 60, "\(file.path):\(number + 1): the function has \(length) lines")
      }
    }
  }

  @Test("Sources hold nothing that the rules forbid")
  func forbiddenWords() throws {
    // In parts, so that this file does not hold them itself.
    let words = [
      "fatal" + "Error(", "try" + "!", " as" + "! ", "@unchecked " + "Sendable", "nonisolated" + "(unsafe)",
      "unsafe" + "Flags", "get" + "env(", "@testable" + " import", "TO" + "DO",
      "FIX" + "ME",
    ]
    for file in try Self.files() where !file.path.hasPrefix("Tests/HouseTests/LayerTests") {
      // Tests may pass an environment on to what they start.
      let words = file.path.hasPrefix("Sources/") ? words + ["processInfo" + ".environment"] : words
      for (number, line) in file.lines.enumerated() {
        for word in words where line.contains(word) { Issue.record("\(file.path):\(number + 1): holds '\(word)'") }
      }
    }
  }

  @Test("A source file declares one type, beside private ones")
  func typesPerFile() throws {
    let start = #/^(public |package |internal |final |indirect |@\w+ )*(struct|class|enum|actor|protocol) /#
    for file in try Checkout.swiftFiles(in: "Sources") {
      let count = file.lines.count { $0.prefixMatch(of: start) != nil }
      #expect(count <= 1, "\(file.path) declares \(count) types at its top level")
    }
  }

  @Test("swift format finds nothing")
  func format() throws {
    let result = try Checkout.run([
      "swift", "format", "lint", "--strict", "--parallel", "--recursive", "Sources", "Tests", "Package.swift",
    ])
    #expect(result.status == 0, Comment(rawValue: String(result.errors.prefix(4000))))
  }

  @Test("The files that a newcomer looks for are there")
  func expectedFiles() {
    for path in [
      "README.md", "LICENSE", "CONTRIBUTING.md", "Makefile", ".ci/run", ".swift-format", "Scripts/bootstrap",
    ] {
      #expect(FileManager.default.fileExists(atPath: Checkout.root.appending(path: path).path), "\(path) is missing")
    }
  }
}
