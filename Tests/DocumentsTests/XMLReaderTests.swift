import SourceText
import Testing

import Documents

@Suite("XML")
struct XMLReaderTests {
  @Test(
    "elements, attributes and text become a tree",
    arguments: [
      (
        "<a b='1' c=\"x &amp; y\"><d>text</d><e/> \n <f> </f></a>",
        "<a @b=\"1\" @c=\"x & y\" <d \"text\"> <e> <f \" \">>"
      ),
      (
        "<?xml version='1.0'?><!-- c --><a>one<!-- c -->two<![CDATA[<&three]]>&#x20AC;&lt;</a>",
        "<a \"onetwo<&three€<\">"
      ),
      ("<a>x<b>y</b>z</a>", "<a <b \"y\"> ~\"xz\">"),
      ("<a>\r\none\r\ntwo</a>", "<a \"\none\ntwo\">"),
      ("<a><![CDATA[one\r\ntwo]]></a>", "<a \"one\ntwo\">"),
      ("<a b='x\r\n\ty'/>", "<a @b=\"x  y\">"),
      ("<?xml version='1.1'?><a/>", "<a>"),
      ("<größe größe='ß'>é😀</größe>", "<größe @größe=\"ß\" \"é😀\">"),
    ])
  func values(text: String, shown: String) {
    let reading = Reading.xml(text)
    #expect(reading.messages == [])
    #expect(reading.shown == shown)
  }

  @Test("own namespaces are told from others, whatever the prefix")
  func namespaces() {
    let text = "<p:a xmlns:p='urn:own' xmlns='urn:x' p:b='1' c='2'><d/><p:e xmlns:p='urn:second'/><f xmlns=''/></p:a>"
    let reading = Reading.xml(text, own: ["urn:own", "urn:second"])
    #expect(reading.messages == [])
    #expect(reading.shown == "<1:a @1:b=\"1\" @c=\"2\" <?:d> <2:e> <f>>")
  }

  @Test(
    "what is wrong is told with its place, what was found and what was expected",
    arguments: [
      ("", "1:1 found the end of the document, expected an element"),
      ("{}", "1:1 found `{`, expected `<` and the first element"),
      ("<a>\n <b></c>\n</a>", "2:5 found `</c>`, expected `</b>`"),
      ("<a>\n<b>", "2:4 found the end of the document, expected `</b>`"),
      ("<a/>\n<b/>", "2:1 found `<` after the root element, expected the end of the document"),
      (
        "<a>é &nbsp;</a>",
        "1:6 found the entity `&nbsp;`, expected one of `&lt; &gt; &amp; &apos; &quot;` or a character reference"
      ),
      (
        "<?xml version='1.0'?>\n<!-- <!DOCTYPE --><!DOCTYPE a [<!ENTITY x 'y'>]><a>&x;</a>",
        "2:19 found a DTD (`<!DOCTYPE`), expected the document without one: definitions from outside are not read"
      ),
      ("<a>\0</a>", "1:4 found a zero byte, expected text"),
      ("<a>\u{1}</a>", "1:4 found U+0001, which no XML text may hold"),
      (
        "<?xml version='1.0' encoding='UTF-7'?><a/>",
        "1:31 found the encoding `UTF-7`, expected UTF-8, UTF-16, US-ASCII, ISO-8859-1 to -16 or windows-1250 to -1258"
      ),
    ])
  func problems(text: String, message: String) {
    #expect(Reading.xml(text).messages == [message])
  }

  @Test(
    "errors of attributes and namespaces stand in their tag",
    arguments: [
      ("<a>\n<b c='1' c='2'/></a>", "`c`"), ("<a>\n<p:b/></a>", "p"), ("<a>\n<b c=1/></a>", ""),
      ("<a>\n<b c/></a>", ""),
      ("<a xmlns:p='u' xmlns:q='u'>\n<b p:c='1' q:c='2'/></a>", ""), ("<a>\n<b c='<'/></a>", ""),
      ("<a>\n<b:c:d/></a>", ""),
    ])
  func tagProblems(text: String, named: String) throws {
    let reading = Reading.xml(text)
    #expect(reading.problems.count == 1)
    let start = try #require(reading.problems.first?.diagnostic(in: reading.file).start)
    #expect(start.line == 2, "\(reading.messages)")
    #expect(named.isEmpty || reading.messages[0].contains(named))
  }

