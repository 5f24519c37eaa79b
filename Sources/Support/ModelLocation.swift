/// Where in the user's model an operation comes from: the module path and the line of Swift.
public struct ModelLocation: Hashable, Sendable, Comparable {
  /// The path of the module as in a PyTorch `state_dict` key (`encoder.layer.0.attention`); empty outside every module.
  public var modulePath: String
  /// The line of the model file, where it is known.
  public var source: SourceLocation?

  /// The place `source` inside the module at `modulePath`.
  public init(modulePath: String = "", source: SourceLocation? = nil) {
    self.modulePath = modulePath
    self.source = source
  }

  /// Orders by source, then by module path, so that sets of locations print in one order.
  public static func < (left: ModelLocation, right: ModelLocation) -> Bool {
    switch (left.source, right.source) {
    case (nil, nil): left.modulePath < right.modulePath
    case (nil, _?): true
    case (_?, nil): false
    case (let first?, let second?): first == second ? left.modulePath < right.modulePath : first < second
    }
  }
}
