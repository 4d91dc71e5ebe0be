import CEL
import Documents
import SourceText

extension ReadingPass {
  /// Notes a problem at a node.
  mutating func report(_ message: String, at node: Int) {
    problems.append(Diagnostic(message, in: file, at: tree.range(of: node, in: file)))
  }

  /// Notes a field that the record does not have; `x-` names and foreign namespaces are ignored.
  mutating func reportUnknown(_ place: Node, at node: Int, of type: Int) {
    if isIgnored(place) { return }
    let name = names.text(of: place.name)
    let fields = reader.vocabulary.records[type].fields.lazy.filter { !$0.isDerived }.map(\.name)
    let message = "unknown field `\(name)` of `\(recordName(type))`\(didYouMean(name, among: fields))"
    let range = tree.keyRange(of: node, in: file)
    problems.append(Diagnostic(message, in: file, at: range))
  }

  /// Whether a member is nobody's business here: its name begins with `x-`, or its namespace is foreign.
  func isIgnored(_ place: Node) -> Bool {
    place.namespace.isForeign || names.text(of: place.name).hasPrefix("x-")
  }

  /// Notes something in an XML list that is not one of its items.
  mutating func reportStray(_ place: Node, at node: Int, _ type: Int, _ slot: Int) {
    if isIgnored(place) { return }
    let name = names.text(of: place.name)
    let item = reader.vocabulary.records[type].fields[slot].item ?? ""
    report("found `\(name)` in `\(fieldName(type, slot))`, expected elements named `\(item)`", at: node)
  }

  /// Notes required fields that are not there, at their record.
  mutating func checkRequired(in store: inout RecordStore) {
    for entry in store.entries where fields.demands(entry.type) {
      for slot in reader.requiredSlots[Int(entry.type)] where store.cells[Int(entry.base) + slot].kind == .absent {
        let record = reader.vocabulary.records[Int(entry.type)]
        let place = tree[Int(entry.source)]
        let message = "`\(record.name)` has no `\(record.fields[slot].name)`, which is required"
        problems.append(Diagnostic(message, in: file, at: place.kind == .element ? place.keyRange : start(of: place)))
      }
    }
  }

  private func start(of place: Node) -> Range<Int> { Int(place.start)..<Int(place.start) + 1 }

  func recordName(_ type: Int) -> String { reader.vocabulary.records[type].name }

  func fieldName(_ type: Int, _ slot: Int) -> String {
    let record = reader.vocabulary.records[type]
    return type == 0 ? record.fields[slot].name : "\(record.name).\(record.fields[slot].name)"
  }
}
