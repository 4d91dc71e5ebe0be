// swift-tools-version: 6.2
import PackageDescription

/// What measures the expression engine and holds it against others; see README.md.
let package = Package(
  name: "expression-benchmarks",
  dependencies: [.package(name: "fairrecruit", path: "../..")],
  targets: [
    .executableTarget(name: "cel-lines", dependencies: [.product(name: "CEL", package: "fairrecruit")])
  ]
)

// The rooms above the engine are no products of the project; it shows them where BENCH=1.
if Context.environment["BENCH"] == "1" {
  for name in ["cel-speed", "cel-documents"] {
    package.targets.append(
      .executableTarget(
        name: name, dependencies: [.product(name: "Rooms", package: "fairrecruit")],
        swiftSettings: [.defaultIsolation(MainActor.self)]))
  }
}
