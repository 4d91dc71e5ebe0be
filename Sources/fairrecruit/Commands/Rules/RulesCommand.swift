import ArgumentParser
import Checking
import Findings
import RuleLibrary

/// `fairrecruit rules`: what the library holds, and whether its rules are right.
struct RulesCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists, shows, tests and writes rules.",
    subcommands: [
      RulesList.self, RulesShow.self, RulesTest.self, RulesLint.self, RulesDocs.self, RulesNew.self, RulesPrune.self,
    ])
}

/// `fairrecruit rules list`.
struct RulesList: AsyncParsableCommand {
  /// The forms of the list.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the rules.")

  @OptionGroup var law: LawOptions
  @Option(name: [.customShort("f"), .long], help: "text or json.") var format = Form.text
  @Flag(help: "Violation kinds instead of rules, each with its place in other sets of principles.")
  var crosswalk = false

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    if crosswalk {
      let listing = CrosswalkListing(library)
      Terminal.output(Array((format == .json ? listing.json() : listing.table()).utf8))
      return
    }
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

extension String {
  /// The text with blanks after it up to a width.
  func padded(_ width: Int) -> String { self + String(repeating: " ", count: max(0, width - count)) }
}
