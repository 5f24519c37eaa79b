internal import MartletSupport

extension TestFile {
  /// Whether the model is for GPUs as well; the setting `targets: cpu` says that it is not.
  var isForGPUs: Bool {
    get throws(Diagnostic) {
      guard let targets = self[setting: "targets"] else { return true }
      guard targets == "cpu" else { throw failure("there are no targets '\(targets)'") }
      return false
    }
  }
}
