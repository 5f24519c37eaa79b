import Foundation
import MartletArtifact
import MartletCompiler
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// The packed elements by definition, one after the other.
private func packedByDefinition(_ source: [UInt8], _ size: Int, _ shape: [Int], _ packing: Packing) -> [UInt8] {
  let count = packing.shape.reduce(1, *)
  var result: [UInt8] = []
  for linear in 0..<count {
    var rest = linear
    var position = packing.shape
    for axis in packing.shape.indices.reversed() {
      position[axis] = rest % packing.shape[axis]
      rest /= packing.shape[axis]
    }
    let index = packing.index.map { expression in
      expression.evaluate { symbol in if case .axis(let axis) = symbol { position[axis] } else { nil } } ?? -1
    }
    var place: Int? = 0
    for (value, extent) in zip(index, shape) {
      place = (0..<extent).contains(value) ? place.map { $0 * extent + value } : nil
    }
    result += place.map { Array(source[$0 * size..<($0 + 1) * size]) } ?? [UInt8](repeating: 0, count: size)
  }
  return result
}

private func written(_ layout: WeightLayout, _ contents: [WeightContent]) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  let file = try OutputFile(folder.path("w"))
  let writer = try WeightWriter(layout, contents)
  let hash = try writer.write(to: file)
  try file.commit()
  let bytes = Array(try Data(contentsOf: URL(filePath: folder.path("w"))))
  #expect(hash == ContentHash(of: bytes.dropFirst(64)))
  #expect(try writer.contentHash() == hash)
  #expect(bytes.withUnsafeBytes { WeightHeader($0) } == WeightHeader(totalByteCount: bytes.count, contentHash: hash))
  #expect(bytes.count == layout.byteCount)
  return bytes
}

@Test func panelsHoldTheWeightAndZeros() throws {
  var layout = WeightLayout(placement: .embedded)
  let panels = Packing(shape: [2, 3, 4], index: [4 * .axis(0) + .axis(2), .axis(1)])
  try layout.append("w", .u8, [6, 3], packing: panels)
  let bytes = try written(layout, [.bytes(Array(1...18))])
  let expected: [UInt8] = [
    1, 4, 7, 10, 2, 5, 8, 11, 3, 6, 9, 12,
    13, 16, 0, 0, 14, 17, 0, 0, 15, 18, 0, 0,
  ]
  #expect(Array(bytes[64..<88]) == expected)
  #expect(bytes[88...].allSatisfy { $0 == 0 })
}

/// Packing element by element, for shapes made at random.
@Suite(.seeded) struct WeightPackingFuzzTests {
  @Test func packingFollowsItsDefinition() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    for _ in 0..<TestSeed.count(300) {
      let type = [DataType.u8, .f16, .f32, .i64].randomElement(using: &random) ?? .u8
      let shape = (0..<Int.random(in: 0...3, using: &random)).map { _ in Int.random(in: 0...7, using: &random) }
      let packedShape = (0..<Int.random(in: 0...4, using: &random)).map { _ in Int.random(in: 0...6, using: &random) }
      let index = shape.map { _ in
        packedShape.indices.reduce(IndexExpression(Int.random(in: -3...5, using: &random))) { sum, axis in
          sum + IndexExpression([0, 0, 1, 1, 2, -1, 4].randomElement(using: &random) ?? 0) * .axis(axis)
        }
      }
      let packing =
        Int.random(in: 0..<8, using: &random) == 0 ? .rowMajor(shape) : Packing(shape: packedShape, index: index)
      let count = shape.reduce(type.byteCount, *)
      let source = (0..<count).map { _ in UInt8.random(in: 1...255, using: &random) }
      var layout = WeightLayout(placement: .embedded)
      try layout.append("w", type, shape, packing: packing)
      try layout.validate()
      let bytes = try written(layout, [.bytes(source)])
      let wanted = packedByDefinition(source, type.byteCount, shape, packing)
      #expect(Array(bytes[64..<64 + wanted.count]) == wanted, "\(shape) as \(packing)")
    }
  }
}

@Test func longRowsArePackedInPieces() throws {
  let count = 200_000
  var layout = WeightLayout(placement: .embedded)
  try layout.append(
    "reversed", .u16, [count], packing: Packing(shape: [count + 3], index: [IndexExpression(count - 1) - .axis(0)]))
  try layout.append("same", .u8, [5], packing: .rowMajor([5]))
  let source = (0..<count).flatMap { (number: Int) -> [UInt8] in [UInt8(number & 255), UInt8(number >> 8 & 255)] }
  let bytes = try written(layout, [.bytes(source), .bytes([1, 2, 3, 4, 5])])
  let wanted =
    (0..<count).reversed().flatMap { (number: Int) -> [UInt8] in [UInt8(number & 255), UInt8(number >> 8 & 255)] } + [
      0, 0, 0, 0, 0, 0,
    ]
  #expect(Array(bytes[64..<64 + wanted.count]) == wanted)
  #expect(Array(bytes[layout.tensors[1].offset...].prefix(5)) == [1, 2, 3, 4, 5])
}

@Test func contentsMustFitTheirType() throws {
  var layout = WeightLayout(placement: .embedded)
  try layout.append("w", .f32, [2], packing: .rowMajor([2]))
  #expect { try WeightWriter(layout, [.bytes([1, 2, 3])]) } throws: { "\($0)".contains("'w' has 3 bytes") }
}
