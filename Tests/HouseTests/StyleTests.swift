import Foundation
import Testing

/// Sizes and habits of the house.
struct StyleTests {
  static let folders = ["Sources", "Tests"]

  static func files() throws -> [Checkout.File] { try folders.flatMap { try Checkout.swiftFiles(in: $0) } }

  @Test("Files have at most 400 lines")
  func fileSizes() throws {
    for file in try Self.files() {
      #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count - 1) lines")
    }
  }

  /// Longer functions, each with the reason.
  private static let longFunctions: [String: String] = [
    "Sources/GraphIR/Rules/Constraint.swift: public var rule: String {": "a table of sentences",
    "Sources/KernelIR/Verify/KernelConstraint.swift: public var rule: String {": "a table of sentences",
  ]

  /// The bodies of `file` with the number of their first line, from 1, and how many lines they have.
  private static func bodies(_ file: Checkout.File) -> [(start: Int, length: Int)] {
    // A line that starts a function, an initialiser, a subscript or a property that is computed.
    let bodyStart =
      #/^( *)((@\w+(\(.*?\))?|[a-z]+(\(set\))?) )*(func |init\??[(<]|subscript[(<]|deinit |var .*\{$)/#
    return file.lines.enumerated().compactMap { number, line in
      guard let match = line.prefixMatch(of: bodyStart), !line.hasSuffix("}") else { return nil }
      // In formatted code the closing brace stands alone under the start.
      let closing = match.output.1 + "}"
      return file.lines[number...].firstIndex { $0 == closing }.map { (number + 1, $0 - number + 1) }
    }
  }

  @Test("Functions and computed properties have at most 40 lines")
  func functionSizes() throws {
    var known = Self.longFunctions
    var count = 0
    for file in try Self.files() {
      for (start, length) in Self.bodies(file) {
        count += 1
        let first = "\(file.path): \(file.lines[start - 1].drop { $0 == " " })"
        guard length > 40, known.removeValue(forKey: first) == nil else { continue }
        Issue.record("\(file.path):\(start): the body has \(length) lines")
      }
    }
    #expect(known.isEmpty, "these are short by now")
    #expect(count > 2000, "only \(count) bodies were found")
  }

  @Test("Tests say what is wrong by expectations, not by printing")
  func prints() throws {
    for file in try Checkout.swiftFiles(in: "Tests") {
      // Lines inside of string literals are programs that are tested.
      var isText = false
      for (number, line) in file.lines.enumerated() {
        if !line.matches(of: #/"""/#).count.isMultiple(of: 2) { isText.toggle() }
        #expect(isText || !line.contains(#/^ *print\(/#), "\(file.path):\(number + 1): a test prints")
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
