/// Gives a module another name in keys than the property has: `@ModuleInfo(key: "self") var selfAttention: SelfAttention`.
@propertyWrapper public struct ModuleInfo<Content>: KeyedProperty {
  /// The module.
  public var wrappedValue: Content
  let key: String?

  /// The module under the name `key`, or that of the property if there is none.
  public init(wrappedValue: Content, key: String? = nil) {
    self.wrappedValue = wrappedValue
    self.key = key
  }

  var content: Any { wrappedValue }
}

/// Gives a weight another name in keys than the property has: `@ParameterInfo(key: "gamma") var scale: Tensor`.
@propertyWrapper public struct ParameterInfo<Content>: KeyedProperty {
  /// The weight.
  public var wrappedValue: Content
  let key: String?

  /// The weight under the name `key`, or that of the property if there is none.
  public init(wrappedValue: Content, key: String? = nil) {
    self.wrappedValue = wrappedValue
    self.key = key
  }

  var content: Any { wrappedValue }
}

/// A property wrapper that reflection sees through.
protocol KeyedProperty {
  /// The name in keys, if it is not that of the property.
  var key: String? { get }
  /// The wrapped value.
  var content: Any { get }
}
