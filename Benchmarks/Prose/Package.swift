// swift-tools-version: 6.2
import PackageDescription

/// What measures the reading of clauses; see ../README.md. The rooms are shown where BENCH=1.
let package = Package(
  name: "prose-benchmarks",
  dependencies: [.package(name: "fairrecruit", path: "../..")],
  targets: [
    .executableTarget(
      name: "prose-speed", dependencies: [.product(name: "Reading", package: "fairrecruit")],
      swiftSettings: [.defaultIsolation(MainActor.self)])
  ]
)
