import CEL
import Checking
import ContractModel
import Documents
import RuleLibrary
import SourceText

/// The offers that contracts of a run name, kept as they stand in their files until a contract is measured against them.
struct OfferBook: Sendable {
  /// A document cut out of an input.
  struct Page: Sendable {
    let record: Record
    let name: String
    let isXML: Bool
  }

  private(set) var pages: [String: Page] = [:]

  /// Keeps a document under its id; of several the first.
  mutating func add(_ page: Page, as id: String) {
    if pages[id] == nil { pages[id] = page }
  }

  /// Gives offers to a checker.
  func source(for checker: Checker, limits: ReadingLimits) -> OfferSource? {
    if pages.isEmpty { return nil }
    return { id in
      var reader = PageReader(checker, limits)
      return pages[id].flatMap { reader.offer($0) }
    }
  }
}

/// Reads documents of an offer book.
struct PageReader {
  private let checker: Checker
  private var names: NameTable
  private var tree = Tree()
  private var json: JSONReader
  private var xml: XMLReader
  private var store = RecordStore()

  init(_ checker: Checker, _ limits: ReadingLimits) {
    self.checker = checker
    names = checker.reader.names
    json = JSONReader(limits: limits)
    xml = XMLReader(limits: limits, ownNamespaces: [checker.library.vocabulary.namespace])
  }

  /// The id of a document, and of the offer that it names.
  mutating func identity(_ page: OfferBook.Page) -> ContractIdentity? {
    guard let root = root(of: page) else { return nil }
    defer {
      store.removeAll()
      names.forgetUnknown()
    }
    return checker.identity(tree, at: root, names: names, file: page.record.file(named: page.name), store: &store)
  }

  /// The document as an offer; nil where it cannot be read.
  mutating func offer(_ page: OfferBook.Page) -> OfferDocument? {
    guard let root = root(of: page) else { return nil }
    return checker.offer(tree, at: root, names: names, file: page.record.file(named: page.name))
  }

  /// Reads a document into the tree; gives its contract.
  private mutating func root(of page: OfferBook.Page) -> Int? {
    if page.isXML {
      _ = xml.read(page.record, into: &tree, names: &names)
    } else {
      _ = json.read(page.record.bytes, into: &tree, names: &names)
    }
    guard let root = tree.root else { return nil }
    if tree[root].kind == .object { return root }
    guard tree[root].kind == .element else { return nil }
    if names.text(of: tree[root].name) == "contract" { return root }
    return tree.children(of: root).first { names.text(of: tree[$0].name) == "contract" }
  }
}
