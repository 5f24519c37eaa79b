import Foundation
import Testing

/// Calls with wrong inputs: the error names the line of the model, the input and its file; nothing is written.
struct BadCallTests {
  private static let x = InputFile.floats([1, 2, 3, 4, 5, 6])

  /// What is wrong with the file of one input, and what is said of it.
  static let arrays: [(input: String, file: Data, error: String)] = [
    ("x", InputFile.numpy("<f4", [6], x), "Lookup.swift:4: error: input 'x' has rank 1, must have rank 2: f32[n, 3]"),
    (
      "x", InputFile.numpy("<f4", [3, 2], x), "Lookup.swift:4: error: input 'x' has extent 3 on axis 0, must have 2 (n)"
    ),
    ("x", InputFile.numpy("<f4", [2, 2], Array(x.prefix(16))), "input 'x' has extent 2 on axis 1, must have 3"),
    ("x", InputFile.numpy("<i4", [2, 3], x), "bad.npy: error: input 'x' must be f32[n, 3], the file holds i32[2, 3]"),
    (
      "x", InputFile.numpy("<f8", [2, 3], x + x),
      "bad.npy: error: input 'x' must be f32[n, 3], the file holds f64[2, 3]"
    ),
    ("x", InputFile.numpy("<c8", [2, 3], x + x), "bad.npy: error: the elements have NumPy's type '<c8'"),
    ("x", InputFile.numpy("<f4", [2, 3], x.dropLast()), "bad.npy: error: the file is truncated: it holds 23 bytes"),
    ("x", InputFile.numpy("<f4", [2, 3], x + [0]), "bad.npy: error: the file holds 25 bytes of elements"),
    ("x", InputFile.numpy("<f4", [1 << 40, 1 << 40], x), "bad.npy: error: the file is truncated"),
    ("x", InputFile.numpy("<f4", [2, 3], x).prefix(40), "bad.npy: error: the file is truncated: its header claims"),
    ("x", Data("text".utf8), "bad.npy: error: the file is too short for a .npy file"),
    ("x", Data("no array, but long".utf8), "bad.npy: error: this is not a .npy file"),
    ("ids", InputFile.numpy("<i8", [0], []), "Lookup.swift:3: error: dim 'n' is 0, must lie in 1...100"),
    (
      "ids", InputFile.numpy("|u1", [101], [UInt8](repeating: 0, count: 101)),
      "Lookup.swift:3: error: dim 'n' is 101, must lie in 1...100"
    ),
    (
      "ids", InputFile.numpy("<i8", [2], InputFile.integers([0, 5])),
      "Lookup.swift:5: error: tensor 'ids': element 1 is 5, must lie in 0..<5"
    ),
    ("ids", InputFile.numpy("<i8", [2], InputFile.integers([-1, 0])), "element 0 is -1, must lie in 0..<5"),
  ]

