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

  /// The pieces in order.
  public var pieces: [Piece]

  /// Reads a template and compiles its expressions; problems are noted in the file.
  static func read(
    _ source: ExpressionText, environment: Environment, _ settings: inout SettingsFile
  ) -> MessageTemplate {
    var pieces: [Piece] = []
    var text: [UInt8] = []
    let bytes = Array(source.text.utf8)
    var index = 0
    func flush() {
      if !text.isEmpty { pieces.append(.text(String(decoding: text, as: UTF8.self))) }
      text = []
    }
    while index < bytes.count {
      let byte = bytes[index]
      let isDoubled = index + 1 < bytes.count && bytes[index + 1] == byte
      if byte == UInt8(ascii: "{"), !isDoubled {
        guard let end = closingBrace(bytes, from: index + 1) else {
          settings.report("the brace at character \(index + 1) of the message is not closed", at: source.node)
          break
        }
        flush()
        let expression = String(decoding: bytes[(index + 1)..<end], as: UTF8.self)
        switch environment.compile(expression) {
        case .success(let program): pieces.append(.value(program))
        case .failure(let problems): settings.report(problems, in: source, within: index + 1)
        }
        index = end + 1
      } else {
        let isBrace = byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
        text.append(byte)
        index += isBrace && isDoubled ? 2 : 1
      }
    }
    flush()
    return MessageTemplate(pieces: pieces)
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
