import CEL
import Findings
import Prose
import RuleLibrary
import SourceText
import Testing
import TestDocuments

@Suite("The image of a library")
struct LibraryImageTests {
  /// The checkout's library as a program carries it: without the files of rules and lexicons, with an image of them.
  private func imaged(_ whole: RuleLibrary, _ files: [SourceFile]) throws -> RuleLibrary {
    let sections = LibraryImage.sections(of: whole, files)
    let archive = PackedArchive(PackedBytes(PackedArchive.bytes(of: sections)))
    let image = LibraryImage(
      languages: archive.names(after: "lexicons/"), section: { archive[$0] ?? PackedBytes([]) })
    let packs = Set(whole.packs.map(\.id))
    let ground = files.filter { file in
      let folder = String(file.name.prefix { $0 != "/" })
      return folder != "lexicons" && file.name != "signs.yaml"
        && (!packs.contains(folder) || file.name.hasSuffix("/pack.yaml"))
    }
    let outline = LibraryOutline(
      ground.map { SourceFile(name: $0.name, bytes: []) }, fingerprint: Deferred(of: "sha256:checkout"),
      proved: Set(ground.map(\.name)), image: image)
    #expect(outline.pieces.isEmpty)
    return try outline.joined([])
  }

  @Test("gives the rules that reading gives, and the same readings of clauses")
  func sameLibrary() throws {
    let (whole, files) = (try Checkout.library.get(), try Checkout.ruleFiles())
    let library = try imaged(whole, files)
    #expect(library.rules.entries.map(\.outline.id) == whole.rules.entries.map(\.outline.id))
    let signs = try #require(whole.signs)
    #expect(library.signs == signs && signs.kinds.count > 80)
    for (entry, other) in zip(library.rules.entries, whole.rules.entries) {
      let (outline, expected) = (entry.outline, other.outline)
      #expect(outline.needs == expected.needs && outline.severity == expected.severity, "\(outline.id)")
      #expect(outline.effective == expected.effective && outline.pack == expected.pack, "\(outline.id)")
      #expect(outline.whenReach == expected.whenReach && outline.requireReach == expected.requireReach, "\(outline.id)")
      #expect(outline.iterations.map(\.slots) == expected.iterations.map(\.slots), "\(outline.id)")
    }
    for index in stride(from: 0, to: library.rules.count, by: 17) {
      let (rule, other) = (library.rules[index], whole.rules[index])
      #expect(rule.logic.source.require == other.logic.source.require && rule.logic.location == other.logic.location)
      #expect(rule.logic.require.text == other.logic.require.text && rule.examples.isEmpty)
    }
  }

  @Test(
    "reads clauses as the lexicon file says",
    arguments: [
      ("en", "The worker shall pay 500 USD to the agency within 30 days and the employer keeps his passport."),
      ("es", "El trabajador pagará la comisión de colocación salvo que la empresa la reembolse."),
      ("ar", "يدفع العامل رسوم الاستقدام ويحتفظ صاحب العمل بجواز السفر."),
      ("hi", "कर्मचारी भर्ती शुल्क का भुगतान करेगा।"),
    ])
  func sameReading(language: String, clause: String) throws {
    let (whole, files) = (try Checkout.library.get(), try Checkout.ruleFiles())
    let library = try imaged(whole, files)
    let (lexicon, other) = (
      try #require(library.prose.lexicon(for: language)), try #require(whole.prose.lexicon(for: language))
    )
    let reading = library.prose.read(clause, lexicon: lexicon)
    let expected = whole.prose.read(clause, lexicon: other)
    #expect(!expected.statements.isEmpty)
    #expect("\(reading)" == "\(expected)")
  }
}
