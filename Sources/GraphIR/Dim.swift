public import MartletScalars

/// An extent of a tensor: a number, a symbol or an expression over symbols.
public typealias Dim = IndexExpression
