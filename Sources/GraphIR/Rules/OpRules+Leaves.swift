internal import MartletScalars
internal import MartletSupport

extension OpRules {
  /// The type of an input, parameter, constant, iota or dimension, which is the named one if the constraints hold.
  func leafType(_ kind: OpKind, _ operands: [TensorType], named: [TensorType]) throws(Diagnostic) -> TensorType {
    guard let type = named.first, operands.isEmpty else {
      throw (kind.isInput ? Constraint.input2 : .node3).broken("\(kind.name) takes no operands and has one result")
    }
    switch kind {
    case .input(let name):
      guard name.isIdentifier else { throw Constraint.input1.broken("'\(name)' is no name for an input") }
    case .parameter(let parameter): try check(parameter, type)
    case .constant(let literal): try check(literal, type)
    case .iota(let axis):
      guard type.shape.indices.contains(axis) else { throw Constraint.iota1.broken("\(type) has no axis \(axis)") }
      guard TypeRule.Class.number.contains(type.element) else {
        throw Constraint.iota2.broken("iota gives numbers to calculate with, not \(type.element.rawValue)")
      }
    case .dimension(let dim):
      try check(dim, .dimension1, limit: Self.byteLimit, broken: .dimension1)
      guard type == TensorType(.i64) else { throw Constraint.dimension2.broken("a dimension is i64[], not \(type)") }
    case .map, .reduce, .contract, .view, .gather, .concat, .update, .scan, .scatter, .sort, .composite, .fused, .loop,
      .extent,
      .branch:
      preconditionFailure("not a leaf")
    }
    return type
  }

  private func check(_ parameter: Parameter, _ type: TensorType) throws(Diagnostic) {
    let isPlain = parameter.key.unicodeScalars.allSatisfy { $0.value >= 32 && $0.value != 127 }
    guard !parameter.key.isEmpty, isPlain else {
      throw Constraint.parameter1.broken("the key is empty or not plain text")
    }
    if let hash = parameter.contentHash {
      let digits = "0123456789abcdef".utf8
      guard hash.utf8.count == 64, hash.utf8.allSatisfy({ digits.contains($0) }) else {
        throw Constraint.parameter1.broken("the content hash is not 64 hexadecimal digits")
      }
    }
    guard type.staticShape != nil else {
      throw Constraint.parameter2.broken("the parameter '\(parameter.key)' has the symbolic type \(type)")
    }
    guard let conversion = parameter.conversion else { return }
    guard let result = conversion.result else {
      throw Constraint.parameter4.broken("\(conversion.source) cannot be \(conversion.form)")
    }
    guard type == result else {
      throw Constraint.parameter4.broken("\(conversion.source) \(conversion.form) is \(result), not \(type)")
    }
  }

  private func check(_ literal: TensorLiteral, _ type: TensorType) throws(Diagnostic) {
    switch literal.elements {
    case .splat(let value):
      guard value.type == type.element else {
        throw Constraint.constant1.broken("the value is of \(value.type.rawValue), the result \(type)")
      }
    case .dense(let values):
      guard values.allSatisfy({ $0.type == type.element }) else {
        throw Constraint.constant1.broken("not every value is of \(type.element.rawValue)")
      }
      try check(type)
      guard type.elementCount == Dim(values.count) else {
        throw Constraint.constant2.broken("\(values.count) values for \(type)")
      }
    }
  }
}

extension OpKind {
  /// Whether this is an input.
  var isInput: Bool {
    if case .input = self { return true }
    return false
  }

  /// The name of the kind in texts.
  public var name: String {
    switch self {
    case .input: "input"
    case .parameter: "parameter"
    case .constant: "constant"
    case .iota: "iota"
    case .dimension: "dimension"
    case .map: "map"
    case .reduce: "reduce"
    case .contract: "contract"
    case .view: "view"
    case .gather: "gather"
    case .concat: "concat"
    case .update: "update"
    case .scan: "scan"
    case .sort: "sort"
    case .scatter: "scatter"
    case .composite: "composite"
    case .fused: "fused"
    case .loop: "loop"
    case .extent: "extent"
    case .branch: "branch"
    }
  }
}
