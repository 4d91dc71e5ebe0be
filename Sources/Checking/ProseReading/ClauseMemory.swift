import Prose

/// Clauses that were read before, by their words: wording repeats over a batch. Judging gives the same with and without.
///
/// It belongs to one thread, and forgets everything when it is full.
public final class ClauseMemory {
  private var clauses: [UInt64: KnownClause] = [:]
  private var bytes = 0
  private let capacity: Int
  private var buffers = ReadingBuffers()

  /// Makes a memory that holds texts of some bytes in all.
  public init(capacity: Int = 16 << 20) { self.capacity = capacity }

  /// The clause of these words in this language, read where it is not known.
  func clause(
    _ text: UnsafeBufferPointer<UInt8>, _ context: ClauseContext, _ lexicon: Lexicon, _ reader: ProseReader,
    _ index: ConcernIndex, _ topics: TopicReading
  ) -> KnownClause {
    let hash = ClauseMemory.hash(text, context.hash)
    if let known = clauses[hash], known.context == context, known.text.elementsEqual(text) { return known }
    let reading = reader.read(text, lexicon: lexicon, definitions: context.definitions, buffers: &buffers)
    let clause = KnownClause(reading, of: text, context, index, topics)
    if bytes + text.count > capacity {
      clauses.removeAll(keepingCapacity: true)
      bytes = 0
    }
    if text.count <= capacity / 16 {
      clauses[hash] = clause
      bytes += text.count + 256
    }
    return clause
  }

  /// Eight bytes at a time; equal hashes are told apart by the bytes themselves.
  private static func hash(_ text: UnsafeBufferPointer<UInt8>, _ seed: UInt64) -> UInt64 {
    var hash = seed ^ UInt64(text.count)
    let raw = UnsafeRawBufferPointer(text)
    var index = 0
    while index + 8 <= raw.count {
      mix(&hash, raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < raw.count {
      rest = rest << 8 | UInt64(raw[index])
      index += 1
    }
    mix(&hash, rest)
    return hash
  }

  @inline(__always)
  private static func mix(_ hash: inout UInt64, _ word: UInt64) {
    let product = (hash ^ word).multipliedFullWidth(by: 0x9E37_79B9_7F4A_7C15)
    hash = product.high ^ product.low &+ 0x632B_E59B_D9B4_E019
  }
}

/// What the reading of a clause depends on besides its words.
struct ClauseContext: Equatable {
  let language: String
  var definitions = Definitions()

  var hash: UInt64 {
    language.utf8.reduce(definitions.fingerprint) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01b3 }
  }
}
