import ArgumentParser
import RuleLibrary

/// Which rules a command looks at.
struct RuleChoice: ParsableArguments {
  /// What rules look at.
  enum Source: String, ExpressibleByArgument, CaseIterable { case field, prose }

  @Option(help: ArgumentHelp("Only rules on fields, or only rules on prose.", valueName: "field|prose"))
  var source: Source?
  @Argument(help: ArgumentHelp("Rules to look at, by id or part of it; all by default.", valueName: "rule"))
  var patterns: [String] = []

  /// Whether every rule is meant.
  var isAll: Bool { patterns.isEmpty && source == nil }

  /// The indices of the rules; a mistake where there are none.
  func indices(in library: RuleLibrary) throws -> [Int] {
    let chosen = library.rules.indices.filter { index in
      let rule = library.rules[index]
      return (source == nil || rule.logic.readsProse == (source == .prose))
        && (patterns.isEmpty || patterns.contains { rule.id.contains($0) })
    }
    guard chosen.isEmpty, !patterns.isEmpty else { return chosen }
    let near = patterns.first.map { didYouMeanFile($0, library.rules.map(\.id)) } ?? ""
    throw ValidationError("no rule has `\(patterns.joined(separator: "` or `"))` in its id\(near)")
  }
}
