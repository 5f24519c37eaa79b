import MartletGraphIR
import MartletImporters
import MartletScalars
import MartletSupport
import TestSupport
import Testing

/// `elements` as a tensor of a weight file.
private func tensor(_ elements: [Float], _ shape: [Int]) throws -> WeightTensor {
  let folder = try TemporaryFolder()
  let path = folder.path("w.safetensors")
  try SafetensorsWriter.write(
    [.init("w", .f32, shape, bytes: elements.withUnsafeBytes { Array($0) })], to: path)
  return try SafetensorsFile(path).tensors[0]
}

private func conversion(_ form: WeightConversion.Form, _ shape: [Int]) -> WeightConversion {
  WeightConversion(form, of: TensorType(.f32, shape.map { Dim($0) }))
}

private func halves(_ bytes: [UInt8]) -> [UInt16] {
  stride(from: 0, to: bytes.count, by: 2).map { UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 }
}

private func floats(_ bytes: [UInt8]) -> [Float] {
  bytes.withUnsafeBytes { raw in
    (0..<raw.count / 4).map { raw.loadUnaligned(fromByteOffset: 4 * $0, as: Float.self) }
  }
}

/// What weights of f32 become.
struct WeightConversionTests {
  @Test func roundingGoesToTheNearestAndTiesToEven() throws {
    // 1 + 2^-8 lies between 1 and 1 + 2^-7, 1 + 3·2^-8 between that and 1 + 2^-6.
    let elements: [Float] = [
      0, -0.0, 1, 1 + 0x1p-8, 1 + 0x1.8p-7, 1 + 0x1.02p-8, -(1 + 0x1p-8), .infinity, -.infinity,
      .greatestFiniteMagnitude, .leastNonzeroMagnitude, Float(bitPattern: 0x7f80_0001), Float(bitPattern: 0xffff_ffff),
    ]
    let tensor = try tensor(elements, [elements.count])
    let rounded = halves(try tensor.converted(by: conversion(.rounded, [elements.count])))
    #expect(
      rounded == [
        0, 0x8000, 0x3f80, 0x3f80, 0x3f82, 0x3f81, 0xbf80, 0x7f80, 0xff80, 0x7f80, 0, 0x7fc0, 0xffff,
      ])
  }

  @Test func channelsHaveScalesOfTheirOwn() throws {
    // The greatest is 127 steps; halves go to the even neighbour; a channel of zeros has the scale 1.
    let elements: [Float] = [127, 2.5, -3.5, 0, 0, 0, -254, 3, 1, .leastNonzeroMagnitude, 0, 0]
    let tensor = try tensor(elements, [4, 3])
    let quantized = try tensor.converted(by: conversion(.quantized(axes: [0]), [4, 3]))
    #expect(quantized.map { Int8(bitPattern: $0) } == [127, 2, -4, 0, 0, 0, -127, 2, 0, 0, 0, 0])
    #expect(floats(try tensor.converted(by: conversion(.scales(axes: [0]), [4, 3]))) == [1, 1, 2, 1])
  }

  @Test func filtersAreTransformedAndRoundedOnce() throws {
    // Two filters along the first and the last axis, side by side.
    let elements = (0..<18).map { Float($0 * $0) / 3 }
    let tensor = try tensor(elements, [3, 2, 3])
    let found = floats(try tensor.converted(by: conversion(.winograd(axes: [0, 2]), [3, 2, 3])))
    let rows: [[Double]] = [[1, 0, 0], [0.5, 0.5, 0.5], [0.5, -0.5, 0.5], [0, 0, 1]]
    for place in 0..<32 {
      let (row, filter, column) = (place / 8, place / 4 % 2, place % 4)
      var sum = 0.0
      for (y, x) in (0..<9).map({ ($0 / 3, $0 % 3) }) {
        sum += rows[row][y] * rows[column][x] * Double(elements[y * 6 + filter * 3 + x])
      }
      // Sums of so few bits are exact in f64, in whatever order.
      #expect(found[place] == Float(sum), "\(place)")
    }
    #expect(conversion(.winograd(axes: [0, 2]), [3, 2, 3]).result == TensorType(.f32, [4, 2, 4]))
    #expect(conversion(.winograd(axes: [0, 1]), [3, 2, 3]).result == nil)
    #expect(conversion(.winograd(axes: [0]), [3, 2, 3]).result == nil)
  }

  @Test(arguments: [Float.nan, .infinity]) func whatIsNotFiniteHasNoScale(element: Float) throws {
    let tensor = try tensor([1, element], [2, 1])
    #expect(throws: Diagnostic.self) { try tensor.converted(by: conversion(.quantized(axes: [0]), [2, 1])) }
    #expect(throws: Diagnostic.self) { try tensor.converted(by: conversion(.scales(axes: [0]), [2, 1])) }
  }
}

/// The same for elements and shapes made at random.
@Suite(.seeded) struct WeightConversionFuzzTests {
  /// The scalar table's cast, which the interpreter runs, rounds in the same way.
  @Test func roundingIsTheCastOfTheTable() throws {
    var random = SeededGenerator(seed: TestSeed.first)
    let elements = (0..<4096).map { _ in Float(bitPattern: UInt32(truncatingIfNeeded: random.next())) }
      .filter { !$0.isNaN }
    let rounded = halves(
      try tensor(elements, [elements.count]).converted(by: conversion(.rounded, [elements.count])))
    #expect(rounded == elements.map { UInt16(ScalarValue(Double($0), as: .bf16).bits) })
  }

  /// By definition, for shapes and axes made at random.
  @Test func quantizedElementsFollowTheirDefinition() throws {
    for seed in TestSeed.seeds(20) {
      var random = SeededGenerator(seed: seed)
      let shape = (0..<1 + random.below(4)).map { _ in 1 + random.below(5) }
      var axes = shape.indices.filter { _ in random.below(2) == 0 }
      if axes.isEmpty { axes = [shape.count - 1] }
      let count = shape.reduce(1, *)
      let elements = (0..<count).map { _ in Float(random.below(2001)) / 1000 - 1 }
      let tensor = try tensor(elements, shape)
      var channels: [Int] = []
      for position in 0..<count {
        var (rest, index) = (position, [Int](repeating: 0, count: shape.count))
        for axis in shape.indices.reversed() { (rest, index[axis]) = (rest / shape[axis], rest % shape[axis]) }
        channels.append(axes.reduce(0) { $0 * shape[$1] + index[$1] })
      }
      let scales = (0..<axes.reduce(1) { $0 * shape[$1] }).map { channel -> Float in
        let most = zip(channels, elements).filter { $0.0 == channel }.map { $0.1.magnitude }.max() ?? 0
        return most == 0 ? 1 : most / 127
      }
      #expect(floats(try tensor.converted(by: conversion(.scales(axes: axes), shape))) == scales, "seed \(seed)")
      let quantized = try tensor.converted(by: conversion(.quantized(axes: axes), shape))
      let wanted = zip(channels, elements).map { Int8(($1 / scales[$0]).rounded(.toNearestOrEven)) }
      #expect(quantized.map { Int8(bitPattern: $0) } == wanted, "seed \(seed), \(shape), \(axes)")
    }
  }
}
