public import CEL
public import Documents
public import SourceText

/// Reads records of foreign formats as contracts, by mappings.
public struct ForeignReader: Sendable {
  private let all: Deferred<[ForeignMapping]>
  private let vocabulary: Vocabulary
  private let fieldCounts: [Int]

  /// Prepares mappings over a vocabulary.
  public init(_ mappings: Deferred<[ForeignMapping]>, vocabulary: Vocabulary) {
    all = mappings
    self.vocabulary = vocabulary
    fieldCounts = vocabulary.records.map(\.fields.count)
  }

  private var mappings: [ForeignMapping] { all.value }

  /// The ids of the mappings.
  public var ids: [String] { mappings.map(\.id) }

  /// The mapping that reads a foreign record: the one named, else the first that recognises it.
  public func mapping(_ id: String?, for tree: Tree, at root: Int, names: NameTable) -> ForeignMapping? {
    if let id { return mappings.first { $0.id == id } }
    guard !mappings.isEmpty else { return nil }
    let record = ForeignValues.value(tree, root, names)
    return mappings.first { mapping in
      if case .bool(true) = mapping.recognise.evaluate(["record": record]) { return true }
      return false
    }
  }

  /// Reads a foreign record into a store by a mapping; gives the problems. Cells' sources are nodes of the foreign tree.
  public func read(
    _ mapping: ForeignMapping, _ tree: Tree, at root: Int, names: NameTable, file: SourceFile,
    into store: inout RecordStore
  ) -> [Diagnostic] {
    store.removeAll()
    var pass = ForeignPass(
      tree: tree, root: root, names: names, file: file, vocabulary: vocabulary, fieldCounts: fieldCounts)
    let record = ForeignValues.value(tree, root, names)
    pass.addRecord(0, to: &store, parent: -1, slot: -1, index: -1, source: root)
    for field in mapping.fields {
      pass.fill(field, ["record": record], entry: 0, fallback: root, into: &store)
    }
    for list in Dictionary(grouping: mapping.lists, by: \.slot).sorted(by: { $0.key < $1.key }) {
      pass.fill(list.value, record, slot: list.key, into: &store)
    }
    pass.checkID(in: store)
    return pass.problems
  }
}
