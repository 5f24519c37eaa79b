import MartletKernelIR
public import MartletScalars
public import MartletSupport

/// Choices of templates that were measured: an input of the compilation, which takes the place of the cost model where it
/// has one.
///
/// A choice is for a machine and a situation: what of a kernel decides which template is fast, such as the extents of a
/// product. A tuning that was made for one model can serve another.
public struct Tuning: Hashable, Sendable {
  /// What to take in one situation.
  public struct Choice: Hashable, Sendable {
    /// The machine.
    public var machine: Machine
    /// The situation, as the comments of kernels have it.
    public var situation: String
    /// What to take.
    public var call: TemplateCall
    /// Where the choice stands.
    public var location: SourceLocation?

    /// The choice of `call`.
    public init(_ machine: Machine, _ situation: String, _ call: TemplateCall, at location: SourceLocation? = nil) {
      self.machine = machine
      self.situation = situation
      self.call = call
      self.location = location
    }
  }

  private struct Key: Hashable {
    let machine: Machine
    let situation: String
  }

  /// The choices, in order.
  public private(set) var choices: [Choice] = []
  /// Which of the cost model's forms is taken where there is no choice, 0 for the one that it holds for the best: what
  /// tuning measures one after the other. Where there are fewer, the best.
  public var alternative = 0
  private var positions: [Key: Int] = [:]

  /// A tuning without choices.
  public init() {}

  /// Adds a choice; false if there is one for its machine and situation.
  public mutating func add(_ choice: Choice) -> Bool {
    let key = Key(machine: choice.machine, situation: choice.situation)
    guard positions[key] == nil else { return false }
    positions[key] = choices.count
    choices.append(choice)
    return true
  }

  /// Adds a choice in place of the one for its machine and situation, if there is one.
  public mutating func replace(_ choice: Choice) {
    let key = Key(machine: choice.machine, situation: choice.situation)
    if let position = positions[key] { choices[position] = choice } else { _ = add(choice) }
  }

  /// The choice for a situation, if there is one: for the machine, or for a level that it adds instructions to.
  public func choice(_ machine: Machine, _ situation: String) -> Choice? {
    ([machine] + machine.baseLevels).lazy.compactMap { machine in
      positions[Key(machine: machine, situation: situation)]
    }.first.map { choices[$0] }
  }

  /// The form to take among `forms` where there is no choice.
  func untuned(_ forms: [TemplateForm]) -> TemplateForm {
    forms[forms.indices.contains(alternative) ? alternative : 0]
  }

  /// The form to take among `forms` of `template` for `kernel` in `situation`.
  /// - Throws: a diagnostic at the choice if it does not fit.
  func form(
    among forms: [TemplateForm], in situation: String, of template: KernelTemplate, _ kernel: RegionKernel
  ) throws(Diagnostic) -> TemplateForm {
    let tuned = choice(kernel.machine, situation)
    let form = try tuned?.form(among: forms) ?? untuned(forms)
    guard let refusal = form.refusal(by: template, kernel.writer.ranges) else { return form }
    throw tuned.map { Diagnostic(refusal, at: $0.location) } ?? Diagnostic(refusal, at: kernel.region.locations)
  }
}

extension Tuning.Choice {
  /// The form of this choice among `forms`, whose parameters the choice may change.
  /// - Throws: a diagnostic at the choice if it names another template than the forms, a parameter that it has not, or one
  ///   that cannot be chosen.
  func form(among forms: [TemplateForm]) throws(Diagnostic) -> TemplateForm {
    guard var form = forms.first(where: { $0.call.template == call.template }) else {
      throw Diagnostic(
        "the template \(call.template) does not fit here", at: location, notes: ["\(forms[0].call.template) does"])
    }
    for (name, value) in zip(call.names, call.values) {
      guard let own = form.call[name] else {
        throw Diagnostic(
          "the template \(call.template) has no parameter '\(name)'", at: location,
          notes: ["it has \(form.call.names.joined(separator: ", "))"])
      }
      if form.fixed.contains(name), value != own {
        throw Diagnostic("'\(name)' is \(own) in this situation, not \(value)", at: location)
      }
      form.call[name] = value
    }
    form.reason = "as tuned"
    return form
  }
}
