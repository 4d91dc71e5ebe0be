import Foundation
import PackagePlugin

/// Packs `Rules/` into a C source, so that the binary carries the rule library inside itself.
@main
struct EmbedRules: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    let rules = context.package.directoryURL.appending(path: "Rules")
    let files =
      FileManager.default.enumerator(at: rules, includingPropertiesForKeys: nil)?
      .compactMap { $0 as? URL }.filter { $0.pathExtension == "yaml" } ?? []
    let output = context.pluginWorkDirectoryURL.appending(path: "RuleArchive.c")
    return [
      .buildCommand(
        displayName: "Packing the rule library", executable: try context.tool(named: "rulepack").url,
        arguments: [rules.path, output.path], inputFiles: files.sorted { $0.path < $1.path },
        outputFiles: [output])
    ]
  }
}
