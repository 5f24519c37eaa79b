import Foundation
import Testing

/// The layers import directly what the table in `CONTRIBUTING.md` says, no more and no less.
struct LayerTests {
  /// A row of the table.
  struct Row: Sendable {
    var layer: String
    var imports: [String]
  }

  /// The rows of the table in `CONTRIBUTING.md`, in order.
  static func table() throws -> [Row] {
    let text = try String(contentsOf: Checkout.root.appending(path: "CONTRIBUTING.md"), encoding: .utf8)
    let lines = text.components(separatedBy: "\n")
    let head = try #require(lines.firstIndex { $0.hasPrefix("| folder | ") && $0.hasSuffix(" | may import |") })
    return try lines[(head + 2)...].prefix { $0.hasPrefix("|") }.map { line in
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      try #require(cells.count == 3, "\(line)")
      let name = try #require(cells[0].split(separator: "`").first, "\(line)")
      return Row(
        layer: String(name), imports: cells[2] == "–" ? [] : cells[2].split(separator: ", ").map(String.init))
    }
  }

  /// Packages that any layer may use, beside the standard library and the platform.
  static let everywhere: Set<String> = [
    "Foundation", "FoundationEssentials", "Synchronization", "Glibc", "Darwin", "Musl", "OrderedCollections", "Crypto",
    "RegexBuilder", "Runtime",
  ]

  /// Packages that some layers alone may use.
  static let reserved = [
    "ArgumentParser": ["Tool"], "Subprocess": ["Compiler"], "Mustache": ["Compiler"], "SwiftProtobuf": ["Importers"],
  ]

  /// System libraries stay with the layer that wraps them.
  static let libraries = ["CLLVM", "CFFI"]

  /// The layer of a target: the folder, which the names of the frontend's module and of test targets do not show.
  static func layer(ofModule name: String) -> String {
    name == "Martlet" ? "Frontend" : name.hasPrefix("Martlet") ? String(name.dropFirst("Martlet".count)) : name
  }

  struct Manifest: Decodable {
    struct Target: Decodable {
      struct Dependency: Decodable {
        var target: [String?]?
        var product: [String?]?
        var byName: [String?]?
      }
      struct Setting: Decodable {
        struct Kind: Decodable {
          var unsafeFlags: [String: [String]]?
        }
        var kind: Kind
      }
      var name: String
      var path: String?
      var type: String
      var dependencies: [Dependency]
      var settings: [Setting]
    }
    var targets: [Target]
  }

  static func manifest() throws -> Manifest {
    let result = try Checkout.run(["swift", "package", "dump-package", "--ignore-lock"])
    try #require(result.status == 0, Comment(rawValue: result.errors))
    return try JSONDecoder().decode(Manifest.self, from: result.output)
  }

  @Test("Imports of the table point upwards") func order() throws {
    let table = try Self.table()
    #expect(table.count > 10)
    for (number, row) in table.enumerated() {
      let above = table[..<number].map(\.layer) + Self.libraries
      for name in row.imports { #expect(above.contains(name), "\(row.layer): \(name) stands below, or nowhere") }
    }
    for library in Self.libraries { #expect(table.count { $0.imports.contains(library) } == 1) }
  }

  @Test("The manifest's targets depend on what the table says")
  func manifestFollowsTable() throws {
    let targets = try Self.manifest().targets.filter { target in
      !["test", "system", "plugin"].contains(target.type) && target.path?.hasPrefix("Examples/") != true
        && target.name != "TestSupport"
    }
    let table = try Self.table()
    #expect(targets.map { Self.layer(ofModule: $0.name) }.sorted() == table.map(\.layer).sorted())
    for target in targets {
      let row = table.first { $0.layer == Self.layer(ofModule: target.name) }
      let named = target.dependencies.flatMap { [$0.target, $0.byName].compactMap { $0?.first.flatMap(\.self) } }
      #expect(named.map(Self.layer(ofModule:)).sorted() == row?.imports.sorted(), "\(target.name)")
      #expect(!target.settings.contains { $0.kind.unsafeFlags != nil }, "\(target.name) has unsafe flags")
    }
  }

  @Test("Sources import what the table says")
  func sourcesFollowTable() throws {
    for row in try Self.table() where row.layer != "Templates" {
      var unused = Set(row.imports)
      for file in try Checkout.swiftFiles(in: "Sources/\(row.layer)") {
        for (number, line) in file.lines.enumerated() {
          guard let module = Self.importedModule(line), !Self.everywhere.contains(module) else { continue }
          let name = Self.layer(ofModule: module)
          unused.remove(name)
          #expect(
            row.imports.contains(name) || Self.reserved[name]?.contains(row.layer) == true,
            "\(file.path):\(number + 1): \(row.layer) may not import \(module)")
        }
      }
      #expect(unused.isEmpty, "\(row.layer) imports nothing of these")
    }
  }

  /// The module that `line` imports, if it is an import.
  static func importedModule(_ line: String) -> String? {
    var words = line.split(separator: " ").map(String.init)
    while let first = words.first,
      ["public", "internal", "package", "private", "fileprivate"].contains(first) || first.hasPrefix("@")
    {
      words.removeFirst()
    }
    guard words.first == "import", words.count >= 2 else { return nil }
    // `import struct Foundation.URL` names a kind first.
    let name =
      ["struct", "class", "enum", "protocol", "func", "var", "typealias"].contains(words[1]) ? words.last : words[1]
    return name?.split(separator: ".").first.map(String.init)
  }
}
