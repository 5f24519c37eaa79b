import MartletGraphIR
import MartletInterpreter
import MartletKernelIR
import MartletScalars
import MartletSupport
import MartletTemplates
import Testing

/// A template with values of its parameters.
private struct Instance: Sendable, CustomTestStringConvertible {
  let template: String
  let values: [String: Int]
  let machine: Machine

  init(_ template: String, _ values: KeyValuePairs<String, Int>, on machine: Machine = .x86Version3) {
    self.template = template
    self.values = Dictionary(uniqueKeysWithValues: values.map { ($0.key, $0.value) })
    self.machine = machine
  }

  var testDescription: String {
    template + values.sorted { $0.key < $1.key }.map { " \($0.key)=\($0.value)" }.joined() + " on \(machine.name)"
  }
}

private let instances = [
  Instance("matmul", ["rows": 1, "tail": 1, "panels": 1, "width": 4, "lanes": 8, "depth": 1024, "strip": 1]),
  Instance("matmul", ["rows": 4, "tail": 1, "panels": 2, "width": 16, "lanes": 4, "depth": 3, "strip": 2]),
  Instance(
    "matmul", ["rows": 6, "tail": 2, "panels": 1, "width": 16, "lanes": 4, "depth": 1024, "strip": 1], on: .x86Baseline),
  Instance(
    "matmul", ["rows": 12, "tail": 4, "panels": 2, "width": 16, "lanes": 16, "depth": 3, "strip": 3], on: .x86Version4),
  Instance("matmul", ["rows": 3, "tail": 3, "panels": 4, "width": 8, "lanes": 3, "depth": 1, "strip": 100]),
  Instance("matmul_u8i8", ["rows": 1, "tail": 1, "panels": 1, "strip": 1], on: .x86Baseline),
  Instance("matmul_u8i8", ["rows": 5, "tail": 2, "panels": 1, "strip": 2]),
  Instance("matmul_u8i8", ["rows": 12, "tail": 4, "panels": 2, "strip": 3], on: .x86Version4),
  Instance("matmul_u8i8", ["rows": 3, "tail": 3, "panels": 4, "strip": 100], on: .x86ByteProducts),
  Instance("matmul_bf16", ["rows": 1, "tail": 1, "panels": 1, "strip": 1], on: .x86BrainProducts),
  Instance("matmul_bf16", ["rows": 5, "tail": 2, "panels": 1, "strip": 2], on: .x86BrainProducts),
  Instance("matmul_bf16", ["rows": 12, "tail": 4, "panels": 2, "strip": 3], on: .x86BrainProducts),
  Instance("matmul_bf16", ["rows": 3, "tail": 3, "panels": 4, "strip": 100], on: .x86BrainProducts),
  Instance("matmul_dynamic", ["rows": 1, "tail": 1, "width": 1, "depth": 40]),
  Instance("matmul_dynamic", ["rows": 6, "tail": 2, "width": 16, "depth": 40]),
  Instance("matmul_dynamic", ["rows": 2, "tail": 2, "width": 8, "depth": 33], on: .x86Baseline),
  Instance("matmul_dynamic", ["rows": 12, "tail": 4, "width": 32, "depth": 64], on: .x86Version4),
  Instance("matmul_blocked", ["rows": 6, "tiles": 2, "width": 16, "depth": 8]),
  Instance("matmul_blocked", ["rows": 1, "tiles": 3, "width": 1, "depth": 5], on: .x86Baseline),
  Instance("matmul_blocked", ["rows": 12, "tiles": 8, "width": 32, "depth": 256], on: .x86Version4),
  Instance("matmul_dot", ["rows": 1, "columns": 8, "lanes": 8, "ahead": 0]),
  Instance("matmul_dot", ["rows": 1, "columns": 1, "lanes": 32, "ahead": 128]),
  Instance("matmul_dot", ["rows": 3, "columns": 2, "lanes": 16, "ahead": 1], on: .x86Version4),
  Instance("matmul_dot", ["rows": 2, "columns": 1, "lanes": 1, "ahead": 0]),
  Instance("matmul_dot", ["rows": 8, "columns": 16, "lanes": 4, "ahead": 0], on: .x86Baseline),
  Instance("matmul_few", ["rows": 1, "vectors": 4, "lanes": 8, "depth": 3]),
  Instance("matmul_few", ["rows": 4, "vectors": 5, "lanes": 16, "depth": 256], on: .x86Version4),
  Instance("matmul_few", ["rows": 3, "vectors": 1, "lanes": 4, "depth": 1], on: .x86Baseline),
  Instance(
    "attention",
    ["width": 8, "keys": 4, "rows": 2, "tile": 2, "inner": 3, "features": 6, "side": 8, "turns": 3, "free": 1]),
  Instance(
    "attention",
    ["width": 32, "keys": 64, "rows": 8, "tile": 8, "inner": 16, "features": 32, "side": 16, "turns": 4, "free": 0]),
  Instance(
    "matmul_block", ["down": 16, "across": 16, "high": 2, "wide": 2, "depth": 8], on: .cuda80),
  Instance("matmul_block", ["down": 4, "across": 8, "high": 1, "wide": 2, "depth": 16], on: .cuda80),
  Instance("matmul_block", ["down": 8, "across": 8, "high": 3, "wide": 1, "depth": 4], on: .cuda90a),
  Instance(
    "matmul_mma", ["down": 2, "across": 2, "high": 4, "wide": 4, "steps": 2, "stages": 4], on: .cuda80),
  Instance(
    "matmul_mma", ["down": 1, "across": 1, "high": 1, "wide": 4, "steps": 2, "stages": 2], on: .cuda80),
  Instance(
    "matmul_mma", ["down": 1, "across": 2, "high": 2, "wide": 2, "steps": 4, "stages": 3], on: .cuda90a),
  Instance(
    "matmul_mma_transposed", ["down": 2, "across": 2, "high": 4, "wide": 4, "steps": 2, "stages": 4], on: .cuda80),
  Instance(
    "matmul_mma_transposed", ["down": 1, "across": 1, "high": 1, "wide": 1, "steps": 2, "stages": 2], on: .cuda80),
  Instance(
    "matmul_mma_transposed", ["down": 1, "across": 2, "high": 2, "wide": 2, "steps": 4, "stages": 3], on: .cuda90a),
  Instance(
    "matmul_tf32", ["down": 2, "across": 2, "high": 4, "wide": 4, "steps": 2, "stages": 4], on: .cuda80),
  Instance(
    "matmul_tf32", ["down": 1, "across": 1, "high": 1, "wide": 2, "steps": 2, "stages": 2], on: .cuda80),
  Instance(
    "matmul_tf32", ["down": 1, "across": 2, "high": 2, "wide": 2, "steps": 4, "stages": 3], on: .cuda90a),
  Instance(
    "matmul_shares",
    ["shares": 8, "down": 1, "across": 1, "high": 1, "wide": 1, "steps": 2, "stages": 3], on: .cuda80),
  Instance(
    "matmul_shares",
    ["shares": 2, "down": 2, "across": 2, "high": 2, "wide": 1, "steps": 2, "stages": 4], on: .cuda80),
  Instance(
    "matmul_shares",
    ["shares": 1, "down": 2, "across": 2, "high": 2, "wide": 2, "steps": 4, "stages": 3], on: .cuda90a),
  Instance(
    "matmul_shares",
    ["shares": 3, "down": 1, "across": 2, "high": 4, "wide": 3, "steps": 1, "stages": 2], on: .cuda90a),
  Instance("matmul_slices", ["rows": 1, "slices": 8, "across": 4, "wide": 1, "steps": 4], on: .cuda80),
  Instance("matmul_slices", ["rows": 5, "slices": 3, "across": 5, "wide": 1, "steps": 1], on: .cuda80),
  Instance("matmul_slices", ["rows": 2, "slices": 4, "across": 3, "wide": 4, "steps": 2], on: .cuda80),
  Instance("matmul_slices", ["rows": 8, "slices": 2, "across": 2, "wide": 8, "steps": 4], on: .cuda90a),
  Instance(
    "winograd",
    [
      "lines": 1, "columns": 1, "rows": 1, "strip": 1, "panels": 1, "groups": 1, "depth": 4, "lanes": 4, "width": 4,
      "ahead": 0,
    ], on: .x86Baseline),
  Instance(
    "winograd",
    [
      "lines": 2, "columns": 3, "rows": 3, "strip": 2, "panels": 2, "groups": 1, "depth": 8, "lanes": 8, "width": 16,
      "ahead": 1,
    ]),
  Instance(
    "winograd",
    [
      "lines": 3, "columns": 2, "rows": 6, "strip": 1, "panels": 1, "groups": 2, "depth": 48, "lanes": 16, "width": 16,
      "ahead": 0,
    ], on: .x86Version4),
  Instance("depthwise", ["tile": 1, "taps": 1, "lanes": 4, "width": 16, "block": 1]),
  Instance("depthwise", ["tile": 7, "taps": 3, "lanes": 8, "width": 16, "block": 2]),
  Instance("depthwise", ["tile": 2, "taps": 5, "lanes": 4, "width": 16, "block": 8], on: .x86Baseline),
  Instance("depthwise", ["tile": 14, "taps": 2, "lanes": 16, "width": 16, "block": 4096], on: .x86Version4),
  Instance(
    "attention",
    ["width": 4, "keys": 5, "rows": 3, "tile": 3, "inner": 1, "features": 7, "side": 2, "turns": 1, "free": 0],
    on: .x86Baseline),
  Instance("sort_short", ["lanes": 8, "width": 24]),
  Instance("sort_short", ["lanes": 1, "width": 30], on: .x86Baseline),
  Instance("sort_digits", ["digits": 4, "bits": 8, "values": 256]),
  Instance("sort_digits", ["digits": 3, "bits": 11, "values": 2048], on: .x86Version4),
  Instance("sort_top", ["count": 5, "lanes": 4, "steps": 2, "wide": 2, "blocks": 3], on: .x86Baseline),
  Instance("sort_top", ["count": 9, "lanes": 16, "steps": 4, "wide": 8, "blocks": 2], on: .x86Version4),
  Instance("sort_block", ["threads": 32], on: .cuda80),
  Instance("sort_block", ["threads": 256], on: .cuda90a),
  Instance("attention_block", ["down": 16, "wide": 1, "inner": 16, "features": 24, "free": 1], on: .cuda80),
  Instance("attention_block", ["down": 2, "wide": 2, "inner": 3, "features": 70, "free": 0], on: .cuda80),
  Instance("attention_block", ["down": 8, "wide": 1, "inner": 1, "features": 1, "free": 0], on: .cuda90a),
  Instance(
    "attention_mma", ["warps": 4, "high": 1, "steps": 4, "deep": 4, "wide": 4, "keep": 1, "masked": 0, "free": 1],
    on: .cuda80),
  Instance(
    "attention_mma", ["warps": 2, "high": 2, "steps": 2, "deep": 1, "wide": 3, "keep": 0, "masked": 1, "free": 0],
    on: .cuda80),
  Instance(
    "attention_mma", ["warps": 1, "high": 1, "steps": 1, "deep": 3, "wide": 8, "keep": 0, "masked": 0, "free": 1],
    on: .cuda80),
  Instance(
    "attention_mma", ["warps": 2, "high": 2, "steps": 4, "deep": 2, "wide": 1, "keep": 1, "masked": 1, "free": 0],
    on: .cuda90a),
  Instance(
    "attention_few", ["queries": 1, "keys": 8, "inner": 16, "features": 24, "lanes": 8, "vectors": 3]),
  Instance(
    "attention_few", ["queries": 3, "keys": 256, "inner": 10, "features": 5, "lanes": 16, "vectors": 1],
    on: .x86Version4),
  Instance(
    "attention_few", ["queries": 4, "keys": 3, "inner": 1, "features": 9, "lanes": 4, "vectors": 2], on: .x86Baseline),
]

