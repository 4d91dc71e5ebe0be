import CEL
import Checking
import ContractModel
import Documents
import RuleLibrary
import SourceText

extension Judge {
  /// How much of the library a small file needs; nil where it does not hold just one contract of the vocabulary.
  mutating func scope(of path: String) -> LibraryScope? {
    guard let bytes = try? SmallFile.bytes(path, limit: limits.documentBytes) else { return nil }
    let isXML = InputFormat.sniff(bytes) == .xml
    let (text, problem) = isXML ? TextDecoding.utf8(ofXML: bytes) : (TextDecoding.withoutMark(bytes), nil)
    guard problem == nil else { return nil }
    let found = isXML ? xml.read(text, into: &tree, names: &names) : json.read(text, into: &tree, names: &names)
    defer {
      store.removeAll()
      names.forgetUnknown()
    }
    guard found.isEmpty, let root = tree.root, tree[root].kind == .object || tree[root].kind == .element,
      !isXML || names.text(of: tree[root].name) == "contract", checker.reader.looksLikeContract(tree, at: root)
    else { return nil }
    let file = SourceFile(name: path, bytes: text)
    _ = checker.reader.read(tree, at: root, names: names, file: file, into: &store)
    return checker.scope(of: store)
  }
}
