import CEL
import ContractModel
import Documents
import Findings
import SourceText

extension LibraryReader {
  /// Reads a pack without its rules into the library.
  mutating func readPack(at path: String, into library: inout RuleLibrary) {
    guard let file = files[path] else { return }
    var settings = settings(file, LibraryReader.expressionKeys)
    let pack = settings.pack(
      folder: String(path.dropLast("/pack.yaml".count)), environment: library.environment, hasExamples: image == nil)
    problems += settings.problems
    if let pack { library.packs.append(pack) }
  }

  /// The rules in some files of a pack.
  mutating func readRules(
    at paths: [String], of pack: RulePack, index: Int, derived: Set<Int>, for library: RuleLibrary
  ) -> [Rule] {
    let fields = pack.baseline
    let merged = baseline.filter { base in !fields.contains { $0.key == base.key } } + fields
    return paths.compactMap { path in
      guard let file = files[path] else { return nil }
      let isProved = proved.contains(path)
      let settings = SettingsFile(
        isProved ? file.withoutExamples : file, expressionKeys: LibraryReader.expressionKeys)
      let (rule, found) = read(settings, index, merged, derived: derived, for: library, isProved: isProved)
      problems += found
      return rule
    }
  }

  /// A rule that an image tells of. The program was not built if it could not be read then, and its file is the same.
  func rule(of outline: RuleOutline, in image: LibraryImage, derived: Set<Int>, for library: RuleLibrary) -> Rule {
    let settings = image.settings(SourceFile(name: outline.file, bytes: []))
    let (rule, found) = read(settings, outline.pack, [], derived: derived, for: library, isProved: true)
    guard let rule else {
      preconditionFailure("the library inside the program: \(found.map(\.rendered).joined(separator: "; "))")
    }
    return rule
  }

  private func read(
    _ settings: SettingsFile, _ pack: Int, _ baseline: [(key: String, json: String)], derived: Set<Int>,
    for library: RuleLibrary, isProved: Bool
  ) -> (rule: Rule?, problems: [Diagnostic]) {
    var reader = RuleReader(
      settings: settings, pack: pack, packID: library.packs[pack].id, environment: library.environment,
      schema: library.schema, catalogue: library.catalogue, baseline: baseline, derived: derived, isProved: isProved)
    let rule = reader.read()
    return (rule, reader.settings.problems)
  }
}

extension RuleLibrary {
  /// The record types that are reckoned from prose and never read from a document.
  var derivedRecords: Set<Int> {
    var derived: Set<Int> = []
    for record in vocabulary.records {
      for (slot, field) in record.fields.enumerated() where field.isDerived {
        if record.name == vocabulary.records[0].name, slot == ledger?.slot { continue }
        if case .list(.record(let index)) = field.type { derived.insert(index) }
      }
    }
    return derived
  }
}

extension SettingsFile {
  fileprivate mutating func pack(folder: String, environment: Environment, hasExamples: Bool) -> RulePack? {
    guard let root = tree.root else { return nil }
    let keys = [
      "id", "title", "version", "publisher", "description", "applies", "from", "to", "baseline", "url", "note",
      "signs",
    ]
    let top = mapping(root, "a rule pack", keys: keys, required: ["id", "title", "version", "publisher", "applies"])
    guard let id = text(top["id"], "an id"), let applies = expression(top["applies"], "an expression") else {
      return nil
    }
    if id != folder, let node = top["id"] {
      report("the pack's id is `\(id)`, expected the folder's name `\(folder)`", at: node)
    }
    guard let program = compile(applies, expecting: .bool, in: environment) else { return nil }
    let weighsProse = flag(top["signs"], "`signs`") ?? false
    return RulePack(
      id: id, title: text(top["title"], "a title") ?? "", version: text(top["version"], "a version") ?? "",
      publisher: text(top["publisher"], "a publisher") ?? "", description: text(top["description"], "text") ?? "",
      applies: program, appliesText: applies.text,
      weighsProse: weighsProse, folder: folder,
      baseline: hasExamples ? top["baseline"].map { jsonMembers(of: $0) } ?? [] : [])
  }

  /// The compiled expression; of one that was proved, compiled when it is needed.
  mutating func deferred(
    _ source: ExpressionText, expecting type: CELType?, in environment: Environment, isProved: Bool
  ) -> Deferred<Program>? {
    guard isProved else { return compile(source, expecting: type, in: environment).map { Deferred(of: $0) } }
    let (text, name) = (source.text, file.name)
    return Deferred {
      switch environment.compile(text, expecting: type) {
      case .success(let program): return program
      case .failure(let problems): preconditionFailure("an expression of \(name), proved before: \(problems)")
      }
    }
  }

  /// Compiles an expression; problems are noted at their places.
  mutating func compile(_ source: ExpressionText, expecting type: CELType?, in environment: Environment) -> Program? {
    switch environment.compile(source.text, expecting: type) {
    case .success(let program): return program
    case .failure(let problems):
      report(problems, in: source)
      return nil
    }
  }
}

extension SourceFile {
  /// The file up to its examples, where these stand last; lines keep their numbers.
  var withoutExamples: SourceFile {
    let mark = Array("\nexamples:".utf8)
    guard let start = bytes.firstIndex(of: mark) else { return self }
    var isLineStart = false
    for byte in bytes[(start + mark.count)...] {
      if isLineStart, byte >= 0x61, byte <= 0x7A { return self }
      isLineStart = byte == 0x0A
    }
    return SourceFile(name: name, bytes: Array(bytes[...start]))
  }
}

extension [UInt8] {
  /// Where a run of bytes begins first.
  fileprivate func firstIndex(of run: [UInt8]) -> Int? {
    guard let first = run.first, count >= run.count else { return nil }
    return (0...count - run.count).first { self[$0] == first && self[$0..<$0 + run.count].elementsEqual(run) }
  }
}