extension Instance {
  /// Extents with whole tiles, with remainders in every dim, and the smallest.
  fileprivate var extents: [[String: Int]] {
    switch template {
    case "attention", "attention_block", "attention_mma":
      [(1, 1), (8, 4), (33, 65), (7, 130), (40, 3)].map { ["l": $0, "s": $1] }
    case "attention_few": [1, 3, 8, 40, 300].map { ["s": $0] }
    case "matmul_dot", "matmul_few":
      [(1, 1), (16, 32), (64, 8), (65, 33), (7, 100), (130, 1), (15, 5)].map { ["n": $0, "k": $1] }
    case "sort_short", "sort_digits", "sort_top", "sort_block":
      [(1, 1, 1), (3, 5, 5), (2, 24, 3), (1, 17, 1), (2, 300, 5)].filter { template != "sort_short" || $0.1 <= 24 }
        .map { ["m": $0, "n": $1, "k": $2] }
    case "depthwise":
      // Lines no shorter than a tile.
      [(1, 0, 1, 1), (2, 1, 3, 16), (3, 14, 1, 17), (1, 15, 2, 40), (2, 29, 4, 33)].map {
        ["m": $0, "q": $1 + (values["tile"] ?? 1), "k": $2, "n": $3]
      }
    case "winograd":
      [(1, 1, 1, 1, 1), (1, 4, 6, 32, 8), (2, 5, 3, 33, 17), (1, 7, 9, 5, 20)].map {
        ["m": $0, "p": $1, "q": $2, "n": $3, "k": $4]
      }
    case "matmul":
      [(1, 1, 1, 1), (12, 64, 8, 1), (13, 65, 33, 2), (7, 15, 5, 9), (25, 31, 1, 3), (1, 17, 32, 1)].map {
        ["m": $0, "n": $1, "k": $2, "e": $3]
      }
    case "matmul_u8i8", "matmul_bf16":
      [(1, 1, 1, 1), (12, 64, 1, 8), (13, 65, 2, 7), (7, 15, 3, 5), (25, 31, 1, 3), (1, 17, 9, 4)].map {
        ["m": $0, "n": $1, "k": $2, "e": $3]
      }
    // Copies of 16 bytes.
    case "matmul_mma", "matmul_mma_transposed":
      [(1, 8, 8), (12, 64, 8), (130, 136, 72), (16, 8, 200)].map { ["m": $0, "n": $1, "k": $2] }
    case "matmul_tf32", "matmul_shares":
      [(1, 4, 4), (12, 64, 8), (130, 132, 36), (16, 4, 100)].map { ["m": $0, "n": $1, "k": $2] }
    case "matmul_slices":
      [(1, 1, 1), (12, 8, 8), (13, 13, 33), (7, 2, 5), (25, 4, 1), (1, 3, 32), (3, 5, 70)].map {
        ["m": $0, "n": $1, "k": $2]
      }
    default:
      [(1, 1, 1), (12, 64, 8), (13, 65, 33), (7, 15, 5), (25, 31, 1), (1, 17, 32)].map { ["m": $0, "n": $1, "k": $2] }
    }
  }

