internal import MartletSupport

/// Any composite, with equality and hashing by value.
public struct AnyComposite: Hashable, Sendable {
  /// The composite.
  public let base: any Composite

  /// `base` as a value of one type.
  public init(_ base: some Composite) { self.base = base }

  /// The name in texts.
  public var name: String { type(of: base).name }

  /// Whether both are the same composite with the same attributes.
  public static func == (left: AnyComposite, right: AnyComposite) -> Bool {
    AnyHashable(left.base) == AnyHashable(right.base)
  }

  /// Hashes the composite.
  public func hash(into hasher: inout Hasher) { AnyHashable(base).hash(into: &hasher) }
}
