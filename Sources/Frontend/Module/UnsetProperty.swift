/// The end of a model that reads a property before its initialiser has set it.
enum UnsetProperty {
  /// Says what happened and stops.
  static func stop(_ key: String?, _ type: Any.Type) -> Never {
    // Swift offers no other way: there is no value of an arbitrary type to go on with. Optimised builds drop the
    // message of a failed precondition, so that it is printed first.
    let message = "the property\(key.map { " '\($0)'" } ?? "") of type \(type) is read before it is set"
    StandardError.line(message)
    preconditionFailure(message)
  }
}
