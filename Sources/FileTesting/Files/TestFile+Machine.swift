internal import MartletScalars
internal import MartletSupport

extension TestFile {
  /// The level or GPU of the setting `machine`; the least level unless it is given.
  var machine: Machine {
    get throws(Diagnostic) {
      guard let name = self[setting: "machine"] else { return .x86Baseline }
      guard let machine = Machine.named(name) else { throw failure("there is no machine '\(name)'") }
      return machine
    }
  }
}
