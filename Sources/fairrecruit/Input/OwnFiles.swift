import FoundationEssentials

/// Files of a run that are no contracts though they may stand among them: reports, baseline, waivers.
struct OwnFiles: Sendable {
  private let names: Set<String>
  private let paths: Set<String>

  init(_ files: [String]) {
    names = Set(files.map { OwnFiles.name(of: $0) })
    paths = Set(files.map { OwnFiles.full($0) })
  }

  /// Whether a path means one of them.
  func contains(_ path: String) -> Bool {
    names.contains(OwnFiles.name(of: path)) && paths.contains(OwnFiles.full(path))
  }

  private static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  private static func full(_ path: String) -> String { URL(filePath: path).standardizedFileURL.path }
}
