/// How much of a library is read: rules and lexicons take most of the time, and one contract needs few of them.
public struct LibraryScope: Sendable {
  /// Packs whose rules are read, besides those that were not proved before; nil for all.
  public var packs: Set<String>?
  /// Languages whose lexicons are read; nil for all.
  public var languages: Set<String>?

  /// Everything.
  public static let all = LibraryScope()

  /// Makes a scope.
  public init(packs: Set<String>? = nil, languages: Set<String>? = nil) {
    self.packs = packs
    self.languages = languages
  }
}
