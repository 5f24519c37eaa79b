// Classifies one handwritten digit with the compiled DigitsCNN, through Martlet's runtime library.
import MartletRuntime

@main struct Digits {
  /// A seven: 8 by 8 pixels of 0 to 16.
  static let image: [Float] = [
    0, 0, 3, 8, 12, 15, 16, 2,
    0, 0, 12, 14, 10, 13, 15, 0,
    0, 0, 1, 1, 2, 14, 6, 0,
    0, 0, 2, 8, 13, 16, 8, 0,
    0, 0, 9, 16, 16, 10, 5, 0,
    0, 0, 1, 8, 12, 1, 0, 0,
    0, 0, 0, 14, 8, 0, 0, 0,
    0, 0, 2, 16, 5, 0, 0, 0,
  ]

  static func main() throws {
    let model = try LoadedModel(CommandLine.arguments[1])
    let context = try ModelContext(model)
    let outputs = try context.run(model.entry("classify"), [HostTensor(.f32, [1, 1, 8, 8], image)])
    let probabilities = outputs[0].elements(as: Float.self)
    let digit = Int(outputs[1].elements(as: Int64.self)[0])
    let thousandths = Int((probabilities[digit] * 1000).rounded())
    print("Swift: this is a \(digit), with probability 0.\(thousandths)")
  }
}
