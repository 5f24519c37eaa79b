internal import CFFI
internal import MartletSupport

/// A C function whose types are known only at run time; calls go through libffi. The description of the types is made
/// once and only read afterwards, so that threads can share it.
final class ForeignFunction: Sendable {
  /// A type that the functions of artefacts use.
  enum ValueType {
    case pointer, integer64, integer32

    var description: UnsafeMutablePointer<ffi_type>? {
      switch self {
      case .pointer: martlet_ffi_pointer()
      case .integer64: martlet_ffi_sint64()
      case .integer32: martlet_ffi_sint32()
      }
    }
  }

  let argumentCount: Int
  private let address: UInt
  private let interface: UInt
  private let types: UInt

  /// The function at `address`.
  init(_ address: UInt, returns result: ValueType, takes arguments: [ValueType]) {
    let types = UnsafeMutablePointer<UnsafeMutablePointer<ffi_type>?>.allocate(capacity: max(1, arguments.count))
    for (place, type) in arguments.enumerated() { (types + place).initialize(to: type.description) }
    let interface = UnsafeMutablePointer<ffi_cif>.allocate(capacity: 1)
    interface.initialize(to: ffi_cif())
    let status = ffi_prep_cif(interface, FFI_DEFAULT_ABI, UInt32(arguments.count), result.description, types)
    precondition(status == FFI_OK, "libffi knows pointers and whole numbers")
    self.argumentCount = arguments.count
    self.address = address
    self.interface = UInt(bitPattern: interface)
    self.types = UInt(bitPattern: types)
  }

  deinit {
    UnsafeMutablePointer<ffi_cif>(bitPattern: interface)?.deallocate()
    UnsafeMutablePointer<UnsafeMutablePointer<ffi_type>?>(bitPattern: types)?.deallocate()
  }

  /// Calls the function. `arguments` holds the address of each argument's value.
  func call(_ arguments: UnsafeMutablePointer<UnsafeMutableRawPointer?>) -> Int64 {
    // libffi widens small results to a whole register.
    var result: Int64 = 0
    ffi_call(
      UnsafeMutablePointer(bitPattern: interface), unsafeBitCast(address, to: (@convention(c) () -> Void).self),
      &result, arguments)
    return result
  }
}
