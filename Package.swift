// swift-tools-version: 6.3;(experimentalCGen)
import PackageDescription

/// A room of the house: its floor, the rooms below that it uses, the libraries it imports.
struct Room {
  let name: String
  let floor: Int
  let uses: [String]
  var libraries: [Target.Dependency] = []
}

let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// The architecture: arrows only point down. `Tests/HouseRules` reads this table.
let rooms = [
  Room(name: "SourceText", floor: 0, uses: [], libraries: ["CNettle"]),
  Room(name: "Findings", floor: 1, uses: ["SourceText"]),
  Room(name: "CEL", floor: 1, uses: ["SourceText"], libraries: ["CRE2"]),
  Room(name: "Documents", floor: 1, uses: ["SourceText"], libraries: ["CLibXML2"]),
  Room(name: "Prose", floor: 1, uses: ["SourceText"]),
  Room(name: "ContractModel", floor: 2, uses: ["CEL", "Documents", "SourceText"]),
  Room(name: "Reporting", floor: 2, uses: ["Findings", "SourceText"]),
  Room(
    name: "RuleLibrary", floor: 3,
    uses: ["CEL", "ContractModel", "Documents", "Findings", "Prose", "SourceText"]),
  Room(
    name: "Checking", floor: 4,
    uses: ["CEL", "ContractModel", "Documents", "Findings", "Prose", "RuleLibrary", "SourceText"]),
]

let edge = Room(
  name: "fairrecruit", floor: 5,
  uses: rooms.map(\.name), libraries: [arguments, "CRuleArchive", "CZip"])

let walls: [SwiftSetting] = [
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("ExistentialAny"),
]

func room(_ room: Room) -> Target {
  .target(
    name: room.name,
    dependencies: room.uses.map { .byName(name: $0) } + room.libraries,
    swiftSettings: walls)
}

/// Tests of rooms; `files` are read where they lie and are no resources.
func tests(_ name: String, of rooms: [String], files: [String] = []) -> Target {
  .testTarget(name: name, dependencies: rooms.map { .byName(name: $0) }, exclude: files, swiftSettings: walls)
}

let package = Package(
  name: "fairrecruit",
  products: [
    .executable(name: "fairrecruit", targets: ["fairrecruit"]),
    .library(name: "CEL", targets: ["CEL"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: rooms.map(room) + [
    .executableTarget(
      name: edge.name,
      dependencies: edge.uses.map { .byName(name: $0) } + edge.libraries,
      swiftSettings: walls),
    .target(name: "CRuleArchive", plugins: ["EmbedRules"]),
    .executableTarget(name: "rulepack", dependencies: ["RuleLibrary", "SourceText"], swiftSettings: walls),
    .plugin(name: "EmbedRules", capability: .buildTool(), dependencies: ["rulepack"]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "minizip", providers: [.apt(["libminizip-dev"])]),
    .target(name: "CRE2", linkerSettings: [.linkedLibrary("re2"), .linkedLibrary("m")]),
    tests("HouseRules", of: []),
    .target(
      name: "TestDocuments", dependencies: ["ContractModel", "Documents", "RuleLibrary", "SourceText"],
      path: "Tests/TestDocuments", swiftSettings: walls),
    tests(
      "ContractModelTests", of: ["CEL", "ContractModel", "Documents", "SourceText", "TestDocuments"],
      files: ["Cases"]),
    tests("ProseTests", of: ["Prose", "RuleLibrary", "SourceText"]),
    tests(
      "RuleLibraryTests", of: ["CEL", "Findings", "Prose", "RuleLibrary", "SourceText", "TestDocuments"],
      files: ["Cases", "Library"]),
    tests("RuleExampleTests", of: ["Checking", "RuleLibrary", "SourceText", "TestDocuments"]),
    tests(
      "CheckingTests",
      of: ["CEL", "Checking", "ContractModel", "Documents", "Findings", "RuleLibrary", "SourceText", "TestDocuments"],
      files: ["Cases"]),
    tests("ScenarioTests", of: ["TestDocuments"], files: ["Cases", "Files"]),
    tests("SourceTextTests", of: ["SourceText"]),
    tests("DocumentsTests", of: ["Documents", "SourceText"]),
    tests("CELTests", of: ["CEL", "SourceText"]),
    tests("ReportingTests", of: ["Findings", "Reporting", "SourceText"], files: ["Goldens"]),
  ]
)

// Targets for libFuzzer; see `Tests/Fuzz/run`. Only there when asked for: they link a main function of their own.
if Context.environment["FUZZ"] == "1" {
  for name in ["ExpressionParser", "ExpressionEvaluator"] {
    package.targets.append(
      .executableTarget(
        name: "Fuzz\(name)", dependencies: ["CEL"], path: "Tests/Fuzz/\(name)",
        swiftSettings: walls + [.unsafeFlags(["-parse-as-library"])]))
    package.products.append(.executable(name: "Fuzz\(name)", targets: ["Fuzz\(name)"]))
  }
}

// For `Benchmarks/`, which stands beside the house and looks in.
if Context.environment["BENCH"] == "1" {
  package.products.append(.library(name: "Rooms", targets: rooms.map(\.name)))
  package.products.append(.library(name: "Reading", targets: ["Prose", "RuleLibrary", "SourceText"]))
}
