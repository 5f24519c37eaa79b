public import MartletScalars

/// A kernel with integer parameters, read from a file of `Templates/kernels`.
///
/// The template is a complete kernel: its integer parameters are symbols of it, which instantiation replaces by numbers.
/// The lowering replaces loads of the template's buffers by the fused prologue and stores by the fused epilogue.
public struct KernelTemplate: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The integer parameters and the values that they may have.
  public var parameters: [DimSymbol]
  /// What must hold of parameters and extents.
  public var requirements: [IndexCondition]
  /// The text of the graph that the kernel implements; its symbols are those of the kernel.
  public var implements: String
  /// The kernel.
  public var kernel: Kernel

  /// The file format that this compiler reads.
  public static let version = 1

  /// What `values` of the parameters, and what `ranges` knows of the extents among them, do not meet: the first parameter
  /// out of its range, with the range, or the first requirement that is not proved; nil where they meet everything.
  public func unmet(_ values: [String: IndexExpression], ranges: SymbolRanges) -> String? {
    for parameter in parameters {
      guard let value = values[parameter.name]?.constant, parameter.range.contains(value) else {
        return "\(parameter)"
      }
    }
    return requirements.first { requirement in
      let condition = requirement.substituting { symbol in
        guard case .named(let name) = symbol else { return nil }
        return values[name]
      }
      return condition.unproved(with: ranges) != nil
    }.map { "\($0)" }
  }
}
