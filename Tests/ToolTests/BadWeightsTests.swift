import Foundation
import Testing

/// Weight files that are wrong: one clear error, exit code 1, nothing written.
struct BadWeightsTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var file: Data
    var error: String
  }

  private static func changed(_ change: (inout InputFile.Tensor) -> Void) -> [InputFile.Tensor] {
    var matrix = LookupModel.matrix
    change(&matrix)
    return [LookupModel.table, matrix]
  }

  static let whole = InputFile.safetensors([LookupModel.table, LookupModel.matrix])
  static let place = "weights.safetensors: error: "

  static let mistakes = [
    Mistake(
      testDescription: "missing", file: InputFile.safetensors([LookupModel.table]),
      error: "error: weight 'w' f32[20, 3] is missing"),
    Mistake(
      testDescription: "another shape", file: InputFile.safetensors(changed { $0.shape = [3, 20] }),
      error: "weight 'w' is f32[3, 20] in weights.safetensors, the model declares f32[20, 3]"),
    Mistake(
      testDescription: "another type", file: InputFile.safetensors(changed { $0.type = "I32" }),
      error: "weight 'w' is i32[20, 3] in weights.safetensors, the model declares f32[20, 3]"),
    Mistake(
      testDescription: "a type that nobody has", file: InputFile.safetensors(changed { $0.type = "F99" }),
      error: place + "tensor 'w': type 'F99' is not supported"),
    Mistake(
      testDescription: "surplus",
      file: InputFile.safetensors([
        LookupModel.table, LookupModel.matrix, .init(key: "more", shape: [1], bytes: [0, 0, 0, 0]),
      ]), error: place + "no entry uses weight 'more' f32[1]"),
    Mistake(
      testDescription: "twice",
      file: InputFile.safetensors([LookupModel.table, LookupModel.matrix, LookupModel.matrix]),
      error: place),
    Mistake(
      testDescription: "truncated", file: whole.dropLast(),
      error: place + "tensor 'w': its bytes 60..<300 lie outside the 299 bytes of data"),
    Mistake(testDescription: "cut in the header", file: whole.prefix(50), error: place + "the header claims "),
    Mistake(testDescription: "empty", file: Data(), error: place + "the file is truncated: it has 0 bytes"),
    Mistake(
      testDescription: "bytes behind the end", file: whole + [1, 2],
      error: place + "2 bytes at the end belong to no tensor"),
    Mistake(
      testDescription: "overlapping", file: InputFile.safetensors(changed { $0.range = 40..<280 }),
      error: place + "tensor 'w' overlaps 'table'"),
    Mistake(
      testDescription: "out of the file",
      file: InputFile.safetensors(changed { $0.range = 4_000_000_060..<4_000_000_300 }),
      error: place + "tensor 'w': its bytes 4000000060..<4000000300 lie outside the 300 bytes of data"),
    Mistake(
      testDescription: "a header of terabytes",
      file: InputFile.safetensors([LookupModel.table], headerByteCount: 5_000_000_000_000),
      error: place + "the header claims 5000000000000 bytes, the file has "),
    Mistake(
      testDescription: "a header of 2^64 bytes", file: InputFile.safetensors([], headerByteCount: .max),
      error: place + "the header claims 18446744073709551615 bytes"),
    Mistake(
      testDescription: "a shape of exabytes", file: InputFile.safetensors(changed { $0.shape = [1 << 40, 1 << 40] }),
      error: place + "tensor 'w': the shape [1099511627776, 1099511627776] is not possible"),
    Mistake(
      testDescription: "a pickle", file: Data(Array("PK\u{3}\u{4}archive/data.pkl".utf8)),
      error: place + "this is a pickled PyTorch checkpoint"),
  ]

  @Test(arguments: mistakes) func isReported(mistake: Mistake) throws {
    let tool = try Tool()
    try tool.write("lookup.graph", LookupModel.graph)
    try tool.write("weights.safetensors", mistake.file)
    for placement in ["embed", "external"] {
      let outcome = try tool.run(
        "compile", "lookup.graph", "--weights", "weights.safetensors", "-o", "x.so", "--weights-placement", placement)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains(mistake.error), "\(outcome.errors)")
      // Every report names a file.
      #expect(outcome.errors.split(separator: "\n")[0].contains(": error: "), "\(outcome.errors)")
    }
    #expect(try tool.files() == ["lookup.graph", "weights.safetensors"])
  }

  @Test("Weights that are no files, or given twice, or not at all") func otherFiles() throws {
    let tool = try LookupModel.tool(with: "lookup.graph", "weights.safetensors")
    let given = ["--weights", "weights.safetensors"]
    let wrong: [([String], String)] = [
      (
        [],
        "error: all 2 weights are missing: 'table' f32[5, 3], 'w' f32[20, 3]\n"
          + "  note: give the weights with --weights FILE.safetensors"
      ),
      (["--weights", "none"], "none: error: the file cannot be opened: No such file or directory"),
      (["--weights", "."], ".: error: this is not a regular file"),
      (given + given, "weights.safetensors: error: weight 'table' is also in weights.safetensors"),
      (given + ["-o", "weights.safetensors"], "weights.safetensors: error: the output would overwrite an input"),
    ]
    for (arguments, error) in wrong {
      let outcome = try tool.run(arguments: ["compile", "lookup.graph"] + arguments)
      #expect(outcome.status == 1 && outcome.errors.contains(error), "\(outcome.errors)")
    }
    #expect(try tool.files() == ["ids.npy", "lookup.graph", "weights.safetensors", "x.npy"])
  }
}
