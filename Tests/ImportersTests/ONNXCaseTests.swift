import Foundation
import MartletGraphIR
import MartletImporters
import MartletInterpreter
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// Small ONNX models against what ONNX's reference evaluator computes.
struct ONNXCaseTests {
  /// A folder with the files of `test`.
  private func written(_ test: ONNXTestCase) throws -> (folder: TemporaryFolder, model: String) {
    let folder = try TemporaryFolder()
    return (folder, try test.write(below: folder.path))
  }

  private func arrays(_ files: [Data]?) throws -> [NumpyArray] {
    let folder = try TemporaryFolder()
    return try (files ?? []).map { data in
      try data.write(to: URL(filePath: folder.path("array.npy")))
      return try NumpyArray(reading: folder.path("array.npy"))
    }
  }

  private func data(_ array: NumpyArray) throws -> TensorData {
    try #require(TensorData(array.element, array.shape, bytes: array.bytes))
  }

  /// The array in a type that NumPy lacks.
  private func stored(_ array: NumpyArray, as element: DataType) throws -> NumpyArray {
    if element == .bf16 { return try NumpyArray(.bf16, array.shape, bytes: array.bytes) }
    return element.isLowPrecision ? try #require(array.converted(to: element)) : array
  }

  /// What the graph interpreter computes.
  private func results(
    _ model: ONNXModel, _ inputs: [NumpyArray], symbols: [String: Int] = [:]
  ) throws -> [TensorData] {
    var tensors: [String: TensorData] = [:]
    for (input, array) in zip(model.inputs, inputs) {
      if let name = input.graphName { tensors[name] = try data(input.array ?? array) }
    }
    return try GraphInterpreter(model.module.graphs[0], symbols: symbols).run(inputs: tensors) {
      parameter throws(Diagnostic) in
      guard let weight = model.weights[parameter.key],
        let value = TensorData(weight.type, weight.shape, bytes: weight.withUnsafeBytes { Array($0) })
      else { throw Diagnostic("the weight '\(parameter.key)' is missing") }
      return value
    }
  }

  private func expectEqual(_ found: [TensorData], _ wanted: [NumpyArray]) throws {
    try #require(found.count == wanted.count)
    for (result, array) in zip(found, wanted) {
      let expected = try data(stored(array, as: result.element))
      #expect(result.element == expected.element)
      try #require(result.shape == expected.shape)
      for (value, number) in zip(result.values, expected.values) {
        let (near, exact) = (value.double, number.double)
        let isNear = (near - exact).magnitude <= 1e-6 + (result.element == .f16 ? 1e-3 : 1e-4) * exact.magnitude
        #expect(isNear || near == exact || near.isNaN && exact.isNaN, "\(near), not \(exact)")
      }
    }
  }

  static func right() throws -> [ONNXTestCase] { try ONNXTestCase.all().filter { $0.message == nil } }
  static func refused() throws -> [ONNXTestCase] { try ONNXTestCase.all().filter { $0.message != nil } }

  @Test("Models compute what the reference does", arguments: try right())
  func values(_ test: ONNXTestCase) throws {
    let (folder, path) = try written(test)
    defer { withExtendedLifetime(folder) {} }
    let inputs = try arrays(test.inputs)
    let options = ONNXImportOptions { inputs[$0] }
    try expectEqual(results(try ONNXModel(path, options), inputs), arrays(test.outputs))
  }

  @Test("Models with symbolic dims do so for any", arguments: try right().filter { $0.symbolic == true })
  func symbolicValues(_ test: ONNXTestCase) throws {
    let (folder, path) = try written(test)
    defer { withExtendedLifetime(folder) {} }
    let inputs = try arrays(test.inputs)
    let model = try ONNXModel(path, ONNXImportOptions(dims: [.init("n", .range(1...8))]))
    #expect(model.module.graphs[0].givenSymbols == [DimSymbol("n", in: 1...8)])
    try expectEqual(results(model, inputs, symbols: ["n": inputs[0].shape[0]]), arrays(test.outputs))
  }

