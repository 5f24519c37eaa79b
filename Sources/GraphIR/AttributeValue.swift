internal import MartletSupport

/// The value of an attribute of a composite.
public enum AttributeValue: Hashable, Sendable {
  /// A truth value; a whole number; a number; several whole numbers; a name out of a fixed set.
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case integers([Int])
  case name(String)
}
