/// The registers of an evaluation over several lanes, in three banks: f32 and f64 values as such, all others as bits.
/// Register `r` of lane `l` is element `r * stride + l` of its bank.
///
/// Instructions run over all lanes, so that their dispatch is paid once per block and not once per value.
struct Lanes {
  let whole: UnsafeMutablePointer<UInt64>
  let single: UnsafeMutablePointer<Float>
  let double: UnsafeMutablePointer<Double>
  let stride: Int
  let count: Int

  /// The bank that values of a type live in.
  enum Bank: Sendable {
    case whole, single, double

    init(_ type: DataType) {
      switch type {
      case .f32: self = .single
      case .f64: self = .double
      case .bool, .i8, .i16, .i32, .i64, .u8, .u16, .u32, .u64, .f16, .bf16, .f8e4m3fn, .f8e4m3fnuz, .f8e5m2,
        .f8e5m2fnuz, .f8e8m0, .f6e2m3, .f6e3m2, .f4e2m1, .i4, .i2, .u4, .u2:
        self = .whole
      }
    }
  }

  /// A place in a bank.
  struct Register: Sendable {
    let bank: Bank
    let index: Int
  }

  /// The first `count` lanes.
  func first(_ count: Int) -> Lanes {
    Lanes(whole: whole, single: single, double: double, stride: stride, count: count)
  }

  /// Writes the value with these bits into one lane.
  func store(_ bits: UInt64, _ register: Register, lane: Int = 0) {
    let place = register.index &* stride &+ lane
    switch register.bank {
    case .whole: whole[place] = bits
    case .single: single[place] = Float(bitPattern: UInt32(truncatingIfNeeded: bits))
    case .double: double[place] = Double(bitPattern: bits)
    }
  }

  /// Writes the value with these bits into all lanes.
  func fill(_ bits: UInt64, _ register: Register) {
    store(bits, register)
    guard stride > 1 else { return }
    let first = register.index &* stride
    switch register.bank {
    case .whole: (whole + first).update(repeating: whole[first], count: stride)
    case .single: (single + first).update(repeating: single[first], count: stride)
    case .double: (double + first).update(repeating: double[first], count: stride)
    }
  }

  /// The bits of the value in one lane.
  func load(_ register: Register, lane: Int = 0) -> UInt64 {
    let place = register.index &* stride &+ lane
    switch register.bank {
    case .whole: return whole[place]
    case .single: return UInt64(single[place].bitPattern)
    case .double: return double[place].bitPattern
    }
  }

  // An f32 is the first half of the 64 bits it is handed over in: the machines that compile are little-endian.

  /// Writes values, given as bits, into the lanes.
  func store(_ bits: UnsafePointer<UInt64>, _ register: Register) {
    let first = register.index &* stride
    switch register.bank {
    case .whole: (whole + first).update(from: bits, count: count)
    case .double: UnsafeMutableRawPointer(double + first).copyMemory(from: bits, byteCount: count * 8)
    case .single:
      bits.withMemoryRebound(to: Float.self, capacity: count * 2) { values in
        var lane = 0
        while lane < count {
          single[first &+ lane] = values[2 &* lane]
          lane &+= 1
        }
      }
    }
  }

  /// Reads the lanes as bits. The upper halves of `bits` must be zero where the values are f32.
  func load(_ register: Register, into bits: UnsafeMutablePointer<UInt64>) {
    let first = register.index &* stride
    switch register.bank {
    case .whole: bits.update(from: whole + first, count: count)
    case .double: UnsafeMutableRawPointer(bits).copyMemory(from: double + first, byteCount: count * 8)
    case .single:
      bits.withMemoryRebound(to: Float.self, capacity: count * 2) { values in
        var lane = 0
        while lane < count {
          values[2 &* lane] = single[first &+ lane]
          lane &+= 1
        }
      }
    }
  }
}
