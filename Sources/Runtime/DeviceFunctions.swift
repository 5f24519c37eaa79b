internal import MartletArtifact
internal import MartletSupport

/// The functions of a model that serve its devices.
final class DeviceFunctions: Sendable {
  private let functions: [DeviceFunction: ForeignFunction]
  // Keeps the code in memory.
  private let library: LoadedLibrary

  init(model: String, _ library: LoadedLibrary) throws(Diagnostic) {
    var functions: [DeviceFunction: ForeignFunction] = [:]
    for function in DeviceFunction.allCases {
      functions[function] = ForeignFunction(
        try library.function(function.symbol(model: model)), returns: .integer32,
        takes: [.pointer] + function.parameters)
    }
    self.functions = functions
    self.library = library
  }

  /// Calls `function` for the `martlet_device` at `device`.
  func call(_ function: DeviceFunction, device: UInt, _ values: [UInt]) -> Int32 {
    guard let foreign = functions[function] else { preconditionFailure("every function was looked up") }
    var arguments = ArgumentList()
    arguments.reset(count: foreign.argumentCount)
    for value in [device] + values { arguments.append(address: value) }
    return Int32(truncatingIfNeeded: arguments.call(foreign))
  }
}

extension DeviceFunction {
  /// The types of what stands behind the device. Sizes are as wide as pointers.
  fileprivate var parameters: [ForeignFunction.ValueType] {
    switch self {
    case .open, .close: []
    case .free, .stream, .wait, .forget: [.pointer]
    case .allocate: [.pointer, .pointer]
    case .copy: [.pointer, .pointer, .pointer]
    }
  }
}
