import Foundation
import Testing

private let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// A row of the manifest's table of rooms.
private struct Row {
  let name: String
  let floor: Int
  let uses: Set<String>
}

private func tableOfRooms() throws -> [Row] {
  let manifest = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
  let pattern = /Room\(\s*name: "(\w+)", floor: (\d),\s*uses: \[([^\]]*)\]/
  return manifest.matches(of: pattern).map { match in
    let uses = match.3.matches(of: /"(\w+)"/).map { String($0.1) }
    return Row(name: String(match.1), floor: Int(match.2) ?? 0, uses: Set(uses))
  }
}

private func swiftFiles(in folder: String) -> [URL] {
  let base = root.appending(path: folder)
  let paths = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
  return paths.filter { $0.hasSuffix(".swift") }.sorted().map { base.appending(path: $0) }
}

@Test("arrows between rooms only point down")
func arrowsPointDown() throws {
  let rooms = try tableOfRooms()
  #expect(rooms.count >= 9)
  let floors = Dictionary(uniqueKeysWithValues: rooms.map { ($0.name, $0.floor) })
  for room in rooms {
    for used in room.uses { #expect((floors[used] ?? 9) < room.floor, "\(room.name) uses \(used)") }
  }
}

@Test("a room imports only what the table gives it")
func importsFollowTheTable() throws {
  let rooms = try tableOfRooms()
  let names = Set(rooms.map(\.name))
  for room in rooms {
    for file in swiftFiles(in: "Sources/\(room.name)") {
      let text = try String(contentsOf: file, encoding: .utf8)
      for match in text.matches(of: /(?m)^(?:public |internal |package |@testable )*import (?:\w+ )?(\w+)/) {
        let module = String(match.1)
        if names.contains(module) {
          #expect(room.uses.contains(module), "\(file.lastPathComponent) imports \(module)")
        }
        #expect(!["Foundation", "FoundationEssentials", "Glibc", "Dispatch"].contains(module), "\(file.path)")
      }
    }
  }
}

@Test("below the edge nothing prints, reads a clock or starts a task")
func theCoreIsPure() throws {
  let forbidden = try Regex(
    #"\bprint\(|\bDate\(\)|\bTask(Group)?\b\s*[{(]|\basync\b|\bawait\b|\bFileManager\b|\bgetenv\b"#)
  for room in try tableOfRooms() {
    for file in swiftFiles(in: "Sources/\(room.name)") {
      for line in try code(of: file) {
        #expect(line.firstMatch(of: forbidden) == nil, "\(file.lastPathComponent): \(line)")
      }
    }
  }
}

@Test("readers and the expression engine know nothing of what they read", arguments: ["CEL", "Documents"])
func generalRoomsStayGeneral(room: String) throws {
  for file in swiftFiles(in: "Sources/\(room)") {
    for line in try code(of: file, withComments: true) {
      #expect(!line.lowercased().contains("contract"), "\(file.lastPathComponent): \(line)")
    }
  }
}

@Test("no file grows past 400 lines")
func filesStaySmall() throws {
  for file in swiftFiles(in: "Sources") + swiftFiles(in: "Tests") {
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 401, "\(file.lastPathComponent) has \(lines.count) lines")
  }
}

private func code(of file: URL, withComments: Bool = false) throws -> [Substring] {
  let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
  return withComments ? lines : lines.filter { !$0.drop(while: { $0 == " " }).hasPrefix("//") }
}
