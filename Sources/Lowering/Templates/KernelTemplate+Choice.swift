import MartletKernelIR
import MartletScalars

extension KernelTemplate {
  /// The template with the values of its parameters, as text.
  func description(_ values: [String: IndexExpression]) -> String {
    let chosen = parameters.compactMap { parameter in values[parameter.name].map { "\(parameter.name) \($0)" } }
    return "template \(name) (\(chosen.joined(separator: ", ")))"
  }
}
