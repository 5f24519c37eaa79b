import MartletArtifact
import MartletSupport

extension Compiler {
  /// The files that `product` at `output` is made of. What is no regular file, as `/dev/null`, has none beside it.
  func outputs(of product: Product, _ output: String) -> [String] {
    let isSpecial = FileSystem.isSpecialFile(output)
    switch product {
    case .graph, .kernels, .llvm, .assembly, .ptx: return [output]
    case .header:
      let stem = Self.stem(output)
      return isSpecial ? [output] : [output, "\(stem).modulemap", "\(stem).wrapper.swift"]
    case .sharedObject, .archive, .object, .executable:
      let header = product == .executable || isSpecial ? [] : [Self.headerPath(beside: output)]
      return [output] + header + (placement == .external ? [Packager.weightsPath(for: output)] : [])
    }
  }

  /// Refuses to write over what is read, two files into one, or where nothing can be written.
  /// - Throws: a diagnostic that names the file.
  func check(_ outputs: [String], of product: Product, against inputs: [String]) throws(Diagnostic) {
    let output = SourceLocation(file: outputs[0])
    if outputs[0].isEmpty { throw Diagnostic("the name of the output is empty") }
    let read = Set(inputs.map(FilePlace.init))
    if let clash = outputs.first(where: { read.contains(FilePlace($0)) }) {
      throw Diagnostic("the output would overwrite an input", at: .init(file: clash))
    }
    if Set(outputs.map(FilePlace.init)).count < outputs.count {
      let clash = outputs.dropFirst().first { FilePlace($0) == FilePlace(outputs[0]) } ?? outputs[0]
      let ending = clash.split(separator: ".").last ?? ""
      throw Diagnostic(
        "the output and a file written beside it would be one", at: output,
        notes: ["give the output another ending than .\(ending)"])
    }
    if FileSystem.isSpecialFile(outputs[0]) {
      guard product.isText || placement == .embedded else {
        throw Diagnostic("this is no regular file, external weights cannot lie beside it", at: output)
      }
    } else {
      // Tried now rather than after the work, and before the files beside it, of which nobody has given the names.
      _ = try OutputFile(outputs[0])
    }
  }

  /// The path of the header that belongs to the library at `path`: the same name with the ending `.h`.
  static func headerPath(beside path: String) -> String { "\(stem(path)).h" }

  /// The path without the ending of its name.
  private static func stem(_ path: String) -> Substring {
    let folderEnd = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    // A dot at the start of a name is no ending.
    let dot = path[folderEnd...].dropFirst().lastIndex(of: ".") ?? path.endIndex
    return path[..<dot]
  }
}
