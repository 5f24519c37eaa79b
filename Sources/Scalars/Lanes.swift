/// The registers of an evaluation over several lanes: register `r` of lane `l` is `base[r * stride + l]`, the bits of
/// a value as in `ScalarValue.bits`.
///
/// The helpers run one operation over all lanes, so that its dispatch is paid once per block and not once per value.
struct Lanes {
  let base: UnsafeMutablePointer<UInt64>
  let stride: Int
  let count: Int

  subscript(register: Int) -> UnsafeMutablePointer<UInt64> { base + register * stride }
}

extension LaneInstruction {
  @inline(__always)
  func unary(_ lanes: Lanes, _ body: (UInt64) -> UInt64) {
    let (to, a) = (lanes[result], lanes[operands.0])
    var lane = 0
    while lane < lanes.count {
      to[lane] = body(a[lane])
      lane &+= 1
    }
  }

  @inline(__always)
  func binary(_ lanes: Lanes, _ body: (UInt64, UInt64) -> UInt64) {
    let (to, a, b) = (lanes[result], lanes[operands.0], lanes[operands.1])
    var lane = 0
    while lane < lanes.count {
      to[lane] = body(a[lane], b[lane])
      lane &+= 1
    }
  }

  @inline(__always)
  func ternary(_ lanes: Lanes, _ body: (UInt64, UInt64, UInt64) -> UInt64) {
    let (to, a, b, c) = (lanes[result], lanes[operands.0], lanes[operands.1], lanes[operands.2])
    var lane = 0
    while lane < lanes.count {
      to[lane] = body(a[lane], b[lane], c[lane])
      lane &+= 1
    }
  }
}
