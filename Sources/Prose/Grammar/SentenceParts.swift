/// Tells each wording the part of its sentence that it stands in: from the point or semicolon before to the next.
struct SentenceParts {
  let elements: [Element]
  let propositions: [Proposition]

  /// The text ends the last part.
  func tell(_ wordings: inout [Wording]) {
    var (start, place, next) = (0, 0, 0)
    for (index, proposition) in propositions.enumerated() {
      let first = proposition.range.lowerBound
      while place < first {
        if elements[place].endsPart { start = Int(elements[place].end) }
        place += 1
      }
      next = max(next, first)
      while next < elements.count, !elements[next].endsPart { next += 1 }
      let end = next < elements.count ? Int(elements[next].start) : .max
      wordings[index].part = start..<max(start, end)
    }
  }
}
