import MartletScalars

/// How far a result is from the true value, and the worst that has been seen.
struct Accuracy {
  /// The largest error in units of the last place of the type.
  private(set) var worst = 0.0
  /// A sentence on the worst one, and on results of the wrong kind.
  private(set) var report = ""
  /// How many results had the wrong sign, or were NaN or not where they should not.
  private(set) var wrong = 0

  private let type: DataType
  private let unit: ScalarOp.ErrorUnit

  init(_ type: DataType, in unit: ScalarOp.ErrorUnit = .result) {
    self.type = type
    self.unit = unit
  }

  /// Notes a result whose true value is `truth + rest * ulp(truth)`, the latter of f64, for the operand `x`, whose last place
  /// may be the unit. What it lacks up to `slack` is no error.
  mutating func note(
    _ result: ScalarValue, truth: Double, rest: Double = 0, of x: Double = 0, slack: Double = 0,
    _ place: @autoclosure () -> String
  ) {
    let value = result.double
    if truth.isNaN || value.isNaN {
      if truth.isNaN != value.isNaN { noteWrong(value, truth, place()) }
      return
    }
    // A true value that rounds to zero has a sign too.
    if truth.sign != value.sign {
      noteWrong(value, truth, place())
      return
    }
    let nearest = Swift.min(Swift.max(value, truth - slack), truth + slack)
    let error = error(value, truth: nearest, rest: rest) * scale(truth, x)
    if error > worst {
      worst = error
      report = "\(error) ulp at \(place()): \(value), true \(truth)"
    }
  }

  private mutating func noteWrong(_ value: Double, _ truth: Double, _ place: String) {
    wrong += 1
    if wrong < 4 { report += "\nwrong at \(place): \(value), true \(truth)" }
  }

  /// The distance in units of the last place of `type` around the true value. Infinity stands for the power of two
  /// that is the first beyond the range.
  private func error(_ value: Double, truth: Double, rest: Double) -> Double {
    let format = Format(type)
    if type == .f64 {
      if value == truth { return rest.magnitude }
      // Halved, so that the power of two beyond the range exists.
      let beyond = 0x1p1023
      let halves = [value, truth].map { $0.isInfinite ? ($0 < 0 ? -beyond : beyond) : $0 / 2 }
      if truth.isInfinite { return (halves[0] - halves[1]).magnitude / 0x1p970 }
      if truth.magnitude < 0x1p-1000 { return ((value - truth) / truth.ulp - rest).magnitude }
      return ((halves[0] - halves[1]) / (truth.ulp / 2) - rest).magnitude
    }
    let beyond = Double(sign: .plus, exponent: format.greatestExponent + 1, significand: 1)
    func bounded(_ number: Double) -> Double { Swift.min(Swift.max(number, -beyond), beyond) }
    return (bounded(value) - bounded(truth)).magnitude / format.spacing(bounded(truth))
  }

  /// A unit of the last place around the true value in units of the errors.
  private func scale(_ truth: Double, _ x: Double) -> Double {
    if unit == .result || !x.isFinite || !truth.isFinite { return 1 }
    return Swift.min(1, type == .f64 ? truth.ulp / x.ulp : Format(type).spacing(truth) / Format(type).spacing(x))
  }

  /// The sizes of a float format.
  private struct Format {
    let greatestExponent: Int
    let fractionBits: Int

    init(_ type: DataType) {
      switch type {
      case .f16: (greatestExponent, fractionBits) = (15, 10)
      case .bf16: (greatestExponent, fractionBits) = (127, 7)
      case .f32: (greatestExponent, fractionBits) = (127, 23)
      default: (greatestExponent, fractionBits) = (1023, 52)
      }
    }

    /// The distance of neighbouring numbers around `value`.
    func spacing(_ value: Double) -> Double {
      let exponent = value == 0 ? -2000 : Int(value.exponent)
      let bounded = Swift.min(Swift.max(exponent, 1 - greatestExponent), greatestExponent)
      return Double(sign: .plus, exponent: bounded - fractionBits, significand: 1)
    }
  }
}

/// The targets that rows are checked on, with their names.
enum TestedTarget: String, CaseIterable, Sendable {
  case reference, baseline, fusedOnly, gpu

  var target: ScalarTarget {
    switch self {
    case .reference: .reference
    case .baseline: .baseline
    case .gpu: .gpu
    case .fusedOnly: ScalarTarget(fusedMultiplyAdd: true, rounding: false, halfConversion: false)
    }
  }
}
