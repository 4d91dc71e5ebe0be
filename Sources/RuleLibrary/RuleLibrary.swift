public import CEL
public import ContractModel
import Findings
public import Prose
public import SourceText

/// The law as data, read, checked and compiled once: vocabulary, violation kinds, packs of rules, figures.
public struct RuleLibrary: Sendable {
  /// What a contract may say.
  public var vocabulary: Vocabulary
  /// The record types as expressions see them.
  public var schema: RecordSchema
  /// The kinds of violation.
  public var catalogue: ViolationCatalogue
  /// The packs, by id.
  public var packs: [RulePack]
  /// The rules, by pack and id.
  public var rules: RuleList
  /// Dated amounts.
  public var figures: FigureTables
  /// The environment that rules were compiled in; sessions are opened with it.
  public var environment: Environment
  /// How the cost ledger is reckoned; nil where the library has no `ledger.yaml`.
  public var ledger: LedgerDefinition?
  /// The forced-labour indicators; empty where the library has no `indicators.yaml`.
  public var indicators = IndicatorTable()
  /// What of a clause counts as stating a term; empty where the library has no `topics.yaml`.
  public var topics = TopicTable()
  /// Where each violation kind stands in other sets of principles; empty where the library has no `crosswalk.yaml`.
  public var crosswalk = Crosswalk()
  /// The expressions of the functions that rules share.
  public var functionTexts: [String] = []
  /// Why each violation kind harms, by id; empty where the library has no `harms.yaml`.
  public var harms: [String: String] = [:]
  /// Labels of reports by language.
  public var texts: [String: TextTable]
  /// Foreign formats onto the vocabulary.
  public var mappings: [ForeignMapping] { mappingsWhenAsked.value }
  /// The same, read when they are asked for.
  public var mappingsWhenAsked: Deferred<[ForeignMapping]>
  /// Reads clauses into statements.
  public var prose: ProseReader
  /// Points for what statements say; nil where the library has none.
  public var signs: SignTable? { signsWhenAsked?.value }
  var signsWhenAsked: Deferred<SignTable>?
  /// `sha256:…` over the names and bytes of all files.
  public var fingerprint: String { fingerprintWhenAsked.value }
  var fingerprintWhenAsked: Deferred<String>
  /// The number of the variable `contract`.
  public static let contractVariable = 0
  /// The number of the variable `asOf`.
  public static let asOfVariable = 1

  /// The fingerprint of a library of files in the order of their names.
  public static func fingerprint(of files: [SourceFile]) -> String {
    var digest = Digest()
    for file in files {
      digest.add("\(file.name) \(file.bytes.count)\n".utf8)
      digest.add(file.bytes)
    }
    return "sha256:" + hexadecimal(digest.finish())
  }

  /// The rule with an id; nil where there is none.
  public func rule(_ id: String) -> Rule? { rules.entries.first { $0.outline.id == id }?.rule }
}

/// A set of rules that apply together.
public struct RulePack: Sendable {
  /// The id; the name of its folder.
  public var id: String
  /// What it covers, in a line.
  public var title: String
  /// Its version.
  public var version: String
  /// Who publishes it.
  public var publisher: String
  /// More about it.
  public var description: String
  /// Whether it concerns a contract.
  public var applies: Program
  /// `applies` as written.
  public var appliesText: String
  /// Whether its rules over statements hold only for what the library's points bear out.
  public var weighsProse = false
  /// The name of its folder, which its id should be.
  var folder: String
  /// The top-level fields that make the baseline contract belong to the pack, as JSON texts.
  var baseline: [(key: String, json: String)]
}

/// A rule library that cannot be used: everything wrong in it.
public struct LibraryErrors: Error, Sendable {
  /// All problems, by file and position.
  public var problems: [Diagnostic]
}
