import Foundation
import MartletArtifact
import MartletSupport

extension Compiler {
  /// The files that `product` at `output` is made of.
  func outputs(of product: Product, _ output: String) -> [String] {
    var files = [output]
    if product.isText || product == .executable { return files }
    files.append(Self.headerPath(beside: output))
    if placement == .external { files.append(Packager.weightsPath(for: output)) }
    return files
  }

  /// Refuses to write over what is read, or two files into one.
  /// - Throws: a diagnostic that names the file.
  func check(_ outputs: [String], against inputs: [String]) throws(Diagnostic) {
    func place(_ path: String) -> String { URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path }
    let read = Set(inputs.map(place))
    if let clash = outputs.first(where: { read.contains(place($0)) }) {
      throw Diagnostic("the output would overwrite an input", at: .init(file: clash))
    }
    if Set(outputs.map(place)).count < outputs.count {
      throw Diagnostic(
        "the library and its header would be one file", at: .init(file: outputs[0]),
        notes: ["give the library another ending than .h"])
    }
  }
}
