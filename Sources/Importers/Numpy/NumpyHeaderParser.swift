internal import MartletGraphIR
internal import MartletScalars
internal import MartletSupport

/// Reads the Python dictionary in the head of a `.npy` file; nothing but its three keys is known.
struct NumpyHeaderParser {
  private let characters: [Character]
  private var position = 0
  private let place: SourceLocation

  init(_ text: String, path: String) {
    characters = Array(text)
    place = SourceLocation(file: path)
  }

  private func failure(_ message: String = "cannot be read") -> Diagnostic {
    Diagnostic("the header of the .npy file \(message)", at: place)
  }

  private mutating func accept(_ character: Character) -> Bool {
    while position < characters.count, characters[position].isWhitespace { position += 1 }
    guard position < characters.count, characters[position] == character else { return false }
    position += 1
    return true
  }

  private mutating func expect(_ character: Character) throws(Diagnostic) {
    if !accept(character) { throw failure() }
  }

  private mutating func string() throws(Diagnostic) -> String {
    let quote: Character = accept("\"") ? "\"" : "'"
    if quote == "'" { try expect("'") }
    guard let end = characters[position...].firstIndex(of: quote) else { throw failure() }
    defer { position = end + 1 }
    return String(characters[position..<end])
  }

  private mutating func boolean() throws(Diagnostic) -> Bool {
    _ = accept(" ")
    for (name, value) in [("True", true), ("False", false)] where characters[position...].starts(with: name) {
      position += name.count
      return value
    }
    throw failure()
  }

  private mutating func extents() throws(Diagnostic) -> [Int] {
    try expect("(")
    var extents: [Int] = []
    while !accept(")") {
      _ = accept(" ")
      let digits = characters[position...].prefix { ("0"..."9").contains($0) }
      guard let extent = Int(String(digits)) else { throw failure("gives no valid shape") }
      position += digits.count
      extents.append(extent)
      if extents.count > TensorType.greatestRank {
        throw failure("gives more than the \(TensorType.greatestRank) axes that a tensor can have")
      }
      if !accept(",") {
        try expect(")")
        break
      }
    }
    return extents
  }

  /// Reads the dictionary.
  mutating func read(into header: inout NumpyHeader) throws(Diagnostic) {
    try expect("{")
    var seen: Set<String> = []
    while !accept("}") {
      let key = try string()
      try expect(":")
      switch key {
      case "descr":
        if accept("[") {
          throw Diagnostic("the elements are records with fields, which no tensor can have", at: place)
        }
        try header.setType(try string(), at: place)
      case "fortran_order": header.isFortranOrder = try boolean()
      case "shape": header.shape = try extents()
      default: throw failure("has the unknown key '\(key)'")
      }
      seen.insert(key)
      if !accept(",") {
        try expect("}")
        break
      }
    }
    if seen.count != 3 { throw failure("lacks one of 'descr', 'fortran_order' and 'shape'") }
  }
}
