public import ArgumentParser
public import MartletScalars
internal import MartletSupport

extension MatmulPrecision: ExpressibleByArgument {}

extension ArgumentHelp {
  /// What `--matmul-precision` does.
  static let matmulPrecision = ArgumentHelp(
    "What f32 is rounded to where matrices are multiplied on a GPU: f32, as it is, or tf32, for tensor cores.",
    valueName: "type")
}

extension MatmulPrecision? {
  /// The option as it is named, if it is given.
  var option: String? { map { _ in "--matmul-precision" } }

  /// Refuses to round where there are no tensor cores.
  func check(_ target: TargetArguments) throws {
    guard let self, self != .f32, try !target.isGPU else { return }
    throw ValidationError(
      "--matmul-precision \(self.rawValue) goes with --target cuda:GPU: a CPU multiplies f32 as it is")
  }
}
