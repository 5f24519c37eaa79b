import Foundation
import TestSupport
import Testing

/// ONNX models on the command line.
struct ONNXTests {
  /// The cases with outputs, written into folders of their names, and the lines of a manifest for them.
  private func batch(_ tool: Tool, _ cases: [ONNXTestCase], to output: String) throws -> String {
    try cases.map { test in
      _ = try test.write(below: tool.folder.url.path)
      return "\(test.name)/model.onnx\t\(test.name)\t\(test.name)/\(output)\n"
    }.joined()
  }

  /// The elements of a `.npy` file as numbers, where they are f32 or f64, and its bytes otherwise.
  private func numbers(_ data: Data) -> [Double] {
    let bytes = [UInt8](data)
    let start = 10 + Int(bytes[8]) + Int(bytes[9]) << 8
    let header = String(decoding: bytes[..<start], as: UTF8.self)
    guard let size = [4, 8].first(where: { header.contains("<f\($0)") }) else {
      return bytes[start...].map { Double($0) }
    }
    return stride(from: start, to: bytes.count, by: size).map { place in
      let bits = bytes[place..<place + size].reversed().reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
      return size == 8 ? Double(bitPattern: bits) : Double(Float(bitPattern: UInt32(bits)))
    }
  }

  @Test("Artefacts of all cases compute what the reference does; what is refused is named")
  func batches() throws {
    let tool = try Tool()
    let cases = try ONNXTestCase.all()
    try tool.write("manifest", try batch(tool, cases, to: "out"))
    let outcome = try tool.run("onnx-run", "--batch", "manifest")
    #expect(outcome.status == 0 && outcome.errors.isEmpty)
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    try #require(lines.count == cases.count)
    for (test, line) in zip(cases, lines) {
      guard test.message == nil else {
        #expect(line.hasPrefix("refused\t\(test.name)/model.onnx\t"), "\(line)")
        #expect(!line.contains("worker"), "\(line)")
        continue
      }
      #expect(line == "ok\t\(test.name)/model.onnx")
      for (position, wanted) in (test.outputs ?? []).enumerated() {
        let found = numbers(Data(try tool.bytes("\(test.name)/out/output_\(position).npy")))
        let expected = numbers(wanted)
        try #require(found.count == expected.count, "\(test.name)")
        for (near, exact) in zip(found, expected) {
          let isNear = (near - exact).magnitude <= 1e-6 + 1e-4 * exact.magnitude
          #expect(isNear || near == exact || near.isNaN && exact.isNaN, "\(test.name): \(near), not \(exact)")
        }
      }
    }
  }

  @Test("One model is run, interpreted or not, or refused with one line")
  func single() throws {
    let tool = try Tool()
    let cases = try ONNXTestCase.all()
    let test = try #require(cases.first { $0.name == "conv" })
    _ = try test.write(below: tool.folder.url.path)
    #expect(try tool.run("onnx-run", "conv/model.onnx", "conv", "a").status == 0)
    #expect(try tool.run("onnx-run", "--interpret", "conv/model.onnx", "conv", "b").status == 0)
    let (first, second) = (
      numbers(Data(try tool.bytes("a/output_0.npy"))), numbers(Data(try tool.bytes("b/output_0.npy")))
    )
    #expect(first.count == second.count && zip(first, second).allSatisfy { ($0 - $1).magnitude < 1e-5 })
    let unknown = try #require(cases.first { $0.name == "unknown_operator" })
    _ = try unknown.write(below: tool.folder.url.path)
    // Its input has the shape of that of the case `tile`.
    _ = try #require(cases.first { $0.name == "tile" }).write(below: tool.folder.url.path)
    let outcome = try tool.run("onnx-run", "unknown_operator/model.onnx", "tile", "c")
    #expect(outcome.status == 1 && outcome.output.isEmpty)
    let reason = "operator Nothing (node 'the_node'): the operator is not supported"
    #expect(outcome.errors == "unknown_operator/model.onnx: error: \(reason)\n")
    #expect(try !tool.files().contains("c"))
    let missing = try tool.run("onnx-run", "conv/model.onnx", "none", "c")
    #expect(missing.status == 1 && missing.errors.hasPrefix("none/input_0.npy: error: "), "\(missing.errors)")
  }

