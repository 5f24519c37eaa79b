import MartletScalars

/// A form of a product that is the one to take for some dims alone.
struct SizedForm {
  /// What must hold of the dims.
  let conditions: [IndexCondition]
  /// The form.
  let form: TemplateForm
}
