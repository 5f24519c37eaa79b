/// Gives a module another name in keys than the property has: `@ModuleInfo(key: "self") var attention = Attention()`.
///
/// A property without an initial value, `@ModuleInfo(key: "self") var attention: Attention`, is set in the initialiser.
@propertyWrapper public struct ModuleInfo<Content>: KeyedProperty {
  let key: String?
  private var storage: Content?

  /// The module under the name `key`, or that of the property if there is none.
  public init(wrappedValue: Content, key: String? = nil) {
    storage = wrappedValue
    self.key = key
  }

  /// A module that the initialiser sets, under the name `key`, or that of the property if there is none.
  public init(key: String? = nil) { self.key = key }

  /// The module.
  public var wrappedValue: Content {
    get {
      guard let storage else { UnsetProperty.stop(key, Content.self) }
      return storage
    }
    set { storage = newValue }
  }

  var content: Any { storage as Any }
}
