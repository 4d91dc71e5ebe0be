import CEL
import Documents
import Findings
import Prose
public import SourceText

/// What is reckoned of a library when the program is built, so that it need not be when it starts: outlines of its rules,
/// compiled lexicons, what its files say, as sections of bytes by name.
///
/// An image fits only the files that it was made of.
public struct LibraryImage: Sendable {
  /// The name of the section of outlines.
  static let rules = "rules"
  /// The name of the section of sketches of their conditions.
  static let sketches = "sketches"
  /// The name of the section of points.
  static let signs = "signs"
  /// What names of sections of lexicons begin with; the language follows.
  static let lexicon = "lexicons/"

  /// What names of sections of files' trees begin with; the path follows.
  static let tree = "trees/"
  /// The name of the section of names that trees have.
  static let names = "names"
  /// The name of the section of patterns' hints: an archive of them by pattern.
  static let hints = "hints"

  /// The languages that it has lexicons of.
  let languages: [String]
  /// Whether it has points for what statements say.
  let hasSigns: Bool
  /// The bytes of a section.
  let section: @Sendable (String) -> PackedBytes
  private let treeNames: Deferred<NameTable>

  /// Takes the languages of its lexicons, and what gives the bytes of a section, none where it has no such section.
  public init(languages: [String], section: @escaping @Sendable (String) -> PackedBytes) {
    self.languages = languages
    hasSigns = !section(LibraryImage.signs).bytes.isEmpty
    self.section = section
    treeNames = Deferred {
      var reader = PackedReader(section(LibraryImage.names))
      return NameTable(&reader)
    }
  }

  /// The sections of a library that was read whole from files.
  public static func sections(of library: RuleLibrary, _ files: [SourceFile]) -> [(name: String, bytes: [UInt8])] {
    var writer = PackedWriter()
    var conditions = PackedWriter()
    writer.add(list: library.rules.entries) { writer, entry in
      entry.outline.write(&writer)
      writer.add(conditions.bytes.count)
      RuleSketch(entry.rule).write(&conditions)
    }
    return [(rules, writer.bytes), (sketches, conditions.bytes)] + trees(of: files)
      + [(hints, PackedArchive.bytes(of: library.environment.patterns.hints().map { ($0.pattern, $0.bytes) }))]
      + [library.signs].compactMap { table in
        var writer = PackedWriter()
        table?.write(&writer)
        return table == nil ? nil : (signs, writer.bytes)
      }
      + library.prose.compiled.map { lexicon in
        var writer = PackedWriter()
        lexicon.write(&writer)
        return (LibraryImage.lexicon + lexicon.language, writer.bytes)
      }
  }

  /// The outlines of all rules, and the sketches of their conditions, each read when it is asked for.
  func outlines() -> [(outline: RuleOutline, sketch: Deferred<RuleSketch>)] {
    var reader = PackedReader(section(LibraryImage.rules))
    let sketches = section(LibraryImage.sketches)
    return reader.list { reader in
      let outline = RuleOutline(&reader)
      let place = reader.number()
      let sketch = Deferred {
        var reader = PackedReader(sketches, at: place)
        return RuleSketch(&reader)
      }
      return (outline, sketch)
    }
  }

  /// What files say, but for lexicons and points; rules without their examples.
  private static func trees(of files: [SourceFile]) -> [(name: String, bytes: [UInt8])] {
    var table = NameTable()
    let trees = files.filter { !$0.name.hasPrefix("lexicons/") && $0.name != "signs.yaml" }.map { file in
      var tree = Tree()
      var reader = YAMLReader()
      _ = reader.read(file.withoutExamples.bytes, into: &tree, names: &table)
      var writer = PackedWriter()
      tree.write(&writer)
      return (LibraryImage.tree + file.name, writer.bytes)
    }
    var writer = PackedWriter()
    table.write(&writer)
    return trees + [(names, writer.bytes)]
  }

