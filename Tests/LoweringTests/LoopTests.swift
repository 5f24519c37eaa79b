import MartletGraphIR
import MartletKernelIR
import MartletLowering
import MartletPasses
import MartletScalars
import MartletSupport
import Testing

/// Loops that a machine, or a way of compiling, cannot run.
struct LoopTests {
  private func report(_ text: String, _ machine: Machine, disabled: [String] = []) throws -> String? {
    let module = try GraphParser.parse("martlet graph 1\n" + text, file: "loop.graph")
    let fused = try PassManager(disabled: disabled).run(module)
    do {
      _ = try Lowering.lower(
        fused, plans: fused.graphs.map { MemoryPlanner.plan($0) }, machine: machine, templates: [])
      return nil
    } catch {
      return error.message
    }
  }

  @Test func valuesEndLoopsOnAllMachines() throws {
    let text = """
      graph @g(%x: f32[3], %go: bool[]) -> (y: f32[3]) {
        %0.0, %0.1 = loop step in 0..<9 while (%go: bool[] = %go, %a: f32[3] = %x) : bool[], f32[3] {
          %0 = map neg %a : f32[3]
          %1 = map not %go : bool[]
          return %1, %0
        }
        return %0.1
      }
      """
    for machine in Machine.levels + Machine.gpus { #expect(try report(text, machine) == nil) }
  }

  @Test func whatChangesPlacesIsNotLost() throws {
    let text = """
      graph @g(%x: f32[3], %z: f32[3]) -> (y: f32[3]) where n in 0...9 {
        %0.0, %0.1 = loop step in 0..<n carrying (%a: f32[3] = %x, %b: f32[3] = %z) : f32[3], f32[3] {
          return %b, %a
        }
        return %0.1
      }
      """
    #expect(try report(text, .x86Baseline) == nil)
    #expect(try report(text, .x86Baseline, disabled: ["fuse"])?.contains("'fuse'") == true)
  }
}
