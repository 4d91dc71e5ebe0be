/// Finds the terms that a clause defines for parties: *ABC Ltd (hereinafter "the Company")*.
struct TermFinder {
  let items: [Tagger.Item]
  let bytes: UnsafeBufferPointer<UInt8>

  /// A term, the party named last before it in its sentence, and whether it stands right behind that.
  struct Term {
    let text: [UInt8]
    let party: Party
    let isAdjacent: Bool
  }

  /// The terms that are defined; each uses up the party before it.
  func terms(_ elements: [Element]) -> [Term] {
    var found: [Term] = []
    var named: Element?
    for element in elements {
      switch element.kind {
      case .party: named = element
      case .stop, .question: named = nil
      case .open, .function:
        guard let party = named, element.kind == .open || element.function == .named else { continue }
        let end = Int(element.end)
        guard let text = quoted(after: end) ?? (element.kind == .open ? nil : capitalised(after: end)) else { continue }
        found.append(
          Term(text: text, party: party.party, isAdjacent: element.firstItem - party.lastItem <= 3))
        named = nil
      default: break
      }
    }
    return found
  }

  /// What stands in quotes here, after an article at most.
  private func quoted(after start: Int) -> [UInt8]? {
    var index = skipBlanks(start)
    if let open = quote(at: index) {
      index = open
    } else {
      while index < bytes.count, bytes[index] != 0x20 { index += 1 }
      guard index - start < 12, let open = quote(at: skipBlanks(index)) else { return nil }
      index = open
    }
    let begin = index
    while index < bytes.count, index - begin < 60 {
      if quote(at: index) != nil { return index > begin ? Array(bytes[begin..<index]) : nil }
      index += 1
    }
    return nil
  }

  /// Words with capitals: `hereinafter the Second Party`.
  private func capitalised(after start: Int) -> [UInt8]? {
    guard let first = items.firstIndex(where: { Int($0.start) >= start }), items[first].kind == .word else {
      return nil
    }
    var last = first
    guard isCapital(items[first]) else { return nil }
    while last + 1 < items.count, last - first < 3, items[last + 1].kind == .word, isCapital(items[last + 1]) {
      last += 1
    }
    return Array(bytes[Int(items[first].start)..<Int(items[last].end)])
  }

  private func isCapital(_ item: Tagger.Item) -> Bool {
    let byte = bytes[Int(item.start)]
    return byte >= 0x41 && byte <= 0x5A
  }

  private func skipBlanks(_ start: Int) -> Int {
    var index = start
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x3A { index += 1 }
    return index
  }

  /// Where the text goes on behind a quotation mark; nil where none stands.
  private func quote(at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    if bytes[index] == 0x22 { return index + 1 }
    if bytes[index] == 0xC2, index + 1 < bytes.count, bytes[index + 1] == 0xAB || bytes[index + 1] == 0xBB {
      return index + 2
    }
    if bytes[index] == 0xE2, index + 2 < bytes.count, bytes[index + 1] == 0x80,
      [0x98, 0x99, 0x9C, 0x9D, 0x9E].contains(bytes[index + 2])
    {
      return index + 3
    }
    return nil
  }
}
