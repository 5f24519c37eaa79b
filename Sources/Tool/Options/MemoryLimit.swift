internal import Foundation
internal import MartletSupport

/// Refuses work that cannot fit the machine, before an allocation fails and ends the process.
enum MemoryLimit {
  /// What a random or interpreted tensor takes for each element.
  static let elementBytes = 8

  /// Refuses tensors of `counts` elements, each nil if its number does not fit 64 bits, and `bytes` more.
  /// - Throws: a diagnostic that says how much memory `what` needs, and how much there is.
  static func check(_ what: String, elements counts: [Int?], bytes: Int = 0) throws(Diagnostic) {
    let available = Int(clamping: ProcessInfo.processInfo.physicalMemory)
    var needed = bytes
    for count in counts {
      let (product, overflow) = (count ?? .max).multipliedReportingOverflow(by: elementBytes)
      let (sum, carry) = needed.addingReportingOverflow(overflow ? .max : product)
      needed = carry ? .max : sum
    }
    guard needed > available else { return }
    throw Diagnostic(
      "\(what) needs at least \(needed.byteText) of memory, this machine has \(available.byteText)",
      notes: ["choose smaller dims with --dim"])
  }
}
