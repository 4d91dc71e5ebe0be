import Findings
import FoundationEssentials
import Glibc

/// Judges again whenever a contract, the configuration, waivers, baseline or rules change; ends on Ctrl-C.
struct Watching {
  /// Time between two looks at the files; a person does not notice less.
  private static let pause = Duration.milliseconds(300)

  let command: CheckCommand

  /// What is known of a file: when it changed, and its size.
  private struct Stamp: Equatable {
    let changed: Date?
    let size: Int?
  }

  /// Runs until the program is told to end.
  func run() async throws -> Never {
    // Nothing is half done that would have to be undone, so the program may end at once.
    signal(SIGINT) { _ in _exit(0) }
    signal(SIGTERM) { _ in _exit(0) }
    var sources: [String] = []
    while true {
      let before = stamps(sources)
      let start = ContinuousClock.now
      sources = await judge(sources)
      let seen = sources.isEmpty ? before : stamps(sources)
      note(files: seen.count, took: ContinuousClock.now - start)
      while stamps(sources) == seen { try await Task.sleep(for: Watching.pause) }
    }
  }

  /// Judges once; mistakes are shown, and the watch goes on. Gives what was read beside the contracts.
  private func judge(_ known: [String]) async -> [String] {
    if Terminal.isTerminal(1) { Terminal.output(Array("\u{1B}[2J\u{1B}[3J\u{1B}[H".utf8)) }
    var sources = known
    do {
      let plan = try CheckPlan(command)
      sources = plan.sources
      let end = try await command.judge(plan)
      if !end.reason.isEmpty { Terminal.note(end.reason) }
    } catch {
      Terminal.note(Main.message(of: error))
    }
    return sources
  }

  private func note(files: Int, took time: Duration) {
    guard !command.output.quiet else { return }
    let milliseconds = Int(time / .milliseconds(1))
    Terminal.note("fairrecruit: watching \(files) files (\(milliseconds) ms); Ctrl-C ends")
  }

  /// What is known of every file that a run reads.
  private func stamps(_ sources: [String]) -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    let settings = sources.flatMap { PathExpansion.isFolder($0) ? PathExpansion.walk($0) : [$0] }
    let nearest = command.acceptance.noConfig ? [] : Configuration.names
    for path in PathExpansion(command.paths).files + settings + nearest {
      let attributes = try? FileManager.default.attributesOfItem(atPath: path)
      stamps[path] = Stamp(changed: attributes?[.modificationDate] as? Date, size: attributes?[.size] as? Int)
    }
    return stamps
  }
}
