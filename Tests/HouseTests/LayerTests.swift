import Foundation
import Testing

/// The layers import downwards only, as the table of the design says.
struct LayerTests {
  /// What each layer may import; what those may import is allowed too. `C…` are system libraries.
  static let table: [(layer: String, imports: [String])] = [
    ("Support", []),
    ("Scalars", ["Support"]),
    ("GraphIR", ["Scalars"]),
    ("KernelIR", ["Scalars"]),
    ("Interpreter", ["GraphIR", "KernelIR"]),
    ("Generators", ["GraphIR", "KernelIR", "Interpreter"]),
    ("Frontend", ["GraphIR"]),
    ("Importers", ["GraphIR"]),
    ("Passes", ["GraphIR", "Interpreter"]),
    ("Lowering", ["GraphIR", "KernelIR"]),
    ("Emission", ["KernelIR", "CLLVM"]),
    ("Artifact", ["Scalars"]),
    ("Templates", []),
    (
      "Compiler",
      [
        "GraphIR", "KernelIR", "Interpreter", "Importers", "Passes", "Lowering", "Emission", "Artifact", "Templates",
      ]
    ),
    ("Runtime", ["Artifact", "CFFI"]),
    ("FileTesting", ["Compiler", "Interpreter", "Generators", "Runtime"]),
    ("Tool", ["Compiler", "Runtime", "FileTesting"]),
  ]

  /// Packages that any layer may use, beside the standard library and the platform.
  static let everywhere: Set<String> = [
    "Foundation", "FoundationEssentials", "Synchronization", "Glibc", "Darwin", "Musl", "OrderedCollections", "Crypto",
    "RegexBuilder", "Runtime",
  ]

  /// Packages and system libraries that one layer alone may use.
  static let reserved = [
    "CLLVM": ["Emission"], "CFFI": ["Runtime"], "ArgumentParser": ["Tool"], "Subprocess": ["Compiler", "FileTesting"],
    "Mustache": ["Compiler"],
  ]

  /// The layer of a target: the folder, which the names of the frontend's module and of test targets do not show.
  static func layer(ofModule name: String) -> String {
    name == "Martlet" ? "Frontend" : name.hasPrefix("Martlet") ? String(name.dropFirst("Martlet".count)) : name
  }

  /// The layers that `layer` may import, directly and through others.
  static func allowed(_ layer: String) -> Set<String> {
    var result: Set<String> = []
    var open = [layer]
    while let next = open.popLast() {
      for name in table.first(where: { $0.layer == next })?.imports ?? [] where result.insert(name).inserted {
        if !name.hasPrefix("C") || name == "Compiler" { open.append(name) }
      }
    }
    // System libraries stay with the layer that wraps them.
    return result.filter { reserved[$0]?.contains(layer) ?? true }
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

  @Test("The manifest's targets depend on what the table allows")
  func manifestFollowsTable() throws {
    let targets = try Self.manifest().targets.filter { target in
      target.type != "test" && target.type != "system" && target.path?.hasPrefix("Examples/") != true
    }
    #expect(Set(targets.map { Self.layer(ofModule: $0.name) }).isSuperset(of: Self.table.map(\.layer)))
    for target in targets {
      let layer = target.name == "MartletTool" ? "Tool" : Self.layer(ofModule: target.name)
      let named = target.dependencies.flatMap { [$0.target, $0.byName].compactMap { $0?.first.flatMap(\.self) } }
      for name in named.map(Self.layer(ofModule:)) {
        #expect(Self.allowed(layer).contains(name), "\(layer) may not depend on \(name)")
      }
      #expect(!target.settings.contains { $0.kind.unsafeFlags != nil }, "\(layer) has unsafe flags")
    }
  }

  @Test("Sources import what the table allows", arguments: table.map(\.layer).filter { $0 != "Templates" })
  func sourcesFollowTable(layer: String) throws {
    let allowed = Self.allowed(layer)
    for file in try Checkout.swiftFiles(in: "Sources/\(layer)") {
      for (number, line) in file.lines.enumerated() {
        guard let module = Self.importedModule(line) else { continue }
        let name = Self.layer(ofModule: module)
        let isAllowed =
          if Self.everywhere.contains(module) {
            true
          } else if let owners = Self.reserved[name] {
            owners.contains(layer)
          } else if Self.table.contains(where: { $0.layer == name }) {
            allowed.contains(name)
          } else {
            false
          }
        #expect(isAllowed, "\(file.path):\(number + 1): \(layer) may not import \(module)")
      }
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
