import CEL
import Checking
import ContractModel
import Documents
import Findings
import RuleLibrary
import SourceText

extension Judge {
  /// Reads a JSON document and judges its contracts: one object, or an array of them.
  mutating func readJSON(_ file: SourceFile, into result: inout WorkResult) {
    let problems = json.read(file.bytes, into: &tree, names: &names).map { $0.diagnostic(in: file) }
    defer { forget() }
    guard let root = tree.root else {
      if !readParts(of: file, isXML: false, into: &result) { result.contracts.append(unread(file, problems)) }
      return
    }
    guard tree[root].kind == .array else {
      judge(root, of: file, bytes: 0..<file.bytes.count, problems, into: &result)
      return
    }
    if tree[root].childCount == 0 {
      result.problems.append(Diagnostic("the list holds no contract", in: file, at: tree[root].range))
    }
    for (index, child) in Array(tree.children(of: root)).enumerated() {
      judge(child, of: file, bytes: tree[child].range, index == 0 ? problems : [], into: &result)
    }
  }

  /// Reads an XML document and judges its contracts: root `contract`, or `contracts` of many.
  mutating func readXML(_ bytes: [UInt8], name: String, into result: inout WorkResult) {
    let (text, problem) = TextDecoding.utf8(ofXML: bytes)
    let file = SourceFile(name: name, bytes: text)
    if let problem {
      result.contracts.append(unread(file, [problem.diagnostic(in: file)]))
      return
    }
    let problems = xml.read(file.bytes, into: &tree, names: &names).map { $0.diagnostic(in: file) }
    readXMLTree(of: file, problems, into: &result)
  }

  /// Reads a record of a stream and judges its contract.
  mutating func read(_ record: Record, name: String, isXML: Bool, into result: inout WorkResult) {
    let file = record.file(named: name)
    if let problem = record.problem {
      result.contracts.append(unread(file, [problem.diagnostic(in: file)]))
    } else if isXML {
      let problems = xml.read(record, into: &tree, names: &names).map { $0.diagnostic(in: file) }
      readXMLTree(of: file, problems, into: &result)
    } else {
      readJSON(file, into: &result)
    }
  }

  /// Reads a list that is broken somewhere part by part, so that its sound contracts are not lost; false where it is none.
  private mutating func readParts(of file: SourceFile, isXML: Bool, into result: inout WorkResult) -> Bool {
    guard file.origin == .start else { return false }
    let isList = file.bytes.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) } == UInt8(ascii: "[")
    guard isXML || isList else { return false }
    let records = WorkItem.cut(file.bytes, isXML: isXML, limits: limits)
    guard records.count > 1 else { return false }
    for record in records { read(record, name: file.name, isXML: isXML, into: &result) }
    return true
  }

  private mutating func readXMLTree(of file: SourceFile, _ problems: [Diagnostic], into result: inout WorkResult) {
    defer { forget() }
    guard let root = tree.root else {
      if !readParts(of: file, isXML: true, into: &result) { result.contracts.append(unread(file, problems)) }
      return
    }
    let rootName = names.text(of: tree[root].name)
    if tree[root].namespace == .foreign || (rootName != "contract" && rootName != "contracts") {
      result.contracts.append(unread(file, problems + [wrongRoot(rootName, tree[root], file)]))
    } else if rootName == "contract" {
      judge(root, of: file, bytes: 0..<file.bytes.count, problems, into: &result)
    } else {
      readContracts(under: root, of: file, problems, into: &result)
    }
  }

  private mutating func readContracts(
    under root: Int, of file: SourceFile, _ problems: [Diagnostic], into result: inout WorkResult
  ) {
    var problems = problems
    for child in Array(tree.children(of: root)) where tree[child].kind == .element {
      let name = names.text(of: tree[child].name)
      if tree[child].namespace == .foreign { continue }
      if name == "contract" {
        judge(child, of: file, bytes: tree[child].range, problems, into: &result)
        problems = []
      } else {
        result.problems.append(
          Diagnostic("found `\(name)` in `contracts`, expected `contract`", in: file, at: tree[child].keyRange))
      }
    }
    result.problems += problems
    if tree[root].childCount == 0 {
      result.problems.append(Diagnostic("`contracts` holds no contract", in: file, at: tree[root].keyRange))
    }
  }

  private func wrongRoot(_ name: String, _ node: Node, _ file: SourceFile) -> Diagnostic {
    let namespace = checker.library.vocabulary.namespace
    let message =
      name == "contract" || name == "contracts"
      ? "the root `\(name)` is in another namespace, expected `\(namespace)` or none"
      : "found the root `\(name)`, expected `contract` or `contracts`\(didYouMean(name, among: ["contract", "contracts"])); another format is read by its mapping (--mapping)"
    return Diagnostic(message, in: file, at: node.keyRange)
  }

  private mutating func judge(
    _ root: Int, of file: SourceFile, bytes: Range<Int>, _ problems: [Diagnostic], into result: inout WorkResult
  ) {
    result.contracts.append(
      checker.check(
        tree, at: root, names: names, file: file, bytes: bytes, problems: problems, offers: offers,
        memory: memory,
        store: &store))
    store.removeAll()
  }

  /// The report of a document that could not be read at all.
  private func unread(_ file: SourceFile, _ problems: [Diagnostic]) -> ContractReport {
    ContractReport(
      file: file.name, id: nil, sha256: checker.sha256(of: file.bytes[...]), status: .incomplete, asOf: nil,
      problems: problems, findings: [])
  }

  private mutating func forget() {
    store.removeAll()
    names.forgetUnknown()
  }
}
