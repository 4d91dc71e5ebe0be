import Checking
import CEL
import ContractModel
import Documents
import Findings
import RuleLibrary
import SourceText

/// Reads and judges the contracts of one work item; each task has its own.
struct Judge {
  let checker: Checker
  let limits: ReadingLimits
  /// The syntax of files, where it is not to be told from their content.
  let format: InputFormat?
  var names: NameTable
  var tree = Tree()
  var json: JSONReader
  var xml: XMLReader
  var store = RecordStore()
  let memory = ClauseMemory()
  /// The offers that contracts name.
  var offers: OfferSource?

  init(_ checker: Checker, limits: ReadingLimits, format: InputFormat? = nil) {
    self.checker = checker
    self.limits = limits
    self.format = format
    names = checker.reader.names
    json = JSONReader(limits: limits)
    xml = XMLReader(limits: limits, ownNamespaces: [checker.library.vocabulary.namespace])
  }

  /// The reports of an item's contracts, measured against the offers that they name.
  mutating func reports(of item: WorkItem, offers: OfferSource? = nil) -> WorkResult {
    self.offers = offers
    var result = WorkResult()
    switch item {
    case .files(let paths): for path in paths { readFile(path, into: &result) }
    case .records(let records, let name, let isXML):
      for record in records { read(record, name: name, isXML: isXML, into: &result) }
    case .problems(let problems): result.problems = problems
    }
    return result
  }

  private mutating func readFile(_ path: String, into result: inout WorkResult) {
    do {
      let bytes = try SmallFile.bytes(path, limit: limits.documentBytes)
      if let form = ForeignForm(of: bytes, named: path) {
        result.problems.append(Diagnostic(form.message, file: path))
      } else if (format ?? InputFormat.sniff(bytes)) == .xml {
        readXML(bytes, name: path, into: &result)
      } else {
        readJSON(SourceFile(name: path, bytes: TextDecoding.withoutMark(bytes)), into: &result)
      }
    } catch {
      result.problems.append(Diagnostic(error.message, file: path))
    }
  }
}
