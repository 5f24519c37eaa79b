/// A value that can be combined with tensors and is none.
public protocol TensorScalar: TensorOperand {}
