/// The functions of a model with code for GPUs that serve all of its entries: `M_device_open` and so on. The raw value is
/// the last part of the name.
public enum DeviceFunction: String, Hashable, Sendable, CaseIterable {
  /// Loads the model on a device; takes the device back.
  case open, close
  /// Memory of the device; copies between it and the host's.
  case allocate, free, copy
  /// Makes a stream or takes it back; waits for all that was launched in one.
  case stream, wait
  /// Gives back what a recording holds.
  case forget

  /// The symbol for `model`.
  public func symbol(model: String) -> String { "\(model)_device_\(rawValue)" }
}
