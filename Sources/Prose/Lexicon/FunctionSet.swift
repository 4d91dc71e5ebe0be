/// A set of small words, told by a bit each.
struct FunctionSet: OptionSet, Sendable {
  let rawValue: UInt64

  @inline(__always)
  init(rawValue: UInt64) { self.rawValue = rawValue }

  @inline(__always)
  init(_ word: FunctionWord) { rawValue = 1 << UInt64(word.rawValue) }

  static var not: FunctionSet { FunctionSet(.not) }
  static var no: FunctionSet { FunctionSet(.no) }
  static var nor: FunctionSet { FunctionSet(.nor) }
  static var without: FunctionSet { FunctionSet(.without) }
  static var forbid: FunctionSet { FunctionSet(.forbid) }
  static var allow: FunctionSet { FunctionSet(.allow) }
  static var oblige: FunctionSet { FunctionSet(.oblige) }
  static var be: FunctionSet { FunctionSet(.be) }
  static var have: FunctionSet { FunctionSet(.have) }
  static var reflexive: FunctionSet { FunctionSet(.reflexive) }
  static var condition: FunctionSet { FunctionSet(.condition) }
  static var event: FunctionSet { FunctionSet(.event) }
  static var unless: FunctionSet { FunctionSet(.unless) }
  static var except: FunctionSet { FunctionSet(.except) }
  static var until: FunctionSet { FunctionSet(.until) }
  static var relative: FunctionSet { FunctionSet(.relative) }
  static var and: FunctionSet { FunctionSet(.and) }
  static var or: FunctionSet { FunctionSet(.or) }
  static var but: FunctionSet { FunctionSet(.but) }
  static var because: FunctionSet { FunctionSet(.because) }
  static var whoever: FunctionSet { FunctionSet(.whoever) }
  static var by: FunctionSet { FunctionSet(.by) }
  static var from: FunctionSet { FunctionSet(.from) }
  static var to: FunctionSet { FunctionSet(.to) }
  static var of: FunctionSet { FunctionSet(.of) }
  static var at: FunctionSet { FunctionSet(.at) }
  static var `in`: FunctionSet { FunctionSet(.in) }
  static var `for`: FunctionSet { FunctionSet(.for) }
  static var per: FunctionSet { FunctionSet(.per) }
  static var subjectPronoun: FunctionSet { FunctionSet(.subjectPronoun) }
  static var objectPronoun: FunctionSet { FunctionSet(.objectPronoun) }
  static var latter: FunctionSet { FunctionSet(.latter) }
  static var thingPronoun: FunctionSet { FunctionSet(.thingPronoun) }

  /// Words beside verbs.
  static var helping: FunctionSet { [.allow, .oblige, .be, .have, .not] }
  /// Words that join what stands before and behind.
  static var joining: FunctionSet { [.and, .or, .nor, .but] }
  /// Words that begin a dependent part.
  static var subordinating: FunctionSet {
    [.condition, .event, .unless, .except, .until, .because, .relative, .whoever]
  }
}

extension Element {
  /// Whether it is a small word that gives a party its place.
  @inline(__always)
  var isPreposition: Bool { kind == .function && function.isPreposition }

  /// Whether it is one of some small words.
  @inline(__always)
  func isFunction(_ words: FunctionSet) -> Bool {
    kind == .function && words.rawValue >> UInt64(truncatingIfNeeded: id & 63) & 1 == 1
  }
}
