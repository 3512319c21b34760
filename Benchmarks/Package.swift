// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "benchmarks",
  targets: [
    // Writes the content of a site.
    .executableTarget(name: "generate"),
    // Runs a program and tells what it took.
    .executableTarget(name: "timed"),
    // Writes files of given sizes: what writing alone costs.
    .executableTarget(name: "write-sizes"),
  ],
  swiftLanguageModes: [.v6]
)
