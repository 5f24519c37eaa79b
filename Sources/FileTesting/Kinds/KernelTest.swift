internal import MartletCompiler
internal import MartletGraphIR
internal import MartletKernelIR
internal import MartletSupport

/// Lowers a graph and prints its kernels, or what they are emitted as.
enum KernelTest {
  /// The kernels of a graph.
  static func kernels(of file: TestFile) throws(Diagnostic) -> String {
    let compiler = Compiler(
      CompileOptions(
        levels: [try file.machine], weightsType: try file.weightsType,
        matmulPrecision: try file.matmulPrecision))
    let module = try GraphParser.parse(file.text, file: file.path)
    return try compiler.lower(try compiler.optimize(module)).kernelText()
  }

  /// LLVM's IR of a graph, or of the kernels of a kernel module; assembly where the setting `product` is `asm`.
  static func code(of file: TestFile) throws(Diagnostic) -> String {
    let product = file[setting: "product"].flatMap(Product.init) ?? .llvm
    if file.path.hasSuffix(".kernel") {
      let module = try KernelParser.module(file.text, file: file.path)
      return try Compiler(CompileOptions(levels: [module.machine])).text(of: module, as: product)
    }
    let compiler = Compiler(
      CompileOptions(
        levels: [try file.machine], weightsType: try file.weightsType,
        matmulPrecision: try file.matmulPrecision))
    let module = try GraphParser.parse(file.text, file: file.path)
    return try compiler.text(of: try compiler.lower(try compiler.optimize(module)), as: product)
  }
}
