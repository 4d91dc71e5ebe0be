import SourceText
import Testing

@Test(
  "line and column count scalars from 1, whatever ends a line",
  arguments: [
    ("abc", 0, 1, 1), ("abc", 2, 1, 3), ("a\nb", 2, 2, 1), ("a\r\nb", 3, 2, 1), ("a\rb", 2, 2, 1),
    ("é\nñx", 5, 2, 2), ("🇵🇭x", 8, 1, 3), ("a", 99, 1, 2),
  ])
func position(text: String, offset: Int, line: Int, column: Int) {
  let file = SourceFile(name: "t", text: text)
  #expect(file.position(at: offset) == SourcePosition(line: line, column: column))
}

@Test("UTF-16 columns count scalars beyond the basic plane twice")
func columnsInUTF16() {
  let file = SourceFile(name: "t", text: "x\n😀y")
  #expect(file.positionInUTF16(at: 6) == SourcePosition(line: 2, column: 3))
}

@Test("a caret stands under the place meant")
func caret() {
  let file = SourceFile(name: "f.yaml", text: "a: 1\nammount: 2\n")
  let diagnostic = Diagnostic(.error, "unknown field `ammount`", in: file, at: 5..<12)
  #expect(diagnostic.rendered == "f.yaml:2:1: unknown field `ammount`\nammount: 2\n^^^^^^^")
}

@Test("long lines are cut around the place")
func longLine() {
  let excerpt = Excerpt(
    line: String(repeating: "x", count: 500), start: SourcePosition(line: 1, column: 300), end: nil, width: 40)
  #expect(excerpt.source.count <= 42)
  #expect(excerpt.caret.hasSuffix("^"))
}

@Test(
  "the nearest known word is offered, a far one is not",
  arguments: [
    ("ammount", "amount"), ("Payer", "payer"), ("currancy", "currency"), ("xyzzy", nil), ("aymount", "amount"),
  ] as [(String, String?)])
func nearest(typed: String, expected: String?) {
  #expect(nearestWord(to: typed, among: ["amount", "payer", "currency"]) == expected)
}

@Test("places looked up in a row are those looked up alone, in whatever order")
func cursor() {
  let text = "a😀é\r\nsecond line\rthird\n\nfifth 😀😀 end"
  let file = SourceFile(name: "t", bytes: Array(text.utf8), origin: SourcePosition(line: 7, column: 5))
  let count = text.utf8.count
  var cursor = LineCursor(file)
  for step in [1, 7, 11, 23] {
    for turn in 0...count {
      let offset = turn * step % (count + 2)
      let place = cursor.place(at: offset)
      let line = file.lineRange(at: offset)
      #expect(place.position == file.position(at: offset))
      #expect(place.line == line)
      #expect(place.wide == file.wideScalars(in: line.lowerBound..<max(line.lowerBound, min(offset, count))))
    }
  }
}
