import Testing

import Documents

/// The fast scanner may say no to anything, but what it reads must be what libxml2 reads.
@Suite("the fast scanner of XML")
struct XMLScanTests {
  private let documents = [
    "<a b='1' c=\"x &amp; y\"><d>text</d><e/> \n <f> </f></a>",
    "<?xml version='1.0' encoding='UTF-8' standalone=\"no\"?><!-- c --><a>one<!-- c -->two<![CDATA[<&3]]>&#x20AC;</a>",
    "<?p x?><a>x<b>y</b>z<b/>]] ><?p?></a> <!-- e -->\n", "<a>\r\none\r\ntwo\r</a>", "<a b='x\r\n\ty' xml:lang='en'/>",
    "<p:a xmlns:p='urn:own' xmlns='urn:x' p:b='1' c='2'><d xmlns:q='urn:own'><q:x p:z='1'/></d>"
      + "<p:e xmlns:p='urn:second' p:b='2' b='3'/><f xmlns=''/></p:a>",
  ]

  private let pieces = [
    "<", ">", "/>", "</", "&", "&amp;", "&#x41;", "&#0;", "&lt", ";", "]]>", "<![CDATA[", "<!--", "-->", "--", "<?x?>",
    "<?xml?>", "\"", "'", "=", " ", "\n", "\r\n", "\r", "\u{1}", "\0", "é", "\u{FFFE}", "xmlns=\"\"", " xmlns:p='u'",
    "p:", ":", "xml:", " a='1'", " a='1' a='2'", " p:a='1' q:a='2'", "<a>", "</a>", "<b/>", "<!DOCTYPE a>", "-",
    "xmlns",
    "http://www.w3.org/XML/1998/namespace", " xmlns='urn:own'", "\u{FEFF}", "standalone='yes'",
  ]

  private struct Random {
    var state: UInt64
    mutating func below(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % max(1, count)
    }
  }

  private func expectSame(_ bytes: [UInt8], _ fast: inout XMLReader, _ slow: inout XMLReader, asRecord: Bool) -> Bool {
    var record = Record(bytes: bytes)
    if asRecord {
      record.opening = Array("<o:r xmlns:o='urn:own' xmlns='urn:second'>".utf8)
      record.closing = Array("</o:r>".utf8)
    }
    var readings = (Reading(file: record.file(named: "d.xml")), Reading(file: record.file(named: "d.xml")))
    readings.0.problems = fast.read(record, into: &readings.0.tree, names: &readings.0.names)
    readings.1.problems = slow.read(record, into: &readings.1.tree, names: &readings.1.names)
    let text = String(decoding: bytes, as: UTF8.self).debugDescription
    #expect(readings.0.messages == readings.1.messages, "\(text)")
    #expect(readings.0.shown == readings.1.shown, "\(text)")
    let places = { (reading: Reading) in reading.tree.nodes.map { [$0.start, $0.end, $0.keyStart, $0.keyEnd] } }
    #expect(places(readings.0) == places(readings.1), "\(text)")
    return readings.1.problems.isEmpty
  }

  @Test("reads what libxml2 reads, whole or damaged at random", arguments: 1...4)
  func damaged(seed: Int) {
    var random = Random(state: UInt64(seed))
    var fast = XMLReader(ownNamespaces: ["urn:own", "urn:second"])
    var slow = XMLReader(ownNamespaces: ["urn:own", "urn:second"])
    slow.isFast = false
    var sound = 0
    for round in 0..<1500 {
      var bytes = Array(documents[random.below(documents.count)].utf8)
      for _ in 0..<(round < 20 ? 0 : 1 + random.below(3)) {
        let place = random.below(bytes.count)
        let piece = Array(pieces[random.below(pieces.count)].utf8)
        switch random.below(4) {
        case 0: bytes.insert(contentsOf: piece, at: place)
        case 1: bytes.removeSubrange(place..<min(bytes.count, place + 1 + random.below(4)))
        case 2: bytes.replaceSubrange(place..<min(bytes.count, place + 1 + random.below(4)), with: piece)
        default: bytes.insert(contentsOf: bytes[place...].prefix(random.below(20)), at: random.below(bytes.count))
        }
      }
      if expectSame(bytes, &fast, &slow, asRecord: random.below(3) == 0) { sound += 1 }
    }
    #expect(sound > 50)
  }

  @Test(
    "reads what libxml2 reads of the public suites",
    .enabled(if: SharedSuite.isPresent, SharedSuite.whySkipped))
  func suites() throws {
    var fast = XMLReader()
    var slow = XMLReader()
    slow.isFast = false
    let names =
      try SharedSuite.tests("xml/w3c/manifest.json").compactMap { $0["file"] as? String }.map {
        "xml/w3c/xmlconf/" + $0
      }
      + SharedSuite.tests("xml/libxml2/manifest.json").compactMap { $0["file"] as? String }.map { "xml/libxml2/" + $0 }
    for name in names {
      let (text, problem) = TextDecoding.utf8(ofXML: try SharedSuite.bytes(name))
      if problem == nil { _ = expectSame(text, &fast, &slow, asRecord: false) }
    }
  }

  @Test("a DTD behind an error of the prolog is not read either")
  func doctypeBehindError() {
    for prolog in [
      "<?xml version='1.0' >", "<!-- a -- b -->", "<?xml bad?>", "<?p", "<!-- \u{1} -->", " <?xml version='1.0'?>",
    ] {
      let text = prolog + "<!DOCTYPE a [<!ENTITY e 'CANARY'>]><a b='&e;'>&e;</a>"
      #expect(Reading.xml(text).problems.map(\.kind) == [.refused], "\(prolog)")
    }
    #expect(Reading.xml("<a><![CDATA[<!DOCTYPE a>]]></a>").messages == [])
    #expect(Reading.xml("<größe><![CDATA[<!DOCTYPE a>]]></größe>").messages == [])
  }
}
