/// The regex library: `regex.replace`, `regex.extract` and `regex.extractAll`.
enum RegexExtension {
  static let all: [FunctionDeclaration] = [
    FunctionDeclaration(
      "regex.replace",
      [
        .of("regex_replace_string_string_string", .string) { (text: String, pattern: String, new: String) in
          replace(text, pattern, new, -1)
        },
        .of("regex_replace_string_string_string_int", .string) {
          (text: String, pattern: String, new: String, limit: Int64) in replace(text, pattern, new, limit)
        },
      ]),
    FunctionDeclaration(
      "regex.extract",
      [
        .of("regex_extract_string_string", .opaque("optional_type", [.string])) { (text: String, pattern: String) in
          extract(text, pattern, limit: 1) { .optional($0.first.map { .some($0) } ?? .none) }
        }
      ]),
    FunctionDeclaration(
      "regex.extractAll",
      [
        .of("regex_extractAll_string_string", .list(.string)) { (text: String, pattern: String) in
          extract(text, pattern, limit: .max) { .limited($0) }
        }
      ]),
  ]

  /// The first group of each match, or the match where there is no group; empty groups count as none.
  private static func extract(
    _ text: String, _ pattern: String, limit: Int, _ result: ([Value]) -> Value
  ) -> Value {
    switch RegularExpression.compile(pattern) {
    case .failure(let error): return .error(error)
    case .success(let expression):
      guard expression.groupCount <= 1 else {
        return .fail(.invalidArgument, "the pattern has more than one group")
      }
      var found: [Value] = []
      let error = matches(expression, text, limit: limit) { groups, bytes in
        guard let range = groups.last ?? nil, groups.count == 1 || !range.isEmpty else { return nil }
        found.append(.string(String(decoding: bytes[range], as: UTF8.self)))
        return found.count > SizeLimit.elements ? SizeLimit.list : nil
      }
      return error.map { .error($0) } ?? result(found)
    }
  }

  private static func replace(_ text: String, _ pattern: String, _ new: String, _ limit: Int64) -> Value {
    guard limit != 0 else { return .string(text) }
    switch RegularExpression.compile(pattern) {
    case .failure(let error): return .error(error)
    case .success(let expression):
      var result: [UInt8] = []
      var end = 0
      let error = matches(expression, text, limit: limit < 0 ? .max : Int(limit)) { groups, bytes in
        guard let whole = groups[0] else { return nil }
        result += bytes[end..<whole.lowerBound]
        end = whole.upperBound
        let error = append(Array(new.utf8), groups, bytes, to: &result)
        return result.count > SizeLimit.stringBytes ? SizeLimit.string : error
      }
      if let error { return .error(error) }
      result += Array(text.utf8)[end...]
      return .limited(String(decoding: result, as: UTF8.self))
    }
  }

  /// Adds a replacement in which `\1` stands for a group, `\0` for the match, and `\\` for a backslash.
  private static func append(
    _ replacement: [UInt8], _ groups: [Range<Int>?], _ bytes: UnsafeBufferPointer<UInt8>, to result: inout [UInt8]
  ) -> EvaluationError? {
    var index = 0
    while index < replacement.count {
      guard replacement[index] == UInt8(ascii: "\\") else {
        result.append(replacement[index])
        index += 1
        continue
      }
      guard index + 1 < replacement.count else {
        return EvaluationError(.invalidArgument, "a replacement cannot end in a single backslash")
      }
      let next = replacement[index + 1]
      index += 2
      if next == UInt8(ascii: "\\") {
        result.append(next)
      } else if (48...57).contains(next), Int(next - 48) < groups.count {
        if let range = groups[Int(next - 48)] { result += bytes[range] }
      } else {
        return EvaluationError(
          .invalidArgument, "after a backslash stands another or the number of a group, 0 to \(groups.count - 1)")
      }
    }
    return nil
  }

  /// Hands over the matches from left to right, none overlapping; an empty one directly after another match is none.
  private static func matches(
    _ expression: RegularExpression, _ text: String, limit: Int,
    _ body: ([Range<Int>?], UnsafeBufferPointer<UInt8>) -> EvaluationError?
  ) -> EvaluationError? {
    var text = text
    return text.withUTF8 { bytes in
      var meter = WorkMeter(2_000_000_000)
      var start = 0
      var lastEnd = -1
      var count = 0
      while count < limit, start <= bytes.count {
        guard meter.spend(bytes.count - start + 1) else { return SizeLimit.search }
        let groups = expression.firstMatch(in: bytes, from: start)
        guard let whole = groups.first ?? nil else { return nil }
        if !(whole.isEmpty && whole.lowerBound == lastEnd) {
          if let error = body(groups, bytes) { return error }
          count += 1
          lastEnd = whole.upperBound
        }
        start = whole.isEmpty ? next(after: whole.upperBound, in: bytes) : whole.upperBound
      }
      return nil
    }
  }

  /// Where the next code point begins.
  private static func next(after index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var next = index + 1
    while next < bytes.count, bytes[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }
}
