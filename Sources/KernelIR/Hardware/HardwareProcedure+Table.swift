import MartletScalars
import MartletSupport

extension HardwareProcedure {
  /// All procedures.
  public static let table: [HardwareProcedure] =
    copies + matrixLoads + matrixProducts + roundings + exponentials + byteProducts

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
        for i in 0..<\(bytes) { %to[i] = if i < n then %from[i] else 0 }
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
        for lane in 0..<32 {
          for j in 0..<4 { %to[lane, j] = %from[8*j + floordiv(lane, 4), mod(lane, 4)] }
        }
      }
      """),
    HardwareProcedure(
      .warp, "the same of 2 bytes an element, each matrix transposed",
      roles: [.bytes(.register, of: [2]), .bytes(.shared, of: [2])],
      .init("llvm.nvvm.ldmatrix.sync.aligned.m8n8.x4.trans.b16", isOverloaded: true, [("from", .bits)]),
      """
      kernel @ldmatrix_x4_transposed(%to: out u16[32, 8], %from: in u16[32, 8]) {
        for lane in 0..<32 {
          for j in 0..<8 {
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
        """
        kernel @mma_m16n8k16_\(type)(%d: inout f32[32, 4], %a: in \(type)[32, 8], %b: in \(type)[32, 4]) {
          for lane in 0..<32 {
            for j in 0..<4 {
              for k in 0..<16 {
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
        """
        kernel @mma_m16n8k8_tf32(%d: inout f32[32, 4], %a: in f32[32, 4], %b: in f32[32, 2]) {
          for lane in 0..<32 {
            for j in 0..<4 {
              for k in 0..<8 {
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
      ],
      """
      kernel @dot_u8i8(%d: inout i32[16], %a: in u8[4], %b: in i8[64]) {
        for lane in 0..<16 {
          for j in 0..<4 {
            %d[lane] = add(%d[lane], mul(cast.i32(%a[j]), cast.i32(%b[4*lane + j])))
          }
        }
      }
      """)
  ]

  /// The procedure that `text` is the body of.
  private init(
    _ unit: Unit, _ summary: String, isAsynchronous: Bool = false, roles: [Role], _ spelling: Spelling?,
    lanes: [LaneSpelling] = [], _ text: String
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
    let threads = unit == .warp ? 32 : 1
    operands = zip(body.parameters, roles).map { parameter, role in
      let count = IndexExpression.product(parameter.buffer.shape).constant ?? 0
      return Operand(
        name: parameter.buffer.name, role: role, access: parameter.access,
        bytes: count / threads * parameter.buffer.element.byteCount)
    }
  }
}
