import CEL
import ContractModel
import RuleLibrary

/// Slots of the fields that every report names.
struct RootSlots: Sendable {
  let id: Int
  let offerID: Int
  let offer: Int
  let stage: Int
  /// The symbol of the stage `offer`.
  let offerStage: Int
  let employer: Int
  let employerName: Int
  let worker: Int
  let workerName: Int
  let recruiters: Int
  let recruiterName: Int

  init(_ schema: RecordSchema) {
    let root = schema.records.first
    id = root?.slot(of: "id") ?? -1
    offerID = root?.slot(of: "offerId") ?? -1
    stage = root?.slot(of: "stage") ?? -1
    offerStage = schema.enumerations.first { $0.name == "stage" }?.symbol(of: "offer") ?? -1
    offer = root?.slot(of: "offer") ?? -1
    employer = root?.slot(of: "employer") ?? -1
    worker = root?.slot(of: "worker") ?? -1
    workerName = schema.recordIndex("worker").flatMap { schema.records[$0].slot(of: "name") } ?? -1
    recruiters = root?.slot(of: "recruiters") ?? -1
    employerName = schema.recordIndex("employer").flatMap { schema.records[$0].slot(of: "name") } ?? -1
    recruiterName = schema.recordIndex("recruiter").flatMap { schema.records[$0].slot(of: "name") } ?? -1
  }
}

extension Checker {
  /// The text of a slot of the contract; nil where there is none.
  func text(_ slot: Int, _ store: RecordStore) -> String? {
    guard slot >= 0, slot < store.cells.count, store.cells[slot].kind == .string else { return nil }
    return store.string(store.cells[slot])
  }

  /// The text of a field of a record that the contract holds.
  func name(_ slot: Int, _ inner: Int, _ store: RecordStore) -> String? {
    guard slot >= 0, inner >= 0, slot < store.cells.count, store.cells[slot].kind == .record else { return nil }
    return text(Int(store.cells[slot].payload) + inner, store)
  }

  /// The name of the first recruiter.
  func firstRecruiter(_ store: RecordStore) -> String? {
    let slot = slots.recruiters
    guard slot >= 0, slot < store.cells.count, store.cells[slot].kind == .list, store.cells[slot].count > 0 else {
      return nil
    }
    return name(store.cells[slot].start, slots.recruiterName, store)
  }

  /// The texts of all personal fields, for masking.
  func personalTexts(_ store: RecordStore) -> [String] {
    var texts: [String] = []
    for entry in store.entries {
      for (slot, field) in library.vocabulary.records[Int(entry.type)].fields.enumerated() where field.isPersonal {
        if let text = text(Int(entry.base) + slot, store), text.count > 2 { texts.append(text) }
      }
    }
    return texts
  }
}
