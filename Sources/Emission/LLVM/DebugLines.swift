import CLLVM
import MartletSupport

/// Line tables: which line of the model each instruction comes from. Machine code has room for one line an instruction,
/// the first of a set of locations; the manifest has the whole sets.
final class DebugLines {
  private let module: IRModule
  private let handle: LLVMDIBuilderRef
  private let unit: LLVMMetadataRef
  private let functionType: LLVMMetadataRef
  private var files: [String: LLVMMetadataRef] = [:]
  /// The function that is written, and the file that it is said to be in.
  private var function: LLVMMetadataRef?
  private var functionFile = ""
  /// The scopes of other files in that function.
  private var scopes: [String: LLVMMetadataRef] = [:]

  /// A place to go back to.
  struct Place {
    fileprivate let location: LLVMMetadataRef?
  }

  /// Line tables for `module`; `name` stands for the file of what comes from no line. With `directivesOnly` there are
  /// `.loc` lines in assembly, and no tables: the driver compiles PTX that announces tables without optimising it.
  init(_ module: IRModule, name: String, directivesOnly: Bool = false) {
    self.module = module
    handle = LLVMCreateDIBuilder(module.handle)
    let file: LLVMMetadataRef = LLVMDIBuilderCreateFile(handle, name, name.utf8.count, "", 0)
    let producer = "martlet"
    unit = LLVMDIBuilderCreateCompileUnit(
      handle, LLVMDWARFSourceLanguageSwift, file, producer, producer.utf8.count, 1, "", 0, 0, "", 0,
      directivesOnly ? Self.directivesOnly : LLVMDWARFEmissionLineTablesOnly, 0, 0, 0, "", 0, "", 0)
    functionType = LLVMDIBuilderCreateSubroutineType(handle, file, nil, 0, LLVMDIFlagZero)
    files[name] = file
    functionFile = name
    setFlag("Debug Info Version", 3)
    // Line tables gain nothing by version 5, and the valgrind of Debian 12 reads none of it.
    setFlag("Dwarf Version", 4)
  }

  deinit { LLVMDisposeDIBuilder(handle) }

  /// `DICompileUnit::DebugDirectivesOnly`, which LLVM's C interface has no name for.
  private static let directivesOnly = LLVMDWARFEmissionKind(rawValue: 3)

  private func setFlag(_ name: String, _ value: UInt64) {
    let number = LLVMConstInt(module.context.integer(32), value, 0)
    LLVMAddModuleFlag(
      module.handle, LLVMModuleFlagBehaviorWarning, name, name.utf8.count, LLVMValueAsMetadata(number))
  }

  /// Writes what is outstanding; nothing can be added afterwards.
  func finish() { LLVMDIBuilderFinalize(handle) }

  private func file(_ name: String) -> LLVMMetadataRef {
    if let known = files[name] { return known }
    let file: LLVMMetadataRef = LLVMDIBuilderCreateFile(handle, name, name.utf8.count, "", 0)
    files[name] = file
    return file
  }

  /// The line that stands for `locations`.
  private static func line(_ locations: LocationSet) -> SourceLocation? {
    locations.locations.lazy.compactMap(\.source).first { $0.line > 0 }
  }

  /// Starts the function `value`, which comes from `locations`; `builder` is at its start.
  func begin(_ value: LLVMValueRef, name: String, at locations: LocationSet, _ builder: FunctionBuilder) {
    let place = Self.line(locations)
    if let place { functionFile = place.file }
    let line = UInt32(place?.line ?? 0)
    let scope = file(functionFile)
    function = LLVMDIBuilderCreateFunction(
      handle, scope, name, name.utf8.count, name, name.utf8.count, scope, line, functionType, 1, 1, line,
      LLVMDIFlagZero,
      1)
    scopes = [functionFile: function].compactMapValues { $0 }
    LLVMSetSubprogram(value, function)
    setLocation(place ?? SourceLocation(file: functionFile), builder)
  }

  private func setLocation(_ place: SourceLocation, _ builder: FunctionBuilder) {
    let location = LLVMDIBuilderCreateDebugLocation(
      module.context.handle, UInt32(place.line), UInt32(place.column), scope(place.file), nil)
    LLVMSetCurrentDebugLocation2(builder.handle, location)
  }

  private func scope(_ file: String) -> LLVMMetadataRef? {
    if let known = scopes[file] { return known }
    let scope = LLVMDIBuilderCreateLexicalBlockFile(handle, function, self.file(file), 0)
    scopes[file] = scope
    return scope
  }

  /// Has what follows come from `locations`, and returns where it was before.
  func enter(_ locations: LocationSet, _ builder: FunctionBuilder) -> Place {
    let outer = Place(location: LLVMGetCurrentDebugLocation2(builder.handle))
    if let place = Self.line(locations) { setLocation(place, builder) }
    return outer
  }

  /// Goes back to `place`.
  func leave(_ place: Place, _ builder: FunctionBuilder) {
    LLVMSetCurrentDebugLocation2(builder.handle, place.location)
  }
}
