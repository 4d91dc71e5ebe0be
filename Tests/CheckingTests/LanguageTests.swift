import Checking
import Findings
import RuleLibrary
import Testing

@Test("no rule lacks its words in Spanish, and they name the same values")
func rulesInBothLanguages() throws {
  for rule in sharedLibrary.rules {
    let spanish = try #require(rule.translations["es"], "\(rule.id)")
    #expect(!spanish.title.isEmpty && !spanish.remedy.isEmpty, "\(rule.id)")
    let message = try #require(spanish.message, "\(rule.id)")
    #expect(values(message) == values(rule.logic.message), "\(rule.id): \(values(message))")
    if let suggestion = rule.logic.suggestion {
      #expect(suggestion.notes["en"]?.isEmpty == false && suggestion.notes["es"]?.isEmpty == false, "\(rule.id)")
    }
  }
}

/// How many values a message shows.
private func values(_ message: MessageTemplate) -> Int {
  message.pieces.reduce(0) { count, piece in
    if case .value = piece { count + 1 } else { count }
  }
}

@Test("no violation kind and no principle lacks its title in Spanish")
func titlesInBothLanguages() {
  for kind in sharedLibrary.catalogue.kinds {
    #expect(sharedLibrary.texts["es"]?.entries["violations.\(kind.id).title"]?.isEmpty == false, "\(kind.id)")
  }
  for principle in sharedLibrary.catalogue.principles {
    #expect(sharedLibrary.texts["es"]?.entries["principles.\(principle.id).title"]?.isEmpty == false, "\(principle.id)")
  }
}

@Test("a report in Spanish says the same of the same facts", arguments: Sample.all)
func sameFactsInSpanish(sample: Sample) throws {
  var options = CheckOptions()
  options.language = "es"
  let english = try check(sample.file)
  let spanish = try check(sample.file, Checker(sharedLibrary, options: options))
  #expect(english.findings.map(\.fingerprint) == spanish.findings.map(\.fingerprint))
  for (left, right) in zip(english.findings, spanish.findings) {
    #expect(left.title != right.title, "\(left.violation)")
    #expect(left.message != right.message, "\(left.rules)")
    #expect(left.remedy != right.remedy, "\(left.rules)")
    #expect(!right.message.contains("(not stated)"))
  }
}

@Test("the head of a report in Spanish has Spanish titles")
func headInSpanish() {
  let head = sharedLibrary.head(version: "1", generatedAt: nil, language: "es")
  let english = sharedLibrary.head(version: "1", generatedAt: nil)
  #expect(zip(head.principleTitles, english.principleTitles).allSatisfy { $0 != $1 })
  #expect(zip(head.rules, english.rules).allSatisfy { $0.title != $1.title && $0.remedy != $1.remedy })
}

@Test("no set of principles lacks its words in Spanish, and each groups kinds of the library")
func groupingsInBothLanguages() throws {
  for id in sharedLibrary.groupings {
    let english = try #require(sharedLibrary.grouping(id, in: "en"))
    let spanish = try #require(sharedLibrary.grouping(id, in: "es"))
    #expect(english.title != spanish.title, "\(id)")
    #expect(english.places == spanish.places && english.places.values.contains { !$0.isEmpty }, "\(id)")
    for (left, right) in zip(english.groups, spanish.groups) {
      #expect(left.number == right.number && left.title != right.title, "\(id) \(left.number)")
    }
    for places in english.places.values {
      #expect(places == places.sorted() && places.allSatisfy(english.groups.indices.contains))
    }
  }
  #expect(sharedLibrary.grouping("nosuch", in: "en") == nil)
}
