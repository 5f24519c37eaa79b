public import MartletSupport

extension SeededGenerator {
  /// `bytes` cut off, with a piece twice, or with a few bytes turned into something else; often with one of `pieces` in the
  /// place of as many bytes.
  public mutating func damaged(_ bytes: [UInt8], pieces: [String] = []) -> [UInt8] {
    var bytes = bytes
    if bytes.isEmpty { return bytes }
    switch Int.random(in: 0..<8, using: &self) {
    case 0: bytes.removeLast(Int.random(in: 0..<bytes.count, using: &self))
    case 1:
      let place = Int.random(in: 0..<bytes.count, using: &self)
      bytes.insert(contentsOf: bytes[place...].prefix(Int.random(in: 1..<40, using: &self)), at: place)
    case 2...4 where !pieces.isEmpty:
      let place = Int.random(in: 0..<bytes.count, using: &self)
      let length = min(Int.random(in: 0..<6, using: &self), bytes.count - place)
      bytes.replaceSubrange(place..<place + length, with: Array((pieces.randomElement(using: &self) ?? "").utf8))
    default:
      for _ in 0...Int.random(in: 0..<3, using: &self) {
        let place = Int.random(in: 0..<bytes.count, using: &self)
        let values = [0, 1, 2, 0x7F, 0x80, 0xFF, bytes[place] ^ 1, UInt8.random(in: 0...255, using: &self)]
        bytes[place] = values.randomElement(using: &self) ?? 0
      }
    }
    return bytes
  }
}
