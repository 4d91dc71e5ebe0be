import ArgumentParser
import FoundationEssentials
import RuleLibrary

/// `fairrecruit rules new PACK/SLUG`.
struct RulesNew: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new", abstract: "Writes the file of a new rule to fill in.",
    discussion: """
      The file holds a rule that loads and whose examples pass; the lines to change say so. Rules/README.md teaches the
      rest. Nothing is overwritten.
      """)

  @OptionGroup var law: LawOptions
  @Argument(
    help: ArgumentHelp("The rule's id: the pack, a slash, and the wrong in small letters.", valueName: "pack/slug"))
  var id: String
  @Option(help: ArgumentHelp("The violation kind that it finds: FEE-02.", valueName: "kind")) var violation: String
  @Option(help: ArgumentHelp("The folder of packs.", valueName: "dir")) var out = "Rules"
  @Option(help: ArgumentHelp("A folder inside the pack.", valueName: "name")) var group: String?

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    let (pack, slug) = try parts(library)
    guard let kind = library.catalogue.kind(violation.uppercased()) else {
      let known = library.catalogue.kinds.map(\.id)
      throw ValidationError("--violation: no kind `\(violation)`\(didYouMeanFile(violation, known))")
    }
    let folder = [out, pack, group].compactMap { $0 }.joined(separator: "/")
    let path = "\(folder)/\(slug).yaml"
    let files = FileManager.default
    if files.fileExists(atPath: path) { throw ValidationError("`\(path)` is there already") }
    do {
      try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    } catch { throw WorldError("cannot make the folder `\(folder)`; may you write there?") }
    try OutputFile.write(RuleScaffold(id: id, kind: kind).text, to: path)
    Terminal.note("wrote \(path); change the marked lines, then: fairrecruit rules test --rules \(out) \(id)")
  }

  private func parts(_ library: RuleLibrary) throws -> (pack: String, slug: String) {
    let parts = id.split(separator: "/").map(String.init)
    guard parts.count == 2, parts.allSatisfy({ $0.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" } }) else {
      throw ValidationError("found `\(id)`, expected a pack and a slug in small letters: international/meals-too-dear")
    }
    let packs = library.packs.map(\.id)
    if !packs.contains(parts[0]) {
      throw ValidationError(
        "no pack `\(parts[0])`\(didYouMeanFile(parts[0], packs)); known: \(packs.joined(separator: ", "))")
    }
    if library.rule(id) != nil { throw ValidationError("there is a rule `\(id)` already") }
    return (parts[0], parts[1])
  }
}

/// The file of a new rule: it loads, its examples pass, and what is to be changed is marked.
struct RuleScaffold {
  let id: String
  let kind: ViolationKind

  /// YAML.
  var text: String {
    """
    # 1. The law: read it, cite it, date it.
    id: \(id)
    # \(kind.title)
    violation: \(kind.id)
    title: Change this to the wrong in a line, at most 100 characters
    # true once you have read the provision below
    verified: false
    # the first day on which the law holds
    effective: {from: 2000-01-01}
    # every provision the rule rests on; force: convention, law, guideline or standard
    basis:
      - {instrument: "Name and year of the law", provision: "art. 1", url: "https://example.org/law", force: law}

    # 2. The logic. No remarks behind an expression.
    # the list to go through; delete the line to judge the contract as a whole
    for_each: contract.fees as fee
    # which elements it concerns; delete the line for all
    when: fee.kind == 'medical'
    # what must hold: false is a violation, a missing field is undetermined
    require: fee.payer != 'worker'

    # 3. The words: what was found, and what the person who must act is to do.
    message: "The worker pays {fee.amount} {fee.currency} for {fee.description}."
    remedy: Change this to what the employer or recruiter must do, in plain words.
    es:
      title: Cambie esto por la infracción en una línea
      message: "La persona trabajadora paga {fee.amount} {fee.currency} por {fee.description}."
      remedy: Cambie esto por lo que la empresa o la agencia debe hacer.

    # 4. The examples; `given` names only what differs from Rules/baseline-contract.yaml.
    examples:
      - {name: the employer pays, given: {fees: [{kind: medical, payer: employer, amount: 80, currency: USD}]}, expect: pass}
      - {name: the worker pays, given: {fees: [{kind: medical, payer: worker, amount: 80, currency: USD}]}, expect: ["fees[0]"]}
      - {name: payer not said, given: {fees: [{kind: medical, amount: 80, currency: USD}]}, expect: undetermined}
      - {name: another cost, given: {fees: [{kind: visa, payer: worker, amount: 80, currency: USD}]}, expect: not-applicable}
      - {name: no costs, given: {fees: []}, expect: not-applicable}

    """
  }
}
