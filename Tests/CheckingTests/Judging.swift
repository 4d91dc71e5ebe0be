import CEL
import Checking
import ContractModel
import Documents
import Findings
import Foundation
import RuleLibrary
import SourceText
import TestDocuments

extension Checker {
  /// The report of the one contract of an XML or JSON text.
  func report(of text: String) throws -> ContractReport {
    let file = SourceFile(name: "contract", text: text)
    var tree = Tree()
    var names = reader.names
    let problems: [Documents.Problem]
    if text.drop(while: \.isWhitespace).hasPrefix("<") {
      var xml = XMLReader(limits: ReadingLimits(), ownNamespaces: [library.vocabulary.namespace])
      problems = xml.read(file.bytes, into: &tree, names: &names)
    } else {
      var json = JSONReader()
      problems = json.read(file.bytes, into: &tree, names: &names)
    }
    guard let root = tree.root else { throw Unreadable(problems: problems.map(\.message)) }
    var store = RecordStore()
    return check(
      tree, at: root, names: names, file: file, bytes: 0..<file.bytes.count,
      problems: problems.map { $0.diagnostic(in: file) }, store: &store)
  }

  /// The verdict on a contract by the id of each rule that ran.
  func verdicts(of report: ContractReport) -> [String: Verdict] {
    Dictionary(report.verdicts.map { (library.rules[$0.rule].id, $0.verdict) }, uniquingKeysWith: { first, _ in first })
  }

  /// What a rule lacked, by the rule's id.
  func missing(of report: ContractReport) -> [String: [String]] {
    Dictionary(report.undetermined.map { (library.rules[$0.rule].id, $0.missing) }, uniquingKeysWith: +)
  }
}

/// A text of a test that is no document.
struct Unreadable: Error {
  let problems: [String]
}

/// A rule of a test, in short.
struct ShortRule {
  var id: String
  var kind = "WAG-01"
  var severity: String?
  var effective = "{from: 2000-01-01}"
  var enforcement: String?
  var law = "Act of \(UUID().uuidString)"
  /// Further lines: `for_each`, `let`, `when`, `require`, `at`, `message`.
  var logic: String

  var text: String {
    var lines = ["id: \(id)", "violation: \(kind)", "title: A rule", "verified: true", "effective: \(effective)"]
    if let severity { lines.append("severity: \(severity)") }
    if let enforcement { lines.append("enforcement: \(enforcement)") }
    lines += ["basis:", "  - {instrument: \(law), provision: s. 1, url: \"https://example.org/\", force: law}", logic]
    if !logic.contains("message:") { lines.append("message: Something is wrong.") }
    lines += ["remedy: Mend it.", "examples:", "  - {name: any, expect: pass}"]
    return lines.joined(separator: "\n") + "\n"
  }
}

/// A checker of some short rules, by the vocabulary and kinds of the checkout; packs are those of the rules' ids.
func makeChecker(
  _ rules: [ShortRule], applies: [String: String] = [:], figures: [String] = [], options: CheckOptions = CheckOptions()
) throws -> Checker {
  var files = try Checkout.groundFiles()
  for pack in Set(rules.map { $0.id.prefix { $0 != "/" } }).sorted() {
    let text = """
      id: \(pack)
      title: Pack \(pack)
      version: 1.0.0
      publisher: tests
      applies: "\(applies[String(pack)] ?? "true")"

      """
    files.append(SourceFile(name: "\(pack)/pack.yaml", text: text))
  }
  files += rules.map { SourceFile(name: "\($0.id).yaml", text: $0.text) }
  files += figures.enumerated().map { SourceFile(name: "figures/\($0).yaml", text: $1) }
  return Checker(try RuleLibrary.read(files, fingerprint: "sha256:test"), options: options)
}
