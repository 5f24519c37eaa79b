/// A part of a model: a struct or class whose stored properties are weights (`Tensor.parameter`) and other modules.
///
/// Nothing needs to be registered. The model's stored properties are found by reflection, superclasses first, in the
/// order of declaration; the names of the properties on the way to a weight make up its key, as in a PyTorch
/// `state_dict`: `encoder.layer.0.attention.query.weight`. Elements of arrays are named by position, values of
/// dictionaries by their keys in ascending order, and `@ModuleInfo(key:)` and `@ParameterInfo(key:)` give a property another
/// name. A weight that is reached on two paths (tied weights) is one weight; its key is the path that comes first, and
/// the others are accepted in weight files as further names of it.
///
/// A module is called by a `callAsFunction` of its own. Wrap its body in `scope`, or conform to `Layer`, so that
/// locations and reports name the module.
public protocol Module {}

extension Module {
  /// Runs `body`, which is the module's own code: the operations in it are known by the module's path.
  public func scope<Success, Failure: Error>(
    fileID: String = #fileID, line: Int = #line, _ body: () throws(Failure) -> Success
  ) throws(Failure) -> Success {
    guard let current = TraceScope.current else { return try body() }
    let path = current.keys.path(of: self) ?? current.path
    return try TraceScope.with(path: path, source: TraceScope.source(fileID, line), body)
  }
}
