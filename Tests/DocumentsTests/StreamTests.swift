import SourceText
import Testing

import Documents

@Suite("streams")
struct StreamTests {
  private let blockSizes = [1, 2, 3, 5, 7, 16, 61, 256, 1 << 20]

  private func xml(_ bytes: [UInt8], block: Int) -> [Record] {
    var stream = XMLStream(containers: ["list"])
    return stride(from: 0, to: bytes.count, by: block).flatMap {
      stream.feed(Array(bytes[$0..<min($0 + block, bytes.count)]))
    }
      + stream.finish()
  }

  private func json(_ text: String, block: Int, form: JSONStream.Form = .automatic) -> [Record] {
    let bytes = Array(text.utf8)
    var stream = JSONStream(form: form)
    return stride(from: 0, to: bytes.count, by: block).flatMap {
      stream.feed(Array(bytes[$0..<min($0 + block, bytes.count)]))
    }
      + stream.finish()
  }

  private func lines(_ records: [Record], _ read: (Record) -> Reading) -> [String] {
    records.map { record in
      let reading = read(record)
      return "\(record.origin.line):\(record.origin.column) "
        + (reading.problems.isEmpty ? reading.shown : reading.messages.joined())
    }
  }

  private func expectXML(_ text: String, _ expected: [String]) {
    expectXML(Array(text.utf8), expected)
  }

  private func expectXML(_ bytes: [UInt8], _ expected: [String]) {
    for size in blockSizes {
      #expect(lines(xml(bytes, block: size)) { .xml(record: $0, own: ["urn:own"]) } == expected, "blocks of \(size)")
    }
  }

  private func expectJSON(_ text: String, _ expected: [String]) {
    for size in blockSizes {
      #expect(lines(json(text, block: size)) { .json(record: $0) } == expected, "blocks of \(size)")
    }
  }

  @Test("the children of a container are records, in the root's namespaces, at their places")
  func container() {
    expectXML(
      """
      <?xml version="1.0"?>
      <!-- <list> --><o:list xmlns:o="urn:own" xmlns='urn:own' x=">">
        <o:r a='1'/>
        <!-- <r> --> <r><r>é</r>]]&gt;</r><r a="/list>"><![CDATA[</r>]]></r>
      </o:list>
      <!-- end -->
      """,
      ["3:3 <1:r @a=\"1\">", "4:3 <1:r <1:r \"é\"> ~\"]]>\">", "4:37 <1:r @a=\"/list>\" \"</r>\">"])
  }

  @Test("any other root is one record; a container may be empty")
  func oneDocument() {
    expectXML("<?xml version='1.0'?>\n<r><list/></r>\n", ["1:1 <r <list>>"])
    expectXML("<list/>", [])
    expectXML("<list> <!-- none --> </list>", [])
    expectXML("", ["1:1 1:1 found the end of the document, expected an element"])
  }

  @Test("a broken record loses no other record")
  func brokenRecord() {
    expectXML(
      "<list>\n<r><a></r>\n<r>&x;</r>\n<r>3</r>\n</list>",
      [
        "2:1 2:7 found `</r>`, expected `</a>`",
        "3:1 3:4 found the entity `&x;`, expected one of `&lt; &gt; &amp; &apos; &quot;` or a character reference",
        "4:1 <r \"3\">",
      ])
    expectXML(
      "<list><r>1</r><r><a></list>", ["1:7 <r \"1\">", "1:15 1:21 found `</list>`, expected `</a>`"])
  }

  @Test("what is wrong around the records is told")
  func frame() {
    expectXML(
      "<list><r/></list><x/>",
      ["1:7 <r>", "1:11 1:18 found `<` after the root element, expected the end of the document"])
    expectXML("<list><r/></lost>", ["1:7 <r>", "1:11 1:11 found `</lost>`, expected `</list>`"])
    expectXML("<list><r/>", ["1:7 <r>", "1:11 1:11 found the end of the document, expected `</list>`"])
    expectXML(
      "<!DOCTYPE list><list><r/></list>",
      ["1:1 1:1 found a DTD (`<!DOCTYPE`), expected the document without one: definitions from outside are not read"])
    expectXML("<list>\n text <r/></list>", ["2:2 2:2 found text between the records, expected an element"])
  }

  @Test("encodings are decoded across the blocks' edges")
  func encodings() {
    let text = "<?xml version='1.0' encoding='UTF-16'?><list>\n<r>é😀</r>\(String(repeating: "<r/>", count: 400))</list>"
    let bytes: [UInt8] = [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] as [UInt8] }
    for size in blockSizes {
      let records = xml(bytes, block: size)
      #expect(records.count == 401)
      #expect(Reading.xml(record: records[0]).shown == "<r \"é😀\">")
    }
  }

  @Test("lines of NDJSON are records, blank ones none; an error stays in its line")
  func ndjson() {
    expectJSON(
      "{\"a\": 1}\r\n\n  \n{\"a\": \"é\nx\"}\n{\"a\": 3}",
      [
        "1:1 {a: 1}", "4:1 4:7 found the end of the document, expected the closing quote of a string",
        "5:1 5:1 found `x`, expected a value", "6:1 {a: 3}",
      ])
    expectJSON("{\"a\": \n{\"a\": 2}\n", ["1:1 1:7 found the end of the document, expected a value", "2:1 {a: 2}"])
  }

  @Test("the items of an array are records; damage between them ends the stream")
  func array() {
    expectJSON("\u{FEFF} [ {\"a\": [1, \"]\\\"\"]} ,\n 2,[]\n] ", ["1:4 {a: [1, \"]\"\"]}", "2:2 2", "2:4 []"])
    expectJSON("[]", [])
    expectJSON("[{\"a\": tru}, 2]", ["1:2 1:8 found `tru`, expected a value", "1:14 2"])
    expectJSON("[1,]", ["1:2 1", "1:4 1:4 found `]`, expected a value"])
    expectJSON("[1", ["1:2 1:3 found the end of the document, expected the end of an item"])
    expectJSON("[1] x", ["1:2 1", "1:5 1:5 found `x`, expected the end of the document after the array"])
  }

  @Test("a value over several lines is one record")
  func oneValue() {
    expectJSON("{\n  \"a\": {\n}\n}\n", ["1:1 {a: {}}"])
    expectJSON("", [])
    expectJSON("\"x\"", ["1:1 \"x\""])
  }

  @Test("memory holds a record, not the stream; a record over the limit ends it")
  func limits() {
    let limits = ReadingLimits(documentBytes: 1000)
    let long = Array(("{\"a\": \"" + String(repeating: "x", count: 3000)).utf8)
    var json = JSONStream(limits: limits)
    #expect(json.feed(long).map(\.problem?.kind) == [.limit])
    #expect(json.feed(long).isEmpty && json.finish().isEmpty)
    var xml = XMLStream(containers: ["list"], limits: limits)
    #expect(xml.feed(Array("<list><r>".utf8) + long).map(\.problem?.kind) == [.limit])
    #expect(xml.finish().isEmpty)
  }
}
