import Foundation
import Reporting
import Testing

private func diff(_ text: String, _ changes: [(Range<Int>, String)]) -> String {
  UnifiedDiff(
    of: Array(text.utf8), changes: changes.map { UnifiedDiff.Change(range: $0.0, replacement: $0.1) }, name: "a/b.json"
  ).text
}

@Test("no change, no diff; a change that changes nothing neither")
func noChange() {
  #expect(diff("a\n", []) == "")
  #expect(diff("a\n", [(0..<1, "a")]) == "")
}

@Test("a changed line stands between three lines of context")
func oneHunk() {
  #expect(
    diff("1\n2\n3\n4\n5\n6\n7\n8\n9\n", [(8..<9, "five")])
      == "--- a/a/b.json\n+++ b/a/b.json\n@@ -2,7 +2,7 @@\n 2\n 3\n 4\n-5\n+five\n 6\n 7\n 8\n")
}

@Test("a last line without its end is marked")
func noLineEnd() {
  #expect(
    diff("{}", [(1..<1, "\"a\": 1")])
      == "--- a/a/b.json\n+++ b/a/b.json\n@@ -1,1 +1,1 @@\n-{}\n\\ No newline at end of file\n"
      + "+{\"a\": 1}\n\\ No newline at end of file\n")
}

@Test("patch applies what was written", arguments: 1...40)
func patchApplies(seed: Int) throws {
  let patch = URL(filePath: "/usr/bin/patch")
  guard FileManager.default.fileExists(atPath: patch.path) else { return }
  var random = seed
  func next(_ limit: Int) -> Int {
    random = (random &* 1_103_515_245 &+ 12_345) & 0x7FFF_FFFF
    return (random >> 8) % limit
  }
  let lines = (0..<30 + next(40)).map { "line \($0) of seed \(seed)" + (next(5) == 0 ? "\r" : "") }
  let text = lines.joined(separator: "\n") + (next(2) == 0 ? "\n" : "")
  let bytes = Array(text.utf8)
  var changes: [UnifiedDiff.Change] = []
  var at = 0
  while at < bytes.count - 3 {
    let start = at + next(120)
    let end = min(start + next(8), bytes.count)
    guard start < end else { break }
    changes.append(UnifiedDiff.Change(range: start..<end, replacement: next(6) == 0 ? "new\nlines\n" : "x\(next(99))"))
    at = end + 1
  }
  var expected: [UInt8] = []
  var from = 0
  for change in changes {
    expected += bytes[from..<change.range.lowerBound] + Array(change.replacement.utf8)
    from = change.range.upperBound
  }
  expected += bytes[from...]
  let folder = FileManager.default.temporaryDirectory.appending(path: "diff-\(seed)-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  try Data(bytes).write(to: folder.appending(path: "b.json"))
  let written = UnifiedDiff(of: bytes, changes: changes, name: "b.json").text
  try Data(written.utf8).write(to: folder.appending(path: "b.patch"))
  let process = Process()
  process.executableURL = patch
  process.arguments = ["-p1", "--binary", "--fuzz=0", "-s", "-d", folder.path, "-i", "b.patch"]
  try process.run()
  process.waitUntilExit()
  #expect(process.terminationStatus == 0)
  #expect(Array(try Data(contentsOf: folder.appending(path: "b.json"))) == expected)
}
