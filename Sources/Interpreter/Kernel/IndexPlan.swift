import MartletScalars

/// An index expression prepared for evaluation: its names are slots of an array of whole numbers.
struct IndexPlan {
  /// One slot times a constant.
  struct Linear {
    let slot: Int
    let coefficient: Int
  }

  /// A product of several factors, or of one that is no slot.
  struct Product {
    let coefficient: Int
    let factors: [Factor]
  }

  indirect enum Factor {
    case slot(Int)
    case floorDivide(IndexPlan, IndexPlan)
    case modulo(IndexPlan, IndexPlan)
    case minimum(IndexPlan, IndexPlan)
    case maximum(IndexPlan, IndexPlan)
  }

  /// What an expression gives that has no value, because a divisor is not positive: outside of every extent.
  static let noValue = Int.min / 2

  private(set) var constant = 0
  private(set) var linear: [Linear] = []
  private(set) var products: [Product] = []

  /// Prepares `expression`; `slot` gives the place of every name.
  init(_ expression: IndexExpression, slot: (Symbol) -> Int) {
    for term in expression.terms {
      if term.factors.isEmpty {
        constant = term.coefficient
      } else if term.factors.count == 1, case .symbol(let symbol) = term.factors[0] {
        linear.append(Linear(slot: slot(symbol), coefficient: term.coefficient))
      } else {
        products.append(
          Product(coefficient: term.coefficient, factors: term.factors.map { Factor($0, slot: slot) }))
      }
    }
  }

  /// The value for the present contents of `slots`. Constraint K17 keeps it far from the limits of 64 bits.
  func evaluate(_ slots: UnsafePointer<Int>) -> Int {
    var sum = constant
    for term in linear { sum &+= term.coefficient &* slots[term.slot] }
    for product in products {
      var value = product.coefficient
      for factor in product.factors { value &*= factor.evaluate(slots) }
      sum &+= value
    }
    return sum
  }
}

extension IndexPlan.Factor {
  init(_ factor: IndexExpression.Factor, slot: (Symbol) -> Int) {
    switch factor {
    case .symbol(let symbol): self = .slot(slot(symbol))
    case .floorDivide(let left, let right):
      self = .floorDivide(IndexPlan(left, slot: slot), IndexPlan(right, slot: slot))
    case .modulo(let left, let right): self = .modulo(IndexPlan(left, slot: slot), IndexPlan(right, slot: slot))
    case .minimum(let left, let right): self = .minimum(IndexPlan(left, slot: slot), IndexPlan(right, slot: slot))
    case .maximum(let left, let right): self = .maximum(IndexPlan(left, slot: slot), IndexPlan(right, slot: slot))
    }
  }

  func evaluate(_ slots: UnsafePointer<Int>) -> Int {
    switch self {
    case .slot(let slot): return slots[slot]
    case .floorDivide(let left, let right):
      return Self.divide(left.evaluate(slots), right.evaluate(slots))?.quotient ?? IndexPlan.noValue
    case .modulo(let left, let right):
      return Self.divide(left.evaluate(slots), right.evaluate(slots))?.remainder ?? IndexPlan.noValue
    case .minimum(let left, let right): return min(left.evaluate(slots), right.evaluate(slots))
    case .maximum(let left, let right): return max(left.evaluate(slots), right.evaluate(slots))
    }
  }

  /// Division that rounds down; nil for divisors that are not positive.
  private static func divide(_ value: Int, _ divisor: Int) -> (quotient: Int, remainder: Int)? {
    guard divisor > 0 else { return nil }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
