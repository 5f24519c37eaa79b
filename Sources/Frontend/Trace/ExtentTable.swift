import MartletScalars
import MartletSupport
import Synchronization

/// The computed symbols of one trace, each with the node that defines it.
final class ExtentTable: Sendable {
  private struct Definition {
    let name: String
    var tensor: Tensor?
    var symbol: DimSymbol?
  }

  private let definitions = Mutex<[Definition]>([])

  /// A name for a symbol that no other one of the trace has; it begins with `name`.
  func name(_ name: String) -> String {
    definitions.withLock { known in
      var (free, number) = (name, 2)
      while known.contains(where: { $0.name == free }) {
        free = "\(name)_\(number)"
        number += 1
      }
      known.append(Definition(name: free))
      return free
    }
  }

  /// Notes that the node of `tensor` defines `symbol`.
  func define(_ symbol: DimSymbol, _ tensor: Tensor) {
    definitions.withLock { known in
      known.removeAll { $0.name == symbol.name }
      known.append(Definition(name: symbol.name, tensor: tensor, symbol: symbol))
    }
  }

  /// The result of the node that defines `symbol`.
  func definition(of symbol: DimSymbol) -> Tensor? {
    definitions.withLock { known in known.first { $0.symbol == symbol }?.tensor }
  }

  /// The symbol with this name.
  func symbol(_ name: String) -> DimSymbol? {
    definitions.withLock { known in known.first { $0.name == name }?.symbol }
  }
}
