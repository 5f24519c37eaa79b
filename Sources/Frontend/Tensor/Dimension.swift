import MartletGraphIR
import MartletScalars
import MartletSupport

/// An extent that a model is written over: a number, a named symbol that is known only when the model runs, or an
/// expression over such symbols.
///
/// One artefact serves the whole range of every symbol. Symbols are the same if their names are; two with one name and
/// different ranges are a mistake.
public struct Dimension: Hashable, Sendable {
  /// The value as the graph has it.
  let dim: Dim
  /// What is known of the symbols of `dim`, in order of first use.
  let symbols: [DimSymbol]
  /// Why there is no value, if there is none; then every tensor of such an extent fails likewise.
  let failure: Diagnostic?

  init(_ dim: Dim, symbols: [DimSymbol], failure: Diagnostic? = nil) {
    self.dim = dim
    self.symbols = symbols
    self.failure = failure
  }

  init(failure: Diagnostic) { self.init(1, symbols: [], failure: failure) }

  /// The greatest number that dimensions are calculated with, so that no sum of two overflows; tensors have less.
  private static let greatestWeight = 1 << 56

  /// The value `dim`, if further values can be calculated from it.
  init(checking dim: Dim, symbols: [DimSymbol]) {
    if dim.weight > Self.greatestWeight {
      self.init(failure: Self.tooLarge("\(dim)"))
    } else {
      self.init(dim, symbols: symbols)
    }
  }

  static func tooLarge(_ what: String) -> Diagnostic { Diagnostic("\(what) is too large for a dimension") }

  /// A symbol that may have any value of `range` that `divisor` divides.
  public init(_ name: String, in range: ClosedRange<Int>, multipleOf divisor: Int = 1) {
    let symbol = DimSymbol(name, in: range, divisor: divisor)
    self.init(.named(name), symbols: [symbol], failure: Self.mistake(in: symbol))
  }

  /// A number.
  public init(_ value: Int) { self.init(checking: Dim(value), symbols: []) }

  /// The value, if it is a number.
  public var constant: Int? { failure == nil ? dim.constant : nil }

  private static func mistake(in symbol: DimSymbol) -> Diagnostic? {
    if !symbol.name.isIdentifier {
      return Diagnostic("the dimension name '\(symbol.name)' is not an identifier")
    }
    if symbol.range.lowerBound < 0 {
      return Diagnostic("the dimension '\(symbol.name)' may be negative: \(symbol.range)")
    }
    if symbol.range.upperBound > DimSymbol.greatestValue {
      return tooLarge("the range \(symbol.range) of '\(symbol.name)'")
    }
    if symbol.divisor < 1 {
      return Diagnostic("the dimension '\(symbol.name)' is a multiple of \(symbol.divisor), which is not positive")
    }
    let highest = symbol.range.upperBound / symbol.divisor * symbol.divisor
    return highest < symbol.range.lowerBound
      ? Diagnostic("no value of the dimension '\(symbol.name)' in \(symbol.range) is a multiple of \(symbol.divisor)")
      : nil
  }
}

extension Dimension: ExpressibleByIntegerLiteral {
  /// A number.
  public init(integerLiteral value: Int) { self.init(value) }
}

extension Dimension: CustomStringConvertible {
  /// The text, as in `2*sequence + 1`.
  public var description: String { failure == nil ? dim.description : "?" }
}

extension Dimension: DimensionConvertible {
  /// The dimension itself.
  public var dimension: Dimension { self }
}

extension Int: DimensionConvertible {
  /// The number as a dimension.
  public var dimension: Dimension { Dimension(self) }
}
