import CEL
import Documents

/// How documents of a foreign format are read as contracts: for each vocabulary field an expression over the foreign record.
public struct ForeignMapping: Sendable {
  /// An expression and the foreign fields that it reads, in order; the first that is there is where evidence points.
  public struct Source: Sendable {
    let program: Program
    let reads: [[String]]
  }

  /// A vocabulary field, by its slots from the contract or from a list's element, and where it comes from.
  struct FieldSource: Sendable {
    let slots: [Int]
    let source: Source
  }

  /// A vocabulary list: each element of a foreign list becomes an element.
  struct ListSource: Sendable {
    let slot: Int
    let record: Int
    let name: String
    let each: Source
    let when: Source?
    let fields: [FieldSource]
  }

  /// The id.
  public let id: String
  /// What format it reads.
  public let title: String
  let recognise: Program
  let records: Program?
  let fields: [FieldSource]
  let lists: [ListSource]
}

extension ForeignMapping {
  /// The functions that mappings use beside the language's own, over the regions of `tables`.
  static func functions(_ regions: RegionTables) -> [FunctionDeclaration] {
    [
      FunctionDeclaration("stated", [.unary("stated_dyn", .dyn, .bool) { .bool(ForeignValues.isStated($0)) }]),
      FunctionDeclaration("dateOf", [.unary("dateOf_dyn", .dyn, .day) { ForeignValues.day($0) }]),
      FunctionDeclaration("truthOf", [.unary("truthOf_dyn", .dyn, .bool) { ForeignValues.truth($0) }]),
      FunctionDeclaration("numberOf", [.unary("numberOf_dyn", .dyn, .decimal) { ForeignValues.number($0) }]),
      FunctionDeclaration(
        "regionOf",
        [
          .binary("regionOf_string_dyn", .string, .dyn, .string) { country, name in
            guard case .string(let country) = country, case .string(let name) = name,
              let code = regions.code(country: country, name: name)
            else { return ForeignValues.absent("no region of that name") }
            return .string(code)
          }
        ]),
    ]
  }
}

/// ISO 3166-2 codes by country and by the names and abbreviations in use.
public struct RegionTables: Sendable {
  private var codes: [String: [String: String]] = [:]

  /// No regions.
  public init() {}

  /// Adds a country's regions: names, in any letter case, to codes.
  public mutating func add(country: String, _ names: [String: String]) {
    for (name, code) in names { codes[country, default: [:]][name.lowercased()] = code }
  }

  func code(country: String, name: String) -> String? {
    codes[country]?[name.split { $0.isWhitespace }.joined(separator: " ").lowercased()]
  }
}