  @Test("Wrong arrays", arguments: arrays.indices) func array(number: Int) throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    let (input, file, error) = Self.arrays[number]
    try tool.write("bad.npy", file)
    let files = ["ids": "ids.npy", "x": "x.npy"].merging([input: "bad.npy"]) { $1 }
    let arguments = files.sorted { $0.key < $1.key }.flatMap { ["--input", "\($0.key)=\($0.value)"] }
    for command in ["run", "bench"] {
      let outcome = try tool.run(arguments: [command, "lookup.so", "--entry", "lookup"] + arguments)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.contains(error), "\(outcome.errors)")
      #expect(outcome.errors.contains("'\(input)'") || outcome.errors.contains("bad.npy"), "\(outcome.errors)")
      #expect(outcome.errors.contains("bad.npy"), "\(outcome.errors)")
    }
    #expect(try tool.files() == ["bad.npy", "ids.npy", "lookup.so", "x.npy"])
  }

  @Test("Harmless differences are converted") func conversions() throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    let columns: [Float] = [1, 4, 2, 5, 3, 6]
    try tool.write("odd.npy", InputFile.numpy(">f4", [2, 3], InputFile.floats(columns).bigEndian(4), fortran: true))
    try tool.write("small.npy", InputFile.numpy("|i1", [2], [4, 0]))
    for inputs in [["ids=ids.npy", "x=x.npy"], ["ids=small.npy", "x=odd.npy"]] {
      let outcome = try tool.run(
        arguments: ["run", "lookup.so", "--entry", "lookup"] + inputs.flatMap { ["--input", $0] }
          + ["--output-dir", inputs[0]])
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let expected = try tool.bytes("ids=ids.npy/y.npy")
    #expect(try tool.bytes("ids=small.npy/y.npy") == expected && expected.count == 128 + 2 * 20 * 4)
  }

  @Test("Other mistakes of a call") func calls() throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    try tool.write("y.npy", try Data(contentsOf: tool.folder.url.appending(path: "x.npy")))
    let double = ["--entry", "double", "--input", "x=x.npy"]
    let wrong: [([String], String)] = [
      ([], "lookup.so: error: model 'lookup' has several entries: lookup, double"),
      (["--entry", "none"], "lookup.so: error: model 'lookup' has no entry 'none'; it has lookup, double"),
      (["--entry", "double"], "Lookup.swift:9: error: input 'x' f32[n, 3] is not given"),
      (double + ["--input", "q=x.npy"], "lookup.so: error: entry 'double' has no input 'q'"),
      (double + ["--dim", "m=1"], "lookup.so: error: entry 'double' has no dim 'm'\n  note: it has n"),
      (double + ["--dim", "n=7"], "Lookup.swift:9: error: input 'x' has extent 2 on axis 0, must have 7 (n)"),
      (["--entry", "double", "--input", "x=y.npy"], "./y.npy: error: output 'y' would overwrite an input"),
      (double + ["--output-dir", "x.npy"], "x.npy: error: the folder cannot be made: File exists"),
      (double + ["--output-dir", "/proc/none"], "/proc/none: error: the folder cannot be made: No such file"),
      (["--entry", "double", "--inputs", "x.npy"], "x.npy: error: "),
    ]
    for (arguments, error) in wrong {
      let outcome = try tool.run(arguments: ["run", "lookup.so"] + arguments)
      #expect(outcome.status == 1 && outcome.output.isEmpty)
      #expect(outcome.errors.hasPrefix(error), "\(arguments): \(outcome.errors)")
    }
    #expect(try tool.files() == ["ids.npy", "lookup.so", "x.npy", "y.npy"])
  }

  @Test("Dims that no memory can hold") func hugeDims() throws {
    let tool = try Tool()
    try tool.write(
      "huge.graph",
      CommandTests.graph.replacingOccurrences(of: "f32[2]", with: "f32[n]").replacingOccurrences(
        of: ") {", with: ") where n in 1...1099511627776 {"))
    #expect(try tool.run("compile", "huge.graph").status == 0)
    for arguments in [["bench", "huge.so"], ["verify", "huge.graph"]] {
      for count in [100_000_000_000, 1_099_511_627_776] {
        let outcome = try tool.run(arguments: arguments + ["--dim", "n=\(count)"])
        #expect(outcome.status == 1 && outcome.output.isEmpty)
        #expect(outcome.errors.contains("error: entry 'g' needs at least "), "\(outcome.errors)")
      }
    }
  }

  @Test("Inputs from one file") func inputs() throws {
    let tool = try LookupModel.tool(with: "lookup.so")
    let x = InputFile.Tensor(key: "x", shape: [2, 3], bytes: Self.x)
    try tool.write("x.safetensors", InputFile.safetensors([x]))
    try tool.write("more.safetensors", InputFile.safetensors([x, .init(key: "q", shape: [1], bytes: [0, 0, 0, 0])]))
    let good = try tool.run("run", "lookup.so", "--entry", "double", "--inputs", "x.safetensors")
    #expect(good.status == 0 && good.output == "./y.npy: f32[2, 3]\n./z.npy: i64[2]\n", "\(good)")
    let surplus = try tool.run("run", "lookup.so", "--entry", "double", "--inputs", "more.safetensors")
    #expect(surplus.status == 1 && surplus.errors.hasPrefix("more.safetensors: error: entry 'double' has no input 'q'"))
    let twice = try tool.run(
      "run", "lookup.so", "--entry", "double", "--inputs", "x.safetensors", "--input", "x=x.npy")
    #expect(twice.status == 1 && twice.errors.contains("input 'x' is given twice, also by x.npy"), "\(twice)")
  }
}

extension [UInt8] {
  /// The bytes of each element of `size` bytes in the other order.
  func bigEndian(_ size: Int) -> [UInt8] {
    stride(from: 0, to: count, by: size).flatMap { self[$0..<$0 + size].reversed() }
  }
}
