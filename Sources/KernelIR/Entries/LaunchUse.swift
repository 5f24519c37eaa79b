import MartletScalars

/// One argument of one launch.
struct LaunchUse {
  let kernel: Kernel
  let parameter: Kernel.Parameter
  let argument: Entry.Argument
  /// The parameter's extents over the symbols of the entry.
  let shape: [IndexExpression]

  /// The size in bytes.
  var bytes: IndexExpression {
    IndexExpression(parameter.buffer.element.byteCount) * .product(shape)
  }

  var name: String { "%\(parameter.buffer.name) of @\(kernel.name)" }

  /// Whether what others find there afterwards is not what it was before.
  var changesMemory: Bool { parameter.access != .read }

  /// What a launch of `kernel` with the values `dims` of its symbols makes of `arguments`, one for each parameter.
  static func all(
    of kernel: Kernel, _ arguments: [Entry.Argument], dims: [IndexExpression], _ ranges: SymbolRanges
  ) -> [LaunchUse] {
    let values = Dictionary(
      zip(kernel.symbols.map { Symbol.named($0.name) }, dims), uniquingKeysWith: { first, _ in first })
    return zip(kernel.parameters, arguments).map { parameter, argument in
      LaunchUse(
        kernel: kernel, parameter: parameter, argument: argument,
        shape: parameter.buffer.shape.map { ranges.simplified($0.substituting { values[$0] }) })
    }
  }
}