  /// What the result may be away from the graph's: products and sums of small whole numbers are exact, exponentials are
  /// not, which on tensor cores are rounded to bf16.
  fileprivate var tolerance: Double {
    template == "attention_mma" ? 0x1p-7 : template.hasPrefix("attention") ? 2e-5 : 0
  }
}

private func template(_ name: String) throws -> KernelTemplate {
  let text = try #require(Templates.named(name + ".kernel"))
  return try KernelTemplate.parse(text, file: name + ".kernel")
}

/// Small whole numbers: every product and sum of them is exact, in whatever order.
private func numbers(_ type: DataType, _ shape: [Int], step: Int, unit: Double = 1) -> TensorData {
  let count = shape.reduce(1, *)
  // Of bytes the extremes are there, too.
  let numbers = (0..<count).map { place -> Double in
    switch (type, place % 5) {
    case (.u8, 1): 255
    case (.u8, _): Double((place * step + 1) % 19)
    case (.i8, 2): -128
    case (.i8, 3): 127
    default: Double(place * step % 19 - 9) * unit
    }
  }
  return TensorData(type, shape, numbers: numbers)
}

/// The buffer `b` of `kernel`: what the algorithm of Winograd makes of `filters`, `[n, k, 3, 3]`, in panels.
private func transformed(_ filters: TensorData, _ kernel: Kernel, _ symbols: [String: Int]) -> TensorData? {
  guard let buffer = kernel.parameters.first(where: { $0.buffer.name == "b" })?.buffer else { return nil }
  let shape = buffer.shape.map { $0.evaluate(named: symbols) ?? 0 }
  let (features, channels, width) = (filters.shape[0], filters.shape[1], shape[4])
  let rows: [[Double]] = [[1, 0, 0], [0.5, 0.5, 0.5], [0.5, -0.5, 0.5], [0, 0, 1]]
  let elements = filters.doubles
  var numbers: [Double] = []
  for place in 0..<shape.reduce(1, *) {
    let (lane, channel) = (place % width, place / width % channels)
    let (column, row) = (place / width / channels % 4, place / width / channels / 4 % 4)
    let feature = place / width / channels / 16 * width + lane
    var sum = 0.0
    if feature < features {
      for tap in 0..<9 {
        sum += rows[row][tap / 3] * rows[column][tap % 3] * elements[(feature * channels + channel) * 9 + tap]
      }
    }
    numbers.append(sum)
  }
  return TensorData(.f32, shape, numbers: numbers)
}

