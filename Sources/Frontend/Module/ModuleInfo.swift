/// Gives a module or a weight another name in keys than the property has:
/// `@ModuleInfo(key: "self") var attention = Attention()`, `@ParameterInfo(key: "gamma") var scale = Tensor.parameter(…)`.
///
/// A property without an initial value, `@ModuleInfo(key: "self") var attention: Attention`, is set in the initialiser.
@propertyWrapper public struct ModuleInfo<Content>: KeyedProperty {
  let key: String?
  private var storage: Content?

  /// The module or weight under the name `key`, or that of the property if there is none.
  public init(wrappedValue: Content, key: String? = nil) {
    storage = wrappedValue
    self.key = key
  }

  /// A module or weight that the initialiser sets, under the name `key`, or that of the property if there is none.
  public init(key: String? = nil) { self.key = key }

  /// The module or weight.
  public var wrappedValue: Content {
    get {
      guard let storage else { UnsetProperty.stop(key, Content.self) }
      return storage
    }
    set { storage = newValue }
  }

  var content: Any { storage as Any }
}

/// `ModuleInfo`, as it is called on weights.
public typealias ParameterInfo = ModuleInfo
