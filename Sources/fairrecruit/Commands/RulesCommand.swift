import ArgumentParser
import Checking
import Findings
import RuleLibrary

/// `fairrecruit rules`: what the library holds, and whether its rules are right.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists, shows and tests the rules.",
    subcommands: [RulesList.self, RulesShow.self, RulesTest.self])
}

/// `fairrecruit rules list`.
struct RulesList: AsyncParsableCommand {
  /// The forms of the list.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the rules.")

  @OptionGroup var law: LawOptions
  @Option(name: [.customShort("f"), .long], help: "text or json.") var format = Form.text

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    let packs = try law.chosenPacks(of: library.packs.map(\.id))
    let rules = library.rules.filter { packs?.contains(library.packs[$0.pack].id) ?? true }
    switch format {
    case .json: Terminal.output(Array(RuleListing.json(rules, library).utf8))
    case .text:
      let lines = rules.map { rule in "\(rule.kind.id)  \(rule.severity.rawValue.padded(8))  \(rule.id)" }
      Terminal.output(
        Array(
          (lines + ["\(rules.count) rules in \(packs?.count ?? library.packs.count) packs", ""]).joined(separator: "\n")
            .utf8))
    }
  }
}

/// `fairrecruit rules show RULE`.
struct RulesShow: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "show", abstract: "Shows a rule: logic, law, examples.")

  @OptionGroup var law: LawOptions
  @Argument(help: ArgumentHelp("The rule's id: pack/slug.", valueName: "rule")) var id: String

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    guard let rule = library.rule(id) else {
      throw ValidationError("no rule `\(id)`\(didYouMeanFile(id, library.rules.map(\.id)))")
    }
    Terminal.output(Array(RuleListing.page(rule, library).utf8))
  }
}

/// `fairrecruit rules test`.
struct RulesTest: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "test", abstract: "Runs the examples of the rules.",
    discussion: "Ends with 0 where every example gives what it expects, else with 1.")

  @OptionGroup var law: LawOptions
  @Argument(help: ArgumentHelp("Rules to test, by id or part of it; all by default.", valueName: "rule"))
  var patterns: [String] = []

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    let runner = ExampleRunner(library)
    var passed = 0
    var failures: [String] = []
    for index in library.rules.indices {
      let rule = library.rules[index]
      guard patterns.isEmpty || patterns.contains(where: { rule.id.contains($0) }) else { continue }
      for example in rule.examples {
        if let failure = runner.failure(of: example, rule: index) {
          failures.append("\(rule.file):\(example.line): \(example.name): \(failure)")
        } else {
          passed += 1
        }
      }
    }
    let summary = "\(passed) examples passed, \(failures.count) failed"
    Terminal.output(Array((failures + [summary, ""]).joined(separator: "\n").utf8))
    if passed + failures.count == 0 { throw RunEnd(code: .incomplete, reason: "incomplete: no example was run") }
    if !failures.isEmpty { throw RunEnd(code: .findings, reason: "") }
  }
}

extension String {
  /// The text with blanks after it up to a width.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
