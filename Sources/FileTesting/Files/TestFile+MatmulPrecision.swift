internal import MartletScalars
internal import MartletSupport

extension TestFile {
  /// What the setting `matmul-precision` lets products be rounded to.
  var matmulPrecision: MatmulPrecision {
    get throws(Diagnostic) {
      guard let name = self[setting: "matmul-precision"] else { return .f32 }
      guard let type = MatmulPrecision(rawValue: name) else { throw failure("there is no precision '\(name)'") }
      return type
    }
  }
}
