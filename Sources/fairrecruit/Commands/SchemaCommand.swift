import ArgumentParser
import ContractModel
import RuleLibrary

/// `fairrecruit schema`: what a contract document may say.
struct SchemaCommand: AsyncParsableCommand {
  /// The forms of the schema.
  enum Form: String, ExpressibleByArgument, CaseIterable { case json, xsd, fields, config }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema, the XSD or the reference of fields of contracts, or the configuration's schema."
  )

  @Argument(
    help: ArgumentHelp(
      "json (JSON Schema 2020-12), xsd (XSD 1.0) fields (Markdown) or config (JSON Schema).", valueName: "form"))
  var form: Form
  @Option(name: .customLong("rules"), help: ArgumentHelp("A folder that adds to the library.", valueName: "dir"))
  var ruleFolders: [String] = []

  func run() async throws {
    let library = try LibraryFiles.load(ruleFolders)
    let vocabulary = library.vocabulary
    let text =
      switch form {
      case .json: vocabulary.jsonSchema()
      case .xsd: vocabulary.xmlSchema()
      case .fields: vocabulary.fieldReference()
      case .config: Configuration.schema(library)
      }
    Terminal.output(Array(text.utf8))
  }
}
