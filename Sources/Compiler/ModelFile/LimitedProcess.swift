internal import MartletSupport
internal import Subprocess

/// A program run in a group of processes of its own that cannot run for ever, eat all memory or flood the disk. When the
/// program ends, or this process does, what is left of the group is ended too.
struct LimitedProcess: Sendable {
  /// How it ended.
  enum Ending: Hashable, Sendable {
    case exited(Int)
    case signaled(Int)
    case tookTooLong
  }

  /// How long it may run, in seconds.
  var seconds: Int
  /// How much address space it may have, in bytes; nil for no limit.
  var memory: Int?
  /// The greatest file it may write, in bytes.
  var fileSize = 1 << 30
  /// Variables of its environment that differ from this process's.
  var environment: [String: String] = [:]

  // The shell sets the limits and becomes the program. What it prints goes to files rather than pipes, so that
  // a process left behind by it cannot hold up the reader. A second shell looks after the group, whose number is that
  // of the program and of no other group as long as this shell is in it. It keeps the time, too, and says in a file that
  // it is up: a timer in here would find that a program took too long because all threads are busy otherwise.
  private static let script = """
    ulimit -c 0; ulimit -f "$2"; ulimit -t "$3"; [ "$4" = 0 ] || ulimit -v "$4"
    output="$1"; seconds="$3"; shift 4; group=$$; parent=$PPID
    (
      trap '' TERM INT HUP
      while kill -0 "$parent" && kill -0 "$group"; do
        [ "$seconds" -gt 0 ] || { : >"$output.late"; break; }
        sleep 1 || break; seconds=$((seconds - 1))
      done
      kill -KILL "-$group"
    ) >/dev/null 2>&1 </dev/null &
    exec "$@" >"$output" 2>&1 </dev/null
    """
  // What the system ends processes with that used all their processor time: SIGXCPU.
  private static let outOfTime = 24

  /// Runs `command`, with what it prints going to the file `output`, beside which another may be written.
  /// - Throws: a diagnostic if no process can be started.
  func run(_ command: [String], output: String) async throws(Diagnostic) -> Ending {
    // Blocks of 512 bytes and kibibytes, as POSIX and dash have them.
    let limits = [output, "\(fileSize / 512)", "\(seconds)", "\((memory ?? 0) / 1024)"]
    let arguments = Arguments(["-c", Self.script, "sh"] + limits + command)
    let ending: Ending
    do { ending = try await Self.execute(arguments, environment) } catch {
      throw Diagnostic("no process can be started: \(error)")
    }
    switch ending {
    case .signaled(Self.outOfTime): return .tookTooLong
    // One that ended by itself had not used up its time, whenever its end is seen.
    case .signaled where FileSystem.exists(output + ".late"): return .tookTooLong
    default: return ending
    }
  }

  private static func execute(
    _ arguments: Arguments, _ environment: [String: String]
  ) async throws -> Ending {
    var options = PlatformOptions()
    var variables: [Environment.Key: String?] = [:]
    for (name, value) in environment { variables[.init(stringLiteral: name)] = value }
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(500))
    ]
    let result = try await Subprocess.run(
      .name("sh"), arguments: arguments, environment: .inherit.updating(variables), platformOptions: options,
      output: .discarded, error: .discarded)
    switch result.terminationStatus {
    case .exited(let code): return .exited(Int(code))
    case .signaled(let signal): return .signaled(Int(signal))
    }
  }
}