  @Test("A dim has one range, or is the same as one that has")
  func rangesOfOneDim() throws {
    let test = try #require(try Self.right().first { $0.symbolic == true })
    let (folder, path) = try written(test)
    defer { withExtendedLifetime(folder) {} }
    let mistakes: [([ONNXImportOptions.DimRange], String)] = [
      ([.init("n", .range(1...8)), .init("n", .range(1...4))], "given twice"),
      ([.init("n", .sameAs("n"))], "cannot be the same as 'n', which is the same as 'n'"),
      ([.init("n", .sameAs("m"))], "the model has no dim 'm'"),
    ]
    for (dims, message) in mistakes {
      let error = #expect(throws: Diagnostic.self) { _ = try ONNXModel(path, ONNXImportOptions(dims: dims)) }
      #expect(error?.message.contains(message) ?? false, "\(error?.message ?? "")")
    }
  }

  @Test("Models that are wrong or not possible are refused", arguments: try refused())
  func refusals(_ test: ONNXTestCase) throws {
    let (folder, path) = try written(test)
    defer { withExtendedLifetime(folder) {} }
    // What lies outside must not be read.
    try Data(count: 24).write(to: URL(filePath: folder.path("secret.bin")))
    let start = ContinuousClock.now
    let error = #expect(throws: Diagnostic.self) { _ = try ONNXModel(path) }
    #expect(error?.message.contains(test.message ?? "") ?? false, "\(error?.message ?? "")")
    #expect(error?.location?.file == path)
    #expect(ContinuousClock.now - start < .seconds(10))
  }

  @Test("External data is read below the model's folder, not through links that leave it")
  func links() throws {
    let all = try Self.refused()
    let test = try #require(all.first { $0.name == "external_missing" })
    let (folder, path) = try written(test)
    let beside = FileSystem.folder(of: path) + "/w.bin"
    let bytes = (0..<6).flatMap { number in withUnsafeBytes(of: Float(number)) { Array($0) } }
    try Data(bytes).write(to: URL(filePath: beside))
    let model = try ONNXModel(path)
    #expect(model.weights.tensors.map(\.key) == ["w"])
    #expect(model.weights.tensors[0].withUnsafeBytes { Array($0) } == bytes)
    try FileManager.default.moveItem(atPath: beside, toPath: folder.path("w.bin"))
    try FileManager.default.createSymbolicLink(atPath: beside, withDestinationPath: folder.path("w.bin"))
    let error = #expect(throws: Diagnostic.self) { _ = try ONNXModel(path) }
    #expect(error?.message.contains("leaves the folder") ?? false)
  }

  @Test("More messages than any model has are refused before they are decoded")
  func flood() throws {
    let folder = try TemporaryFolder()
    let nodes = [UInt8]((0..<1_200_000).flatMap { _ in [0x0A, 0] as [UInt8] })
    let length = stride(from: 0, to: 28, by: 7).map { UInt8(nodes.count >> $0 & 127) | ($0 < 21 ? 128 : 0) }
    // The version of the format, and a graph of empty nodes.
    try Data([0x08, 8, 0x3A] + length + nodes).write(to: URL(filePath: folder.path("model.onnx")))
    let error = #expect(throws: Diagnostic.self) { _ = try ONNXModel(folder.path("model.onnx")) }
    #expect(error?.message.contains("more than 1048576 parts") ?? false)
  }

  @Test("Only inputs that shapes depend on become constants")
  func constants() throws {
    let test = try #require(try Self.right().first { $0.name == "reshape_input" })
    let (folder, path) = try written(test)
    defer { withExtendedLifetime(folder) {} }
    let inputs = try arrays(test.inputs)
    let model = try ONNXModel(path, ONNXImportOptions { inputs[$0] })
    #expect(model.inputs.map(\.graphName) == ["x0", nil])
    #expect(model.module.graphs[0].inputs.map(\.name) == ["x0"])
    let error = #expect(throws: Diagnostic.self) { _ = try ONNXModel(path) }
    #expect(error?.message.contains("must be known at compile time") ?? false)
  }
}
