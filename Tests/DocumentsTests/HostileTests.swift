import Foundation
import SourceText
import Testing

import Documents

@Suite("hostile documents", .enabled(if: SharedSuite.isPresent, SharedSuite.whySkipped))
struct HostileTests {
  @Test(
    "each is read or refused as listed, on the line listed, and none takes for ever", .timeLimit(.minutes(10)),
    arguments: ["json", "xml", "yaml"])
  func hostile(kind: String) throws {
    for test in try SharedSuite.tests("hostile/manifest.json") where test["kind"] as? String == kind {
      let name = try #require(test["file"] as? String)
      let bytes = try bytes(of: test, name)
      let reading = read(kind, bytes, group: test["group"] as? String ?? "")
      check(test, name, reading)
    }
  }

  private func check(_ test: [String: Any], _ name: String, _ reading: Reading) {
    switch test["expected"] as? String {
    case "accept":
      let isOurRefusal = refusedByName.contains(name)
      #expect(reading.problems.isEmpty != isOurRefusal, "\(name) \(reading.messages)")
    case "reject": #expect(!reading.problems.isEmpty, "\(name)")
    case "limit":
      #expect(reading.problems.contains { $0.kind == .limit || $0.kind == .refused }, "\(name) \(reading.messages)")
    default: break
    }
    if let line = test["error_line"] as? Int, let problem = reading.problems.first {
      #expect(problem.diagnostic(in: reading.file).start?.line == line, "\(name) \(reading.messages)")
    }
    let text = reading.shown + reading.messages.joined()
    for canary in test["must_not_contain"] as? [String] ?? [] { #expect(!text.contains(canary), "\(name)") }
    if reading.problems.isEmpty {
      for part in test["must_contain"] as? [String] ?? [] { #expect(text.contains(part), "\(name)") }
    }
  }

  /// Sound documents that hold what rule files may not.
  private let refusedByName: Set<String> = ["yaml/bombs/anchors_5000.yaml"]

  private func read(_ kind: String, _ bytes: [UInt8], group: String) -> Reading {
    switch kind {
    case "json": .json(bytes, limits: ReadingLimits(depth: group == "depth" ? 512 : 256))
    case "xml": .xml(bytes)
    default: .yaml(bytes)
    }
  }

  private func bytes(of test: [String: Any], _ name: String) throws -> [UInt8] {
    guard let parts = test["parts"] as? [[Any]] else { return try SharedSuite.bytes("hostile/" + name) }
    var bytes: [UInt8] = []
    for part in parts {
      let text = Array(try #require(part[0] as? String).utf8)
      for _ in 0..<(try #require(part[1] as? Int)) { bytes += text }
    }
    return bytes
  }
}
