/// A property wrapper that reflection sees through.
protocol KeyedProperty {
  /// The name in keys, if it is not that of the property.
  var key: String? { get }
  /// The wrapped value.
  var content: Any { get }
}
