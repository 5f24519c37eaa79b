internal import CFFI
internal import MartletArtifact
public import MartletSupport

/// A GPU with a model on it: its code, its weights. Constant, and shared by any number of contexts and threads.
public final class ModelDevice: Sendable {
  /// The model.
  public let model: LoadedModel
  /// The number of the GPU, as the driver counts them.
  public let ordinal: Int
  /// The address of the `martlet_device`, which only its own functions change.
  private let state: UInt
  private let functions: DeviceFunctions

  /// Loads `model` on the GPU number `ordinal`: finds the driver, compiles the code for the GPU and uploads the weights.
  /// - Throws: a diagnostic if the model has no code for GPUs, or if there is no driver, no such GPU, one that is too old, or
  ///   not enough memory on it.
  public init(_ model: LoadedModel, ordinal: Int = 0) throws(Diagnostic) {
    guard let functions = model.deviceFunctions else {
      throw Diagnostic(
        "model '\(model.manifest.model)' has no code for GPUs", notes: ["compile it with --target cuda:GPU"])
    }
    guard let number = Int32(exactly: ordinal) else { throw Diagnostic("there is no GPU \(ordinal)") }
    let pointer = UnsafeMutablePointer<martlet_device>.allocate(capacity: 1)
    pointer.initialize(to: martlet_device())
    pointer.pointee.size = MemoryLayout<martlet_device>.size
    pointer.pointee.abi = UInt32(ArtifactFormat.abi)
    pointer.pointee.ordinal = number
    if let weights = model.weights {
      pointer.pointee.weights = weights.unsafeBytes.baseAddress
      pointer.pointee.weights_size = weights.byteCount
    }
    self.model = model
    self.ordinal = ordinal
    self.functions = functions
    state = UInt(bitPattern: pointer)
    let code = functions.call(.open, device: state, [])
    if code != 0 { throw Self.report(pointer.pointee, code) }
  }

  deinit {
    _ = functions.call(.close, device: state, [])
    pointer?.deallocate()
  }

  var pointer: UnsafeMutablePointer<martlet_device>? { UnsafeMutablePointer(bitPattern: state) }

  /// Calls one of the model's functions for devices with what stands behind the device: a copy of its own, in which nobody else
  /// writes a report.
  /// - Returns: 0, or what is wrong.
  private func attempt(_ function: DeviceFunction, _ arguments: [UInt]) -> Diagnostic? {
    guard var own = pointer?.pointee else { return nil }
    let code = withUnsafeMutablePointer(to: &own) {
      functions.call(function, device: UInt(bitPattern: $0), arguments)
    }
    return code == 0 ? nil : Self.report(own, code)
  }

  private func call(_ function: DeviceFunction, _ arguments: [UInt]) throws(Diagnostic) {
    if let report = attempt(function, arguments) { throw report }
  }

  private static func report(_ device: martlet_device, _ code: Int32) -> Diagnostic {
    let text = withUnsafeBytes(of: device.error) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    return Diagnostic(text.isEmpty ? "the device reports code \(code)" : text)
  }

  /// Memory of the device; nil for no bytes.
  /// - Throws: a diagnostic if there is not enough.
  func allocate(_ byteCount: Int) throws(Diagnostic) -> UInt? {
    var memory: UnsafeMutableRawPointer?
    try withUnsafeMutablePointer(to: &memory) { (room) throws(Diagnostic) in
      try call(.allocate, [UInt(byteCount), UInt(bitPattern: room)])
    }
    return memory.map { UInt(bitPattern: $0) }
  }

  /// Gives memory of the device back.
  func free(_ address: UInt) { _ = attempt(.free, [address]) }

  /// Copies between the host's memory and the device's, or inside of one of them.
  func copy(to: UInt, from: UInt, byteCount: Int) throws(Diagnostic) {
    try call(.copy, [to, from, UInt(byteCount)])
  }

  /// A stream of its own, to be taken back.
  func makeStream() throws(Diagnostic) -> UInt {
    var stream: UnsafeMutableRawPointer?
    try withUnsafeMutablePointer(to: &stream) { (room) throws(Diagnostic) in
      try call(.stream, [UInt(bitPattern: room)])
    }
    return UInt(bitPattern: stream)
  }

  func takeBack(stream: UInt) {
    var stream = UnsafeMutableRawPointer(bitPattern: stream)
    withUnsafeMutablePointer(to: &stream) { room in
      _ = attempt(.stream, [UInt(bitPattern: room)])
    }
  }

  /// Returns when all that was launched in `stream` has ended.
  func wait(stream: UInt) throws(Diagnostic) { try call(.wait, [stream]) }

  /// Gives back what the recording at `graph` holds.
  func forget(graph: UInt) { _ = attempt(.forget, [graph]) }
}
