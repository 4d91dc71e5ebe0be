public import Foundation
public import RuleLibrary
public import SourceText

/// The checkout that the tests run in, and what lies beside it.
public enum Checkout {
  /// The root folder.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Public test material that lies beside the checkout and is no part of it; `FAIRRECRUIT_SHARED` names it.
  public static let shared: URL = {
    if let path = ProcessInfo.processInfo.environment["FAIRRECRUIT_SHARED"] { return URL(filePath: path) }
    return root.deletingLastPathComponent().appending(path: "shared")
  }()

  /// Whether a file lies in the shared material.
  public static func hasShared(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: shared.appending(path: path).path)
  }

  /// The text of a file of the checkout.
  public static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// The paths of the files below a folder of the checkout that end so, sorted, from the root.
  public static func files(in folder: String, ending: String) -> [String] {
    let paths = FileManager.default.enumerator(atPath: root.appending(path: folder).path)?.compactMap { $0 as? String }
    return (paths ?? []).filter { $0.hasSuffix(ending) }.sorted().map { "\(folder)/\($0)" }
  }

  /// The files of the rule library, named as the program names them.
  public static func ruleFiles() throws -> [SourceFile] {
    try files(in: "Rules", ending: ".yaml").map { path in
      SourceFile(name: String(path.dropFirst("Rules/".count)), text: try text(path))
    }
  }

  /// The rule library of the checkout, read once.
  public static let library: Result<RuleLibrary, LibraryErrors> = Result { () throws(LibraryErrors) -> RuleLibrary in
    let files = (try? ruleFiles()) ?? []
    return try RuleLibrary.read(files, fingerprint: "sha256:checkout")
  }

  /// The files without which no library is read: the vocabulary, its code lists, the kinds, the baseline contract.
  public static func groundFiles() throws -> [SourceFile] {
    try ["vocabulary.yaml", "code-lists.yaml", "violations.yaml", "functions.yaml", "baseline-contract.yaml"].map {
      SourceFile(name: $0, text: try text("Rules/\($0)"))
    }
  }
}
