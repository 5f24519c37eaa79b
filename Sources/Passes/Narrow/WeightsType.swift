/// In how many bits weights lie in the artefact. The raw value is its name on the command line.
public enum WeightsType: String, Hashable, Sendable, CaseIterable {
  /// Contracted weights and gathered tables as bf16.
  case bf16
  /// Contracted weights as i8 with a scale for each channel; gathered tables, and what has no channels, as bf16.
  case int8
}
