import Foundation
import Testing

/// `--weights-type` from the outside.
struct WeightsTypeTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
  private static let weights = root.appending(path: "Examples/Weights/digits.safetensors").path

  private func tool() throws -> Tool {
    let tool = try Tool()
    try tool.write("DigitsCNN.swift", try Data(contentsOf: Self.root.appending(path: "Examples/DigitsCNN.swift")))
    return tool
  }

  @Test("Code agrees with the interpreter, and cat tells what is stored", arguments: ["bf16", "int8"])
  func digits(type: String) throws {
    let tool = try tool()
    let verified = try tool.run("verify", "DigitsCNN.swift", "--weights", Self.weights, "--weights-type", type)
    #expect(verified.status == 0, "\(verified.errors)")
    let compiled = try tool.run(
      "compile", "DigitsCNN.swift", "--weights", Self.weights, "--weights-type", type, "-o", "digits.so")
    try #require(compiled.status == 0, "\(compiled.errors)")
    let summary = try tool.run("cat", "digits.so").output
    #expect(summary.contains(type == "int8" ? ", 3 of them quantized to i8" : ", 3 of them rounded to bf16"))
    let whole = try tool.run("verify", "digits.so")
    #expect(whole.status == 0 && whole.output.contains("the manifest and code are whole"))
    let memory = try tool.run("inspect", "digits.so", "--stage", "memory").output
    let stored = type == "int8" ? #/classifier.weight.i8 +i8\[10, 64\] +1024 bytes/# : #/classifier.weight.bf16 +bf16/#
    #expect(memory.contains(stored), "\(memory)")
  }

  @Test("Products that are rounded agree with the interpreter's, and weights are stored for them")
  func rounded() throws {
    let tool = try tool()
    let verified = try tool.run(
      "verify", "DigitsCNN.swift", "--weights", Self.weights, "--matmul-precision", "bf16")
    #expect(verified.status == 0, "\(verified.errors)")
    let compiled = try tool.run(
      "compile", "DigitsCNN.swift", "--weights", Self.weights, "--matmul-precision", "bf16", "-o", "digits.so")
    try #require(compiled.status == 0, "\(compiled.errors)")
    let summary = try tool.run("cat", "digits.so").output
    #expect(summary.contains(", 3 of them rounded to bf16") && summary.contains("x86-64-v4-bf16"), "\(summary)")
    // With weights of int8 only what is bf16 all the same is rounded.
    let both = try tool.run(
      "verify", "DigitsCNN.swift", "--weights", Self.weights, "--matmul-precision", "bf16", "--weights-type", "int8")
    #expect(both.status == 0, "\(both.errors)")
  }

  @Test("A model without such weights compiles to the same code", arguments: ["bf16", "int8"])
  func nothingToConvert(type: String) throws {
    let tool = try Tool()
    try tool.write(
      "plain.graph",
      """
      martlet graph 1
      graph @plain(%x: f32[4]) -> (y: f32[4]) {
        %b = parameter "b" : f32[4]
        %0 = map add %x, %b : f32[4]
        return %0
      }
      """)
    let plain = try tool.run("compile", "plain.graph", "--emit", "llvm")
    let typed = try tool.run("compile", "plain.graph", "--emit", "llvm", "--weights-type", type)
    #expect(plain.status == 0 && typed.status == 0, "\(plain.errors)\(typed.errors)")
    #expect(plain.output == typed.output)
  }

  @Test("Weights that are not finite are refused for int8")
  func infinite() throws {
    let tool = try Tool()
    try tool.write(
      "product.graph",
      """
      martlet graph 1
      graph @product(%x: f32[2, 8]) -> (y: f32[2, 2]) {
        %w = parameter "w" : f32[2, 8]
        %0 = contract %x, %w {m k, n k -> m n} : f32[2, 2]
        return %0
      }
      """)
    let header = Data(#"{"w":{"dtype":"F32","shape":[2,8],"data_offsets":[0,64]}}"#.utf8)
    let elements = [Float](repeating: .infinity, count: 16).withUnsafeBytes { Data($0) }
    try tool.write(
      "w.safetensors", withUnsafeBytes(of: UInt64(header.count).littleEndian) { Data($0) } + header + elements)
    let outcome = try tool.run(
      "compile", "product.graph", "--weights", "w.safetensors", "--weights-type", "int8", "-o", "p.so")
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("w.safetensors: error: weight 'w' has an element that is not finite"))
    #expect(try tool.files() == ["product.graph", "w.safetensors"])
  }
}
