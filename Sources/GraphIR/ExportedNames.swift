/// The names of the functions that the artefact of a model exports, of which none may be another's or Martlet's own.
public struct ExportedNames {
  private let model: String
  /// The functions so far, and the entry that each belongs to.
  private var owners: [String: String] = [:]

  /// The names of a model `model` without entries.
  public init(model: String) { self.model = model }

  /// The names of the functions of the entry `name` of the model `model`: the typed one, the call by description and the
  /// sizes of the arena, on CPUs and on GPUs.
  public static func functions(model: String, entry name: String) -> [String] {
    ["", "_call", "_arena_size", "_device_arena_size"].map { "\(model)_\(name)\($0)" }
  }

  /// Adds the functions of the entry `name`; what is wrong with one of them, nil if nothing is.
  public mutating func add(_ name: String) -> String? {
    for function in Self.functions(model: model, entry: name) {
      if function.hasPrefix("martlet_") {
        return "the function '\(function)' of the entry '\(name)' would have a name of Martlet's own"
      }
      if Self.taken.contains(function) {
        return "the function '\(function)' of the entry '\(name)' has a name of C's own"
      }
      if function.dropFirst(model.count + 1).hasPrefix(Self.devices) {
        return "the function '\(function)' of the entry '\(name)' would have the name of one for devices"
      }
      if let other = owners.updateValue(name, forKey: function) {
        return "the entries '\(other)' and '\(name)' would both have the function '\(function)'"
      }
    }
    return nil
  }

  /// What the names of functions that belong to no entry begin with, behind that of the model.
  private static let devices = "device_"

  /// Names that no header of C or C++ can declare as functions: types and macros of `stdint.h` and `stddef.h`, and
  /// keywords with an underscore inside.
  private static let taken: Set<String> = {
    let widths = ["8", "16", "32", "64"]
    let kinds = widths + widths.map { "_least\($0)" } + widths.map { "_fast\($0)" } + ["max", "ptr"]
    let types = kinds.flatMap { ["int\($0)", "uint\($0)"] }
    let macros = types.flatMap { type in ["MAX", "MIN", "C", "WIDTH"].map { "\(type.uppercased())_\($0)" } }
    return Set(types.map { "\($0)_t" } + macros).union(others)
  }()

  private static let others: Set<String> = [
    "PTRDIFF_MAX", "PTRDIFF_MIN", "SIG_ATOMIC_MAX", "SIG_ATOMIC_MIN", "SIZE_MAX", "WCHAR_MAX", "WCHAR_MIN", "WINT_MAX",
    "WINT_MIN", "and_eq", "char16_t", "char32_t", "char8_t", "co_await", "co_return", "co_yield", "const_cast",
    "dynamic_cast", "max_align_t", "not_eq", "nullptr_t", "or_eq", "ptrdiff_t", "reinterpret_cast", "size_t",
    "static_assert", "static_cast", "thread_local", "typeof_unqual", "wchar_t", "xor_eq",
  ]
}
