/// The composites that the compiler knows; each is a nested type in a file of its own.
public enum Composites {
  /// All of them, in the order of the documentation.
  public static let all: [any Composite.Type] = [
    ReLU.self, GELU.self, SiLU.self, HardSigmoid.self, HardSwish.self, Softmax.self, LogSoftmax.self, LayerNorm.self,
    RMSNorm.self, BatchNorm.self,
    L2Normalize.self, Mean.self, Variance.self, Linear.self, Attention.self, RotaryEmbedding.self, Embedding.self,
    Conv1d.self, Conv2d.self, Conv3d.self, ConvTranspose1d.self, ConvTranspose2d.self, MaxPool2d.self, AvgPool2d.self,
    AdaptiveAvgPool2d.self, Random.self,
  ]

  /// The composite with the name `name` in texts.
  public static func named(_ name: String) -> (any Composite.Type)? { all.first { $0.name == name } }
}
