import CEL

extension Vocabulary {
  /// The XSD 1.0 of contract documents: root `contract`, or `contracts` of many.
  ///
  /// A scalar may be an attribute or a child element; that it is not both, and that `id` is one of them, XSD 1.0
  /// cannot say and the reader checks.
  public func xmlSchema() -> String {
    var lines = [
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?>",
      "<xs:schema xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns=\"\(namespace)\"",
      "    targetNamespace=\"\(namespace)\" elementFormDefault=\"qualified\" version=\"\(version)\">",
      "  <xs:element name=\"contract\" type=\"contract\"/>",
      "  <xs:element name=\"contracts\">",
      "    <xs:complexType><xs:sequence>",
      "      <xs:element name=\"contract\" type=\"contract\" minOccurs=\"0\" maxOccurs=\"unbounded\"/>",
      "    </xs:sequence></xs:complexType>",
      "  </xs:element>",
    ]
    lines += plainTypes()
    for (index, enumeration) in enumerations.enumerated() where !isDerivedOnly(enumeration: index) {
      lines += union(enumeration.name, enumeration.members)
    }
    for (index, record) in records.enumerated() where !isDerivedOnly(record: index) { lines += complexType(record) }
    return (lines + ["</xs:schema>", ""]).joined(separator: "\n")
  }

  private func plainTypes() -> [String] {
    pattern("placeholder", "\\{\\{.+\\}\\}")
      + pattern("decimal", "[+\\-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+\\-]?[0-9]+)?|\\{\\{.+\\}\\}")
      + pattern("integer", "[+\\-]?[0-9]+(\\.0*)?|\\{\\{.+\\}\\}") + pattern("boolean", "true|false|1|0|\\{\\{.+\\}\\}")
      + pattern("date", "[0-9]{4}-[0-9]{2}-[0-9]{2}|\\{\\{.+\\}\\}")
      + pattern("language", "[a-z]{2,3}(-[A-Za-z0-9]{1,8})*|\\{\\{.+\\}\\}") + union("country", codes.countries.codes)
      + union("currency", codes.currencies.codes)
      + ["  <xs:simpleType name=\"languageList\"><xs:list itemType=\"language\"/></xs:simpleType>"]
  }

  private func pattern(_ name: String, _ pattern: String) -> [String] {
    [
      "  <xs:simpleType name=\"\(name)\"><xs:restriction base=\"xs:token\">",
      "    <xs:pattern value=\"\(pattern)\"/>", "  </xs:restriction></xs:simpleType>",
    ]
  }

  /// A type of some words or a placeholder.
  private func union(_ name: String, _ words: [String]) -> [String] {
    [
      "  <xs:simpleType name=\"\(name)\"><xs:union memberTypes=\"placeholder\">",
      "    <xs:simpleType><xs:restriction base=\"xs:token\">",
    ]
      + words.map { "      <xs:enumeration value=\"\($0)\"/>" }
      + ["    </xs:restriction></xs:simpleType>", "  </xs:union></xs:simpleType>"]
  }

  private func complexType(_ record: Record) -> [String] {
    let fields = record.fields.filter { !$0.isDerived }
    return ["  <xs:complexType name=\"\(record.name)\">", "    <xs:all>"] + fields.flatMap { element($0) }
      + ["    </xs:all>"] + fields.compactMap { attribute($0) }
      + ["    <xs:anyAttribute namespace=\"##other\" processContents=\"skip\"/>", "  </xs:complexType>"]
  }

  private func element(_ field: Field) -> [String] {
    let note =
      field.doc.isEmpty
      ? "/>" : "><xs:annotation><xs:documentation>\(escaped(field.doc))</xs:documentation></xs:annotation></xs:element>"
    guard case .list(let inner) = field.type, let item = field.item else {
      return ["      <xs:element name=\"\(field.name)\" type=\"\(xmlType(field.type))\" minOccurs=\"0\"\(note)"]
    }
    return [
      "      <xs:element name=\"\(field.name)\" minOccurs=\"0\"><xs:complexType><xs:sequence>",
      "        <xs:element name=\"\(item)\" type=\"\(xmlType(inner))\" minOccurs=\"0\" maxOccurs=\"unbounded\"\(note)",
      "      </xs:sequence></xs:complexType></xs:element>",
    ]
  }

  private func attribute(_ field: Field) -> String? {
    switch field.type {
    case .record: nil
    case .list(let element):
      element == .language ? "    <xs:attribute name=\"\(field.name)\" type=\"languageList\"/>" : nil
    case .string, .text, .boolean, .integer, .decimal, .date, .country, .language, .currency, .enumeration:
      "    <xs:attribute name=\"\(field.name)\" type=\"\(xmlType(field.type))\"/>"
    }
  }

  private func xmlType(_ type: FieldType) -> String {
    switch type {
    case .string, .text: "xs:string"
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .country: "country"
    case .language: "language"
    case .currency: "currency"
    case .enumeration(let index): enumerations[index].name
    case .record(let index): records[index].name
    case .list(let element): xmlType(element)
    }
  }

  private func escaped(_ text: String) -> String {
    text.map { $0 == "&" ? "&amp;" : $0 == "<" ? "&lt;" : $0 == ">" ? "&gt;" : String($0) }.joined()
  }
}
