/// How much of a library is read: rules and lexicons take most of the time, and one contract needs few of them.
public struct LibraryScope: Sendable {
  /// Packs whose rules are read; nil for all.
  public var packs: Set<String>?
  /// Languages whose lexicons are read; nil for all.
  public var languages: Set<String>?
  /// Whether mappings of foreign formats are read.
  public var readsMappings = true

  /// Everything.
  public static let all = LibraryScope()
  /// Vocabulary, figures and packs without their rules.
  public static let outline = LibraryScope(packs: [], languages: [], readsMappings: true)

  /// Makes a scope.
  public init(packs: Set<String>? = nil, languages: Set<String>? = nil, readsMappings: Bool = true) {
    self.packs = packs
    self.languages = languages
    self.readsMappings = readsMappings
  }
}
