public import MartletSupport

/// A named operation with attributes that expands into others: gelu, softmax, layer norm, attention ….
///
/// Passes may know a composite by its type; everything else sees the expansion. One file each in `Composites/`,
/// listed in `Composites.all`.
public protocol Composite: Hashable, Sendable {
  /// The name in texts.
  static var name: String { get }
  /// What it computes, in one sentence for the documentation, with the shapes of operands and results.
  static var summary: String { get }
  /// Reads the attributes.
  /// - Throws: a diagnostic if one is missing or wrong.
  init(attributes: AttributeList) throws(Diagnostic)
  /// The attributes as `init(attributes:)` reads them.
  var attributes: AttributeList { get }
  /// Builds the same computation from other operations.
  /// - Throws: a diagnostic if the operands' types do not fit; it names the composite's own rule.
  func expand(_ builder: inout GraphBuilder, _ operands: [Value]) throws(Diagnostic) -> [Value]
}
