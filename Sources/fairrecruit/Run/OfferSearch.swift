import Checking
import Documents
import Glibc
import SourceText

/// Looks through the inputs of a run for the offers that contracts name, before any contract is judged.
///
/// Standard input cannot be read twice: contracts there find offers in files, and those that came before them.
struct OfferSearch {
  let checker: Checker
  let reading: ReadingOptions
  let jobs: Int

  /// The offers that are named and found; of inputs where nothing names one, no contract is parsed.
  func book(of queue: InputQueue) async throws -> OfferBook {
    guard checker.needsOffers else { return OfferBook() }
    var wanted: Set<String> = []
    try await documents(of: queue, holding: Array("offerId".utf8)) {
      $1.offerID
    } with: { _, id in
      wanted.insert(id)
    }
    var book = OfferBook()
    let named = wanted
    if named.isEmpty { return book }
    try await documents(of: queue, holding: []) { _, identity in
      identity.id.flatMap { named.contains($0) ? $0 : nil }
    } with: { page, id in
      book.add(page, as: id)
    }
    return book
  }

  /// Adds what a stream that cannot be read twice says to be offers, for the contracts after them.
  func add(offersOf item: WorkItem, to book: inout OfferBook) {
    guard case .records(_, let name, _) = item, name == reading.stdinFilename, checker.needsOffers else { return }
    var reader = PageReader(checker, reading.limits)
    for page in item.pages(holding: Array("offer".utf8), format: nil, limits: reading.limits) {
      if let identity = reader.identity(page), identity.isOffer, let id = identity.id { book.add(page, as: id) }
    }
  }

  /// Goes through all documents whose bytes hold a mark, in order; takes those of which `choice` gives an id.
  private func documents(
    of queue: InputQueue, holding mark: [UInt8],
    _ choice: @escaping @Sendable (OfferBook.Page, ContractIdentity) -> String?,
    with take: (OfferBook.Page, String) -> Void
  ) async throws {
    var queue = queue
    let (checker, limits, format) = (checker, reading.limits, reading.inputFormat)
    let pipeline = Pipeline(jobs: jobs) { (item: WorkItem) -> [(OfferBook.Page, String)] in
      var reader = PageReader(checker, limits)
      return item.pages(holding: mark, format: format, limits: limits).compactMap { page in
        reader.identity(page).flatMap { choice(page, $0) }.map { (page, $0) }
      }
    }
    try await pipeline.run(next: { try queue.next() }) { found in
      for (page, id) in found { take(page, id) }
    }
  }
}

extension WorkItem {
  /// The documents of the item whose bytes hold a mark; what cannot be read is told when it is judged.
  fileprivate func pages(holding mark: [UInt8], format: InputFormat?, limits: ReadingLimits) -> [OfferBook.Page] {
    switch self {
    case .problems: return []
    case .records(let records, let name, let isXML):
      return records.filter { $0.problem == nil && $0.bytes.holds(mark) }
        .map { OfferBook.Page(record: $0, name: name, isXML: isXML) }
    case .files(let paths):
      return paths.flatMap { path -> [OfferBook.Page] in
        guard let bytes = try? SmallFile.bytes(path, limit: limits.documentBytes) else { return [] }
        let isXML = (format ?? InputFormat.sniff(bytes)) == .xml
        let text = isXML ? TextDecoding.utf8(ofXML: bytes).text : TextDecoding.withoutMark(bytes)
        guard text.holds(mark) else { return [] }
        let item = WorkItem.records(WorkItem.cut(text, isXML: isXML, limits: limits), name: path, isXML: isXML)
        return item.pages(holding: mark, format: format, limits: limits)
      }
    }
  }

  /// The documents of a list, or the one that a text is.
  static func cut(_ text: [UInt8], isXML: Bool, limits: ReadingLimits) -> [Record] {
    if isXML {
      var stream = XMLStream(containers: ["contracts"], limits: limits)
      return stream.feed(text) + stream.finish()
    }
    var stream = JSONStream(form: .automatic, limits: limits)
    return stream.feed(text) + stream.finish()
  }
}

extension [UInt8] {
  /// Whether a run of bytes stands in it; the empty one always does.
  fileprivate func holds(_ run: [UInt8]) -> Bool {
    guard let first = run.first else { return true }
    return withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var place = 0
      while place + run.count <= bytes.count,
        let found = memchr(start + place, Int32(first), bytes.count - run.count - place + 1)
      {
        if memcmp(found, run, run.count) == 0 { return true }
        place = UnsafeRawPointer(found) - start + 1
      }
      return false
    }
  }
}
