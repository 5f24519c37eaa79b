/// Gives a weight another name in keys than the property has: `@ParameterInfo(key: "gamma") var scale = Tensor.parameter(.float32(8))`.
///
/// A property without an initial value, `@ParameterInfo(key: "gamma") var scale: Tensor`, is set in the initialiser.
@propertyWrapper public struct ParameterInfo<Content>: KeyedProperty {
  let key: String?
  private var storage: Content?

  /// The weight under the name `key`, or that of the property if there is none.
  public init(wrappedValue: Content, key: String? = nil) {
    storage = wrappedValue
    self.key = key
  }

  /// A weight that the initialiser sets, under the name `key`, or that of the property if there is none.
  public init(key: String? = nil) { self.key = key }

  /// The weight.
  public var wrappedValue: Content {
    get {
      guard let storage else { UnsetProperty.stop(key, Content.self) }
      return storage
    }
    set { storage = newValue }
  }

  var content: Any { storage as Any }
}
