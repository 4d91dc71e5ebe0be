import RuleLibrary

/// The crosswalk as a table and as JSON.
struct CrosswalkListing {
  private let library: RuleLibrary

  init(_ library: RuleLibrary) { self.library = library }

  /// A row a violation kind; numbers that were not checked against the text carry a `?`.
  func table() -> String {
    let frameworks = library.crosswalk.frameworks
    var rows = [["kind"] + frameworks.map(\.id)]
    for kind in library.catalogue.kinds {
      rows.append(
        [kind.id]
          + frameworks.map { framework in
            let items = library.crosswalk.items(of: kind.id, in: framework)
            return items.isEmpty ? "-" : items.map { $0.number + ($0.isVerified ? "" : "?") }.joined(separator: " ")
          })
    }
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    var lines = rows.map { row in
      var line = zip(row, widths).map { $0.padded($1) }.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      return line
    }
    lines += ["", "? number not checked against the text"]
    return lines.joined(separator: "\n") + "\n"
  }

  /// `{"frameworks": […], "kinds": […]}` with a fixed key order.
  func json() -> String {
    let quoted = RuleListing.quoted
    let frameworks = library.crosswalk.frameworks.map { framework in
      let items = framework.items.map {
        "{\"number\": \(quoted($0.number)), \"title\": \(quoted($0.title)), \"verified\": \($0.isVerified)}"
      }
      return "  {\"id\": \(quoted(framework.id)), \"title\": \(quoted(framework.title)), "
        + "\"url\": \(quoted(framework.url)), \"items\": [\(items.joined(separator: ", "))]}"
    }
    let kinds = library.catalogue.kinds.map { kind in
      let places = library.crosswalk.frameworks.map { framework in
        let numbers = library.crosswalk.items(of: kind.id, in: framework).map { quoted($0.number) }
        return "\(quoted(framework.id)): [\(numbers.joined(separator: ", "))]"
      }
      return "  {\"id\": \(quoted(kind.id)), \"title\": \(quoted(kind.title)), \(places.joined(separator: ", "))}"
    }
    return "{\"frameworks\": [\n\(frameworks.joined(separator: ",\n"))\n],\n"
      + "\"kinds\": [\n\(kinds.joined(separator: ",\n"))\n]}\n"
  }
}