  @Test("every node knows its bytes: tags, text, attribute values")
  func ranges() {
    let text = "<a\n x = 'é>' xmlns:p='u' p:y=\"\"><b>t&lt;u</b><c><d/></c><e z='1'></e></a>"
    let reading = Reading.xml(text)
    #expect(reading.ranges.dropFirst() == ["é>", "", "t&lt;u", "<c>", "<d/>", "<e z='1'>", "1"])
    let whole = reading.tree.nodes.filter { $0.kind == .element }.map { reading.file.text($0.range) }
    #expect(whole == [text, "<b>t&lt;u</b>", "<c><d/></c>", "<d/>", "<e z='1'></e>"])
    let names = [1, 2].map { reading.file.text(reading.tree.keyRange(of: $0, in: reading.file)) }
    #expect(names == ["x", "p:y"])
  }

  @Test("a part of a text is found where it is written, through references, CDATA, comments and line ends")
  func parts() {
    let reading = Reading.xml("<a b='x&amp;y&#xE9;z'>one &lt; <!-- c --><![CDATA[two & ]]>th\r\nree</a>")
    #expect(reading.part(1, 1..<2) == "&amp;")
    #expect(reading.part(1, 2..<3) == "y")
    #expect(reading.part(1, 3..<5) == "&#xE9;")
    #expect(reading.part(1, 5..<6) == "z")
    #expect(reading.tree.string(at: 0) == "one < two & th\nree")
    #expect(reading.part(0, 0..<3) == "one")
    #expect(reading.part(0, 4..<5) == "&lt;")
    #expect(reading.part(0, 6..<9) == "two")
    #expect(reading.part(0, 10..<11) == "&")
    #expect(reading.part(0, 12..<18) == "th\r\nree")
    var walk: PartWalk?
    for part in [0..<3, 4..<5, 4..<4, 6..<9, 10..<11, 12..<18, 2..<7, 18..<18, 0..<0, 5..<18] {
      let together = reading.tree.sourceRange(of: 0, part: part, in: reading.file, &walk)
      #expect(reading.file.text(together) == reading.part(0, part))
    }
  }

  @Test("limits are problems that name them")
  func limits() {
    let limits = ReadingLimits(documentBytes: 60, depth: 3, stringBytes: 5, nameBytes: 4)
    #expect(Reading.xml("<a><b><c/></b></a>", limits: limits).messages == [])
    let cases = [
      ("<a><b><c><d/></c></b></a>", "1:10 nesting deeper than the limit of 3 levels"),
      ("<a>123456</a>", "1:1 a text longer than the limit of 5 bytes"),
      ("<a b='123456'/>", "1:1 an attribute value longer than the limit of 5 bytes"),
      ("<a><!--123456--></a>", "1:4 a comment longer than the limit of 5 bytes"),
      ("<a><abcde/></a>", "1:4 a name longer than the limit of 4 bytes"),
      ("<a>\(String(repeating: " ", count: 60))</a>", "1:1 the document has 67 bytes, more than the limit of 60"),
    ]
    for (text, message) in cases { #expect(Reading.xml(text, limits: limits).messages == [message]) }
  }

  @Test("nothing is left over from one document to the next, nor from one table of names to another")
  func reuse() {
    var reader = XMLReader(ownNamespaces: ["urn:own"])
    var tree = Tree()
    var first = NameTable(["a", "b"])
    var second = NameTable(["b", "a"])
    #expect(reader.read(Array("<a xmlns='urn:own' b='1'/>".utf8), into: &tree, names: &first) == [])
    #expect(tree[0].name == first.find("a") && tree[0].namespace.isOwn)
    #expect(reader.read(Array("<a b='1'/>".utf8), into: &tree, names: &second) == [])
    #expect(tree[0].name == second.find("a") && tree[1].name == second.find("b"))
    #expect(tree[0].namespace == .none)
    #expect(reader.read(Array("<x:a xmlns:x='urn:own'><x:b>".utf8), into: &tree, names: &first).count == 1)
    #expect(tree.root == nil)
    #expect(reader.read(Array("<x:a/>".utf8), into: &tree, names: &first).count == 1)
    #expect(reader.read(Array("<a/>".utf8), into: &tree, names: &first) == [])
    #expect(tree[0].namespace == .none)
  }
}
