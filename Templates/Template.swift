/// One embedded text.
public struct Template: Sendable {
  /// The file's name.
  public let name: String
  /// The file's content.
  public let text: String

  init(_ name: String, _ text: String) {
    self.name = name
    self.text = text
  }
}
