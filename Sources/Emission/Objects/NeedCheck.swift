import MartletSupport

/// The rule that machine code needs nothing from outside but what is allowed here.
struct NeedCheck {
  /// Names that may be undefined.
  let allowed: Set<String>
  /// Beginnings of names that may be undefined.
  let allowedPrefixes: [String]

  /// The rule for a model of this name; `loadsDriver` says whether it asks the process for the driver of GPUs.
  init(model: String, _ options: EmissionOptions, loadsDriver: Bool) {
    // The relocation of position-independent code against its own offset table is no need.
    allowed = Set(
      ["martlet_weights_\(model)", "_GLOBAL_OFFSET_TABLE_"] + (loadsDriver ? ["dlopen", "dlsym"] : []))
    allowedPrefixes =
      (options.sanitizesThreads ? ["__tsan_"] : []) + (options.hasSeparateGlue ? ["martlet_glue_"] : [])
  }

  /// Functions of libraries that LLVM calls where a target lacks an instruction, and what then was asked for.
  private static let origins: [String: String] = [
    "fma": "the scalar op 'fma' on f64", "fmaf": "the scalar op 'fma' on f32",
    "floor": "rounding down on f64", "floorf": "rounding down on f32", "ceil": "rounding up on f64",
    "ceilf": "rounding up on f32", "trunc": "rounding to zero on f64", "truncf": "rounding to zero on f32",
    "roundeven": "rounding to even on f64", "roundevenf": "rounding to even on f32",
    "rint": "rounding to even on f64", "rintf": "rounding to even on f32",
    "fminimum": "the minimum on f64", "fminimumf": "the minimum on f32", "fmaximum": "the maximum on f64",
    "fmaximumf": "the maximum on f32", "fmod": "a remainder of floats", "fmodf": "a remainder of floats",
    "__truncsfhf2": "a conversion from f32 to f16", "__extendhfsf2": "a conversion from f16 to f32",
    "__truncsfbf2": "a conversion from f32 to bf16", "__truncdfhf2": "a conversion from f64 to f16",
    "memcpy": "a copy of memory", "memset": "a fill of memory", "memmove": "a move of memory",
    "__stack_chk_fail": "a check of the stack", "__tls_get_addr": "thread-local memory",
  ]

  /// - Throws: a diagnostic that names the function and, where it is known, what it asked for.
  func run(_ object: [UInt8]) throws(Diagnostic) {
    for need in ObjectFile(object).needs where !isAllowed(need.symbol) {
      let origin = Self.origins[need.symbol].map { ", which LLVM uses for \($0)" } ?? ""
      let user = need.user ?? "the data"
      throw Diagnostic(
        "\(user) needs '\(need.symbol)' from a library\(origin)",
        notes: ["Machine code for a model stands alone; the op has no spelling on this CPU level."])
    }
  }

  private func isAllowed(_ symbol: String) -> Bool {
    symbol.isEmpty || allowed.contains(symbol) || allowedPrefixes.contains { symbol.hasPrefix($0) }
  }
}
