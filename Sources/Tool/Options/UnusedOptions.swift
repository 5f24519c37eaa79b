internal import ArgumentParser

/// Refuses options that would have no effect, rather than ignore them.
enum UnusedOptions {
  /// Refuses the first of `options` that is not nil, because of `reason`.
  static func refuse(_ options: [String?], _ reason: String) throws {
    guard let option = options.lazy.compactMap(\.self).first else { return }
    throw ValidationError("\(option) has no effect \(reason)")
  }
}