  /// What a file says.
  func settings(_ file: SourceFile) -> SettingsFile {
    var reader = PackedReader(section(LibraryImage.tree + file.name))
    return SettingsFile(file, tree: Tree(&reader), names: treeNames.value)
  }

  /// Constant patterns, of which it is known what words they need.
  var patterns: PatternTable {
    let hints = PackedArchive(section(LibraryImage.hints))
    return PatternTable { hints[$0] }
  }

  /// The points for what statements say.
  func signs() -> SignTable {
    var reader = PackedReader(section(LibraryImage.signs))
    return SignTable(&reader)
  }

  /// The lexicons, each made when it is needed.
  func lexicons(_ concepts: ConceptTable) -> [(tag: String, lexicon: Deferred<Lexicon>)] {
    languages.map { language in
      let lexicon = Deferred {
        var reader = PackedReader(section(LibraryImage.lexicon + language))
        return Lexicon(&reader, concepts: concepts)
      }
      return (language, lexicon)
    }
  }
}

extension RuleOutline {
  fileprivate func write(_ writer: inout PackedWriter) {
    for text in [id, file, violation, severity.rawValue] { writer.add(text) }
    writer.add(pack)
    writer.add(Int(effective.from.daysSince1970))
    writer.add(list: effective.to.map { [$0] } ?? []) { $0.add(Int($1.daysSince1970)) }
    writer.add(list: iterations) { writer, iteration in
      writer.add(iteration.name)
      writer.add(iteration.path)
      writer.add(iteration.variable)
      writer.add(iteration.record)
      writer.add(list: iteration.slots) { $0.add($1) }
    }
    for flag in [hasApplies, readsProse, judgesStatements, readsAllStatements, needsLedger, needsOffer, needsProse] {
      writer.add(flag)
    }
    writer.add(whenReach.rawValue)
    writer.add(requireReach.rawValue)
    writer.add(table: needs.flatMap { facts in [Int32(facts.count)] + facts.map(\.packed) })
  }

  fileprivate init(_ reader: inout PackedReader) {
    (id, file, violation) = (reader.text(), reader.text(), reader.text())
    severity = Severity(rawValue: reader.text()) ?? .critical
    pack = reader.number()
    effective = EffectivePeriod(from: reader.day(), to: nil)
    effective.to = reader.list { $0.day() }.first
    iterations = reader.list { reader in
      let (name, path) = (reader.text(), reader.text())
      let (variable, record) = (reader.number(), reader.number())
      return RuleLogic.Iteration(
        name: name, variable: variable, slots: reader.list { $0.number() }, record: record, path: path)
    }
    (hasApplies, readsProse, judgesStatements) = (reader.flag(), reader.flag(), reader.flag())
    (readsAllStatements, needsLedger) = (reader.flag(), reader.flag())
    (needsOffer, needsProse) = (reader.flag(), reader.flag())
    whenReach = ProseReach(rawValue: reader.number()) ?? .contract
    requireReach = ProseReach(rawValue: reader.number()) ?? .contract
    let table = reader.table()
    needs = []
    var place = 0
    while place < table.count {
      let end = place + 1 + Int(table[place])
      needs.append(table[(place + 1)..<end].map { FieldFact(packed: $0) })
      place = end
    }
  }
}

extension FieldFact {
  /// Slot, form and symbol in one number.
  fileprivate var packed: Int32 {
    precondition(symbol <= 0xFFF, "an enumeration has more members than an image can tell apart")
    return Int32(slot << 14 | Int(form.rawValue) << 12 | symbol)
  }

  fileprivate init(packed: Int32) {
    self.init(
      slot: Int(packed >> 14), form: Form(rawValue: UInt8(truncatingIfNeeded: packed >> 12 & 3)) ?? .isThere,
      symbol: Int(packed & 0xFFF))
  }
}

extension PackedReader {
  fileprivate mutating func day() -> CalendarDay { CalendarDay(daysSince1970: Int32(truncatingIfNeeded: number())) }
}
