internal import ArgumentParser

/// Whether convolutions may run by the algorithm of Winograd.
struct WinogradArguments: ParsableArguments {
  @Flag(
    inversion: .prefixedNo,
    help: "Let convolutions run by the algorithm of Winograd where that is faster, or form all their sums directly.")
  var winograd = true

  /// The option as it is named, if it forbids the algorithm.
  var option: String? { winograd ? nil : "--no-winograd" }
}
