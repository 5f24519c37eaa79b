internal import MartletGraphIR
internal import MartletSupport

/// The node that is being imported.
struct OperatorCall {
  /// How reports call it: the operator and the node's name.
  var label: String
  /// The version of the operator set that the node is of.
  var version: Int
  /// The operands; nil for optional ones that are missing.
  var operands: [Value?] = []
  /// The operands that are sequences, by position.
  var sequences: [Int: [Value]] = [:]
  /// The results that are sequences, by position.
  var resultSequences: [Int: [Value]] = [:]
  /// The attributes that the node gives.
  var attributes: [String: AttributeRule.Value] = [:]
  /// The rules of its attributes.
  var rules: [AttributeRule] = []
  /// The names of its results; empty for those that nobody wants.
  var results: [String] = []

  /// Whether the result at `position` is wanted.
  func wants(_ position: Int) -> Bool { results.indices.contains(position) && !results[position].isEmpty }
}
