import MartletImporters
import MartletScalars
import MartletSupport

/// The weights of the MLP: the formula of `Examples/Training/formula.py`.
enum FormulaWeights {
  /// Multiples of 2^-23 in -1..<1 times `scale`, a power of two.
  static func uniform(_ count: Int, seed: Int, scale: Float) -> [Float] {
    let start = UInt32(truncatingIfNeeded: seed &* 0x9E37_79B9)
    return (0..<count).map { position in
      var state = UInt32(truncatingIfNeeded: position) &+ start
      for factor: UInt32 in [0x85EB_CA6B, 0xC2B2_AE35] { state = (state ^ (state >> 16)) &* factor }
      state ^= state >> 16
      return (Float(state >> 8) * 0x1p-23 - 1) * scale
    }
  }

  /// The bytes of `values` as weight files hold them.
  static func bytes(_ values: [Float]) -> [UInt8] {
    values.flatMap { value in withUnsafeBytes(of: value.bitPattern.littleEndian) { Array($0) } }
  }

  /// Writes the weights of `Examples/MLP.swift` to `path`.
  static func writeMLP(to path: String) throws {
    var tensors: [SafetensorsWriter.Tensor] = []
    for (number, layer) in [("hidden", 784, 512), ("middle", 512, 512), ("output", 512, 10)].enumerated() {
      let (name, inputs, outputs) = layer
      for (key, shape, seed, scale) in [
        ("\(name).weight", [outputs, inputs], 2 * number + 1, Float(0x1p-4)),
        ("\(name).bias", [outputs], 2 * number + 2, 0x1p-2),
      ] {
        let values = uniform(shape.reduce(1, *), seed: seed, scale: scale)
        tensors.append(.init(key, .f32, shape, bytes: bytes(values)))
      }
    }
    try SafetensorsWriter.write(tensors, to: path)
  }
}
