import MartletGraphIR
import MartletScalars

/// The phases of a transposed convolution along one axis of an image.
struct Phases {
  /// The label of the result's places, and that of the weight's taps.
  let place: String
  let tap: String
  let stride: Int
  /// How far the first place of the result lies behind the first one that a tap reaches.
  let low: Int
  /// The axis of the image, and its extent.
  let axis: Int
  let source: Dim
  /// The number of places of the result, of places of one phase, and of taps of one phase.
  let extent: Dim
  let places: Dim
  let taps: Int
  /// How many taps the weight lacks to be a multiple of the stride.
  let missing: Int

  /// The label of the phases.
  var phase: String { tap + "_phase" }
  /// Whether the places of all phases are those of the result.
  var isExact: Bool { low == 0 && extent == Dim(stride) * places }

  /// The phases in which `contraction` reads its operand with `labels` through `view`, from an image of `shape`; nil
  /// unless all conditions of the view are those of a transposed convolution.
  static func all(
    _ contraction: Contraction, _ labels: [String], _ view: View, from shape: [Dim], to result: [Dim],
    ranges: SymbolRanges
  ) -> [Phases]? {
    var found: [Phases] = []
    for condition in view.conditions {
      guard let (value, stride) = condition.multiple else { continue }
      guard let phases = Phases(contraction, labels, view, (value, stride), shape, result, ranges: ranges) else {
        return nil
      }
      found.append(phases)
    }
    let isKnown = view.conditions.allSatisfy { condition in
      condition.multiple != nil || found.contains { view.indices[$0.axis] == condition.value }
    }
    guard !found.isEmpty, isKnown, Set(found.map(\.axis)).count == found.count else { return nil }
    return found
  }

  private init?(
    _ contraction: Contraction, _ labels: [String], _ view: View, _ condition: (value: IndexExpression, stride: Int),
    _ shape: [Dim], _ result: [Dim], ranges: SymbolRanges
  ) {
    let axes = condition.value.symbols.compactMap { symbol -> Int? in
      if case .axis(let axis) = symbol { axis } else { nil }
    }
    guard axes.count == 2, condition.value.symbols.count == 2,
      let place = axes.first(where: {
        contraction.result.contains(labels[$0]) && !contraction.batch.contains(labels[$0])
      }),
      let tap = axes.first(where: { contraction.contracted.contains(labels[$0]) }),
      let axis = view.indices.firstIndex(where: { Set($0.symbols) == [.axis(place), .axis(tap)] }),
      let size = result[tap].constant
    else { return nil }
    // The image is read at (place + low - tap) floordiv stride.
    let origin = view.indices[axis].substituting { _ in 0 }.constant
    guard let origin, let rest = condition.value.substituting({ _ in 0 }).constant else { return nil }
    let (stride, low) = (condition.stride, condition.stride * origin + rest)
    let moved: IndexExpression = .axis(place) + IndexExpression(low) - .axis(tap)
    let divisor = IndexExpression(stride)
    guard low >= 0, (0..<stride).contains(rest),
      ranges.simplified(view.indices[axis] - moved.floorDivided(by: divisor)) == 0,
      ranges.simplified(condition.value.modulo(divisor) - moved.modulo(divisor)) == 0
    else { return nil }
    (self.place, self.tap, self.stride, self.low, self.axis) = (labels[place], labels[tap], stride, low, axis)
    (source, extent, taps) = (shape[axis], result[place], (size + stride - 1) / stride)
    missing = taps * stride - size
    places = ranges.simplified((result[place] + IndexExpression(low)).ceilDivided(by: divisor))
  }
}

extension IndexCondition {
  /// What must be a multiple of which number; nil for other conditions.
  fileprivate var multiple: (value: IndexExpression, of: Int)? {
    guard upper == 1, lower == nil || lower == 0, value.terms.count == 1, value.terms[0].coefficient == 1,
      value.terms[0].factors.count == 1, case .modulo(let value, let divisor) = value.terms[0].factors[0],
      let number = divisor.constant, number > 1
    else { return nil }
    return (value, number)
  }
}
