/// A form of document that is taken for a contract at times and holds no data that could be read.
enum ForeignForm {
  case pdf, office, archive, richText, image
  /// Text of another syntax, told by the ending of its name.
  case text(String)

  /// The form that the first bytes of a file and its name show; nil for XML, JSON and anything unknown.
  init?(of bytes: [UInt8], named name: String) {
    let starts: [(ForeignForm, [UInt8])] = [
      (.pdf, Array("%PDF-".utf8)), (.office, [0xD0, 0xCF, 0x11, 0xE0]), (.richText, Array("{\\rtf".utf8)),
      (.image, [0x89, 0x50, 0x4E, 0x47]), (.image, [0xFF, 0xD8, 0xFF]),
    ]
    if let form = starts.first(where: { bytes.starts(with: $0.1) }) {
      self = form.0
    } else if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      let names = bytes.prefix(4096)
      let isOffice = ["word/", "xl/", "ppt/", "[Content_Types]", "mimetype"].contains { names.contains(Array($0.utf8)) }
      self = isOffice ? .office : .archive
    } else {
      let ending = name.split(separator: ".").last.map { String($0).lowercased() } ?? ""
      guard ["yml", "yaml", "csv", "tsv", "txt", "md", "toml"].contains(ending),
        bytes.first.map({ !"<{[".utf8.contains($0) && $0 < 0x80 }) ?? false
      else { return nil }
      self = .text(ending)
    }
  }

  /// What was found and expected, and what to do.
  var message: String {
    let advice = "put the contract's terms into fields and its words into clauses"
    switch self {
    case .pdf: return "found a PDF document, expected XML or JSON: \(advice)"
    case .office: return "found a document of an office program, expected XML or JSON: \(advice)"
    case .richText: return "found a rich-text document, expected XML or JSON: \(advice)"
    case .image: return "found a picture, expected XML or JSON: \(advice)"
    case .archive:
      return "found a zip archive or a document of an office program; archives are read where their name ends in .zip"
    case .text(let ending): return "found a .\(ending) file, expected XML or JSON: \(advice)"
    }
  }
}
