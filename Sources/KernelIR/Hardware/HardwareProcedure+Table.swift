import MartletScalars
import MartletSupport

extension HardwareProcedure {
  /// All procedures.
  public static let table: [HardwareProcedure] =
    copies + matrixLoads + matrixProducts + roundings + exponentials + byteProducts + brainProducts

  // MARK: Copies

  private static let copies = [4, 8, 16].map { bytes in
    // Only copies of 16 bytes leave the first cache out.
    let cache = bytes == 16 ? "cg" : "ca"
    return HardwareProcedure(
      .thread, "\(bytes) bytes from global to shared memory; those beyond the count become 0", isAsynchronous: true,
      roles: [.bytes(.shared, of: [1, 2, 4, 8]), .bytes(.global, of: [1, 2, 4, 8]), .count(of: "from")],
      .init(
        "llvm.nvvm.cp.async.\(cache).shared.global.\(bytes).s", [("to", .bits), ("from", .bits), ("count", .bits)]),
      """
      kernel @copy_async_\(bytes)(%to: out u8[\(bytes)], %from: in u8[\(bytes)], %count: in i64[1]) {
        let %n = max(min(%count[0], \(bytes)), 0)
        for i in 0..<\(bytes) vector { %to[i] = if i < n then %from[i] else 0 }
      }
      """)
  }

  // MARK: Matrices

  private static let matrixLoads = [
    HardwareProcedure(
      .warp, "four 8×8 matrices of 2 bytes an element (8×4 of 4), of which each thread gives the place of a row",
      roles: [.bytes(.register, of: [2, 4]), .bytes(.shared, of: [2, 4])],
      .init("llvm.nvvm.ldmatrix.sync.aligned.m8n8.x4.b16", isOverloaded: true, [("from", .bits)]),
      """
      kernel @ldmatrix_x4(%to: out u32[32, 4], %from: in u32[32, 4]) {
        for j in 0..<4 {
          for lane in 0..<32 vector { %to[lane, j] = %from[8*j + floordiv(lane, 4), mod(lane, 4)] }
        }
      }
      """),
    HardwareProcedure(
      .warp, "the same of 2 bytes an element, each matrix transposed",
      roles: [.bytes(.register, of: [2]), .bytes(.shared, of: [2])],
      .init("llvm.nvvm.ldmatrix.sync.aligned.m8n8.x4.trans.b16", isOverloaded: true, [("from", .bits)]),
      """
      kernel @ldmatrix_x4_transposed(%to: out u16[32, 8], %from: in u16[32, 8]) {
        for j in 0..<8 {
          for lane in 0..<32 vector {
            %to[lane, j] = %from[8*floordiv(j, 2) + 2*mod(lane, 4) + mod(j, 2), floordiv(lane, 4)]
          }
        }
      }
      """),
  ]

  private static let matrixProducts =
    [(DataType.bf16, "bf16", Spelling.Word.bits), (.f16, "f32.f32", .halves)].map { type, suffix, word in
      HardwareProcedure(
        .warp, "d += a·b, 16×16 times 16×8 elements of \(type)",
        roles: [.elements(.register, .f32), .elements(.register, type), .elements(.register, type)],
        .init(
          "llvm.nvvm.mma.m16n8k16.row.col.\(suffix)", [("a", word), ("b", word), ("d", .single)], result: .single),
        multiplying: type.rawValue,
        """
        kernel @mma_m16n8k16_\(type)(%d: inout f32[32, 4], %a: in \(type)[32, 8], %b: in \(type)[32, 4]) {
          for j in 0..<4 {
            for k in 0..<16 {
              for lane in 0..<32 vector {
                %d[lane, j] = fma(cast.f32(%a[4*floordiv(lane, 4) + floordiv(mod(k, 8), 2), mod(k, 2) + 2*floordiv(j, 2) + 4*floordiv(k, 8)]), cast.f32(%b[8*mod(lane, 4) + 4*mod(j, 2) + floordiv(mod(k, 8), 2), mod(k, 2) + 2*floordiv(k, 8)]), %d[lane, j])
              }
            }
          }
        }
        """)
    } + [
      HardwareProcedure(
        .warp, "d += a·b, 16×8 times 8×8 elements of f32, whose last 13 bits count as 0",
        roles: [.elements(.register, .f32), .elements(.register, .f32), .elements(.register, .f32)],
        .init(
          "llvm.nvvm.mma.m16n8k8.row.col.tf32", [("a", .bits), ("b", .bits), ("d", .single)], result: .single),
        multiplying: "tf32",
        """
        kernel @mma_m16n8k8_tf32(%d: inout f32[32, 4], %a: in f32[32, 4], %b: in f32[32, 2]) {
          for j in 0..<4 {
            for k in 0..<8 {
              for lane in 0..<32 vector {
                %d[lane, j] = fma(bitcast.f32(and(bitcast.u32(%a[4*floordiv(lane, 4) + mod(k, 4), floordiv(j, 2) + 2*floordiv(k, 4)]), 4294959104)), bitcast.f32(and(bitcast.u32(%b[8*mod(lane, 4) + 4*mod(j, 2) + mod(k, 4), floordiv(k, 4)]), 4294959104)), %d[lane, j])
              }
            }
          }
        }
        """)
    ]

  // MARK: Roundings

  private static let roundings = [
    HardwareProcedure(
      .thread, "an f32 to the nearest number whose last 13 bits are 0, halves away from 0",
      roles: [.elements(.register, .f32)],
      .init("llvm.nvvm.f2tf32.rna", [("x", .single)], result: .bits),
      """
      kernel @round_tf32(%x: inout f32[1]) {
        let %bits = bitcast.u32(%x[0])
        let %nearest = bitcast.f32(and(add(%bits, 4096), 4294959104))
        %x[0] = select(eq(%x[0], %x[0]), %nearest, bitcast.f32(u32(2147483647)))
      }
      """)
  ]

