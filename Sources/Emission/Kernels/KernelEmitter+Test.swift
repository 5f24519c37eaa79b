import CLLVM
import MartletKernelIR
import MartletScalars
import MartletSupport

/// Where conditions hold, as far as that is not known while code is written. Without parts it is everywhere.
struct ConditionTest {
  /// A truth value for all lanes.
  var common: Value?
  /// The first lane that takes part, and the first after them that no longer does; either may lie outside of the lanes.
  var first: Value?
  var end: Value?
  /// A truth value a lane.
  var mask: Value?

  /// Whether the conditions differ from lane to lane.
  var isVarying: Bool { first != nil || end != nil || mask != nil }
  /// Whether the conditions surely hold.
  var isCertain: Bool { common == nil && !isVarying }
}

extension KernelEmitter {
  /// Where `conditions` hold at this place.
  func test(_ conditions: [IndexCondition]) -> ConditionTest {
    var test = ConditionTest()
    for condition in conditions {
      for difference in scope.differences(condition) { add(difference, to: &test) }
    }
    return test
  }

  /// Adds that `difference` must not be negative.
  private func add(_ difference: IndexExpression, to test: inout ConditionTest) {
    if !scope.isVarying(difference) {
      test.common = builder.and(test.common, isNonNegative(difference))
    } else if let (step, start) = scope.affine(difference), let step = step.constant, step != 0 {
      if scope.isUniform(difference, in: lanes) {
        test.common = builder.and(test.common, isNonNegative(start))
      } else if step > 0 {
        let first = emit((0 - start).ceilDivided(by: IndexExpression(step)))
        test.first = test.first.map { extremum("llvm.smax", $0, first) } ?? first
      } else {
        let end = emit(start.floorDivided(by: IndexExpression(-step)) + 1)
        test.end = test.end.map { extremum("llvm.smin", $0, end) } ?? end
      }
    } else {
      test.mask = builder.and(test.mask, isNonNegative(difference))
    }
  }

  private func isNonNegative(_ difference: IndexExpression) -> Value {
    let constant = difference.constantTerm
    let rest = emitResolved(difference - IndexExpression(constant))
    return builder.compare(LLVMIntSGE, rest, context.constant(-constant))
  }

  private func extremum(_ name: String, _ left: Value, _ right: Value) -> Value {
    builder.intrinsic(name, [LLVMTypeOf(left)], [left, right])
  }

  /// Whether the conditions of `test` hold in all lanes.
  func holdsEverywhere(_ test: ConditionTest) -> Value {
    var result = test.common
    if let first = test.first {
      result = builder.and(result, builder.compare(LLVMIntSLE, first, context.constant(0)))
    }
    if let end = test.end {
      result = builder.and(result, builder.compare(LLVMIntSGE, end, context.constant(lanes)))
    }
    return builder.and(result, test.mask.map { builder.all($0) }) ?? context.constant(true)
  }

  /// The lanes that the conditions of `test` hold in; nil if there are no conditions.
  func mask(_ test: ConditionTest) -> Value? {
    // 32 bits suffice for what is cut down to the lanes, and are the width of most data.
    let numbers = context.laneNumbers(lanes, bits: 32)
    func bound(_ value: Value) -> Value {
      let inside = extremum("llvm.smin", extremum("llvm.smax", value, context.constant(0)), context.constant(lanes))
      return builder.cast(LLVMTrunc, inside, to: context.integer(32))
    }
    var mask = test.mask
    if let end = test.end { mask = builder.and(mask, builder.compare(LLVMIntULT, numbers, bound(end))) }
    if let first = test.first { mask = builder.and(mask, builder.compare(LLVMIntUGE, numbers, bound(first))) }
    guard let common = test.common else { return mask }
    return builder.and(mask, builder.broadcast(common, lanes))
  }
}
