// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// A layer of the compiler: the module carries the prefix `Martlet`, its folder does not.
func layer(
  _ name: String, imports: [String] = [], packages: [Target.Dependency] = [], linker: [LinkerSetting] = []
) -> Target {
  .target(
    name: "Martlet\(name)",
    dependencies: imports.map { .target(name: $0.hasPrefix("C") && $0 != "Compiler" ? $0 : "Martlet\($0)") } + packages,
    path: "Sources/\(name)",
    swiftSettings: settings, linkerSettings: linker)
}

func tests(_ name: String, imports: [String], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: imports.map { .target(name: $0.isEmpty ? "Martlet" : "Martlet\($0)") } + ["TestSupport"],
    path: "Tests/\(name)Tests", exclude: exclude,
    swiftSettings: settings)
}

let collections: Target.Dependency = .product(name: "OrderedCollections", package: "swift-collections")
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let subprocess: Target.Dependency = .product(name: "Subprocess", package: "swift-subprocess")
let mustache: Target.Dependency = .product(name: "Mustache", package: "swift-mustache")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let protobuf: Target.Dependency = .product(name: "SwiftProtobuf", package: "swift-protobuf")

// The layers, upstream first; `Tests/HouseTests` checks that imports follow the table of CONTRIBUTING.md.
let package = Package(
  name: "martlet",
  products: [
    .executable(name: "martlet", targets: ["MartletTool"]),
    .library(name: "Martlet", type: .dynamic, targets: ["Martlet"]),
    .library(name: "MartletRuntime", targets: ["MartletRuntime"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.2"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-protobuf", from: "1.39.0"),
  ],
  targets: [
    layer("Support"),
    // libm for the exact operations that Swift calls there (`fma`, `sqrt`, `floor` …) on processors without them.
    layer("Scalars", imports: ["Support"], linker: [.linkedLibrary("m")]),
    layer("GraphIR", imports: ["Scalars", "Support"], packages: [collections]),
    layer("KernelIR", imports: ["Scalars", "Support"], packages: [collections]),
    layer("Interpreter", imports: ["GraphIR", "KernelIR", "Scalars", "Support"]),
    layer("Generators", imports: ["GraphIR", "KernelIR", "Interpreter", "Scalars", "Support"]),
    .target(
      name: "Martlet",
      dependencies: ["MartletGraphIR", "MartletScalars", "MartletSupport"],
      path: "Sources/Frontend",
      swiftSettings: settings),
    layer("Importers", imports: ["GraphIR", "Scalars", "Support"], packages: [collections, crypto, protobuf]),
    layer("Passes", imports: ["GraphIR", "Interpreter", "Scalars", "Support"], packages: [collections]),
    layer("Lowering", imports: ["GraphIR", "KernelIR", "Scalars", "Support"], packages: [collections]),
    .systemLibrary(
      name: "CLLVM", path: "Sources/CLLVM", pkgConfig: "llvm-22", providers: [.apt(["llvm-22-dev"])]),
    layer("Emission", imports: ["KernelIR", "Scalars", "Support", "CLLVM"]),
    layer("Artifact", imports: ["Scalars", "Support"], packages: [crypto]),
    .target(
      name: "MartletTemplates", path: "Templates",
      exclude: ["kernels", "artifact", "limits"], swiftSettings: settings, plugins: ["EmbedTemplates"]),
    // Turns the files of `Templates` into string literals.
    .plugin(name: "EmbedTemplates", capability: .buildTool()),
    layer(
      "Compiler",
      imports: [
        "GraphIR", "KernelIR", "Interpreter", "Importers", "Passes", "Lowering", "Emission", "Artifact", "Templates",
        "Scalars", "Support",
      ],
      packages: [collections, crypto, subprocess, mustache]),
    .systemLibrary(name: "CFFI", path: "Sources/CFFI", pkgConfig: "libffi", providers: [.apt(["libffi-dev"])]),
    layer("Runtime", imports: ["Artifact", "CFFI", "Scalars", "Support"], packages: [crypto]),
    layer(
      "FileTesting",
      imports: [
        "Compiler", "Interpreter", "Generators", "Runtime", "Importers", "Artifact", "GraphIR", "KernelIR", "Passes",
        "Emission", "Scalars", "Support",
      ]),
    .executableTarget(
      name: "MartletTool",
      dependencies: [
        "MartletCompiler", "MartletRuntime", "MartletFileTesting", "MartletGenerators", "MartletInterpreter",
        "MartletGraphIR", "MartletKernelIR", "MartletImporters", "MartletPasses", "MartletLowering", "MartletArtifact",
        "MartletEmission", "MartletScalars", "MartletSupport", arguments,
      ],
      path: "Sources/Tool",
      swiftSettings: settings),
    // The caller of the README's tour, as a package of its own would have it.
    .executableTarget(
      name: "DigitsCaller", dependencies: ["MartletRuntime"], path: "Examples/Callers/Swift"),
    // Seeds, folders and programs of all tests.
    .target(name: "TestSupport", dependencies: ["MartletSupport"], path: "Tests/TestSupport", swiftSettings: settings),
    tests("Support", imports: ["Support"]),
    tests("Scalars", imports: ["Scalars", "Support"], exclude: ["References"]),
    tests(
      "Lowering",
      imports: [
        "Passes", "Lowering", "Templates", "Generators", "GraphIR", "KernelIR", "Interpreter", "Scalars", "Support",
      ]),
    tests("KernelIR", imports: ["KernelIR", "Generators", "Scalars", "Support"]),
    tests(
      "KernelInterpreter",
      imports: ["GraphIR", "Interpreter", "KernelIR", "Generators", "Scalars", "Support", "Templates"]),
    tests(
      "Runtime", imports: ["Runtime", "Compiler", "Importers", "Templates", "Artifact", "Scalars", "Support"],
      exclude: ["Models"]),
    tests(
      "Packaging",
      imports: [
        "Templates", "Compiler", "Importers", "Passes", "GraphIR", "KernelIR", "Artifact", "Scalars", "Support",
      ]),
    tests(
      "Emission",
      imports: ["Emission", "Interpreter", "KernelIR", "Generators", "Scalars", "Support", "Templates"]),
    tests("Artifact", imports: ["Artifact", "Scalars", "Support"]),
    tests("Importers", imports: ["Importers", "Interpreter", "GraphIR", "Scalars", "Support"]),
    tests("Frontend", imports: ["", "Interpreter", "GraphIR", "Scalars", "Support"]),
    tests(
      "Examples",
      imports: [
        "", "Artifact", "Compiler", "Emission", "FileTesting", "Generators", "Interpreter", "Importers", "GraphIR",
        "KernelIR", "Passes", "Runtime",
        "Scalars", "Support", "Templates",
      ], exclude: ["References", "Programs"]),
    tests(
      "Device",
      imports: [
        "Artifact", "Compiler", "FileTesting", "Generators", "GraphIR", "Importers", "Interpreter", "KernelIR",
        "Runtime", "Scalars", "Support",
      ], exclude: ["StandIn"]),
    tests("House", imports: []),
    tests("Tool", imports: []),
    tests("Differential", imports: ["FileTesting", "Compiler", "Generators", "GraphIR", "Support"]),
    .testTarget(
      name: "FileTests", dependencies: ["MartletFileTesting", "TestSupport"], path: "Tests/FileTests",
      swiftSettings: settings),
    tests("GraphIR", imports: ["Interpreter", "Generators", "GraphIR", "Scalars", "Support"]),
    tests("GraphInterpreter", imports: ["Interpreter", "GraphIR", "Scalars", "Support"]),
    tests("Passes", imports: ["Passes", "Generators", "Interpreter", "GraphIR", "Scalars", "Support"]),
  ]
)
