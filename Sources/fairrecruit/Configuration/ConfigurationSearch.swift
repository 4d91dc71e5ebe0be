import FoundationEssentials
import SourceText

extension Configuration {
  /// The names of configuration files.
  static let names = [".fairrecruit.yml", ".fairrecruit.yaml"]

  /// The configuration of a path given, or else the nearest one from the working directory upward.
  static func find(given path: String?) throws -> Configuration {
    if let path { return try read(path) }
    var folder = URL(filePath: FileManager.default.currentDirectoryPath).standardizedFileURL
    var above = ""
    while true {
      let found = names.filter { FileManager.default.fileExists(atPath: folder.appending(path: $0).path) }
      if found.count > 1 {
        throw WorldError("`\(folder.path)` holds both \(found.joined(separator: " and ")); keep one of them")
      }
      if let name = found.first { return try read(above + name) }
      let parent = folder.deletingLastPathComponent().standardizedFileURL
      if parent.path == folder.path { return Configuration() }
      folder = parent
      above += "../"
    }
  }

  private static func read(_ path: String) throws -> Configuration {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    let isTop = folder.isEmpty && path.hasPrefix("/")
    return try Configuration(SettingsBytes.file(path, "configuration"), folder: isTop ? "/" : folder)
  }

  /// Whether a file of a run is left out by `ignore`.
  func ignores(_ path: String) -> Bool {
    guard !ignore.isEmpty, path != "-" else { return false }
    let base = URL(filePath: folder.isEmpty ? "." : folder).standardizedFileURL.path
    let full = URL(filePath: path).standardizedFileURL.path
    guard full.hasPrefix(base + "/") else { return false }
    let relative = String(full.dropFirst(base.count + 1))
    return ignore.contains { Configuration.matches($0, relative) }
  }

  /// Whether a pattern means a path or a folder above it; one without a slash means names at any depth.
  static func matches(_ pattern: String, _ path: String) -> Bool {
    var pattern = pattern.hasPrefix("./") ? String(pattern.dropFirst(2)) : pattern
    while pattern.hasSuffix("/") { pattern.removeLast() }
    let anywhere = pattern.contains("/") ? [pattern] : [pattern, "**/" + pattern]
    return anywhere.contains { Glob($0).matches(path) || Glob($0 + "/**").matches(path) }
  }
}

/// Small files that settings stand in.
enum SettingsBytes {
  /// A file's text; `what` says in messages which one is meant.
  static func file(_ path: String, _ what: String) throws(WorldError) -> SourceFile {
    do {
      return SourceFile(name: path, bytes: try SmallFile.bytes(path, limit: 64 << 20))
    } catch {
      throw WorldError("the \(what) `\(path)`: \(error.message)")
    }
  }
}
