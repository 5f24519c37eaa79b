/// How a kernel is scheduled, and why so.
public struct ScheduleChoice: Hashable, Sendable {
  /// The choice and its reason, for people who read the kernels.
  public var text: String
  /// What of the kernel decides which template is fast; nil where there was nothing to choose.
  public var situation: String?
  /// What was chosen: the template with the parameters that could be others.
  public var call: TemplateCall?
  /// Among how many forms there was a choice.
  public var alternatives: Int

  /// The choice that `text` describes, of `call` among so many `alternatives` in `situation`.
  init(_ text: String, situation: String? = nil, call: TemplateCall? = nil, alternatives: Int = 1) {
    self.text = text
    self.situation = situation
    self.call = call
    self.alternatives = alternatives
  }

  /// The choice of `form` among so many `alternatives` in `situation`.
  init(_ form: TemplateForm, for situation: String, among alternatives: Int) {
    self.init(
      "template \(form.call) for \"\(situation)\": \(form.reason)", situation: situation, call: form.tunableCall,
      alternatives: alternatives)
  }
}
