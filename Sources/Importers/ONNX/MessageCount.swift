internal import MartletSupport

/// Counts the messages in the bytes of a model before they are decoded: an empty one takes two bytes in the file and
/// hundreds in memory.
struct MessageCount {
  /// The messages that hold many others.
  private enum Kind {
    case model, graph, function, node, attribute

    /// The fields with messages of these kinds, by number.
    var children: [Int: Kind] {
      switch self {
      case .model: [7: .graph, 25: .function]
      case .graph: [1: .node]
      case .function: [7: .node, 11: .attribute]
      case .node: [5: .attribute]
      case .attribute: [6: .graph, 11: .graph]
      }
    }
  }

  /// More messages and texts than any model has.
  private static let limit = 1 << 20
  private let bytes: UnsafeRawBufferPointer
  private var count = 0

  /// Checks the model in `bytes`; what is no protocol buffer is left to the decoder.
  /// - Throws: a diagnostic if there are too many messages.
  static func check(_ bytes: UnsafeRawBufferPointer) throws(Diagnostic) {
    var scan = MessageCount(bytes: bytes)
    try scan.enter(.model, 0..<bytes.count, depth: 0)
  }

  private init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private mutating func enter(_ kind: Kind, _ range: Range<Int>, depth: Int) throws(Diagnostic) {
    guard depth <= ONNXFile.greatestDepth else { return }
    let children = kind.children
    var place = range.lowerBound
    while place < range.upperBound {
      guard let key = number(&place, range.upperBound) else { return }
      switch key & 7 {
      case 0: if number(&place, range.upperBound) == nil { return }
      case 1: place += 8
      case 5: place += 4
      case 2:
        guard let length = number(&place, range.upperBound), length <= UInt64(range.upperBound - place) else { return }
        count += 1
        guard count <= Self.limit else { throw Diagnostic("the model has more than \(Self.limit) parts") }
        let end = place + Int(length)
        if let child = children[Int(key >> 3)] { try enter(child, place..<end, depth: depth + 1) }
        place = end
      default: return
      }
    }
  }

  /// The number of variable length at `place`, which moves behind it; nil if it does not end.
  private func number(_ place: inout Int, _ end: Int) -> UInt64? {
    var result: UInt64 = 0
    for shift in stride(from: 0 as UInt64, to: 64, by: 7) {
      guard place < end else { return nil }
      let byte = bytes[place]
      place += 1
      result |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return result }
    }
    return nil
  }
}
