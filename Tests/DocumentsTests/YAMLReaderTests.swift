import SourceText
import Testing

import Documents

@Suite("YAML")
struct YAMLReaderTests {
  @Test(
    "values become the same tree as JSON's",
    arguments: [
      (
        "a: 1\nb:\n  - x\n  - y: 2\n    z: 3\nc: {d: e, f: [1, 'two', \"three\\n\"]}\n",
        #"{a: 1, b: ["x", {y: 2, z: 3}], c: {d: "e", f: [1, "two", "three\#n"]}}"#
      ),
      ("a:\n- 1\n- - 2\n  - 3\nb: ~\n", "{a: [1, [2, 3]], b: null}"),
      (
        "country: NO\nanswer: no\nswitch: on\nday: 2024-01-31\nversion: 1.10\ntruth: True\nhex: 0x1F",
        #"{country: "NO", answer: "no", switch: "on", day: "2024-01-31", version: 1.10, truth: true, hex: 0x1F}"#
      ),
      (
        "text: |\n  one\n   two\n\nfolded: >-\n  one\n  two\n\n  three\n",
        "{text: \"one\n two\n\", folded: \"one two\nthree\"}"
      ),
      ("a: one\n  two\n\n  three # comment\nb: 'it''s\n  so'", "{a: \"one two\nthree\", b: \"it's so\"}"),
      ("---\n# only a comment\n", "null"),
      ("a: [\n  1,\n  2,\n]\nurl: http://x/#y\n", "{a: [1, 2], url: \"http://x/#y\"}"),
      ("%YAML 1.2\n--- \nexpr: \"!has(x) && a # b: c\"\n...\n", "{expr: \"!has(x) && a # b: c\"}"),
    ])
  func values(text: String, shown: String) {
    let reading = Reading.yaml(text)
    #expect(reading.messages == [])
    #expect(reading.shown == shown)
  }

  @Test(
    "what YAML would misread, and what is no YAML, is told with its place",
    arguments: [
      (
        "when: !has(x)", "1:7 found `!has(x)`, which YAML takes for a tag and drops, expected the whole value in quotes"
      ),
      ("when: ! has(x)", "1:7 found `!`, which YAML takes for a tag and drops, expected the whole value in quotes"),
      (
        "when: a > b # and c",
        "1:13 found ` #` behind an expression, where YAML begins a comment, expected the expression in quotes"
      ),
      ("when: a ? b : c", "1:7 found `: ` in a value without quotes, expected the whole value in quotes"),
      ("a: 1\nb: 2\na: 3", "3:1 found the key `a` again, expected each key once in a mapping"),
      ("a: &x 1", "1:4 found the anchor `&x`, expected the value without one"),
      ("a: *x", "1:4 found the alias `*x`, expected the value itself"),
      ("<<: {a: 1}", "1:1 found a merge key `<<`, expected the members written out"),
      ("a: {title: one, two}", "1:17 found `two` without `:` and a value; quote a value that holds a comma"),
      ("a: @b", "1:4 found `@b`, which cannot begin a value without quotes, expected it in quotes"),
      ("a: \"\\d\"", "1:5 found `\\d`, which is no escape of YAML; in single quotes a backslash is text"),
      ("a: 'x' == y", "1:8 found `==` after a value, expected the end of the line; quote a value that holds such text"),
      (
        "a: 1\n  b: 2",
        "2:4 found `: ` in a value of several lines without quotes, expected the value in quotes, or less indentation"
      ),
      ("a:\n  b: 1\n c: 2", "3:2 found `c:` at column 2, expected column 1 or less indentation"),
      ("a:\n\tb: 1", "2:2 found a tab in the indentation, expected spaces only"),
      ("a: [1, 2", "1:4 found the end of the document, expected `]`"),
      ("a: \"x", "1:4 found the end of the document, expected the closing quote"),
      ("a: 1\n---\nb: 2", "2:1 found a second document, expected one document in a file"),
      ("? a\n: b", "1:1 found `? `, a key of several parts, expected a plain or quoted key"),
      ("a: - b", "1:4 found a list on the line of its key, expected it on lines of its own"),
      ("%YAML 1.1\n---\na: no", "1:1 found the directive `%YAML 1.1`, expected `%YAML 1.2` or none"),
    ])
  func problems(text: String, message: String) {
    #expect(Reading.yaml(text, expressionKeys: ["when"]).messages == [message])
  }

  @Test("all that is refused is told at once, and the rest is read")
  func allAtOnce() {
    let reading = Reading.yaml("a: !x 1\nb: &y 2\nc: {d, e: 1}\na: 3\n")
    #expect(reading.problems.map(\.kind) == [.refused, .refused, .refused, .duplicate])
    #expect(reading.shown == "{a: 1, b: 2, c: {d: null, e: 1}, a: 3}")
  }

  @Test("every node knows its bytes, keys apart")
  func ranges() {
    let reading = Reading.yaml("ä: x y # c\nb:\n  - 'q'\n  - |\n    t\n    u\nc: {d: 1}\n")
    #expect(
      reading.ranges.dropFirst() == ["x y", "- 'q'\n  - |\n    t\n    u", "'q'", "|\n    t\n    u", "{d: 1}", "1"])
    #expect(reading.tree.nodes.map { reading.file.text($0.keyRange) } == ["", "ä", "b", "", "", "c", "d"])
  }

  @Test("a part of a value is found where it is written, through escapes and folded lines")
  func parts() {
    let reading = Reading.yaml("a: \"x\\ty z\"\nb: |\n   one\n   two\nc: one\n  two\n")
    #expect(reading.part(1, 2..<3) == "y")
    #expect(reading.part(2, 4..<7) == "two")
    #expect(reading.tree.sourceRange(of: 2, part: 4..<7, in: reading.file).lowerBound == 27)
    #expect(reading.part(3, 4..<7) == "two")
  }

  @Test("deep nesting is a problem, not a crash", arguments: ["[", "{a: ", "- ", "a:\n"])
  func depth(opening: String) {
    var text = String(repeating: opening, count: 100_000)
    if opening == "a:\n" { text = (0..<200).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n") }
    #expect(Reading.yaml(text).problems.map(\.kind) == [.limit])
  }

  @Test("a tree and its names come back from their packed form as they were")
  func packing() {
    let reading = Reading.yaml("a: \"x\\ty\"\nb: [1, {c: d}]\ntext: |\n  one\n  two\n")
    var writer = PackedWriter()
    reading.names.write(&writer)
    reading.tree.write(&writer)
    var reader = PackedReader(PackedBytes(writer.bytes))
    let names = NameTable(&reader)
    let tree = Tree(&reader)
    let again = Reading(tree: tree, names: names, problems: [], file: reading.file)
    #expect(again.shown == reading.shown)
  }
}
