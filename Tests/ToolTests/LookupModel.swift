import Foundation
import Testing

/// A small model in all its forms, compiled once for all tests: `lookup` adds rows of a table to its input and multiplies
/// by a matrix, `double` doubles its input.
struct LookupModel {
  static let graph = """
    martlet graph 1
    module @lookup

    graph @lookup(%ids: i64[n] @ Lookup.swift:3, %x: f32[n, 3] @ Lookup.swift:4) -> (y: f32[n, 20]) where n in 1...100 {
      %table = parameter "table" : f32[5, 3]
      %w = parameter "w" : f32[20, 3]
      %0 = gather(axis: 0) %table, %ids : f32[n, 3]  @ Lookup.swift:5
      %1 = map add %0, %x : f32[n, 3]  @ Lookup.swift:6
      %2 = contract %1, %w {m k, n k -> m n} : f32[n, 20]  @ Lookup.swift:7
      return %2
    }

    graph @double(%x: f32[n, 3] @ Lookup.swift:9) -> (y: f32[n, 3], z: i64[n]) where n in 1...100 {
      %0 = map add %x, %x : f32[n, 3]
      %1 = reduce argmax(axes: [1]) %x : i64[n]
      return %0, %1
    }

    """

  static let table = InputFile.Tensor(
    key: "table", shape: [5, 3], bytes: InputFile.floats((0..<15).map { Float($0) }))
  static let matrix = InputFile.Tensor(key: "w", shape: [20, 3], bytes: InputFile.floats((0..<60).map { Float($0) }))

  /// The folder with `lookup.graph`, `weights.safetensors`, `lookup.so`, `outside.so` with `outside.weights`, the
  /// program `program`, and the inputs `ids.npy` and `x.npy`.
  private static let compiled = Result { () throws -> Tool in
    let tool = try Tool("ToolTests.lookup")
    try tool.write("lookup.graph", graph)
    try tool.write("weights.safetensors", InputFile.safetensors([table, matrix]))
    try tool.write("ids.npy", InputFile.numpy("<i8", [2], InputFile.integers([4, 0])))
    try tool.write("x.npy", InputFile.numpy("<f4", [2, 3], InputFile.floats([1, 2, 3, 4, 5, 6])))
    let forms = [
      ["-o", "lookup.so"], ["-o", "outside.so", "--weights-placement", "external"],
      ["-o", "program", "--emit", "exe", "--cpu", "baseline"],
    ]
    for form in forms {
      let outcome = try tool.run(
        arguments: ["compile", "lookup.graph", "--weights", "weights.safetensors"] + form)
      try #require(outcome.status == 0, "\(outcome.errors)")
    }
    return tool
  }

  /// A tool in a folder of its own with copies of the files called `names`, and with the inputs.
  static func tool(with names: String...) throws -> Tool {
    let source = try compiled.get()
    let tool = try Tool()
    for name in names + ["ids.npy", "x.npy"] {
      try FileManager.default.copyItem(
        at: source.folder.url.appending(path: name), to: tool.folder.url.appending(path: name))
    }
    return tool
  }
}
