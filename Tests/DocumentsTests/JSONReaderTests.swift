import SourceText
import Testing

import Documents

@Suite("JSON")
struct JSONReaderTests {
  @Test(
    "values become a tree",
    arguments: [
      (
        #"{"a": 1, "b": [true, false, null, "x"], "c": {}, "d": []}"#,
        #"{a: 1, b: [true, false, null, "x"], c: {}, d: []}"#
      ),
      (" \t\r\n[ ] ", "[]"),
      ("\u{FEFF}{}", "{}"),
      ("-0.50e+10", "-0.50e+10"),
      (#""\"\\\/\b\f\n\r\t\u0041\u00e9\u20AC\uD83D\uDE00""#, "\"\"\\/\u{8}\u{C}\n\r\tAé€😀\""),
      (
        #"["a\u0000b", "längere Zeichenkette mit \n darin und noch etwas dahinter"]"#,
        "[\"a\0b\", \"längere Zeichenkette mit \n darin und noch etwas dahinter\"]"
      ),
      (#"{"é": 1, "e\#u{301}": 2}"#, "{é: 1, e\u{301}: 2}"),
      (#"{"a": {"b": {"a": 1}}, "b": 1}"#, "{a: {b: {a: 1}}, b: 1}"),
    ])
  func values(text: String, shown: String) {
    let reading = Reading.json(text)
    #expect(reading.messages == [])
    #expect(reading.shown.unicodeScalars.elementsEqual(shown.unicodeScalars), "\(reading.shown)")
  }

  @Test(
    "what is wrong is told with its place, what was found and what was expected",
    arguments: [
      ("", "1:1 found the end of the document, expected a value"),
      ("{\"a\": 1,\n \"a\": 2}", "2:2 found the key `a` again, expected each key once in an object"),
      ("{\"a\": 1, \"\\u0061\": 2}", "1:10 found the key `a` again, expected each key once in an object"),
      ("{\"a\": 1,}", "1:9 found `}`, expected a key in double quotes"),
      ("{a: 1}", "1:2 found `a`, expected a key in double quotes"),
      ("{\"a\" 1}", "1:6 found `1`, expected `:` after the key"),
      ("[1 2]", "1:4 found `2`, expected `,` or `]`"),
      ("{\"é\": 1 \"b\"}", "1:9 found `\"`, expected `,` or `}`"),
      ("[1,\n\n  True]", "3:3 found `True`, expected a value"),
      ("[01]", "1:2 found a number that begins with `0`, expected no leading zero"),
      ("[1.]", "1:4 found `]`, expected a digit after the decimal point"),
      ("[-]", "1:3 found `]`, expected a digit after the minus"),
      ("[\"a\tb\"]", "1:4 found the control character U+0009 in a string, expected an escape"),
      ("[\"\\x\"]", "1:3 found `x` after a backslash, expected one of `\"\\/bfnrtu`"),
      ("[\"\\uD800\"]", "1:3 found half a surrogate pair, expected the two escapes of one character"),
      ("[\"abc", "1:2 found the end of the document, expected the closing quote of a string"),
      ("{} {}", "1:4 found `{`, expected the end of the document after its one value"),
      ("[1e400]", "1:2 a number beyond the limit of 10^309"),
      ("[`]", "1:2 found a back quote, expected a value"),
    ])
  func problems(text: String, message: String) {
    #expect(Reading.json(text).messages == [message])
  }

  @Test("bytes that are not UTF-8 are refused where they stand, in strings, keys and outside")
  func badBytes() {
    for bad: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80]] {
      for (before, after) in [("[\"1234567890", "\"]"), ("{\"k", "\": 1}"), ("[", "]")] {
        let reading = Reading.json(Array(before.utf8) + bad + Array(after.utf8))
        #expect(reading.problems.map(\.kind) == [.encoding], "\(bad)")
        #expect(reading.problems.first?.range.lowerBound == before.utf8.count, "\(bad)")
      }
    }
  }

  @Test("every node knows its bytes, keys apart")
  func ranges() {
    let reading = Reading.json(#"{"a" : "x\ny", "b":[ 1.50 ,null]}"#)
    #expect(reading.ranges == [reading.file.text(0..<99), #""x\ny""#, "[ 1.50 ,null]", "1.50", "null"])
    let keys = reading.tree.nodes.map { reading.file.text($0.keyRange) }
    #expect(keys == ["", "\"a\"", "\"b\"", "", ""])
  }

  @Test("a part of a string is found where it is written")
  func parts() {
    let reading = Reading.json(#"["a\u00e9b\n😀c", "plain"]"#)
    #expect(reading.part(1, 0..<1) == "a")
    #expect(reading.part(1, 1..<3) == #"\u00e9"#)
    #expect(reading.part(1, 3..<4) == "b")
    #expect(reading.part(1, 4..<9) == #"\n😀"#)
    #expect(reading.part(1, 9..<10) == "c")
    #expect(reading.part(2, 1..<4) == "lai")
  }

  @Test("limits are problems that name them")
  func limits() {
    let limits = ReadingLimits(documentBytes: 40, depth: 3, stringBytes: 5)
    #expect(Reading.json("[[[]]]", limits: limits).messages == [])
    #expect(Reading.json("[[[[]]]]", limits: limits).messages == ["1:4 nesting deeper than the limit of 3 levels"])
    #expect(Reading.json("[\"123456\"]", limits: limits).messages == ["1:2 a string longer than the limit of 5 bytes"])
    let long = String(repeating: " ", count: 41)
    #expect(Reading.json(long, limits: limits).messages == ["1:1 the document has 41 bytes, more than the limit of 40"])
  }

  @Test("one reader, one tree and one table serve many documents, sound or not")
  func reuse() {
    var reader = JSONReader()
    var tree = Tree()
    var names = NameTable(["known"])
    for round in 0..<300 {
      let key = "k\(round)"
      #expect(reader.read(Array("{\"known\": {\"\(key)\": 1}, \"\(key)\": 2}".utf8), into: &tree, names: &names) == [])
      #expect(tree.nodes.count == 4)
      #expect(reader.read(Array("{\"known\": 1, \"known\": 2".utf8), into: &tree, names: &names).count == 2)
      #expect(tree.root == nil)
      if round % 100 == 0 { names.forgetUnknown() }
    }
    #expect(names.isKnown(names.name("known")))
    #expect(names.find("k299").map { names.isKnown($0) } == false)
    #expect(names.find("k100") == nil)
  }

  @Test("what an earlier document had at a place never stands for what this one has")
  func guessedKeys() {
    var reader = JSONReader()
    var names = NameTable()
    var tree = Tree()
    let long = String(repeating: "k", count: 40)
    let keys = ["ab", "a", "abc", "a\\u0062", "ab\\\"c", "ab", "", long, long + "x", "é", "ab\u{301}", "zz"]
    for key in keys + keys.reversed() {
      let text = "{\"first\": {\"\(key)\": 1}, \"\(key)\": 2}"
      #expect(reader.read(Array(text.utf8), into: &tree, names: &names) == [])
      let fresh = Reading.json(text)
      #expect(tree.nodes.map { names.text(of: $0.name) } == fresh.tree.nodes.map { fresh.names.text(of: $0.name) })
      #expect(tree.nodes.map(\.keyRange) == fresh.tree.nodes.map(\.keyRange))
    }
    #expect(reader.read(Array(#"{"ab"c": 1}"#.utf8), into: &tree, names: &names).count == 1)
  }

  @Test("keys repeated in inner objects are no duplicates, and many keys take no quadratic time")
  func manyKeys() {
    let chain = (0..<20_000).map { "\"k\($0)\": {\"k\($0 + 1)\": 0}" }.joined(separator: ", ")
    #expect(Reading.json("{\(chain)}").messages == [])
    #expect(Reading.json("{\(chain), \"k7\": 0}").problems.count == 1)
  }

  @Test("documents of many small values are read whole, however the room for them was reckoned")
  func manyValues() {
    for count in [31, 32, 33, 1000, 100_000] {
      let escaped = #"["\u0041", "# + (0..<count).map { _ in "1" }.joined(separator: ",") + "]"
      let reading = Reading.json(escaped)
      #expect(reading.problems == [])
      #expect(reading.tree.nodes.count == count + 2)
      #expect(reading.tree[0].childCount == count + 1)
      #expect(reading.tree.string(at: 1) == "A")
    }
  }
}
