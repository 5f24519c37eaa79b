import Foundation
import MartletSupport
import MartletTemplates
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

@Test(arguments: ["artifact", "kernels", "limits"]) func everyFileIsEmbedded(folder: String) throws {
  let url = root.appending(path: "Templates/\(folder)")
  let names = try FileManager.default.contentsOfDirectory(atPath: url.path)
    .filter { !$0.hasSuffix(".c") && $0 != "glue.h" && $0 != "main.h" }.sorted()
  let templates = (Templates.artifact + Templates.kernels + Templates.limits).filter { names.contains($0.name) }
  #expect(templates.map(\.name) == names)
  for template in templates {
    #expect(try String(contentsOf: url.appending(path: template.name), encoding: .utf8) == template.text)
    #expect(Templates.named(template.name) == template.text)
  }
  #expect(Templates.glue(architecture: "riscv64").isEmpty)
  #expect(Templates.glue(architecture: "aarch64").count == Templates.glue(architecture: "x86_64").count)
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
  let folder = try TemporaryFolder()
  let script = Process()
  script.executableURL = root.appending(path: "Scripts/glue")
  script.arguments = [folder.path]
  try script.run()
  script.waitUntilExit()
  #expect(script.terminationStatus == 0)
  let modules = Templates.artifact.filter { $0.name.hasSuffix(".ll") }
  #expect(modules.count > 20)
  for template in modules {
    let fresh = try String(contentsOfFile: folder.path(template.name), encoding: .utf8)
    #expect(fresh == template.text, "\(template.name) is stale: run Scripts/glue")
  }
}
