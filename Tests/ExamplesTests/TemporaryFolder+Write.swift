import Foundation
import MartletSupport

extension TemporaryFolder {
  /// Writes `text` to the file `name`.
  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// Writes `bytes` to the file `name`.
  func write(_ bytes: [UInt8], to name: String) throws { try Data(bytes).write(to: URL(filePath: path(name))) }
}
