import Foundation
import Testing

/// The public test suites, which lie beside the checkout and are no part of it.
enum SharedSuite {
  static let folder: URL = {
    if let path = ProcessInfo.processInfo.environment["FAIRRECRUIT_SHARED"] { return URL(filePath: path) }
    return URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").standardized
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder.appending(path: "conformance").path)

  static let whySkipped: Comment = "the public suites are not beside the checkout (FAIRRECRUIT_SHARED)"

  static func bytes(_ path: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: "conformance").appending(path: path)))
  }

  /// The entries of a suite's list.
  static func tests(_ path: String) throws -> [[String: Any]] {
    let list = try JSONSerialization.jsonObject(with: Data(bytes(path))) as? [String: Any]
    return try #require(list?["tests"] as? [[String: Any]])
  }
}
