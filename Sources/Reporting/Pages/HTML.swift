/// HTML in which every text put into a template is escaped: `"<p>\(message)</p>" as HTML`.
///
/// Only literals and other `HTML` reach the page as they are, so that nothing a contract says can be markup.
struct HTML: ExpressibleByStringInterpolation, Sendable {
  /// The page so far.
  private(set) var text = ByteText()

  /// An empty piece.
  init() {}

  init(stringLiteral literal: String) { text.write(literal) }

  init(stringInterpolation interpolation: Interpolation) { text = interpolation.text }

  /// Whether nothing is in it.
  var isEmpty: Bool { text.isEmpty }

  static func += (left: inout HTML, right: HTML) { left.text.append(right.text) }

  /// Collects literals and escaped texts.
  struct Interpolation: StringInterpolationProtocol {
    fileprivate var text = ByteText()

    init(literalCapacity: Int, interpolationCount: Int) { text.reserve(literalCapacity + interpolationCount * 40) }

    mutating func appendLiteral(_ literal: String) { text.write(literal) }

    mutating func appendInterpolation(_ string: String) { text.write(markup(string)) }

    mutating func appendInterpolation(_ number: Int) { text.number(number) }

    mutating func appendInterpolation(_ html: HTML) { text.append(html.text) }

    /// Pieces one after the other.
    mutating func appendInterpolation<Element>(each elements: some Sequence<Element>, _ html: (Element) -> HTML) {
      for element in elements { text.append(html(element).text) }
    }

    /// A piece that stands only where `condition` holds.
    mutating func appendInterpolation(_ html: @autoclosure () -> HTML, if condition: Bool) {
      if condition { text.append(html().text) }
    }
  }
}
