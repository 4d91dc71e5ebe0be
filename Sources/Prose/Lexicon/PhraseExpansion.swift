/// Writes out a phrase of a lexicon file in all the forms it stands for.
struct PhraseExpansion {
  let inflections: [String: [String]]

  struct Form {
    var words: [String] = []
    var participle = false
    var passive = false
    var mainClause = false
  }

  /// All forms, or nil where a class is unknown or the choices multiply beyond 4,000.
  func forms(of phrase: String) -> [Form]? {
    var forms = [Form()]
    for part in phrase.split(separator: " ") {
      guard let choices = choices(of: String(part)) else { return nil }
      var longer: [Form] = []
      for form in forms {
        for choice in choices {
          var next = form
          next.words += choice.words
          next.participle = next.participle || choice.participle
          next.passive = next.passive || choice.passive
          next.mainClause = next.mainClause || choice.mainClause
          longer.append(next)
        }
      }
      guard longer.count <= 4_000 else { return nil }
      forms = longer
    }
    return forms.filter { !$0.words.isEmpty }
  }

  private func choices(of part: String) -> [Form]? {
    var body = Substring(part)
    var result: [Form] = []
    if body.hasPrefix("("), body.hasSuffix(")") {
      body = body.dropFirst().dropLast()
      result.append(Form())
    }
    for choice in body.split(separator: "|") {
      let halves = choice.split(separator: "~", maxSplits: 1)
      guard let stem = halves.first else { continue }
      if halves.count == 1 {
        result.append(form(String(stem)))
      } else {
        guard let endings = inflections[String(halves[1])] else { return nil }
        result += endings.map { form(Self.inflect(String(stem), $0)) }
      }
    }
    return result
  }

  /// `carry` with `-y+ied` is `carried`; `+` alone puts an ending on.
  private static func inflect(_ stem: String, _ ending: String) -> String {
    guard ending.hasPrefix("-"), let plus = ending.firstIndex(of: "+") else { return stem + ending }
    let removed = ending[ending.index(after: ending.startIndex)..<plus]
    let added = ending[ending.index(after: plus)...]
    return (stem.hasSuffix(removed) ? String(stem.dropLast(removed.count)) : stem) + added
  }

  private func form(_ word: String) -> Form {
    var form = Form()
    var body = Substring(word)
    while let last = body.last, last == "!" || last == "^" || last == "*" {
      switch last {
      case "!": form.participle = true
      case "^": form.passive = true
      default: form.mainClause = true
      }
      body = body.dropLast()
    }
    form.words = [String(body)]
    return form
  }
}
