import SourceText

/// A file pattern: `*` and `?` within a path component, `**` across components, `[a-z]` sets.
struct Glob {
  private let pattern: [Character]

  init(_ pattern: String) { self.pattern = Array(pattern) }

  /// Whether the whole path matches.
  func matches(_ path: String) -> Bool {
    let text = Array(path)
    var reachable = Set([0])
    var at = 0
    while at < pattern.count {
      let (step, next) = element(at: at)
      reachable = step(reachable, text)
      if reachable.isEmpty { return false }
      at = next
    }
    return reachable.contains(text.count)
  }

  private typealias Step = (Set<Int>, [Character]) -> Set<Int>

  private func element(at index: Int) -> (Step, Int) {
    switch pattern[index] {
    case "*" where index + 1 < pattern.count && pattern[index + 1] == "*":
      let slash = index + 2 < pattern.count && pattern[index + 2] == "/"
      return (Glob.across(withSlash: slash), index + (slash ? 3 : 2))
    case "*": return (Glob.within, index + 1)
    case "?": return (Glob.one { $0 != "/" }, index + 1)
    case "[":
      guard let close = pattern[(index + 1)...].firstIndex(of: "]") else { return (Glob.one { $0 == "[" }, index + 1) }
      return (Glob.one(Glob.set(Array(pattern[(index + 1)..<close]))), close + 1)
    case let literal: return (Glob.one { $0 == literal }, index + 1)
    }
  }

  private static func one(_ accepts: @escaping (Character) -> Bool) -> Step {
    { places, text in Set(places.lazy.filter { $0 < text.count && accepts(text[$0]) }.map { $0 + 1 }) }
  }

  private static func within(_ places: Set<Int>, _ text: [Character]) -> Set<Int> {
    var reached = places
    for place in places {
      var end = place
      while end < text.count, text[end] != "/" {
        end += 1
        reached.insert(end)
      }
    }
    return reached
  }

  private static func across(withSlash: Bool) -> Step {
    { places, text in
      guard let first = places.min() else { return [] }
      if !withSlash { return Set(first...text.count) }
      let afterSlash = (first..<text.count).filter { text[$0] == "/" }.map { $0 + 1 }
      return places.union(afterSlash)
    }
  }

  private static func set(_ members: [Character]) -> (Character) -> Bool {
    let isNegated = members.first == "!" || members.first == "^"
    let members = isNegated ? Array(members.dropFirst()) : members
    return { character in
      var isMember = false
      var index = 0
      while index < members.count {
        if index + 2 < members.count, members[index + 1] == "-" {
          isMember = isMember || (members[index] <= character && character <= members[index + 2])
          index += 3
        } else {
          isMember = isMember || members[index] == character
          index += 1
        }
      }
      return character != "/" && isMember != isNegated
    }
  }
}

/// `; did you mean …?` for a mistyped file name.
func didYouMeanFile(_ name: String, _ names: [String]) -> String { didYouMean(name, among: names) }
