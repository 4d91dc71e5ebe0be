public import CEL
import ContractModel
public import Documents
import RuleLibrary
public import SourceText

/// An offer, read: what the contract signed after it is measured against.
public struct OfferDocument: Sendable {
  let document: JudgedDocument
  let store: RecordStore
}

/// The id of a contract, and of the offer that it names.
public struct ContractIdentity: Sendable {
  /// Its own id; nil where it states none.
  public let id: String?
  /// The id of the offer; nil where it names none.
  public let offerID: String?
  /// Whether it says that it is an offer itself.
  public let isOffer: Bool
}

/// Gives the offer of an id; nil where it is not among the documents checked.
public typealias OfferSource = @Sendable (String) -> OfferDocument?

extension Checker {
  /// The id of the contract whose root stands at a node, and of the offer that it names; what is wrong with it is told
  /// when it is judged.
  public func identity(
    _ tree: Tree, at root: Int, names: NameTable, file: SourceFile, store: inout RecordStore
  ) -> ContractIdentity {
    _ = readFields(tree, at: root, names: names, file: file, problems: [], store: &store)
    return ContractIdentity(
      id: text(slots.id, store), offerID: text(slots.offerID, store), isOffer: isOffer(store))
  }

  /// Reads a document as an offer.
  public func offer(_ tree: Tree, at root: Int, names: NameTable, file: SourceFile) -> OfferDocument {
    var store = RecordStore()
    let (document, _) = readFields(tree, at: root, names: names, file: file, problems: [], store: &store)
    return OfferDocument(document: document, store: store)
  }

  private func isOffer(_ store: RecordStore) -> Bool {
    guard slots.stage >= 0, slots.stage < store.cells.count else { return false }
    let cell = store.cells[slots.stage]
    return cell.kind == .enumeration && Int(cell.payload) == slots.offerStage
  }

  /// Enters the offer that a contract names into its store and gives its document; one that is not at hand is there
  /// and not known.
  func enterOffer(from offers: (String) -> OfferDocument?, into store: inout RecordStore) -> JudgedDocument? {
    guard slots.offer >= 0, let id = text(slots.offerID, store) else { return nil }
    guard let offer = offers(id) else {
      store.set(slots.offer, Cell(.present, source: store.cells[slots.offerID].source))
      return nil
    }
    store.graft(offer.store, at: slots.offer)
    return offer.document
  }
}
