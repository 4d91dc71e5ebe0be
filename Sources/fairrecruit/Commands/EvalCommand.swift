import ArgumentParser
import CEL
import Checking
import ContractModel
import Documents
import Findings
import RuleLibrary
import SourceText

/// `fairrecruit eval`: the value of one expression, and how it comes about.
struct EvalCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Evaluates an expression as a rule would, and shows how its value comes about.",
    discussion: """
      The expression may name contract and asOf and call every function that rules may. Without a contract all its
      fields are unknown. Ends with 0, with 2 where the expression is wrong, 3 where it or the contract fails.
      """)

  @Argument(help: ArgumentHelp("A CEL expression, such as 'contract.hours.perWeek > 48'.", valueName: "expr"))
  var expression: String
  @Option(help: ArgumentHelp("A file that holds one contract; - is standard input.", valueName: "file"))
  var contract: String?
  @OptionGroup var law: LawOptions
  @Option(name: [.customShort("f"), .long], help: ArgumentHelp("text (the default) or json.", valueName: "format"))
  var format: EvaluateCommand.Form = .text

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders, forJudging: true)
    let file = SourceFile(name: "<expression>", text: expression)
    let program: Program
    switch library.environment.compile(expression) {
    case .success(let compiled): program = compiled
    case .failure(let problems):
      let shown = problems.problems.map { $0.diagnostic(in: file).rendered }.joined(separator: "\n")
      throw RunEnd(code: .usage, reason: shown)
    }
    let checker = Checker(library, options: CheckOptions(asOf: try law.day()))
    let (store, problems) = try contract.map { try readContract($0, checker) } ?? (RecordStore(), [])
    let (value, derivation) = derive(program, store, checker)
    let listing = ValueListing(program: program, value: value, derivation: derivation, file: file)
    Terminal.output(Array((format == .json ? listing.json : listing.text).utf8))
    if !problems.isEmpty {
      throw RunEnd(code: .incomplete, reason: problems.map(\.rendered).joined(separator: "\n"))
    }
    if case .error = value { throw RunEnd(code: .incomplete, reason: "") }
  }

  private func derive(_ program: Program, _ store: RecordStore, _ checker: Checker) -> (Value, Derivation) {
    store.read(in: checker.library.environment) { session in
      if !store.entries.isEmpty { session.bind(RuleLibrary.contractVariable, record: 0) }
      let day = checker.day(of: store)
      session.bind(RuleLibrary.asOfVariable, day.map { .day($0) } ?? .unknown(UnknownSet("the day of the contract")))
      let (value, derivation) = session.derive(program)
      return (value, derivation)
    }
  }

  private func readContract(_ path: String, _ checker: Checker) throws -> (RecordStore, [Diagnostic]) {
    let limits = ReadingLimits()
    let source = path == "-" ? "/dev/stdin" : path
    let bytes: [UInt8]
    do { bytes = try SmallFile.bytes(source, limit: limits.documentBytes) } catch {
      throw WorldError("\(path): \(error.message)")
    }
    var judge = Judge(checker, limits: limits)
    return try judge.contract(in: bytes, name: path == "-" ? "<stdin>" : path)
  }
}

extension Judge {
  /// The one contract of a document, read as judging reads it, and what was wrong with it.
  mutating func contract(in bytes: [UInt8], name: String) throws -> (RecordStore, [Diagnostic]) {
    let isXML = InputFormat.sniff(bytes) == .xml
    let (text, problem) = isXML ? TextDecoding.utf8(ofXML: bytes) : (TextDecoding.withoutMark(bytes), nil)
    let file = SourceFile(name: name, bytes: text)
    if let problem { throw RunEnd(code: .incomplete, reason: problem.diagnostic(in: file).rendered) }
    let found = isXML ? xml.read(text, into: &tree, names: &names) : json.read(text, into: &tree, names: &names)
    let problems = found.map { $0.diagnostic(in: file) }
    guard let root = tree.root else {
      throw RunEnd(code: .incomplete, reason: problems.map(\.rendered).joined(separator: "\n"))
    }
    if tree[root].kind == .array || names.text(of: tree[root].name) == "contracts" {
      throw WorldError("\(name): found a list, expected one contract")
    }
    let all = checker.read(tree, at: root, names: names, file: file, problems: problems, store: &store)
    return (store, all)
  }
}
