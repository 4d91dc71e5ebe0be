import ArgumentParser
import Findings
import Reporting
import RuleLibrary

/// `fairrecruit explain`: what a violation kind, a rule or a finding means.
struct ExplainCommand: AsyncParsableCommand {
  /// The forms of an explanation.
  enum Form: String, ExpressibleByArgument, CaseIterable { case text, json }

  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains a violation kind, a rule, or a finding of a report.",
    discussion: """
      A kind:    fairrecruit explain FEE-02
      A rule:    fairrecruit explain international/worker-paid-medical-cost
      A finding: fairrecruit check contract.json -f json -o report.json
                 fairrecruit explain e587697a687617a6 --in report.json
      """)

  @Argument(
    help: ArgumentHelp("A violation kind, a rule, or the fingerprint of a finding.", valueName: "kind|rule|fingerprint")
  )
  var subject: String
  @Option(
    name: .customLong("in"),
    help: ArgumentHelp("The report that holds the finding, of `check -f json` or `-f ndjson`.", valueName: "report"))
  var report: String?
  @OptionGroup var law: LawOptions
  @Option(name: [.customShort("f"), .long], help: ArgumentHelp("text (the default) or json.", valueName: "format"))
  var format = Form.text
  @Option(help: ArgumentHelp("The language of the explanation: en or es.", valueName: "lang"))
  var lang = "en"

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    let packs = try law.chosenPacks(of: library.packs.map(\.id))
    let page = ExplanationPage(
      library: library, packs: packs, texts: try library.texts(lang), isJSON: format == .json,
      isColoured: ReportOutputs.isColoured(.auto))
    Terminal.output(Array(try text(page, library).utf8))
  }

  private func text(_ page: ExplanationPage, _ library: RuleLibrary) throws -> String {
    if let report {
      let stored = try StoredFinding.find(subject, in: report)
      return page.finding(stored)
    }
    if let rule = library.rule(subject) { return page.rule(rule) }
    if let kind = library.catalogue.kinds.first(where: { [$0.id, $0.name].contains(where: isSubject) }) {
      return page.kind(kind)
    }
    if subject.count >= 8, subject.allSatisfy({ $0.isHexDigit || $0 == "-" }) {
      throw ValidationError(
        "`\(subject)` looks like the fingerprint of a finding: name the report that holds it, --in report.json")
    }
    let known = library.catalogue.kinds.flatMap { [$0.id, $0.name] } + library.rules.map(\.id)
    let list = subject.contains("/") ? "`fairrecruit rules list` names all rules" : "`rules list --crosswalk` names all"
    let near = didYouMeanFile(subject, known)
    throw ValidationError("no violation kind or rule `\(subject)`\(near.isEmpty ? "; \(list)" : near)")
  }

  private func isSubject(_ word: String) -> Bool { word.lowercased() == subject.lowercased() }
}
