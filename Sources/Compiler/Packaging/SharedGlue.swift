import MartletEmission
import MartletScalars
import MartletSupport
import MartletTemplates

/// The machine code of the glue, which is the same in all shared objects for one architecture: it is written once for the
/// process, with the first model that needs it, and linked to each.
enum SharedGlue {
  /// The machine that it is written for: the least that there is.
  private static var machine: Machine { Machine.levels[0] }
  private static let common = written { !isOptional($0) }
  private static let indices = written(isOptional)

  /// Most models check no indices.
  private static func isOptional(_ name: String) -> Bool { name.hasPrefix("glue.indices.") }

  private static func written(_ isWanted: (String) -> Bool) -> Result<[UInt8], Diagnostic> {
    let parts = Templates.glue(architecture: machine.architecture).filter { isWanted($0.name) }
    return Result { () throws(Diagnostic) in
      try Emitter.object(parts.map { ($0.name, $0.text) }, for: machine, keeping: nil)
    }
  }

  /// Whether models for `other` can share it.
  static func serves(_ other: Machine) -> Bool { other.architecture == machine.architecture }

  /// The objects that a model needs beside its own.
  static func objects(checkingIndices: Bool) throws(Diagnostic) -> [[UInt8]] {
    try checkingIndices ? [common.get(), indices.get()] : [common.get()]
  }
}
