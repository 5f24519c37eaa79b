import Foundation
import PackagePlugin

/// Writes the files of `Templates/kernels`, `Templates/artifact` and `Templates/limits` into a Swift source as string
/// literals.
///
/// SwiftPM's own embedding makes array literals of bytes, which take the compiler minutes where strings take a second.
@main struct EmbedTemplates: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let root = target.directoryURL
    let folders = ["artifact", "kernels", "limits"]
    var inputs: [URL] = []
    for folder in folders {
      let url = root.appending(path: folder)
      inputs += try FileManager.default.contentsOfDirectory(at: url, includingPropertiesForKeys: nil)
    }
    let script = context.package.directoryURL.appending(path: "Scripts/embed")
    let output = context.pluginWorkDirectoryURL.appending(path: "EmbeddedTemplates.swift")
    return [
      .buildCommand(
        displayName: "Embedding templates", executable: URL(filePath: "/bin/sh"),
        arguments: [script.path, root.path, output.path] + folders,
        inputFiles: inputs.sorted { $0.path < $1.path } + [script], outputFiles: [output])
    ]
  }
}
