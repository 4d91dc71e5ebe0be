import CEL
import Documents
import Findings
import RuleLibrary
import SourceText

extension Judgement {
  /// The change that the rule of a violation suggests, as an edit of the document; nil where it cannot be made.
  func suggestion(for violation: Violation) -> Suggestion? {
    guard !document.isForeign, let suggested = library.rules[violation.rule].logic.suggestion,
      let value = violation.suggested,
      let text = text(of: value)
    else { return nil }
    let place = place(suggested.place.variable, suggested.place.slots, violation.entries)
    guard let edit = edit(of: place, to: text, suggested.type) else { return nil }
    return Suggestion(
      path: path(of: place), value: text,
      note: suggested.notes[checker.options.language] ?? suggested.notes["en"] ?? "", range: edit.range,
      replacement: edit.replacement, position: document.file.position(at: edit.range.lowerBound))
  }

  /// The suggestion for one field that satisfies all: the one value they share, or of numbers the one farthest from what
  /// stands there; nil where they contradict each other.
  func strictest(_ suggestions: [Suggestion]) -> Suggestion? {
    guard let first = suggestions.first, suggestions.allSatisfy({ $0.path == first.path }) else { return nil }
    if suggestions.allSatisfy({ $0.value == first.value }) { return first }
    let written = document.file.text(first.range).filter { $0.isNumber || $0 == "." || $0 == "-" }
    guard let current = ExactDecimal(written) else { return nil }
    var best: (suggestion: Suggestion, distance: ExactDecimal)?
    for suggestion in suggestions {
      guard let value = ExactDecimal(suggestion.value), let distance = value.subtracting(current)?.magnitude else {
        return nil
      }
      if best.map({ $0.distance < distance }) ?? true { best = (suggestion, distance) }
    }
    return best?.suggestion
  }

  private func edit(of place: Place, to text: String, _ type: RecordSchema.FieldType) -> ValueEdit? {
    if place.cell.source >= 0 {
      return document.tree.edit(valueOf: Int(place.cell.source), to: text, type.scalarKind, in: document.file)
    }
    guard place.slots.count == 1, let slot = place.slots.first else { return nil }
    let record = store.entries[place.entry]
    guard record.source >= 0 else { return nil }
    let name = library.schema.records[Int(record.type)].fields[slot].name
    return document.tree.edit(adding: name, text, type.scalarKind, to: Int(record.source), in: document.file)
  }

  private func text(of value: Value) -> String? {
    switch value {
    case .string(let text): text
    case .decimal(let decimal): decimal.text
    case .int(let number): String(number)
    case .bool(let truth): truth ? "true" : "false"
    case .day(let day): day.text
    case .null, .uint, .double, .bytes, .list, .map, .type, .timestamp, .duration, .record, .recordList, .optional,
      .opaque, .error, .unknown:
      nil
    }
  }
}

extension RecordSchema.FieldType {
  /// How JSON writes such a value.
  fileprivate var scalarKind: ScalarKind {
    switch self {
    case .bool, .int, .decimal: .bare
    case .string, .day, .enumeration, .record, .list: .text
    }
  }
}
