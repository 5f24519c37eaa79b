public import MartletGraphIR
public import MartletImporters
internal import MartletScalars
internal import MartletSupport

/// Where the elements of a weight come from, row-major and little-endian.
public enum WeightContent: Sendable {
  /// A tensor of a mapped weight file.
  case tensor(WeightTensor)
  /// What a conversion makes of such a tensor, each time it is wanted.
  case converted(WeightTensor, WeightConversion)
  /// Bytes, as for a constant of the model.
  case bytes([UInt8])

  /// The number of bytes.
  var byteCount: Int {
    switch self {
    case .tensor(let tensor): tensor.byteCount
    case .converted(_, let conversion): conversion.result?.byteCount.constant ?? 0
    case .bytes(let bytes): bytes.count
    }
  }

  /// Calls `body` with the bytes.
  /// - Throws: what `body` throws, or a diagnostic if the conversion has no result.
  func withUnsafeBytes<Value>(
    _ body: (UnsafeRawBufferPointer) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    switch self {
    case .tensor(let tensor): try tensor.withUnsafeBytes(body)
    case .converted(let tensor, let conversion): try Self.lend(try tensor.converted(by: conversion), body)
    case .bytes(let bytes): try Self.lend(bytes, body)
    }
  }

  /// A typed throw does not pass every closure of the standard library, a Result does.
  private static func lend<Value>(
    _ bytes: [UInt8], _ body: (UnsafeRawBufferPointer) throws(Diagnostic) -> Value
  ) throws(Diagnostic) -> Value {
    try bytes.withUnsafeBytes { source in Result { () throws(Diagnostic) in try body(source) } }.get()
  }
}
