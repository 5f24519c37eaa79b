import Foundation
import MartletCompiler
import MartletGraphIR
import MartletSupport
import Testing

/// Model files that tests compile.
enum Samples {
  /// A wrong model file, and what the report must contain.
  struct Mistake: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let source: String
    let expected: [String]
    var limits: @Sendable (inout ModelFileTracer) -> Void = { _ in }
  }

  /// The tracer for the frontend of this build.
  static func tracer() throws -> ModelFileTracer { ModelFileTracer(frontend: try .besideExecutable()) }

  /// The path of an example.
  static func example(_ name: String) -> String {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    return root.appending(path: "Examples/\(name)").path()
  }

  /// The keys of a graph's weights in order.
  static func keys(_ graph: Graph) -> [String] {
    graph.nodes.compactMap { node in
      guard case .parameter(let parameter) = node.kind else { return nil }
      return parameter.key
    }
  }

  /// The report of a wrong model file; nil if it has no mistake. The file is called `Wrong.swift`.
  static func report(
    of source: String, changing limits: (inout ModelFileTracer) -> Void = { _ in }
  ) async -> String? {
    let folder = FileManager.default.temporaryDirectory.appending(path: "martlet-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: folder) }
    do {
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      let file = folder.appending(path: "Wrong.swift")
      try source.write(to: file, atomically: true, encoding: .utf8)
      var tracer = try tracer()
      limits(&tracer)
      _ = try await tracer.trace(file.path())
      return nil
    } catch {
      return "\(error)"
    }
  }

  /// A model file with `entry` as the one entry and `declarations` before it.
  static func file(_ entry: String, declarations: String = "", model: String = "let model = NoWeights()") -> String {
    """
    import Martlet
    \(declarations)
    @main struct Sample: ModelFile {
      \(model)
      var entries: [Entry] {
        let batch = Dimension("batch", in: 1...8)
        \(entry)
      }
    }
    """
  }

  static let mistakes: [Mistake] = [
    Mistake(
      testDescription: "does not compile", source: file("nonsense(batch)"),
      expected: ["Wrong.swift:7:5: error: cannot find 'nonsense' in scope"]),
    Mistake(
      testDescription: "crashes",
      source: file(#"Entry("e", inputs: ["x": .float32(batch)]) { _ in preconditionFailure("ouch") }"#),
      expected: ["Wrong.swift:7: error: the model file crashed: ouch"]),
    Mistake(
      testDescription: "never ends",
      source: file(
        #"Entry("e", inputs: ["x": .float32(batch)]) { while batch.constant == nil {}; return ["y": $0["x"]] }"#),
      expected: ["Wrong.swift: error: the model file did not end within 2 seconds"],
      limits: { $0.traceSeconds = 2 }),
    Mistake(
      testDescription: "leaves",
      source: file(
        #"Entry("e", inputs: ["x": .float32(batch)]) { _ in exit(0) }"#, declarations: "import Glibc"),
      expected: ["Wrong.swift: error: the model file ended without handing back a model"]),
    Mistake(
      testDescription: "eats memory",
      source: file(
        #"Entry("e", inputs: ["x": .float32(batch)]) { let a = [Int](repeating: 1, count: 1 << 32); return ["y": $0["x"] + a[3]] }"#
      ),
      expected: ["error: the model file ran out of memory"], limits: { $0.traceMemory = 2 << 30 }),
    Mistake(
      testDescription: "shapes do not fit",
      source: file(
        #"Entry("e", inputs: ["x": .float32(batch, 3), "y": .float32(batch, 4)]) { ["z": maximum($0["x"], $0["y"])] }"#),
      expected: ["Wrong.swift:7: error: the shapes [batch, 3] and [batch, 4] do not broadcast"]),
    Mistake(
      testDescription: "an operator",
      source: file(
        """
        Entry("e", inputs: ["x": .float32(batch, 3), "y": .float32(batch, 4)]) { inputs in
              let x = relu(inputs["x"])
              let z = x * 2
              return ["z": z + inputs["y"]]
            }
        """),
      expected: ["Wrong.swift:10: error: the shapes [batch, 3] and [batch, 4] do not broadcast"]),
    Mistake(
      testDescription: "types do not fit",
      source: file(
        #"Entry("e", inputs: ["x": .uint64(batch), "y": .int64(batch)]) { ["z": maximum($0["x"], $0["y"])] }"#),
      expected: ["Wrong.swift:7: error: u64 and i64 have no common type", "cast one of them"]),
    Mistake(
      testDescription: "wrong module",
      source: file(
        #"Entry("e", inputs: ["x": .float32(batch, 3)]) { ["z": model($0["x"])] }"#,
        declarations: """
          struct Inner: Module { let first = Linear(4, 5); let second = Linear(3, 4)
            func callAsFunction(_ x: Tensor) -> Tensor { first(x) } }
          struct Outer: Module { let block = [Inner()]
            func callAsFunction(_ x: Tensor) -> Tensor { block[0](x) } }
          """, model: "let model = Outer()"),
      expected: ["Wrong.swift:3: error: ", "in module block.0.first"]),
    Mistake(
      testDescription: "unused weight",
      source: file(
        #"Entry("e", inputs: ["x": .float32(batch, 3)]) { ["z": model[0]($0["x"])] }"#,
        declarations: "extension Array: @retroactive Module where Element == Linear {}",
        model: "let model = [Linear(3, 4), Linear(4, 5)]"),
      expected: [
        "Wrong.swift:4: error: no entry uses the weight '1.weight' f32[5, 4]", "no entry uses the weight '1.bias'",
      ]),
  ]
}
