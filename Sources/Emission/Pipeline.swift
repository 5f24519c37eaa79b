/// The passes of LLVM that are run over kernels and entries.
enum Pipeline {
  /// The passes in LLVM's textual form.
  ///
  /// The code comes vectorised and unrolled as the schedules want it, so none of LLVM's passes that do so take part, nor
  /// any that turns loops into calls of library functions.
  static func passes(_ options: EmissionOptions) -> String {
    let sanitizer = options.sanitizesThreads ? ",tsan-module,function(tsan)" : ""
    return "globaldce,function(\(function.joined(separator: ",")))\(sanitizer),globaldce"
  }

  /// The passes over kernels for a GPU: the same, and what finds out which memory an address lies in.
  static let blockPasses = "function(infer-address-spaces,\(function.joined(separator: ",")),infer-address-spaces)"

  private static let function = [
    "sroa<modify-cfg>", "early-cse<memssa>", "simplifycfg", "instcombine<no-verify-fixpoint>", "reassociate",
    "loop-mssa(licm<allowspeculation>)", "gvn", "instcombine<no-verify-fixpoint>",
    "loop-mssa(loop-simplifycfg,licm<allowspeculation>)", "early-cse<memssa>", "dse", "adce", "simplifycfg",
  ]
}
