internal import Foundation
internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// The matrix that turns spectra into mel spectra, for numbers that are known at compile time.
extension Operator {
  static let melWeights: [Operator] = [
    .one("MelWeightMatrix", 17...newestVersion, 5...5, [.integer("output_datatype", 1)]) {
      importer throws(Diagnostic) in try importer.melWeightMatrix()
    }
  ]
}

extension GraphImporter {
  fileprivate mutating func melWeightMatrix() throws(Diagnostic) -> Value {
    guard let bands = try integers(operand(0), "the number of bands").first,
      let length = try integers(operand(1), "the length").first,
      let rate = try integers(operand(2), "the rate").first,
      let low = try numbers(operand(3), "the lower edge").first,
      let high = try numbers(operand(4), "the upper edge").first
    else { throw Diagnostic("an operand is empty") }
    guard (1...1 << 16).contains(bands), (1...1 << 20).contains(length), (1...1 << 40).contains(rate), low >= 0,
      high >= low, high <= Double(rate),
      bands * (length / 2 + 1) <= 1 << 26
    else { throw Diagnostic("the numbers \(bands), \(length), \(rate), \(low), \(high) are not possible") }
    let rows = length / 2 + 1
    let edges = Self.melEdges(bands, length, rate, low, high)
    guard edges.allSatisfy({ (0..<rows).contains($0) }) else {
      throw Diagnostic("the upper edge lies beyond half the rate")
    }
    var matrix = [Double](repeating: 0, count: rows * bands)
    for band in 0..<bands {
      let (left, centre, right) = (edges[band], edges[band + 1], edges[band + 2])
      if left == centre { matrix[centre * bands + band] = 1 }
      for row in left..<centre { matrix[row * bands + band] = Double(row - left) / Double(centre - left) }
      for row in centre..<right { matrix[row * bands + band] = Double(right - row) / Double(right - centre) }
      if left < centre, centre == right { matrix[centre * bands + band] = 1 }
    }
    let type = try dataType("output_datatype")
    let bytes = matrix.flatMap { number -> [UInt8] in
      let bits = ScalarValue(number, as: type).bits
      return (0..<type.byteCount).map { UInt8(truncatingIfNeeded: bits >> UInt64(8 * $0)) }
    }
    return try constant(ONNXTensor(type, [rows, bands], bytes: bytes, path: ""), key: call.results.first ?? "")
  }

  /// The rows of the spectrum at which the bands' triangles begin, peak and end.
  private static func melEdges(_ bands: Int, _ length: Int, _ rate: Int, _ low: Double, _ high: Double) -> [Int] {
    func mel(_ frequency: Double) -> Double { 2595 * log1p(frequency / 700) / log(10) }
    let step = (mel(high) - mel(low)) / Double(bands + 2)
    return (0..<bands + 2).map { place in
      let frequency = 700 * expm1((Double(place) * step + mel(low)) / 2595 * log(10))
      return Int((Double(length + 1) * frequency / Double(rate)).rounded(.down))
    }
  }
}