  @Test("A line that takes too much memory is refused, and the next one is run for itself")
  func memory() throws {
    let tool = try Tool()
    let test = try #require(try ONNXTestCase.all().first { $0.name == "conv" })
    try tool.write("manifest", try batch(tool, [test, test], to: "out"))
    let outcome = try tool.run("onnx-run", "--batch", "manifest", "--memory", "1048576")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 2)
    for line in lines { #expect(line.hasPrefix("refused\tconv/model.onnx\tthe worker died; "), "\(line)") }
  }

  @Test("A model with a symbolic dim is inspected, compiled with a range and run")
  func compiles() throws {
    let tool = try Tool()
    let test = try #require(try ONNXTestCase.all().first { $0.name == "matmul" })
    let path = try test.write(below: tool.folder.url.path)
    let shown = try tool.run("inspect", path, "--dim", "n=1...8")
    #expect(
      shown.output == """
        model model
          dim     n in 1...8
          input   x0: f32[n, 5]
          output  y0: f32[n, 2]
        weights: 1 tensors, 40 bytes
        operators: MatMul 1

        """)
    #expect(try tool.run("compile", path, "--dim", "n=1...8", "-o", "model.so").status == 0)
    let outcome = try tool.run("run", "model.so", "--input", "x0=matmul/input_0.npy")
    #expect(outcome.output == "./y0.npy: f32[3, 2]\n")
    let wanted = try #require(test.outputs?.first)
    for (near, exact) in zip(numbers(Data(try tool.bytes("y0.npy"))), numbers(wanted)) {
      #expect((near - exact).magnitude < 1e-5)
    }
    let wrong = try tool.run("compile", path, "--dim", "m=1...8", "-o", "other.so")
    #expect(wrong.status == 1 && wrong.errors.contains("the model has no dim 'm'"))
  }

  @Test("A dim of one value is no dim, and two names may be one; a model is tuned")
  func fixedDims() throws {
    let tool = try Tool()
    let test = try #require(try ONNXTestCase.all().first { $0.name == "matmul" })
    let path = try test.write(below: tool.folder.url.path)
    let shown = try tool.run("inspect", path, "--dim", "n=3")
    #expect(shown.output.contains("input   x0: f32[3, 5]\n") && !shown.output.contains("  dim "), "\(shown.output)")
    let strange = try tool.run("inspect", path, "--dim", "n=other")
    #expect(strange.status == 1 && strange.errors.contains("the model has no dim 'other'"))
    let chain = try tool.run("inspect", path, "--dim", "n=m", "--dim", "m=k")
    #expect(chain.status == 1 && chain.errors.contains("the model has no dim 'm'"), "\(chain.errors)")
    let tuned = try tool.run(
      "tune", path, "--dim", "n=3", "--dim", "n=1...8", "--seconds", "0.02", "--cpu", "x86-64")
    #expect(tuned.status == 0 && tuned.output.contains("model.tuning: "), "\(tuned.errors)")
    let verify = ["verify", path, "--dim", "n=1...8", "--cpu", "x86-64", "--dim"]
    #expect(try tool.run(arguments: verify + ["n=3"]).status == 0)
    let outside = try tool.run(arguments: verify + ["n=9"])
    #expect(outside.status == 1 && outside.errors.contains("dim 'n' is 9, must lie in 1...8"), "\(outside.errors)")
  }

  @Test("A model that nobody compiled is no artefact, and what to do is said")
  func notCompiled() throws {
    let tool = try Tool()
    try tool.write("model.onnx", String(repeating: "no object ", count: 20))
    for command in ["run", "bench"] {
      let outcome = try tool.run(command, "model.onnx")
      #expect(
        outcome.status == 1
          && outcome.errors.hasSuffix("  note: compile it first; 'martlet onnx-run' runs ONNX models\n"),
        "\(outcome.errors)")
    }
  }

  @Test(
    "Wrong usage is refused",
    arguments: [
      ["onnx-run"], ["onnx-run", "m.onnx", "in"], ["onnx-run", "--batch", "list", "m.onnx"],
      ["onnx-run", "--batch", "list", "--seconds", "0"], ["onnx-run", "m", "i", "o", "--seconds", "1"],
      ["onnx-run", "--batch", "list", "--memory", "0"], ["onnx-run", "m", "i", "o", "--memory", "9"],
      ["compile", "m.onnx", "--dim", "n=5...2"], ["compile", "m.onnx", "--dim", "n=1...2", "--dim", "n=1"],
    ])
  func usage(_ arguments: [String]) throws {
    let outcome = try Tool().run(arguments: arguments)
    #expect(outcome.status == 2 && outcome.errors.hasPrefix("error: "), "\(outcome.errors)")
  }
}
