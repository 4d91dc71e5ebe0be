import Foundation

/// The files that the paths of a command line name: files, folders (recursive, sorted), globs.
struct PathExpansion {
  /// Endings of the files that a folder's walk reads.
  static let endings = [".xml", ".json", ".ndjson", ".jsonl", ".gz", ".zip"]

  /// The files found, in the order of the command line, folders sorted by path.
  private(set) var files: [String] = []
  /// What was named and not found.
  private(set) var problems: [String] = []

  init(_ paths: [String]) {
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      files.append(path)
      return
    }
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder.boolValue { addFolder(path) } else { files.append(path) }
    } else if path.contains(where: { "*?[".contains($0) }) {
      addGlob(path)
    } else {
      problems.append("no file or folder `\(path)`\(PathExpansion.nearby(path))")
    }
  }

  private mutating func addFolder(_ path: String) {
    let found = PathExpansion.walk(path).filter { file in
      PathExpansion.endings.contains { file.lowercased().hasSuffix($0) }
    }
    if found.isEmpty {
      problems.append("`\(path)` holds no contract files (\(PathExpansion.endings.joined(separator: " ")))")
    }
    files += found
  }

  private mutating func addGlob(_ pattern: String) {
    let fixed = pattern.split(separator: "/", omittingEmptySubsequences: false)
      .prefix { part in !part.contains(where: { "*?[".contains($0) }) }
    let base = fixed.isEmpty ? "." : fixed.joined(separator: "/") + (fixed == [""] ? "/" : "")
    let prefix = fixed.isEmpty ? "./" : ""
    let found = PathExpansion.walk(base).filter { file in
      let shown = file.hasPrefix(prefix) ? String(file.dropFirst(prefix.count)) : file
      return Glob(pattern).matches(shown)
    }
    if found.isEmpty { problems.append("no file matches `\(pattern)`") }
    files += found.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
  }

  /// All files below a folder, sorted by path.
  static func walk(_ folder: String) -> [String] {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    guard let below = FileManager.default.enumerator(atPath: base.isEmpty ? "/" : base) else { return [] }
    var files: [String] = []
    while let path = below.nextObject() as? String {
      if (below.fileAttributes?[.type] as? FileAttributeType) == .typeDirectory { continue }
      files.append("\(base)/\(path)")
    }
    return files.sorted()
  }

  private static func nearby(_ path: String) -> String {
    let url = URL(filePath: path)
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path)) ?? []
    return names.isEmpty ? "" : didYouMeanFile(url.lastPathComponent, names.sorted())
  }
}
