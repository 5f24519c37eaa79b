/// A model file: the model with its weights and the entries that the compiled model offers. Mark one type of the file
/// with `@main`; `martlet compile` runs it once to read the model's graphs.
///
///     @main struct Digits: ModelFile {
///       let model = Classifier()
///       var entries: [Entry] {
///         let batch = Dimension("batch", in: 1...1024)
///         Entry("classify", inputs: ["image": .float32(batch, 784)]) { ["probabilities": model($0["image"])] }
///       }
///     }
public protocol ModelFile {
  /// The type of the model.
  associatedtype Model: Module
  /// The module at the root of all keys. It must be a stored property: entries share its weights.
  var model: Model { get }
  /// The functions that the compiled model offers.
  @EntryBuilder var entries: [Entry] { get }
  /// Keys of weight files and of the model that no entry needs, as patterns in which `*` stands for any text:
  /// `["pooler.*"]`. Every other weight must be used and every key of a weight file known.
  var ignoredWeights: [String] { get }
  /// The name of the model, an identifier; that of the file in lower case if it is not given.
  static var name: String? { get }
  /// Creates the model.
  init()
}

extension ModelFile {
  /// Nothing is ignored.
  public var ignoredWeights: [String] { [] }
  /// The name of the file.
  public static var name: String? { nil }
}

extension ModelFile where Model == NoWeights {
  /// A model without weights.
  public var model: NoWeights { NoWeights() }
}
