public import MartletSupport

/// What is asked of an import, beside the file.
public struct ONNXImportOptions: Sendable {
  /// The values that a symbolic dim may have: one that has a single value is no symbol.
  public struct DimRange: Hashable, Sendable {
    /// What says which values a dim may have.
    public enum Values: Hashable, Sendable {
      /// The numbers of a range.
      case range(ClosedRange<Int>)
      /// The value of the dim with this name, always the same.
      case sameAs(String)

      /// `low...high`, or the other dim's name.
      public var text: String {
        switch self {
        case .range(let range): "\(range.lowerBound)...\(range.upperBound)"
        case .sameAs(let other): other
        }
      }
    }

    /// The dim's name in the model.
    public let name: String
    /// Its values.
    public let values: Values

    /// The dim `name` with `values`.
    public init(_ name: String, _ values: Values) {
      self.name = name
      self.values = values
    }

    /// The numbers that the values are; nil if another dim says which.
    public var range: ClosedRange<Int>? {
      if case .range(let range) = values { range } else { nil }
    }

    /// The dim that always has the same value; nil unless there is one.
    public var other: String? {
      if case .sameAs(let other) = values { other } else { nil }
    }
  }

  /// The range of a dim that none is given for.
  public static let standardRange = 1...4096

  /// The ranges of dims.
  public var dims: [DimRange]
  /// Gives the array that the model will be called with for each input that is no initialiser, by its number among
  /// these: shapes are theirs, and where shapes depend on the values of an input, these are taken for constants. Nil for
  /// a model that is to be called with any.
  public var inputs: (@Sendable (Int) throws(Diagnostic) -> NumpyArray)?

  /// An import for any inputs, unless they are given.
  public init(dims: [DimRange] = [], inputs: (@Sendable (Int) throws(Diagnostic) -> NumpyArray)? = nil) {
    self.dims = dims
    self.inputs = inputs
  }
}
