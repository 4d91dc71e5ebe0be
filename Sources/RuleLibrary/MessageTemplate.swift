public import CEL
import Documents
import SourceText

/// Text with expressions in braces: `The worker pays {fee.amount} {fee.currency}.`; `{{` and `}}` are braces.
public struct MessageTemplate: Sendable {
  /// A piece of the text.
  public enum Piece: Sendable {
    case text(String)
    case value(Program)
  }

  /// The pieces in order; compiled when asked for, unless they were before.
  public var pieces: [Piece] { compiled ?? MessageTemplate.compile(text, environment).pieces }
  /// The template as written.
  public let text: String
  private let environment: Environment
  private var compiled: [Piece]?

  /// Takes a template that is compiled when it is needed.
  init(_ text: String, environment: Environment) {
    self.text = text
    self.environment = environment
  }

  /// This template with its expressions compiled, for many uses.
  public func prepared() -> MessageTemplate {
    var copy = self
    copy.compiled = pieces
    return copy
  }

  /// Reads a template and compiles its expressions; problems are noted in the file.
  static func read(
    _ source: ExpressionText, environment: Environment, _ settings: inout SettingsFile
  ) -> MessageTemplate {
    var template = MessageTemplate(source.text, environment: environment)
    let (pieces, problems) = compile(source.text, environment)
    for problem in problems {
      if let found = problem.problems {
        settings.report(found, in: source, within: problem.offset)
      } else {
        settings.report("the brace at character \(problem.offset) of the message is not closed", at: source.node)
      }
    }
    template.compiled = pieces
    return template
  }

  /// What is wrong with an expression at an offset; nil problems where its brace is not closed.
  private struct Mistake {
    let offset: Int
    let problems: Problems?
  }

  private static func compile(_ text: String, _ environment: Environment) -> (pieces: [Piece], problems: [Mistake]) {
    var pieces: [Piece] = []
    var mistakes: [Mistake] = []
    var plain: [UInt8] = []
    let bytes = Array(text.utf8)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == UInt8(ascii: "{"), !isDoubled {
        guard let end = closingBrace(bytes, from: index + 1) else {
          mistakes.append(Mistake(offset: index + 1, problems: nil))
          break
        }
        if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
        plain = []
        switch environment.compile(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)) {
        case .success(let program): pieces.append(.value(program))
        case .failure(let problems): mistakes.append(Mistake(offset: index + 1, problems: problems))
        }
        index = end + 1
      } else {
        let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
        plain.append(byte)
        index += isBrace && isDoubled ? 2 : 1
      }
    }
    if !plain.isEmpty { pieces.append(.text(String(decoding: plain, as: UTF8.self))) }
    return (pieces, mistakes)
  }

  /// The brace that closes an expression; braces inside quotes and inner pairs are passed over.
  private static func closingBrace(_ bytes: [UInt8], from start: Int) -> Int? {
    var depth = 0
    var quote: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "}") {
        if depth == 0 { return index }
        depth -= 1
      }
    }
    return nil
  }
}
