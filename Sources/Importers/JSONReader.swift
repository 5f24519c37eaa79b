internal import MartletSupport

/// Reads JSON (RFC 8259) as hostile input: depth is bounded, names occur once, the order of members is kept.
struct JSONReader {
  private let bytes: UnsafeRawBufferPointer
  private let file: String
  private var place = 0
  private var depth = 0
  private static let greatestDepth = 64

  /// The value that `bytes` hold and nothing else but blanks.
  /// - Throws: a diagnostic with the offset at fault.
  static func read(_ bytes: UnsafeRawBufferPointer, file: String) throws(Diagnostic) -> JSONValue {
    var reader = JSONReader(bytes: bytes, file: file)
    let value = try reader.readValue()
    reader.skipBlanks()
    guard reader.place == bytes.count else { throw reader.error("unexpected bytes after the JSON value") }
    return value
  }

  private init(bytes: UnsafeRawBufferPointer, file: String) {
    self.bytes = bytes
    self.file = file
  }

  private func error(_ message: String) -> Diagnostic {
    Diagnostic("\(message) (byte \(place) of the JSON)", at: SourceLocation(file: file))
  }

  private var next: UInt8? { place < bytes.count ? bytes[place] : nil }

  private mutating func skipBlanks() {
    while let byte = next, byte == 32 || byte == 9 || byte == 10 || byte == 13 { place += 1 }
  }

  private mutating func accept(_ character: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard next == UInt8(ascii: character) else { return false }
    place += 1
    return true
  }

  private mutating func expect(_ character: Unicode.Scalar) throws(Diagnostic) {
    if !accept(character) { throw error("expected '\(character)'") }
  }

  private mutating func readValue() throws(Diagnostic) -> JSONValue {
    skipBlanks()
    switch next {
    case UInt8(ascii: "{"): return try nested { (reader) throws(Diagnostic) in try reader.readObject() }
    case UInt8(ascii: "["): return try nested { (reader) throws(Diagnostic) in try reader.readArray() }
    case UInt8(ascii: "\""): return .string(try readString())
    case UInt8(ascii: "t"): return try readWord("true", .bool(true))
    case UInt8(ascii: "f"): return try readWord("false", .bool(false))
    case UInt8(ascii: "n"): return try readWord("null", .null)
    default: return try readNumber()
    }
  }

  private mutating func nested(
    _ read: (inout JSONReader) throws(Diagnostic) -> JSONValue
  ) throws(Diagnostic) -> JSONValue {
    depth += 1
    defer { depth -= 1 }
    if depth > Self.greatestDepth { throw error("the JSON is nested too deeply") }
    place += 1
    return try read(&self)
  }

  private mutating func readObject() throws(Diagnostic) -> JSONValue {
    var members: [JSONValue.Member] = []
    var names: Set<String> = []
    if accept("}") { return .object([]) }
    repeat {
      skipBlanks()
      let name = try readString()
      // Different spellings of one character count as the same name, as they do in every dictionary of keys.
      guard names.insert(name).inserted else { throw error("'\(name)' occurs twice") }
      try expect(":")
      members.append(.init(name: name, value: try readValue()))
    } while accept(",")
    try expect("}")
    return .object(members)
  }

  private mutating func readArray() throws(Diagnostic) -> JSONValue {
    var elements: [JSONValue] = []
    if accept("]") { return .array([]) }
    repeat { elements.append(try readValue()) } while accept(",")
    try expect("]")
    return .array(elements)
  }

  private mutating func readWord(_ word: String, _ value: JSONValue) throws(Diagnostic) -> JSONValue {
    for byte in word.utf8 {
      guard next == byte else { throw error("expected '\(word)'") }
      place += 1
    }
    return value
  }

  private mutating func readNumber() throws(Diagnostic) -> JSONValue {
    let start = place
    while let byte = next, "+-.eE0123456789".utf8.contains(byte) { place += 1 }
    let text = String(decoding: bytes[start..<place], as: UTF8.self)
    let digits = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let hasFraction = text.utf8.contains { ".eE".utf8.contains($0) }
    let leadsWithZero = digits.utf8.count > 1 && digits.hasPrefix("0") && !digits.hasPrefix("0.")
    guard let first = digits.utf8.first, (48...57).contains(first), !leadsWithZero || hasFraction else {
      place = start
      throw error("expected a JSON value")
    }
    if !hasFraction, let number = Int(text) { return .integer(number) }
    guard let number = Double(text) else {
      place = start
      throw error("the number cannot be read")
    }
    return .number(number)
  }

  private mutating func readString() throws(Diagnostic) -> String {
    guard next == UInt8(ascii: "\"") else { throw error("expected a string") }
    place += 1
    var text: [UInt8] = []
    while let byte = next, byte != UInt8(ascii: "\"") {
      place += 1
      guard byte >= 32 else { throw error("a string holds a control character") }
      if byte == UInt8(ascii: "\\") { try readEscape(into: &text) } else { text.append(byte) }
    }
    guard next != nil else { throw error("a string is not closed") }
    place += 1
    guard let string = String(validating: text, as: UTF8.self) else { throw error("a string is not UTF-8") }
    return string
  }

  private mutating func readEscape(into text: inout [UInt8]) throws(Diagnostic) {
    guard let byte = next else { throw error("a string is not closed") }
    place += 1
    switch byte {
    case UInt8(ascii: "n"): text.append(10)
    case UInt8(ascii: "t"): text.append(9)
    case UInt8(ascii: "r"): text.append(13)
    case UInt8(ascii: "b"): text.append(8)
    case UInt8(ascii: "f"): text.append(12)
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "u"):
      var code = UInt32(try readHexadecimal())
      if (0xD800..<0xDC00).contains(code), next == UInt8(ascii: "\\") {
        place += 1
        guard next == UInt8(ascii: "u") else { throw error("half a surrogate pair") }
        place += 1
        let low = UInt32(try readHexadecimal())
        guard (0xDC00..<0xE000).contains(low) else { throw error("half a surrogate pair") }
        code = 0x10000 + (code - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(code) else { throw error("half a surrogate pair") }
      text.append(contentsOf: String(Character(scalar)).utf8)
    default: throw error("no such escape")
    }
  }

  private mutating func readHexadecimal() throws(Diagnostic) -> UInt16 {
    guard place + 4 <= bytes.count,
      bytes[place..<place + 4].allSatisfy({ (48...57).contains($0) || (97...102).contains($0 | 32) }),
      let code = UInt16(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16)
    else { throw error("expected four hexadecimal digits") }
    place += 4
    return code
  }
}
