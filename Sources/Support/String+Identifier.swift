extension String {
  /// Whether this is a letter or underscore followed by letters, digits and underscores, all ASCII: what models,
  /// entries, dims and tensors may be called.
  public var isIdentifier: Bool {
    func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 32) || byte == 95 }
    guard let first = utf8.first, isLetter(first) else { return false }
    return utf8.allSatisfy { isLetter($0) || (48...57).contains($0) }
  }
}
