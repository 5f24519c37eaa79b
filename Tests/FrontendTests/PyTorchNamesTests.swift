import Foundation
import Martlet
import Testing

/// The README's names beside PyTorch's: the examples compile, trace and are those of the README.
struct PyTorchNamesTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
  private static let root = folder.deletingLastPathComponent().deletingLastPathComponent()

  private static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Each line is a code of the README's table, in its order.
  private static func examples(
    _ x: Tensor, _ y: Tensor, _ w: Tensor, mask: Tensor, ids: Tensor, places: Tensor
  ) -> [Tensor] {
    [
      x.reshaped(3, -1),
      x.transposed(0, 2, 1),
      x.transposed(),
      x.swappedAxes(1, 2),
      x.expandedDimensions(axis: 0),
      x[.all, .newAxis],
      x.squeezed(),
      x.flattened(start: 1),
      x.broadcast(to: [5, 2, 3, 4]),
      x[.all, 0],
      x[.all, (-2)...],
      x[.ellipsis, .slice(by: 2)],
      x.flipped(axes: [1]),
      x.take(ids),
      x.take(ids, axis: 1),
      x.takeAlong(places, axis: 1),
      concatenated([x, y], axis: 1),
      stacked([x, y]),
      x.updated(with: y, axis: 1, from: 0),
      x.updated(with: x.take(ids), at: ids),
      x.updated(adding: x.take(ids), at: ids),
      x.updatedAlong(places, with: x[.all, ..<1], axis: 1),
      x.updatedAlong(places, adding: x[.all, ..<1], axis: 1),
      which(mask, x, 0),
    ] + calculations(x, y, w, mask)
  }

  private static func calculations(_ x: Tensor, _ y: Tensor, _ w: Tensor, _ mask: Tensor) -> [Tensor] {
    [
      x .> 0,
      x .== y,
      .!mask,
      mask .& (x .> 0),
      x.cast(to: .float16),
      x.cast(to: .int32),
      matmul(x, w),
      x.sum(axis: 1),
      x.mean(axis: -1, keepDims: true),
      x.max(axis: 1),
      x.argmax(axis: -1),
      x.cumulativeSum(axis: 1),
      x.cumulativeProduct(axis: 1),
      x.cumulativeMax(axis: 1),
      x.cumulativeMin(axis: 1),
      x.logCumulativeSumExp(axis: 1),
      x.sorted(axis: 1).values,
      x.argsort(axis: 1),
      x.topk(2, axis: 1).values,
      x.nonzero(),
      x.masked(where: x .> 0),
      x.unique().values,
      maximum(x, y),
      x.clamped(0, 6),
      softmax(x),
      logSoftmax(x, axis: 1),
      l2Normalize(x),
      x.padded([(0, 0), (0, 0), (1, 2)]),
      scaledDotProductAttention(query: x, key: y, value: y),
      Tensor.arange(5),
      Tensor.zeros([2, 3]),
    ]
  }

  @Test func examplesTrace() {
    let inputs: KeyValuePairs<String, TensorSpec> = [
      "x": .float32(2, 3, 4), "y": .float32(2, 3, 4), "w": .float32(4, 5), "mask": .bool(2, 3, 4), "ids": .int64(6),
      "places": .int64(2, 1, 4),
    ]
    let trace = Tracing.trace(inputs) { given in
      let examples = Self.examples(
        given["x"], given["y"], given["w"], mask: given["mask"], ids: given["ids"], places: given["places"])
      for (number, example) in examples.enumerated() { #expect(example.failure == nil, "example \(number)") }
      return given["x"]
    }
    #expect(trace.module != nil)
  }

  @Test func examplesAreThoseOfTheReadme() throws {
    let rows = try Self.text("README.md").split(separator: "\n").drop { $0 != "| PyTorch | Martlet |" }.dropFirst(2)
      .prefix { $0.hasPrefix("|") }
    let codes = rows.flatMap { row in
      (row.split(separator: "|").last ?? "").matches(of: #/`([^`]+)`/#).map { String($0.1) }
    }
    let source = try String(contentsOfFile: #filePath, encoding: .utf8).components(separatedBy: "\n")
    let examples = source.drop { $0 != "    [" }.prefix { !$0.contains("@Test") }
      .filter { $0.hasPrefix("      ") && $0.hasSuffix(",") }.map { $0.dropFirst(6).dropLast() }
    #expect(codes.count > 30 && codes == examples.map(String.init))
  }

  @Test func layersAreThoseOfTheReadme() throws {
    let text = try Self.text("README.md")
    let sentence = try #require(text.firstMatch(of: #/The layers are ([^.]*)\./#))
    let named = sentence.1.matches(of: #/`(\w+)`/#).map { String($0.1) }
    let layers = try FileManager.default.contentsOfDirectory(
      atPath: Self.root.appending(path: "Sources/Frontend/Layers").path)
    #expect(Set(named) == Set(layers.map { String($0.dropLast(6)) }) && named.count == layers.count)
  }
}
