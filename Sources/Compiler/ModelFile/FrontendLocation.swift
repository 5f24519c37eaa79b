public import MartletSupport

/// Where the built frontend lies that model files are compiled against.
public struct FrontendLocation: Hashable, Sendable {
  /// The folder of the dynamic library `libMartlet.so`.
  public let libraryFolder: String
  /// The folder of the `.swiftmodule` files.
  public let moduleFolder: String

  /// The frontend with its library in `libraryFolder` and its modules in `moduleFolder`.
  public init(libraryFolder: String, moduleFolder: String) {
    self.libraryFolder = libraryFolder
    self.moduleFolder = moduleFolder
  }

  /// The frontend that was built with this program: beside the executable (a build folder), or in `../lib/martlet` from it (an
  /// installation).
  /// - Throws: a diagnostic that names the folders looked at.
  public static func besideExecutable() throws(Diagnostic) -> FrontendLocation {
    guard let executable = FileSystem.executablePath else {
      throw Diagnostic("the path of this program is not known, so that the frontend cannot be found")
    }
    let folder = FileSystem.folder(of: executable)
    for candidate in [folder, folder + "/../lib/martlet"] {
      let library = candidate + "/libMartlet.so"
      let modules = candidate + "/Modules"
      if FileSystem.exists(library), FileSystem.exists(modules + "/Martlet.swiftmodule") {
        return FrontendLocation(libraryFolder: candidate, moduleFolder: modules)
      }
    }
    throw Diagnostic(
      "the frontend that model files are compiled against is missing: no libMartlet.so and Modules in \(folder)",
      notes: ["'swift build' makes it beside the tool"])
  }
}
