import MartletKernelIR
import MartletScalars

/// A way to compute a region: a template with its parameters, and what the extents of its kernel are.
struct TemplateForm {
  /// The template and its parameters.
  var call: TemplateCall
  /// The parameters whose numbers follow from the region, its weights and the machine: no tuning can change them.
  let fixed: [String]
  /// The extents of the kernel by their names.
  let extents: [String: IndexExpression]
  /// Why it was chosen.
  var reason: String

  /// Parameters and extents by their names.
  var values: [String: IndexExpression] {
    Dictionary(zip(call.names, call.values.map { IndexExpression($0) }), uniquingKeysWith: { first, _ in first })
      .merging(extents) { $1 }
  }

  /// Why `template` does not take this form, given what `ranges` knows of the extents; nil if it does.
  func refusal(by template: KernelTemplate, _ ranges: SymbolRanges) -> String? {
    template.unmet(values, ranges: ranges).map { "'\(call)' does not keep to '\($0)'" }
  }

  /// The call with those parameters alone that a tuning can change.
  var tunableCall: TemplateCall {
    var call = call
    for name in fixed { call[name] = nil }
    return call
  }
}
