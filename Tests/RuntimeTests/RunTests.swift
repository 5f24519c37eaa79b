import Foundation
import MartletArtifact
import MartletRuntime
import MartletScalars
import MartletSupport
import Testing

/// The model's entries called through the runtime.
@Suite(.enabled(if: TinyModel.clang != nil, "needs the toolchain's clang")) struct RunTests {
  private func message(_ body: () throws(Diagnostic) -> Void) -> String {
    do throws(Diagnostic) { try body() } catch { return "\(error)" }
    return "no error"
  }

  private func inputs(_ count: Int) throws -> (ids: [Int64], x: [Float], tensors: [HostTensor]) {
    let ids = (0..<count).map { Int64($0 * 7 % 5) }
    let x = (0..<count * 3).map { Float($0 % 11) - 5 }
    return (ids, x, [try HostTensor(.i64, [count], ids), try HostTensor(.f32, [count, 3], x)])
  }

  @Test(arguments: [WeightLayout.Placement.embedded, .external], [1, 2, 7])
  func resultsAreRight(placement: WeightLayout.Placement, width: Int) async throws {
    let folder = try Folder()
    let model = try LoadedModel(try await TinyModel.build(placement, in: folder))
    let context = try ModelContext(model, executor: width == 1 ? nil : ThreadExecutor(width: width, sharesEvery: true))
    let entry = try model.entry("embed")
    for count in [2, 10, 5000, 4] {
      let (ids, x, tensors) = try inputs(count)
      let outputs = try context.run(entry, tensors)
      #expect(outputs.count == 1 && outputs[0].shape == [count, 4])
      #expect(outputs[0].elements(as: Float.self) == TinyModel.embed(ids, x))
    }
    #expect(context.arenaByteCount == 5000 * 16)
  }

  @Test func outputsCanBeUsedAgain() async throws {
    let folder = try Folder()
    let model = try LoadedModel(try await TinyModel.build(in: folder))
    let context = try ModelContext(model)
    let entry = try model.entry("embed")
    let (ids, x, tensors) = try inputs(8)
    let dims = try entry.signature.dims([8])
    var outputs = [try HostTensor(.f32, [8, 4])]
    let kept = outputs[0]
    try context.run(entry, tensors, into: &outputs, dims: dims)
    #expect(outputs[0].elements(as: Float.self) == TinyModel.embed(ids, x))
    #expect(kept.elements(as: Float.self).allSatisfy { $0 == 0 }, "a tensor is a value")
    try context.run(entry, tensors, into: &outputs, dims: dims)
    #expect(outputs[0].elements(as: Float.self) == TinyModel.embed(ids, x))
    var wrong = [try HostTensor(.f32, [8, 5])]
    #expect(
      message { () throws(Diagnostic) in try context.run(entry, tensors, into: &wrong, dims: dims) }
        == "error: output 'y' is f32[8, 5], must be f32[8, 4]")
  }

  @Test func returnedExtentsShrinkOutputs() async throws {
    let folder = try Folder()
    let model = try LoadedModel(try await TinyModel.build(in: folder))
    let context = try ModelContext(model)
    let entry = try model.entry("positive")
    let outputs = try context.run(entry, [try HostTensor(.f32, [5], [1, -2, 3, 0, 5] as [Float])])
    #expect(outputs[0].shape == [3] && outputs[0].elements(as: Float.self) == [1, 3, 5])
    #expect(try context.run(entry, [try HostTensor(.f32, [0])])[0].shape == [0])
    // What has shrunk is given again, whether its memory is its own or not.
    var again = outputs
    let dims = try entry.signature.dims([5])
    for values in [[1, 2, 3, 4, 5], [0, 0, 7, 0, 0], [8, 0, 0, 0, 9]] as [[Float]] {
      try context.run(entry, [try HostTensor(.f32, [5], values)], into: &again, dims: dims)
      #expect(
        again[0].elements(as: Float.self) == values.filter { $0 > 0 } && again[0].shape == [again[0].elementCount])
    }
    #expect(outputs[0].elements(as: Float.self) == [1, 3, 5])
  }

  @Test func contractIsChecked() async throws {
    let folder = try Folder()
    let model = try LoadedModel(try await TinyModel.build(in: folder))
    let context = try ModelContext(model)
    let entry = try model.entry("embed")
    func message(_ tensors: [HostTensor]) -> String {
      self.message { () throws(Diagnostic) in _ = try context.run(entry, tensors) }
    }
    let x = try HostTensor(.f32, [2, 3])
    #expect(
      message([try HostTensor(.i64, [2], [0, 5] as [Int64]), x])
        == "Tiny.swift:4: error: tensor 'ids': element 1 is 5, must lie in 0..<5")
    #expect(
      message([try HostTensor(.i64, [2], [Int64.min, 1]), x]).contains("element 0 is -9223372036854775808"))
    #expect(
      message([try HostTensor(.i32, [2]), x]) == "Tiny.swift:4: error: input 'ids' is i32[2], must be i64[n]")
    #expect(message([try HostTensor(.i64, [3]), x]) == "Tiny.swift:4: error: dim 'n' is 3, must be a multiple of 2")
    #expect(
      message([try HostTensor(.i64, [4]), x])
        == "Tiny.swift:5: error: input 'x' has extent 2 on axis 0, must have 4 (n)")
    #expect(message([x]) == "error: entry 'embed' takes 2 inputs, 1 are given")
    #expect(
      message([try HostTensor(.i64, [66]), try HostTensor(.f32, [66, 3])])
        == "Tiny.swift:7: error: the call must satisfy n != 66; the sides are 66 and 66")
    // After a report, the context works as before.
    #expect(try context.run(entry, [try HostTensor(.i64, [2]), x])[0].elements(as: Float.self)[1] == 1)
    #expect(
      self.message { () throws(Diagnostic) in _ = try model.entry("other") }
        == "error: model 'tiny' has no entry 'other'; it has embed, positive, level")
  }

  @Test func levelsCanBeForced() async throws {
    let folder = try Folder()
    let model = try LoadedModel(try await TinyModel.build(in: folder))
    let entry = try model.entry("level")
    func level(_ name: String?) throws(Diagnostic) -> Int32 {
      try ModelContext(model, level: name).run(entry, [])[0].elements(as: Int32.self)[0]
    }
    #expect(try level("baseline") == 0)
    #expect([0, 1].contains(try level(nil)))
    #expect(
      message { () throws(Diagnostic) in _ = try level("v4") }
        == "error: CPU level 2 (x86-64-v4) is not in the model; the model has x86-64 x86-64-v3")
    #expect(message { () throws(Diagnostic) in _ = try level("v9") }.contains("there is no CPU level 'v9'"))
  }

  @Test func manyContextsShareOneModelAndOneExecutor() async throws {
    let folder = try Folder()
    let model = try LoadedModel(try await TinyModel.build(in: folder))
    let executor = ThreadExecutor(width: 3, sharesEvery: true)
    let entry = try model.entry("embed")
    let (ids, x, tensors) = try inputs(2000)
    let wanted = TinyModel.embed(ids, x)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let context = try ModelContext(model, executor: executor)
          for _ in 0..<50 where try context.run(entry, tensors)[0].elements(as: Float.self) != wanted { return false }
          return true
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
