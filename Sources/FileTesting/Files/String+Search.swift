extension StringProtocol {
  /// The text without blanks at both ends.
  var trimmingBlanks: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }

  /// The last place where `text` stands.
  func range(ofLast text: String) -> Range<Index>? { ranges(of: text).last }
}
