internal import ArgumentParser

/// A sanitizer that kernels can report to.
enum Sanitizer: String, CaseIterable, ExpressibleByArgument {
  case thread
}

extension ArgumentHelp {
  /// What `--sanitize` does.
  static let sanitize = ArgumentHelp("Report data races of kernels to a sanitizer: thread.", valueName: "kind")
}
