internal import MartletPasses
internal import MartletSupport

extension TestFile {
  /// What the setting `weights-type` says of weights; nil where it is not given.
  var weightsType: WeightsType? {
    get throws(Diagnostic) {
      guard let name = self[setting: "weights-type"] else { return nil }
      guard let type = WeightsType(rawValue: name) else { throw failure("there is no weights type '\(name)'") }
      return type
    }
  }
}
