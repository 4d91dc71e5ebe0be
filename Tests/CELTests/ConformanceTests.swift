import Foundation
import Testing

private let files: [URL] = {
  let found = try? FileManager.default.contentsOfDirectory(at: ConformanceCase.folder, includingPropertiesForKeys: nil)
  return (found ?? []).filter { $0.pathExtension == "json" }.sorted { $0.path < $1.path }
}()

@Suite("the conformance suite of the language")
struct ConformanceTests {
  @Test(
    "every case that needs no protocol buffers passes",
    .enabled(if: !files.isEmpty, "the shared case files are not here"), arguments: files)
  func casesPass(file: URL) throws {
    var passed = 0
    var failures: [String] = []
    var skipped = 0
    let name = file.deletingPathExtension().lastPathComponent
    for test in try ConformanceCase.read(file) {
      if test.needsProto {
        skipped += 1
        let isListed = ProtocolBufferCases.files[name] != nil && !test.protoReasons.isEmpty
        #expect(isListed && test.protoReasons.allSatisfy { ProtocolBufferCases.reasons[$0] != nil }, "\(test.id)")
      } else if let failure = test.failure() {
        failures.append(failure)
      } else {
        passed += 1
      }
    }
    print("\(name): \(passed) passed, \(failures.count) failed, \(skipped) need protocol buffers")
    for failure in failures { Issue.record("\(failure)") }
  }
}

private let hostile = ConformanceCase.shared.appending(path: "conformance/hostile/cel.json")

@Suite("hostile expressions")
struct HostileTests {
  @Test(
    "end in a value or an error within their budget",
    .enabled(if: FileManager.default.fileExists(atPath: hostile.path), "the shared case files are not here"))
  func hostileCases() throws {
    for test in try ConformanceCase.read(hostile) {
      let start = ContinuousClock.now
      if let failure = test.failure() { Issue.record("\(failure.prefix(400))") }
      let seconds = (ContinuousClock.now - start) / .seconds(1)
      // Ten times what the case allows, since this runs unoptimised and beside other work: to find what never ends.
      let allowed = 10 * (test.fields["max_seconds"] as? Double ?? 2)
      if seconds > allowed { Issue.record("\(test.id) took \(seconds) s of \(allowed) s") }
    }
  }
}
