// swift-tools-version: 6.2
import PackageDescription

/// What measures the expression engine and holds it against others; see `Benchmarks/Expressions/README.md`.
let package = Package(
  name: "expression-benchmarks",
  dependencies: [.package(name: "fairrecruit", path: "../..")],
  targets: [
    .executableTarget(name: "cel-lines", dependencies: [.product(name: "CEL", package: "fairrecruit")]),
  ]
)
