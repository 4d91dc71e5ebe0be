public import SourceText
import Synchronization

/// The constant patterns of expressions: each is compiled once, when it is first needed, in however many expressions it
/// stands.
///
/// Compiling patterns was a fifth of a program's start. Where hints tell what words a pattern needs, a text without any of
/// them does not match, and the pattern is not compiled for it.
public final class PatternTable: Sendable {
  /// By bytes, since texts that look alike may be patterns that match other bytes.
  private let known = Mutex<[[UInt8]: Pattern]>([:])
  private let hint: (@Sendable (String) -> PackedBytes?)?

  /// Makes an empty table; `hint` gives the bytes that `hints()` gave for a pattern, in another run of the program.
  public init(hint: (@Sendable (String) -> PackedBytes?)? = nil) { self.hint = hint }

  /// The pattern of a text.
  func pattern(_ text: String) -> Pattern {
    let key = Array(text.utf8)
    return known.withLock { known in
      if let pattern = known[key] { return pattern }
      let pattern = Pattern(text, hint: hint?(text))
      known[key] = pattern
      return pattern
    }
  }

  /// What a table made in another run can know of the patterns of this one, by pattern; none of those that need no words.
  public func hints() -> [(pattern: String, bytes: [UInt8])] {
    let patterns = known.withLock { $0.keys.map { String(decoding: $0, as: UTF8.self) } }
    return patterns.compactMap { pattern in
      let words = RegularExpression.neededWords(of: pattern)
      guard !words.isEmpty else { return nil }
      var writer = PackedWriter()
      writer.add(list: words) { $0.add($1) }
      return (pattern, writer.bytes)
    }
  }

  /// A pattern, compiled when it is needed.
  final class Pattern: Sendable {
    private let words: NeededWords?
    private let folded: FoldedPattern?
    private let compiled: Deferred<Result<RegularExpression, EvaluationError>>
    /// How often it was asked, up to 64 times: one that is asked more often is compiled as it is, which is quicker then.
    private let questions = Atomic(0)

    fileprivate init(_ text: String, hint: PackedBytes?) {
      words = hint.map { hint in
        var reader = PackedReader(hint)
        return NeededWords(reader.list { $0.text() })
      }
      folded = FoldedPattern(text)
      compiled = Deferred { RegularExpression.compile(text) }
    }

    /// Whether it matches somewhere in a text; an error where it is no valid pattern.
    func matches(_ text: String) -> Value {
      if questions.load(ordering: .relaxed) < 64 {
        let number = questions.wrappingAdd(1, ordering: .relaxed).newValue
        if number <= 16, let words, !words.mayMatch(text) { return .bool(false) }
        if let matches = folded?.matches(text) { return .bool(matches) }
      }
      switch compiled.value {
      case .success(let expression): return .bool(expression.matches(text))
      case .failure(let error): return .error(error)
      }
    }
  }
}
