import ArgumentParser
import Findings
import RuleLibrary

/// `fairrecruit explain`: what a violation kind or a rule means.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains a violation kind (FEE-02) or a rule (pack/slug).")

  @OptionGroup var law: LawOptions
  @Argument(help: ArgumentHelp("A violation kind or a rule.", valueName: "kind|rule")) var subject: String

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    if let rule = library.rule(subject) {
      Terminal.output(Array(RuleListing.page(rule, library).utf8))
      return
    }
    guard let kind = library.catalogue.kind(subject.uppercased()) else {
      let known = library.catalogue.kinds.map(\.id) + library.rules.map(\.id)
      throw ValidationError("no violation kind or rule `\(subject)`\(didYouMeanFile(subject, known))")
    }
    Terminal.output(Array(page(kind, library).utf8))
  }

  private func page(_ kind: ViolationKind, _ library: RuleLibrary) -> String {
    let principle = library.catalogue.principles.first { $0.id == kind.principle }?.title ?? kind.principle
    var lines = [
      "\(kind.id) \(kind.name)", "  \(kind.title)", "", "  principle  \(principle)",
      "  severity   \(kind.severity.rawValue)", "",
    ]
    let rules = library.rules.filter { $0.kind.id == kind.id }
    if rules.isEmpty { lines.append("  no rule finds it yet") }
    for rule in rules {
      lines += ["  \(rule.id)", "    \(rule.title)", "    remedy: \(rule.remedy)"]
      for citation in rule.basis {
        lines += ["    law: \(citation.instrument), \(citation.provision)", "         \(citation.url)"]
      }
      lines.append("")
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
