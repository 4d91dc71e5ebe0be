import ArgumentParser
import ContractModel
import RuleLibrary

/// `fairrecruit schema`: what a contract document may say.
struct SchemaCommand: AsyncParsableCommand {
  /// The forms of the schema.
  enum Form: String, ExpressibleByArgument, CaseIterable { case json, xsd, fields }

  static let configuration = CommandConfiguration(
    commandName: "schema", abstract: "Prints the JSON Schema, the XSD or the reference of fields of contract documents."
  )

  @Argument(help: ArgumentHelp("json (JSON Schema 2020-12), xsd (XSD 1.0) or fields (Markdown).", valueName: "form"))
  var form: Form
  @Option(name: .customLong("rules"), help: ArgumentHelp("A folder that adds to the library.", valueName: "dir"))
  var ruleFolders: [String] = []

  func run() async throws {
    let vocabulary = try LibraryFiles.load(ruleFolders).vocabulary
    let text =
      switch form {
      case .json: vocabulary.jsonSchema()
      case .xsd: vocabulary.xmlSchema()
      case .fields: vocabulary.fieldReference()
      }
    Terminal.output(Array(text.utf8))
  }
}