  // MARK: Exponentials

  private static let exponentials = [
    HardwareProcedure(
      .thread, "2 to the power of an f32, less precisely than `exp2`",
      roles: [.elements(.register, .f32)],
      .init("llvm.nvvm.ex2.approx.ftz", isOverloaded: true, [("x", .single)], result: .single),
      """
      kernel @exp2_approx(%x: inout f32[1]) {
        %x[0] = exp2(%x[0])
      }
      """)
  ]

  // MARK: Products of CPUs

  private static let byteProducts = [
    HardwareProcedure(
      .task, "d += a·b in each of 16 lanes, of the four bytes of a and the lane's four of b; sums wrap",
      roles: [.elements(.register, .i32), .anywhere(.u8), .anywhere(.i8)], nil,
      lanes: [
        .init(feature: "avx512vnni", bytes: 64, intrinsic: "llvm.x86.avx512.vpdpbusd.512", form: .whole),
        .init(feature: "avx512bw", bytes: 64, intrinsic: "llvm.x86.avx512.pmaddw.d.512", form: .pairs),
        .init(feature: "avx2", bytes: 32, intrinsic: "llvm.x86.avx2.pmadd.wd", form: .pairs),
        .init(feature: nil, bytes: 16, intrinsic: "llvm.x86.sse2.pmadd.wd", form: .pairs),
      ], multiplying: "u8i8",
      """
      kernel @dot_u8i8(%d: inout i32[16], %a: in u8[4], %b: in i8[64]) {
        for j in 0..<4 {
          for lane in 0..<16 vector {
            %d[lane] = add(%d[lane], mul(cast.i32(%a[j]), cast.i32(%b[4*lane + j])))
          }
        }
      }
      """)
  ]

  /// A sum is tiny, and becomes 0, if it would be less than the least normal number with as many bits as normal numbers have,
  /// whatever its exponent: less than 2^-126 - 2^-151. In f64 sums so near to that are exact.
  private static let brainProducts = [
    HardwareProcedure(
      .task,
      "d += a·b in each of 16 lanes, of the two of a and the lane's one in each half of b, the second product first; "
        + "denormal numbers count as 0, sums too",
      roles: [.elements(.register, .f32), .anywhere(.bf16), .anywhere(.bf16)], nil,
      lanes: [
        .init(feature: "avx512bf16", bytes: 64, intrinsic: "llvm.x86.avx512bf16.dpbf16ps.512", form: .interleaved)
      ], multiplying: "bf16",
      """
      kernel @dot_bf16(%d: inout f32[16], %a: in bf16[2], %b: in bf16[32]) {
        for lane in 0..<16 vector {
          let %a0 = cast.f32(%a[0])
          let %b0 = cast.f32(%b[lane])
          let %a1 = cast.f32(%a[1])
          let %b1 = cast.f32(%b[lane + 16])
          let %a0_normal = select(lt(abs(%a0), 1.1754943508222875e-38), mul(%a0, 0.0), %a0)
          let %b0_normal = select(lt(abs(%b0), 1.1754943508222875e-38), mul(%b0, 0.0), %b0)
          let %a1_normal = select(lt(abs(%a1), 1.1754943508222875e-38), mul(%a1, 0.0), %a1)
          let %b1_normal = select(lt(abs(%b1), 1.1754943508222875e-38), mul(%b1, 0.0), %b1)
          let %start = select(lt(abs(%d[lane]), 1.1754943508222875e-38), mul(%d[lane], 0.0), %d[lane])
          let %first_exact = fma(cast.f64(%a1_normal), cast.f64(%b1_normal), cast.f64(%start))
          let %first_rounded = fma(%a1_normal, %b1_normal, %start)
          let %first = select(lt(abs(%first_exact), 1.1754943157898259e-38), mul(%first_rounded, 0.0), %first_rounded)
          let %both_exact = fma(cast.f64(%a0_normal), cast.f64(%b0_normal), cast.f64(%first))
          let %both_rounded = fma(%a0_normal, %b0_normal, %first)
          let %both = select(lt(abs(%both_exact), 1.1754943157898259e-38), mul(%both_rounded, 0.0), %both_rounded)
          %d[lane] = %both
        }
      }
      """)
  ]

  /// The procedure that `text` is the body of.
  private init(
    _ unit: Unit, _ summary: String, isAsynchronous: Bool = false, roles: [Role], _ spelling: Spelling?,
    lanes: [LaneSpelling] = [], multiplying matrixFactor: String? = nil, _ text: String
  ) {
    let body: Kernel
    do throws(Diagnostic) {
      body = try KernelParser.kernel(text, file: "HardwareProcedure+Table.swift")
    } catch {
      preconditionFailure("\(error)")
    }
    precondition(body.parameters.count == roles.count, "every operand of \(body.name) has a role")
    name = body.name
    self.summary = summary
    self.unit = unit
    self.isAsynchronous = isAsynchronous
    self.body = body
    self.spelling = spelling
    laneSpellings = lanes
    self.matrixFactor = matrixFactor
    let threads = unit == .warp ? 32 : 1
    operands = zip(body.parameters, roles).map { parameter, role in
      let count = IndexExpression.product(parameter.buffer.shape).constant ?? 0
      return Operand(
        name: parameter.buffer.name, role: role, access: parameter.access,
        bytes: count / threads * parameter.buffer.element.byteCount)
    }
  }
}
