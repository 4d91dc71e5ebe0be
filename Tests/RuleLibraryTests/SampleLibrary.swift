import Foundation
import RuleLibrary
import SourceText
import TestDocuments

/// A small library for tests: the vocabulary and kinds of the checkout, one pack of two rules, one figure.
struct SampleLibrary {
  /// Files by path below `Rules/`.
  var files: [String: String] = [:]

  init() throws {
    for file in try Checkout.groundFiles() { files[file.name] = file.text(0..<file.bytes.count) }
    for path in Checkout.files(in: SampleLibrary.folder, ending: ".yaml") {
      files[String(path.dropFirst(SampleLibrary.folder.count + 1))] = try Checkout.text(path)
    }
  }

  static let folder = "Tests/RuleLibraryTests/Library"

  /// Applies the changes of a case: `- old` and `+ new` lines replace text wherever it stands, `@ path` begins a new
  /// file of the lines that follow or replaces one, `@- path` takes a file away.
  mutating func change(_ script: String) throws {
    var pending = Pending()
    for line in script.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if line.hasPrefix("@") {
        try apply(&pending)
        let path = String(line.drop { $0 != " " }.dropFirst())
        if line.hasPrefix("@-") { files[path] = nil } else { pending.path = path }
      } else if pending.path != nil {
        pending.content += line + "\n"
      } else if line.hasPrefix("- ") {
        if !pending.new.isEmpty { try apply(&pending) }
        pending.old.append(String(line.dropFirst(2)))
      } else if line.hasPrefix("+ ") {
        pending.new.append(String(line.dropFirst(2)))
      }
    }
    try apply(&pending)
  }

  /// A change that is being read.
  private struct Pending {
    var old: [String] = []
    var new: [String] = []
    var path: String?
    var content = ""
  }

  private mutating func apply(_ pending: inout Pending) throws {
    defer { pending = Pending() }
    if let path = pending.path { files[path] = pending.content }
    if pending.old.isEmpty { return }
    let old = pending.old.joined(separator: "\n")
    guard let file = files.first(where: { $0.value.contains(old) }) else {
      throw WrongCase(text: "no file holds `\(old)`")
    }
    files[file.key] = file.value.replacing(old, with: pending.new.joined(separator: "\n"))
  }

  /// Reads the library.
  func read() throws(LibraryErrors) -> RuleLibrary {
    try RuleLibrary.read(
      files.map { SourceFile(name: $0.key, text: $0.value) }.sorted { $0.name < $1.name }, fingerprint: "sha256:sample")
  }
}

/// A case that does not fit the sample library.
struct WrongCase: Error {
  let text: String
}
