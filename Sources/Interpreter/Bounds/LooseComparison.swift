public import MartletScalars

/// A comparison by size, for elements of which the derived distances say nothing or next to nothing.
///
/// Distances are derived for operands that err independently and in the worst way. They grow with each layer of a deep
/// network, until a variance may be negative and a correct result anything. What is left to find a wrong one is how
/// far results are apart as a part of the greatest. That is no proof: a model that magnifies rounding may fail it.
public struct LooseComparison: Hashable, Sendable {
  /// The greatest difference that is accepted, as a part of the greatest magnitude.
  public static let tolerance = 1e-3
  /// The units of the least precise float type that are accepted where they are more.
  public static let units = 8.0
  /// Differences up to this are accepted whatever the magnitudes are: what is left of numbers about 1 that cancel.
  public static let least = 1e-6
  /// A distance that is a greater part than this of the greatest magnitude says next to nothing.
  public static let tellingPart = 0.1

  /// The number of elements that are compared so.
  public private(set) var count = 0
  /// The greatest finite magnitude of what is wanted, of all elements.
  public let greatest: Double
  /// The greatest difference that is accepted.
  public let accepted: Double
  /// The greatest difference of an element that is compared so; infinite where NaN or an infinity meets anything else.
  public private(set) var difference = 0.0
  /// The position of the first of them that is too far away; nil if there is none.
  public private(set) var firstDisagreement: Int?

  /// Compares `found` with `wanted`, which was computed with values of `types`.
  ///
  /// NaN agrees with NaN alone, an infinity with the same one, and whole numbers and truth values with the same one.
  public init(_ wanted: BoundedTensor, _ found: TensorData, types: Set<DataType>) {
    precondition(found.element == wanted.data.element && found.shape == wanted.data.shape, "the types differ")
    let isFloat = found.element.isFloat
    greatest = wanted.data.doubles.map(\.magnitude).filter(\.isFinite).max() ?? 0
    let units = types.filter(\.isFloat).map { ScalarValue(1.0, as: $0).unitInLastPlace * Self.units }
    let part = max(Self.tolerance, units.max() ?? 0)
    accepted = isFloat ? max(part * greatest, Self.least) : 0
    guard let bounds = wanted.bounds else { return }
    let telling = isFloat ? greatest * Self.tellingPart : .greatestFiniteMagnitude
    for (position, bound) in bounds.enumerated() where bound > max(telling, isFloat ? accepted : 0) {
      count += 1
      let difference = Self.difference(wanted.data[position], found[position])
      self.difference = max(self.difference, difference)
      if difference > accepted { firstDisagreement = firstDisagreement ?? position }
    }
  }

  /// The difference as a part of the greatest magnitude.
  public var part: Double { difference == 0 ? 0 : difference / greatest }

  private static func difference(_ wanted: ScalarValue, _ found: ScalarValue) -> Double {
    if wanted.bits == found.bits || wanted.isNaN && found.isNaN { return 0 }
    if !wanted.type.isFloat { return wanted.bits == found.bits ? 0 : .infinity }
    if wanted.double == found.double { return 0 }
    let difference = (wanted.double - found.double).magnitude
    return difference.isNaN ? .infinity : difference
  }
}
