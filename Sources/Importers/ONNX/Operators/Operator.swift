internal import MartletGraphIR
internal import MartletSupport

/// A row of the operator table: an operator with one form of its attributes, and what it means.
struct Operator: Sendable {
  /// Appends the operations of the node in hand and gives its results.
  typealias Conversion = @Sendable (inout GraphImporter) throws(Diagnostic) -> [Value]

  /// The domain; that of the standard operators is empty.
  var domain = ""
  /// The name.
  let name: String
  /// The versions of the operator set in which it has this form.
  let versions: ClosedRange<Int>
  /// How many operands it takes; optional ones may be missing in between.
  let operands: ClosedRange<Int>
  /// Its attributes.
  let attributes: [AttributeRule]
  /// What it means.
  let convert: Conversion

  /// The newest version of the operator set that the table knows.
  static let newestVersion = 28
  /// More operands than any node has.
  static let many = 1 << 20

  init(
    _ name: String, _ versions: ClosedRange<Int> = 1...Self.newestVersion, _ operands: ClosedRange<Int> = 1...1,
    _ attributes: [AttributeRule] = [], _ convert: @escaping Conversion
  ) {
    self.name = name
    self.versions = versions
    self.operands = operands
    self.attributes = attributes
    self.convert = convert
  }

  /// An operator with one result.
  static func one(
    _ name: String, _ versions: ClosedRange<Int> = 1...Self.newestVersion, _ operands: ClosedRange<Int> = 1...1,
    _ attributes: [AttributeRule] = [],
    _ convert: @escaping @Sendable (inout GraphImporter) throws(Diagnostic) -> Value
  ) -> Operator {
    Operator(name, versions, operands, attributes) { importer throws(Diagnostic) in [try convert(&importer)] }
  }

  /// All rows by domain and name.
  static let table: [String: [String: [Operator]]] =
    Dictionary(grouping: rows, by: \.domain).mapValues { Dictionary(grouping: $0, by: \.name) }

  /// All rows, family by family.
  static let rows: [Operator] =
    arithmetic + comparisons + logic + functions + activations + reductions + products + convolutions + poolings
    + normalizations + softmaxes + shapes + slices + pads + gathers + makers + quantizations + attentions + resizes
    + losses + controls + loops + recurrences + scatters + grids + transforms + sequences + optionals + determinants
    + documents + melWeights + samples + randoms + previews + trainings + chosen
}
