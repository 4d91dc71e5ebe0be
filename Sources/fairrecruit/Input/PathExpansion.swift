import FoundationEssentials
import Glibc
import SourceText

/// The files that the paths of a command line name: files, folders (recursive, sorted), globs.
struct PathExpansion {
  /// Endings of the files that a folder's walk reads.
  static let endings = [".xml", ".json", ".ndjson", ".jsonl", ".gz", ".zip"]

  /// The files found, in the order of the command line, folders sorted by path.
  private(set) var files: [String] = []
  /// What was named and not found.
  private(set) var problems: [(path: String, message: String)] = []

  private let own: OwnFiles

  /// Expands paths; what a folder or a glob gives is no contract where the run writes it or takes it as given.
  init(_ paths: [String], apart own: OwnFiles = OwnFiles([])) {
    self.own = own
    for path in paths { add(path) }
  }

  private mutating func add(_ path: String) {
    if path == "-" {
      files.append(path)
      return
    }
    var isFolder = false
    if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
      if isFolder { addFolder(path) } else { files.append(path) }
    } else if path.contains(where: { "*?[".contains($0) }) {
      addGlob(path)
    } else {
      problems.append((path, "no file or folder `\(path)`\(PathExpansion.nearby(path))"))
    }
  }

  private mutating func addFolder(_ path: String) {
    let all = PathExpansion.walk(path)
    let found = all.filter { file in
      PathExpansion.endings.contains { file.lowercased().hasSuffix($0) } && !own.contains(file)
    }
    if found.isEmpty {
      let endings = PathExpansion.endings.joined(separator: " ")
      problems.append((path, "`\(path)` holds no contract files (\(endings))\(PathExpansion.others(all))"))
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
      return Glob(pattern).matches(shown) && !own.contains(file)
    }
    if found.isEmpty { problems.append((pattern, "no file matches `\(pattern)`")) }
    files += found.map { $0.hasPrefix(prefix) ? String($0.dropFirst(prefix.count)) : $0 }
  }

  /// Whether a path is a folder.
  static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// All files below a folder, sorted by path.
  static func walk(_ folder: String) -> [String] {
    let base = folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    var files: [String] = []
    var folders = [base]
    while let folder = folders.popLast() {
      for (name, isFolder) in entries(of: folder.isEmpty ? "/" : folder) {
        if isFolder { folders.append("\(folder)/\(name)") } else { files.append("\(folder)/\(name)") }
      }
    }
    return files.sorted()
  }

  /// What lies in a folder, and what of it are folders; links are none, so that no walk goes round in circles. Nothing of a
  /// folder that may not be read.
  private static func entries(of folder: String) -> [(name: String, isFolder: Bool)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var found: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: entry.pointee.d_name) { name in
        name.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard name != ".", name != ".." else { continue }
      let type = Int(entry.pointee.d_type)
      found.append((name, type == DT_DIR || type == DT_UNKNOWN && isOwnFolder("\(folder)/\(name)")))
    }
    return found
  }

  /// Whether a path is a folder and no link to one, where the file system tells no types with names.
  private static func isOwnFolder(_ path: String) -> Bool {
    let attributes = try? FileManager.default.attributesOfItem(atPath: path)
    return attributes?[.type] as? FileAttributeType == .typeDirectory
  }

  /// What a folder holds instead of contracts: `; it holds 3 other files (.pdf .docx)`.
  private static func others(_ files: [String]) -> String {
    if files.isEmpty { return "; it is empty" }
    var endings: [String] = []
    for file in files {
      let ending = URL(filePath: file).pathExtension
      if !ending.isEmpty, !endings.contains("." + ending) { endings.append("." + ending) }
    }
    let shown = endings.prefix(5).joined(separator: " ") + (endings.count > 5 ? " …" : "")
    let count = files.count == 1 ? "1 other file" : "\(files.count) other files"
    return "; it holds \(count)\(shown.isEmpty ? "" : " (\(shown))")"
  }

  /// The nearest path that exists, each mistyped part put right; nothing where a part is like no other.
  private static func nearby(_ path: String) -> String {
    var found = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/").map(String.init) {
      let names = (try? FileManager.default.contentsOfDirectory(atPath: found.isEmpty ? "." : found)) ?? []
      guard
        let name = names.contains(part) || [".", ".."].contains(part)
          ? part : nearestWord(to: part, among: names.sorted())
      else { return "" }
      found += (found.isEmpty || found == "/" ? "" : "/") + name
    }
    return found.isEmpty || found == path ? "" : "; did you mean `\(found)`?"
  }
}
