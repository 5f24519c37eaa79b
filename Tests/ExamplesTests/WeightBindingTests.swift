import Foundation
import Martlet
import MartletCompiler
import MartletImporters
import MartletScalars
import MartletSupport
import Testing

/// What is said of weight files that do not fit the model.
struct WeightBindingTests {
  private struct Tied: Module {
    let embed = Embedding(3, 2)
    let body = Linear(2, 2, bias: false)
    let head: Linear

    init() { head = Linear(tied: embed) }

    func callAsFunction(_ ids: Tensor) -> Tensor { scope { head(body(embed(ids))) } }
  }

  private typealias File = [(key: String, type: DataType, shape: [Int], byte: UInt8)]

  private let right: File = [("embed.weight", .f32, [3, 2], 1), ("body.weight", .f32, [2, 2], 2)]

  /// The report for weight files of these tensors, `weights-0.safetensors` and so on; nil if they fit.
  private func report(_ files: File..., ignoring: [String] = []) throws -> String? {
    let model = Tied()
    let trace = ModelTrace(name: "tied", model: model, ignoredWeights: ignoring) {
      Entry("run", inputs: ["ids": .int64(4)]) { ["y": model($0["ids"])] }
    }
    let module = try #require(trace.module, "\(trace.diagnostics)")
    let folder = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    var paths: [String] = []
    for (number, file) in files.enumerated() {
      paths.append(folder.appending(path: "weights-\(number).safetensors").path())
      try SafetensorsWriter.write(
        file.map { tensor in
          let count = tensor.shape.reduce(tensor.type.byteCount, *)
          return .init(tensor.key, tensor.type, tensor.shape, bytes: [UInt8](repeating: tensor.byte, count: count))
        }, to: paths[number])
    }
    do throws(Diagnostic) {
      _ = try WeightBinding(module, WeightSet(paths))
      return nil
    } catch {
      return error.description.replacing(folder.path() + "/", with: "")
    }
  }

  @Test func tiedWeightsMayHaveEitherNameOrBoth() throws {
    #expect(try report(right) == nil)
    #expect(try report([("head.weight", .f32, [3, 2], 1), right[1]]) == nil)
    #expect(try report(right, [("head.weight", .f32, [3, 2], 1)]) == nil)
    let text = try #require(try report(right + [("head.weight", .f32, [3, 2], 7)]))
    #expect(text.contains("weights 'embed.weight' and 'head.weight' are one in the model, but have different values"))
  }

  @Test func everyMissingWeightIsNamedAtItsLine() throws {
    let text = try #require(try report([("encoder.body.weight", .f32, [2, 2], 1)]))
    #expect(text.contains("WeightBindingTests.swift:12: error: weight 'embed.weight' f32[3, 2] is missing"), "\(text)")
    #expect(text.contains("WeightBindingTests.swift:13: error: weight 'body.weight' f32[2, 2] is missing"))
    #expect(text.contains("in module body"))
    #expect(text.contains("note: the files have encoder.body.weight"))
    #expect(text.contains("no entry uses weight 'encoder.body.weight' f32[2, 2]"))
  }

  @Test func typesMustBeEqual() throws {
    let text = try #require(
      try report([("embed.weight", .f32, [2, 3], 1), ("body.weight", .f16, [2, 2], 1)]))
    #expect(text.contains("weight 'embed.weight' is f32[2, 3] in weights-0.safetensors, the model declares f32[3, 2]"))
    #expect(text.contains("weight 'body.weight' is f16[2, 2] in weights-0.safetensors, the model declares f32[2, 2]"))
    #expect(text.contains("declare the weight with 'dtype: .f16' and use 'weight.cast(to: .f32)'"))
  }

  @Test func surplusAndDuplicates() throws {
    let surplus = right + [("pooler.weight", .f32, [1], 1), ("pooler.bias", .f32, [1], 1), ("other", .f32, [1], 1)]
    #expect(try report(surplus, ignoring: ["pooler.*", "o*r"]) == nil)
    let text = try #require(try report(surplus, ignoring: ["*.bias"]))
    #expect(text.contains("weights-0.safetensors: error: no entry uses weight 'pooler.weight' f32[1]"))
    #expect(text.contains("no entry uses weight 'other' f32[1]"))
    #expect(!text.contains("pooler.bias"))
    #expect(text.contains("'ignoredWeights'"))
    #expect(try report(right, [right[0]])?.contains("weight 'embed.weight' is also in weights-0.safetensors") == true)
  }
}
