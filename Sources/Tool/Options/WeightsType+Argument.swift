public import ArgumentParser
public import MartletPasses

extension WeightsType: ExpressibleByArgument {}

extension ArgumentHelp {
  /// What `--weights-type` does.
  static let weightsType = ArgumentHelp(
    "What contracted weights and gathered tables of f32 are stored as; as they are unless given.", valueName: "type")
}

extension WeightsType? {
  /// The option as it is named, if it is given.
  var option: String? { map { _ in "--weights-type" } }

  /// Refuses the option where the pass that acts on it is left out.
  func check(_ passes: PassArguments) throws {
    guard self != nil, passes.disablePass.contains(Pass.narrow.name) else { return }
    throw ValidationError("--weights-type has no effect with --disable-pass \(Pass.narrow.name)")
  }
}