/// Every template computes the graph that it says it implements.
struct TemplateConformanceTests {
  @Test(arguments: instances)
  fileprivate func templateComputesItsGraph(instance: Instance) throws {
    let template = try template(instance.template)
    let kernel = try template.instantiate(instance.values, on: instance.machine)
    let graph = try #require(try GraphParser.parseUnverified(template.implements, file: "implements").graphs.first)
    for extents in instance.extents {
      let symbols = extents.merging(instance.values) { first, _ in first }
      var inputs: [String: TensorData] = [:]
      for (index, input) in graph.inputs.enumerated() {
        let shape = input.type.shape.map { $0.evaluate(named: symbols) ?? 0 }
        inputs[input.name] = numbers(
          input.type.element, shape, step: index == 0 ? 7 : 11, unit: instance.tolerance == 0 ? 1 : 0.125)
      }
      if let filters = inputs["w"] { inputs["b"] = transformed(filters, kernel, symbols) }
      let expected = try GraphInterpreter(graph, symbols: symbols).run(inputs: inputs)
      for parameter in kernel.parameters where parameter.access == .readWrite {
        let shape = parameter.buffer.shape.map { $0.evaluate(named: symbols) ?? 0 }
        inputs[parameter.buffer.name] = numbers(parameter.buffer.element, shape, step: 0)
      }
      let result = try KernelInterpreter.run(
        kernel, on: instance.machine, symbols: extents, arguments: inputs)
      for (output, wanted) in zip(graph.outputs, expected) {
        let found = try #require(result[output.name]).doubles
        #expect(found.count == wanted.doubles.count)
        let isClose = zip(found, wanted.doubles).allSatisfy { abs($0 - $1) <= instance.tolerance * max(1, abs($1)) }
        #expect(isClose, "\(extents)")
        #expect(found.contains { $0 != 0 } || output.name != "c" || found.count < 3)
      }
    }
  }
}

@Test func everyTemplateIsTried() {
  #expect(Set(instances.map { $0.template + ".kernel" }) == Set(Templates.kernels.map(\.name)))
}

@Test func valuesThatATemplateDoesNotAdmitAreRefused() throws {
  let template = try template("matmul_dynamic")
  let values = ["rows": 4, "tail": 2, "width": 16, "depth": 32]
  let kernel = try template.instantiate(values, on: .x86Version3)
  #expect(kernel.symbols.first { $0.name == "k" }?.range == 1...32)
  for (name, value) in [("rows", 17), ("rows", 0), ("tail", 5), ("depth", 0)] {
    #expect(throws: Diagnostic.self, "\(name) = \(value)") {
      try template.instantiate(values.merging([name: value]) { $1 }, on: .x86Version3)
    }
  }
  #expect(throws: Diagnostic.self) { try template.instantiate(["rows": 4], on: .x86Version3) }
}
