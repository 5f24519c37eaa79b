public import ArgumentParser
internal import MartletPasses
public import MartletScalars
internal import MartletSupport

extension MatmulPrecision: ExpressibleByArgument {}

extension ArgumentHelp {
  /// What `--matmul-precision` does.
  static let matmulPrecision = ArgumentHelp(
    """
    What f32 is rounded to where matrices are multiplied: f32, as it is, the default; tf32, on the tensor cores of a GPU; or \
    bf16, weights and what they are multiplied with.
    """, valueName: "type")
}

extension MatmulPrecision? {
  /// The option as it is named, if it is given.
  var option: String? { map { _ in "--matmul-precision" } }

  /// Refuses what is for tensor cores alone where there are none, and bf16 where the pass that acts on it is left out.
  func check(_ target: TargetArguments, _ passes: PassArguments) throws {
    if self == .bf16, passes.disablePass.contains(Pass.narrow.name) {
      throw ValidationError("--matmul-precision bf16 has no effect with --disable-pass \(Pass.narrow.name)")
    }
    guard self == .tf32, try !target.isGPU else { return }
    throw ValidationError("--matmul-precision tf32 goes with --target cuda:GPU: a CPU has no such products")
  }
}
