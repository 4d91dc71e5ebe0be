import CRE2

/// A compiled pattern in RE2's syntax; matching takes time linear in the text.
///
/// `@unchecked Sendable`: the pattern behind the pointer never changes, RE2 guards its own caches, and the pointer is
/// freed when the last reference goes.
public final class RegularExpression: @unchecked Sendable {
  /// The pattern as it was written.
  public let pattern: String
  /// The number of capturing groups.
  public let groupCount: Int
  private let compiled: OpaquePointer

  /// The memory that a compiled pattern and its automata may take.
  private static let maxMemory: Int64 = 8 << 20
  private static let maxPatternBytes = 65_536

  /// Compiles a pattern; for a wrong one gives an error that says what is wrong.
  public static func compile(_ pattern: String) -> Result<RegularExpression, EvaluationError> {
    guard pattern.utf8.count <= maxPatternBytes else {
      return .failure(EvaluationError(.limit, "the pattern is longer than \(maxPatternBytes) bytes"))
    }
    var text = pattern
    let compiled = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { CRE2Compile($0.baseAddress, $0.count, maxMemory) }
    }
    let expression = RegularExpression(pattern, compiled)
    guard let message = CRE2Error(compiled) else { return .success(expression) }
    let found = Value.string(pattern).text(limit: 80)
    return .failure(EvaluationError(.invalidArgument, "\(found) is no valid pattern: \(String(cString: message))"))
  }

  private init(_ pattern: String, _ compiled: OpaquePointer) {
    self.pattern = pattern
    self.compiled = compiled
    groupCount = Int(CRE2GroupCount(compiled))
  }

  deinit { CRE2Free(compiled) }

  /// Whether the pattern matches anywhere in a text.
  public func matches(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { CRE2Find(compiled, $0.baseAddress, $0.count, 0, nil, 0) == 1 }
    }
  }

  /// Whether the pattern matches anywhere in a text, its letters of ASCII and Latin-1 made small; nil for a text with one of
  /// the few letters beyond these that are another form of one of them.
  func matchesInLowerCase(_ text: String) -> Bool? {
    var text = text
    let found = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { CRE2FindInLowerCase(compiled, $0.baseAddress, $0.count) }
    }
    return found < 0 ? nil : found == 1
  }

  /// The byte ranges of the leftmost match at or after an offset and of its groups, nil for groups that took no part;
  /// empty where there is no match.
  func firstMatch(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> [Range<Int>?] {
    var bounds = [Int](repeating: -1, count: 2 * (groupCount + 1))
    let found = bytes.withMemoryRebound(to: CChar.self) { text in
      bounds.withUnsafeMutableBufferPointer {
        CRE2Find(compiled, text.baseAddress, text.count, start, $0.baseAddress, Int32(groupCount + 1))
      }
    }
    guard found == 1 else { return [] }
    return (0...groupCount).map { bounds[2 * $0] < 0 ? nil : bounds[2 * $0]..<bounds[2 * $0 + 1] }
  }
}
