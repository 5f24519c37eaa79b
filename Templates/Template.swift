/// One embedded text.
public struct Template: Sendable {
  /// The file's name, unique over all templates.
  public let name: String
  private let bytes: [UInt8]

  init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// The file's content.
  public var text: String { String(decoding: bytes, as: UTF8.self) }
}
