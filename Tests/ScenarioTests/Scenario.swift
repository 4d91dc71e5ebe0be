import Foundation

/// A scenario: files, and commands to be run among them.
struct Scenario {
  private var files: [(name: String, text: String)] = []
  private var commands: [String] = []

  init(_ script: String) {
    var isFile = false
    for line in script.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("@ ") {
        files.append((String(line.dropFirst(2)), ""))
        isFile = true
      } else if line.hasPrefix("$ ") {
        commands.append(String(line.dropFirst(2)))
        isFile = false
      } else if isFile {
        files[files.count - 1].text += line + "\n"
      }
    }
  }

  /// The program: `FAIRRECRUIT_BINARY`, else the one built beside the tests; nil where there is none.
  static let binary: URL? = {
    if let path = ProcessInfo.processInfo.environment["FAIRRECRUIT_BINARY"] { return URL(filePath: path) }
    let products = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let built = products.appending(path: "fairrecruit")
    return FileManager.default.isExecutableFile(atPath: built.path) ? built : nil
  }()

  private static let fixtures = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")

  /// Runs the commands and gives what they print and end with.
  func transcript() throws -> String {
    let folder = FileManager.default.temporaryDirectory.appending(path: "fairrecruit-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: Scenario.fixtures, to: folder)
    defer {
      let unlock = Process()
      unlock.executableURL = URL(filePath: "/bin/chmod")
      unlock.arguments = ["-R", "u+rwX", folder.path]
      try? unlock.run()
      unlock.waitUntilExit()
      try? FileManager.default.removeItem(at: folder)
    }
    for (name, text) in files {
      let url = folder.appending(path: name)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try text.write(to: url, atomically: true, encoding: .utf8)
    }
    let out = folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + ".out")
    let errors = folder.deletingLastPathComponent().appending(path: folder.lastPathComponent + ".err")
    defer {
      try? FileManager.default.removeItem(at: out)
      try? FileManager.default.removeItem(at: errors)
    }
    return try commands.map { try run($0, in: folder, out, errors) }.joined(separator: "\n")
  }

  private func run(_ command: String, in folder: URL, _ out: URL, _ errors: URL) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "exec >\"$1\" 2>\"$2\"; eval \"$3\"", "bash", out.path, errors.path, command]
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.environment = [
      "PATH": "\(Scenario.binary?.deletingLastPathComponent().path ?? ""):/usr/bin:/bin", "LC_ALL": "C.UTF-8",
      "HOME": folder.path,
    ]
    try process.run()
    process.waitUntilExit()
    let written = try String(decoding: Data(contentsOf: out), as: UTF8.self)
    let said = try String(decoding: Data(contentsOf: errors), as: UTF8.self)
    let lines = (commands.count > 1 ? ["$ \(command)"] : []) + lines(written) + lines(said).map { "! \($0)" }
    let end =
      process.terminationReason == .exit
      ? "exit \(process.terminationStatus)" : "crash by signal \(process.terminationStatus)"
    return Scenario.steady((lines + [end]).joined(separator: "\n"))
  }

  private func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }

  /// A transcript without what changes with every library: its fingerprint, packs and counts of rules.
  private static func steady(_ text: String) -> String {
    text.replacing(/sha256:[0-9a-f]{64}/, with: "sha256:…")
      .replacing(/known: .*/, with: "known: …")
      .replacing(/"packs":\[\{.*?\}\]/, with: #""packs":[…]"#)
      .replacing(/Packs  .*(\n +[^\n]*)*/, with: "Packs …")
  }
}
