public import MartletScalars
internal import MartletSupport

/// An index expression over the dims of an entry, as it stands in manifests: `ceildiv(batch, 8)*64`.
public struct Formula: Hashable, Sendable {
  /// The expression.
  public var expression: IndexExpression

  /// `expression` as a part of a manifest.
  public init(_ expression: IndexExpression) { self.expression = expression }

  /// The value where the dims have the values in `dims`; nil if it does not fit 64 bits or a dim is missing.
  public func value(_ dims: DimValues) -> Int? { expression.evaluate { dims[$0] } }
}

extension Formula: CustomStringConvertible {
  /// The text of the expression.
  public var description: String { expression.description }
}

extension Formula: Codable {
  /// Reads a number or the text of an expression.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let number = try? container.decode(Int.self) {
      self.init(IndexExpression(number))
      return
    }
    var scanner = TextScanner(try container.decode(String.self), file: "manifest")
    let expression = try IndexExpression.parse(&scanner)
    guard scanner.isAtEnd() else { throw scanner.error("unexpected text after the expression") }
    self.init(expression)
  }

  /// Writes a number where the expression is constant, else its text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let constant = expression.constant { try container.encode(constant) } else { try container.encode(description) }
  }
}
