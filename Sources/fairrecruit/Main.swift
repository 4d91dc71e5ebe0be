import ArgumentParser
import Findings
import FoundationEssentials
import Glibc

/// The command line: fair recruitment, checked.
struct FairRecruit: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fairrecruit",
    abstract: "Checks employment contracts against fair-recruitment and labour principles.",
    discussion: """
      Reads contracts in XML or JSON, judges them by rules that cite the law, and reports violations with the
      evidence, the provision and the remedy. What it finds is no legal advice.

      Exit codes: 0 clean, 1 findings at or above --fail-on, 2 usage or rule library error, 3 incomplete, 4 defect.
      """,
    version: "fairrecruit \(Version.text)",
    subcommands: [
      CheckCommand.self, ExplainCommand.self, RulesCommand.self, SchemaCommand.self, EvaluateCommand.self,
      EvalCommand.self, CompletionsCommand.self,
    ])
}

/// The version of the program.
enum Version {
  /// Semantic version.
  static let text = "0.1.0"
}

@main
enum Main {
  static func main() async {
    if CommandLine.arguments.count == 2, CommandLine.arguments[1] == "--version" {
      print("fairrecruit \(Version.text)")
      return
    }
    let code = await run(Array(CommandLine.arguments.dropFirst()))
    exit(code.rawValue)
  }

  /// A mistake in words, as standard error shows it.
  static func message(of error: any Error) -> String {
    switch error {
    case let end as RunEnd: end.reason
    case let error as WorldError: "error: \(error.message)"
    case let error as ValidationError: "error: \(error.message)"
    default: FairRecruit.fullMessage(for: error)
    }
  }

  /// Runs a command line and gives what it ends with.
  static func run(_ arguments: [String]) async -> Findings.ExitCode {
    do {
      var command = try FairRecruit.parseAsRoot(arguments)
      if var command = command as? any AsyncParsableCommand { try await command.run() } else { try command.run() }
      return .clean
    } catch let end as RunEnd {
      if !end.reason.isEmpty { Terminal.note(end.reason) }
      return end.code
    } catch let error as WorldError {
      Terminal.note("error: \(error.message)")
      return .usage
    } catch let error as ValidationError {
      Terminal.note("error: \(error.message)")
      return .usage
    } catch {
      let text = FairRecruit.fullMessage(for: error)
      let code = FairRecruit.exitCode(for: error)
      if code.isSuccess { print(text) } else { Terminal.note(Hints(arguments).helped(text)) }
      return code.isSuccess ? .clean : .usage
    }
  }
}

/// How a command ends when it does not end well.
struct RunEnd: Error {
  let code: Findings.ExitCode
  /// One line for standard error.
  let reason: String
}
