import Foundation
import MartletTemplates
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Test func tablesNameEveryEmbeddedFile() throws {
  func files(_ folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Templates/\(folder)").path)
      .filter { !$0.hasPrefix("glue.") || $0.hasSuffix(".ll") }.sorted()
  }
  let glue = Templates.glue(architecture: "x86_64") + Templates.glue(architecture: "aarch64")
  #expect((Templates.artifact + glue).map(\.name).sorted() == (try files("artifact")))
  #expect(Templates.kernels.map(\.name).sorted() == (try files("kernels")))
  #expect(Templates.glue(architecture: "riscv64").isEmpty)
  for template in Templates.artifact + Templates.kernels + glue {
    #expect(Templates.named(template.name) == template.text)
    #expect(template.text.utf8.count < 16384, "\(template.name) is too large to embed")
  }
}

/// Whether the clang that the committed files were made with is at hand.
private let clang = ProcessInfo.processInfo.environment["PATH"]?.split(separator: ":")
  .map { "\($0)/swift" }.compactMap { path -> String? in
    guard FileManager.default.isExecutableFile(atPath: path) else { return nil }
    let folder = URL(filePath: path).resolvingSymlinksInPath().deletingLastPathComponent()
    let clang = folder.appending(path: "clang").path
    return FileManager.default.isExecutableFile(atPath: clang) ? clang : nil
  }.first

@Test(.enabled(if: clang != nil, "needs the toolchain's clang"))
func committedGlueIsFresh() throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "martlet-glue-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let script = Process()
  script.executableURL = root.appending(path: "Scripts/glue")
  script.arguments = [folder.path]
  try script.run()
  script.waitUntilExit()
  #expect(script.terminationStatus == 0)
  for template in Templates.glue(architecture: "x86_64") + Templates.glue(architecture: "aarch64") {
    let fresh = try String(contentsOf: folder.appending(path: template.name), encoding: .utf8)
    #expect(fresh == template.text, "\(template.name) is stale: run Scripts/glue")
  }
}
