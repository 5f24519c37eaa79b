public import MartletSupport

/// What is asked of an import, beside the file.
public struct ONNXImportOptions: Sendable {
  /// The values that a symbolic dim may have: one that has a single value is no symbol.
  public struct DimRange: Hashable, Sendable {
    /// The dim's name in the model.
    public let name: String
    /// The values.
    public let range: ClosedRange<Int>

    /// The dim that always has the same value; nil unless there is one, which then says which values.
    public let other: String?

    /// The dim `name` in `range`.
    public init(_ name: String, in range: ClosedRange<Int>) {
      self.name = name
      self.range = range
      other = nil
    }

    /// The dim `name`, which is always the same as `other`.
    public init(_ name: String, sameAs other: String) {
      self.name = name
      range = ONNXImportOptions.standardRange
      self.other = other
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
