import MartletScalars

/// An index expression prepared for evaluation: its names are slots of an array of whole numbers. It lives as long as the
/// allocations that it is made in.
struct IndexPlan {
  /// One slot times a constant.
  struct Linear {
    let slot: Int
    let coefficient: Int
  }

  /// A product of several factors, or of one that is no slot.
  struct Product {
    let coefficient: Int
    let factors: UnsafeBufferPointer<Factor>
  }

  enum Factor {
    case slot(Int)
    case floorDivide(UnsafePointer<IndexPlan>, UnsafePointer<IndexPlan>)
    case modulo(UnsafePointer<IndexPlan>, UnsafePointer<IndexPlan>)
    case minimum(UnsafePointer<IndexPlan>, UnsafePointer<IndexPlan>)
    case maximum(UnsafePointer<IndexPlan>, UnsafePointer<IndexPlan>)
  }

  /// What an expression gives that has no value, because a divisor is not positive: outside of every extent.
  static let noValue = Int.min / 2

  let constant: Int
  let linear: UnsafeBufferPointer<Linear>
  let products: UnsafeBufferPointer<Product>

  /// Prepares `expression`; `slot` gives the place of every name.
  init(_ expression: IndexExpression, in allocations: KernelAllocations, slot: (Symbol) -> Int) {
    var constant = 0
    var linear: [Linear] = []
    var products: [Product] = []
    for term in expression.terms {
      if term.factors.isEmpty {
        constant = term.coefficient
      } else if term.factors.count == 1, case .symbol(let symbol) = term.factors[0] {
        linear.append(Linear(slot: slot(symbol), coefficient: term.coefficient))
      } else {
        let factors = term.factors.map { Factor($0, in: allocations, slot: slot) }
        products.append(Product(coefficient: term.coefficient, factors: allocations.keep(factors)))
      }
    }
    self.constant = constant
    self.linear = allocations.keep(linear)
    self.products = allocations.keep(products)
  }

  /// The value, if it depends on nothing.
  var known: Int? { linear.isEmpty && products.isEmpty ? constant : nil }

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
  fileprivate init(_ factor: IndexExpression.Factor, in allocations: KernelAllocations, slot: (Symbol) -> Int) {
    func plan(_ expression: IndexExpression) -> UnsafePointer<IndexPlan> {
      allocations.keep(IndexPlan(expression, in: allocations, slot: slot))
    }
    switch factor {
    case .symbol(let symbol): self = .slot(slot(symbol))
    case .floorDivide(let left, let right): self = .floorDivide(plan(left), plan(right))
    case .modulo(let left, let right): self = .modulo(plan(left), plan(right))
    case .minimum(let left, let right): self = .minimum(plan(left), plan(right))
    case .maximum(let left, let right): self = .maximum(plan(left), plan(right))
    }
  }

  func evaluate(_ slots: UnsafePointer<Int>) -> Int {
    switch self {
    case .slot(let slot): return slots[slot]
    case .floorDivide(let left, let right):
      return Self.divide(left.pointee.evaluate(slots), right.pointee.evaluate(slots))?.quotient ?? IndexPlan.noValue
    case .modulo(let left, let right):
      return Self.divide(left.pointee.evaluate(slots), right.pointee.evaluate(slots))?.remainder ?? IndexPlan.noValue
    case .minimum(let left, let right): return min(left.pointee.evaluate(slots), right.pointee.evaluate(slots))
    case .maximum(let left, let right): return max(left.pointee.evaluate(slots), right.pointee.evaluate(slots))
    }
  }

  /// Division that rounds down; nil for divisors that are not positive.
  @inline(__always)
  static func divide(_ value: Int, _ divisor: Int) -> (quotient: Int, remainder: Int)? {
    guard divisor > 0 else { return nil }
    let (quotient, remainder) = value.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
