public import MartletSupport

/// A message of protocol buffers as its fields, without its schema, so that it can be damaged and still be read: the encoding
/// of <https://protobuf.dev/programming-guides/encoding/>.
public struct WireMessage: Sendable {
  /// What a field holds.
  public enum Content: Sendable {
    /// A whole number of any length.
    case number(UInt64)
    /// Four or eight bytes.
    case fixed([UInt8])
    /// A string, bytes, or numbers one behind the other.
    case bytes([UInt8])
    /// Bytes that can be read as a message.
    case message(WireMessage)

    /// The number of the wire format; what is exchanged has the same.
    fileprivate var wireType: UInt64 {
      switch self {
      case .number: 0
      case .fixed(let bytes): bytes.count == 8 ? 1 : 5
      case .bytes, .message: 2
      }
    }
  }

  /// A field of a message.
  public struct Field: Sendable {
    fileprivate var number: UInt64
    fileprivate var content: Content
  }

  private var fields: [Field] = []

  /// The message that `bytes` are; nil if they are none, or one that would be written in another way.
  public init?(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let tag = Self.number(&rest), tag >> 3 > 0 else { return nil }
      switch tag & 7 {
      case 0:
        guard let value = Self.number(&rest) else { return nil }
        fields.append(Field(number: tag >> 3, content: .number(value)))
      case 1, 5:
        let count = tag & 7 == 1 ? 8 : 4
        guard rest.count >= count else { return nil }
        fields.append(Field(number: tag >> 3, content: .fixed(Array(rest.prefix(count)))))
        rest = rest.dropFirst(count)
      case 2:
        guard let length = Self.number(&rest), length <= UInt64(rest.count) else { return nil }
        let inner = Array(rest.prefix(Int(length)))
        let message = inner.isEmpty ? nil : WireMessage(inner)
        fields.append(Field(number: tag >> 3, content: message.map { .message($0) } ?? .bytes(inner)))
        rest = rest.dropFirst(Int(length))
      default: return nil
      }
    }
    if self.bytes != bytes { return nil }
  }

  /// The message as bytes.
  public var bytes: [UInt8] {
    var result: [UInt8] = []
    for field in fields {
      Self.append(field.number << 3 | field.content.wireType, to: &result)
      switch field.content {
      case .number(let value): Self.append(value, to: &result)
      case .fixed(let bytes): result += bytes
      case .bytes(let inner): Self.append(inner, behindLengthTo: &result)
      case .message(let message): Self.append(message.bytes, behindLengthTo: &result)
      }
    }
    return result
  }

  /// All fields, those of inner messages too.
  public var allFields: [Field] {
    fields.flatMap { field in
      if case .message(let inner) = field.content { return [field] + inner.allFields }
      return [field]
    }
  }

  /// Removes, doubles, adds or changes a field somewhere; `others` are fields to put in the place of those that have the same
  /// number.
  public mutating func damage(_ others: [Field], using random: inout SeededGenerator) {
    guard !fields.isEmpty else { return }
    let place = random.below(fields.count)
    if case .message(var inner) = fields[place].content, !random.once(in: 5) {
      inner.damage(others, using: &random)
      fields[place].content = .message(inner)
      return
    }
    switch random.int(0...5) {
    case 0: fields.remove(at: place)
    case 1: fields.insert(fields[place], at: place)
    case 2: fields.append(random.pick(others))
    default: fields[place].content = Self.other(than: fields[place], others, using: &random)
    }
  }

  private static func other(
    than field: Field, _ others: [Field], using random: inout SeededGenerator
  ) -> Content {
    if case .number = field.content, random.once(in: 2) {
      let numbers: [Int64] = [0, 1, 2, 3, 5, 8, 16, 64, 1 << 31, 1 << 40, .max, -1, -2, -(1 << 31), .min]
      return .number(UInt64(bitPattern: random.pick(numbers)))
    }
    if case .fixed(let bytes) = field.content {
      let patterns: [[UInt8]] = [
        [0, 0, 0, 0], [0, 0, 0x80, 0x3F], [0, 0, 0x80, 0xFF], [0, 0, 0xC0, 0x7F], [1, 0, 0, 0],
      ]
      return .fixed(bytes.count == 4 ? random.pick(patterns) : bytes.reversed())
    }
    for _ in 0..<100 {
      let other = random.pick(others)
      if other.number == field.number, other.content.wireType == field.content.wireType { return other.content }
    }
    return field.content
  }

  // MARK: Numbers of seven bits a byte

  private static func number(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    var value: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      guard let byte = rest.popFirst() else { return nil }
      value |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte & 0x80 == 0 { return value }
    }
    return nil
  }

  private static func append(_ value: UInt64, to bytes: inout [UInt8]) {
    var value = value
    while value > 0x7F {
      bytes.append(UInt8(value & 0x7F | 0x80))
      value >>= 7
    }
    bytes.append(UInt8(value))
  }

  private static func append(_ inner: [UInt8], behindLengthTo bytes: inout [UInt8]) {
    append(UInt64(inner.count), to: &bytes)
    bytes += inner
  }
}
