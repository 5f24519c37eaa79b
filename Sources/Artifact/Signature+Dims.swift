public import MartletScalars
public import MartletSupport

extension Signature {
  /// An input axis that shows a dim: `extent = scale · dim + offset`.
  public struct DimSource: Hashable, Sendable {
    /// The position of the input.
    public var input: Int
    /// The axis.
    public var axis: Int
    /// The factor, positive.
    public var scale: Int
    /// What is added.
    public var offset: Int

    /// Axis `axis` of input `input`, whose extent is `scale · dim + offset`.
    public init(input: Int, axis: Int, scale: Int, offset: Int) {
      self.input = input
      self.axis = axis
      self.scale = scale
      self.offset = offset
    }
  }

  /// The dims given by number, in order, checked against their ranges.
  /// - Throws: a diagnostic that names the first dim out of its range, or the number of dims if that is wrong.
  public func dims(_ values: [Int]) throws(Diagnostic) -> DimValues {
    guard values.count == dims.count else {
      throw Diagnostic("entry '\(name)' has \(dims.count) dims, \(values.count) are given")
    }
    for (dim, value) in zip(dims, values) {
      guard dim.range.contains(value) else {
        let range = "\(dim.range.lowerBound)...\(dim.range.upperBound)"
        throw Diagnostic("dim '\(dim.name)' is \(value), must lie in \(range)", at: place(of: dim))
      }
      guard value % dim.divisor == 0 else {
        throw Diagnostic("dim '\(dim.name)' is \(value), must be a multiple of \(dim.divisor)", at: place(of: dim))
      }
    }
    return DimValues(names: dims.map(\.name), values: values)
  }

  /// The dims as the shapes of the inputs show them. Dims that no input shows, or all of them where there are no
  /// inputs, come from `known`, by name.
  /// - Throws: a diagnostic that names the input and the axis that does not fit, or the dim that is not known.
  public func dims(
    ofInputs shapes: [[Int]], known: [(name: String, value: Int)] = []
  ) throws(Diagnostic) -> DimValues {
    guard shapes.count == inputs.count else {
      throw Diagnostic("entry '\(name)' takes \(inputs.count) inputs, \(shapes.count) are given")
    }
    for (input, shape) in zip(inputs, shapes) where input.shape.count != shape.count {
      throw Diagnostic(
        "input '\(input.name)' has rank \(shape.count), must have rank \(input.shape.count): \(input.typeDescription)",
        at: input.location.map { SourceLocation(place: $0) })
    }
    var values: [Int] = []
    for dim in dims {
      if let value = known.first(where: { $0.name == dim.name })?.value {
        values.append(value)
      } else {
        values.append(try value(of: dim, shapes))
      }
    }
    let result = try dims(values)
    for (input, shape) in zip(inputs, shapes) { try check(shape, of: input, result, kind: "input") }
    return result
  }

  private func value(of dim: DimSymbol, _ shapes: [[Int]]) throws(Diagnostic) -> Int {
    guard let binding = source(of: dim) else {
      throw Diagnostic("no input shows dim '\(dim.name)'", notes: ["give its value with --dim \(dim.name)=N"])
    }
    let extent = shapes[binding.input][binding.axis]
    let (rest, overflow) = extent.subtractingReportingOverflow(binding.offset)
    guard !overflow, rest % binding.scale == 0 else {
      let input = inputs[binding.input]
      throw Diagnostic(
        "input '\(input.name)' has extent \(extent) on axis \(binding.axis), must be \(input.shape[binding.axis])",
        at: input.location.map { SourceLocation(place: $0) })
    }
    return rest / binding.scale
  }

  /// The place in the model of the input that shows `dim`.
  private func place(of dim: DimSymbol) -> SourceLocation? {
    source(of: dim).flatMap { inputs[$0.input].location }.map { SourceLocation(place: $0) }
  }

  /// The best place to read a dim from: an axis that is the dim itself, else one that is affine in it alone; nil if no
  /// input shows it.
  public func source(of dim: DimSymbol) -> DimSource? {
    var found: DimSource?
    for (input, tensor) in inputs.enumerated() {
      for (axis, extent) in tensor.shape.enumerated() {
        guard let (coefficient, rest) = extent.expression.affine(in: .named(dim.name)),
          let scale = coefficient.constant, scale > 0, let offset = rest.constant
        else { continue }
        if scale == 1 && offset == 0 { return DimSource(input: input, axis: axis, scale: 1, offset: 0) }
        if found == nil { found = DimSource(input: input, axis: axis, scale: scale, offset: offset) }
      }
    }
    return found
  }

  /// Checks a tensor's shape against its formula.
  /// - Throws: a diagnostic that names the tensor and the axis.
  public func check(_ shape: [Int], of tensor: Tensor, _ dims: DimValues, kind: String) throws(Diagnostic) {
    let wanted = try tensor.extents(dims)
    for (axis, (have, want)) in zip(shape, wanted).enumerated() where have != want {
      let formula = tensor.shape[axis].expression.constant == nil ? " (\(tensor.shape[axis]))" : ""
      throw Diagnostic(
        "\(kind) '\(tensor.name)' has extent \(have) on axis \(axis), must have \(want)\(formula)",
        at: tensor.location.map { SourceLocation(place: $0) })
    }
  }
}

extension Signature.Tensor {
  /// The type as `f32[batch, 784]`.
  public var typeDescription: String { "\(type.rawValue)[\(shape.map(\.description).joined(separator: ", "))]" }

  /// What suits all elements for `dims`; nil if they may be anything.
  /// - Throws: a diagnostic if the bounds do not fit 64 bits or are in the wrong order.
  public func indices(_ dims: DimValues) throws(Diagnostic) -> Range<Int>? {
    guard let range = admittedRange else { return nil }
    guard let lower = range.lower.value(dims), let upper = range.upper.value(dims), lower <= upper,
      !upper.subtractingReportingOverflow(lower).overflow
    else {
      throw Diagnostic("the elements of tensor '\(name)' cannot lie in \(range.lower)..<\(range.upper)")
    }
    return lower..<upper
  }

  /// The extents for `dims`.
  /// - Throws: a diagnostic if one of them, or the size in bytes, does not fit 64 bits.
  public func extents(_ dims: DimValues) throws(Diagnostic) -> [Int] {
    var extents: [Int] = []
    var bytes = type.byteCount
    for formula in shape {
      guard let extent = formula.value(dims), extent >= 0 else {
        throw Diagnostic("the extent '\(formula)' of tensor '\(name)' cannot be computed")
      }
      let (product, overflow) = bytes.multipliedReportingOverflow(by: extent)
      if overflow { throw Diagnostic("tensor '\(name)' would be larger than memory") }
      bytes = product
      extents.append(extent)
    }
    return extents
  }
}

extension SourceLocation {
  /// The place written as `file:line`, as manifests and error texts of artefacts hold it.
  public init(place: String) {
    let parts = place.split(separator: ":")
    if parts.count == 2, let line = Int(parts[1]) {
      self.init(file: String(parts[0]), line: line)
    } else {
      self.init(file: place)
    }
  }
}
