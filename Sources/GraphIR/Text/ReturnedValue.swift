internal import MartletScalars
internal import MartletSupport

/// A value that a graph or body returns.
struct ReturnedValue {
  var name: String
  var value: Value
  var mark: TextScanner.Mark
}
