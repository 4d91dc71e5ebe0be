public import CEL
public import Documents
public import SourceText

/// Reads trees of XML and JSON documents as contracts: every value typed, every deviation a problem with its place.
///
/// A class, so that giving it to a reading does not count the references of all its tables.
public final class ContractReader: Sendable {
  /// The vocabulary that documents are read by.
  public let vocabulary: Vocabulary
  /// Names in documents that the vocabulary knows; readers work on a copy.
  public let names: NameTable
  let fields: FieldTable
  let items: [[Name]]
  let fieldCounts: [Int]
  let requiredSlots: [[Int]]
  let defaults: [[Vocabulary.Default]]
  let scalars: ScalarReader
  let contractName: Name?
  let contractsName: Name?

  /// Prepares a vocabulary for reading.
  public init(_ vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
    let fields = vocabulary.records.flatMap(\.fields)
    names = NameTable(["contract", "contracts"] + fields.map(\.name) + fields.compactMap(\.item))
    let names = names
    self.fields = FieldTable(vocabulary, names: names)
    items = vocabulary.records.map { record in record.fields.map { $0.item.flatMap { names.find($0) } ?? .none } }
    fieldCounts = vocabulary.records.map(\.fields.count)
    requiredSlots = vocabulary.records.map { record in record.fields.indices.filter { record.fields[$0].isRequired } }
    defaults = vocabulary.records.indices.map { vocabulary.defaults(ofRecord: $0) }
    scalars = ScalarReader(vocabulary)
    contractName = names.find("contract")
    contractsName = names.find("contracts")
  }

  /// Reads the contract whose root stands at a node of a tree into a store; gives the problems met.
  ///
  /// The store shares the tree's text: empty it before the tree is used again. Cells' sources are node indices.
  public func read(
    _ tree: Tree, at root: Int, names: NameTable, file: SourceFile, into store: inout RecordStore
  ) -> [Diagnostic] {
    store.removeAll()
    store.shareText(tree.text)
    var pass = ReadingPass(reader: self, tree: tree, names: names, file: file)
    switch tree[root].kind {
    case .object, .element: break
    case .array, .string, .number, .true, .false, .null, .attribute:
      pass.report("found \(tree[root].described), expected a contract: an object with an `id`", at: root)
      return pass.problems
    }
    pass.isTemplate = isTemplate(tree, root)
    pass.readRecord(0, node: root, into: &store, parent: -1, slot: -1, index: -1)
    pass.checkRequired(in: &store)
    return pass.problems.count < 2 ? pass.problems : pass.problems.inOrder
  }

  /// Whether at least half of a document's top fields are fields of a contract.
  public func looksLikeContract(_ tree: Tree, at root: Int) -> Bool {
    guard tree[root].kind == .object || tree[root].kind == .element else { return true }
    var known = 0
    var count = 0
    var child = Int(tree.nodes[root].firstChild)
    while child != 0 {
      if fields.slot(of: tree.nodes[child].name, in: 0) >= 0 { known += 1 }
      count += 1
      child = Int(tree.nodes[child].nextSibling)
    }
    return known * 2 >= count
  }

  private func isTemplate(_ tree: Tree, _ root: Int) -> Bool {
    guard let name = names.find("stage") else { return false }
    return tree.child(name, of: root).map { tree.string(at: $0) == "template" } ?? false
  }
}

extension [Diagnostic] {
  /// The problems by their places; those of one place as they were met.
  fileprivate var inOrder: [Diagnostic] {
    enumerated().sorted { ($0.element.start ?? .start, $0.offset) < ($1.element.start ?? .start, $1.offset) }
      .map(\.element)
  }
}

extension Node {
  /// What a node is, in the words of a message.
  var described: String {
    switch kind {
    case .object: "an object"
    case .array: "a list"
    case .string: "text"
    case .number: "a number"
    case .true, .false: "a truth value"
    case .null: "null"
    case .element: "an element"
    case .attribute: "an attribute"
    }
  }
}
