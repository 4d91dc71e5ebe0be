import ArgumentParser
import FoundationEssentials
import RuleLibrary

/// `fairrecruit rules docs`.
struct RulesDocs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "docs", abstract: "Writes the reference pages of rules, Markdown.",
    discussion: """
      An index, and a page a violation kind: what it is, why it harms, the law by jurisdiction, rules with examples,
      remedies. Pages in the folder that are no longer generated are removed.
      """)

  @OptionGroup var law: LawOptions
  @Option(help: ArgumentHelp("The folder to write to.", valueName: "dir")) var out = "docs/rules"

  func run() async throws {
    let library = try LibraryFiles.load(law.ruleFolders)
    let pages = RulePages(library).pages()
    let files = FileManager.default
    do {
      try files.createDirectory(atPath: out, withIntermediateDirectories: true)
      let names = Set(pages.map(\.name))
      for name in try files.contentsOfDirectory(atPath: out) where name.hasSuffix(".md") && !names.contains(name) {
        try files.removeItem(atPath: "\(out)/\(name)")
      }
    } catch { throw WorldError("cannot write pages to `\(out)`; is it a folder, and may you write there?") }
    for page in pages { try OutputFile.write(page.text, to: "\(out)/\(page.name)") }
    Terminal.note("\(pages.count) pages in \(out)")
  }
}
