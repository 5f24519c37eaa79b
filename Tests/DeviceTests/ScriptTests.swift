import Foundation
import MartletSupport
import TestSupport
import Testing

/// What the scripts for machines with a GPU say on one without.
struct ScriptTests {
  private static let hasDriver: Bool = {
    let load = "import ctypes; ctypes.CDLL('libcuda.so.1')"
    return (try? TestProgram.run("/usr/bin/env", ["python3", "-c", load]))?.status == 0
  }()

  @Test(.enabled(if: !hasDriver), arguments: ["test", "bench"]) func skips(_ kind: String) throws {
    let script = TestProgram.root.appending(path: "Scripts/gpu").path
    let (status, output) = try TestProgram.run(script, [kind, "build/gpu"])
    #expect(status == 0)
    #expect(output == "gpu-\(kind): skipped: there is no CUDA driver (libcuda.so.1)\n")
  }

  @Test(.enabled(if: !hasDriver)) func aModelRefusesToStart() async throws {
    let sample = try await Sample()
    let tool = TestProgram.products.appending(path: "martlet").path
    let (status, output) = try TestProgram.run(tool, ["bench", sample.folder.path("sample.so"), "--device", "cuda"])
    #expect(status == 1)
    #expect(
      output.contains(
        "error: there is no CUDA driver: libcuda.so.1 cannot be loaded; install NVIDIA's driver"))
  }
}
