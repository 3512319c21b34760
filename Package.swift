// swift-tools-version: 6.2
import PackageDescription

// `script/test` sets this, so that a warning of the compiler fails the tests and never a newcomer's build.
let warningsAreErrors = Context.environment["WAYMARK_WARNINGS_AS_ERRORS"] != nil

let strict: [SwiftSetting] =
  [
    .strictMemorySafety(),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
  ] + (warningsAreErrors ? [.treatAllWarnings(as: .error)] : [])

func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

// The folders hold what tests compare with or begin from: no code, and no resources.
func tests(
  of name: String, using dependencies: [Target.Dependency] = [], besides folders: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: folders,
    swiftSettings: strict)
}

// A module imports only from the layers above it in this list. Within the foundations, only
// `Diagnostics` and `ParallelWork` may be imported; every other exception is written at its target.
let foundations: [Target] = [
  // Imports nothing of ours.
  module("Diagnostics"),
  // Imports nothing of ours.
  module("ParallelWork"),
  // May import Diagnostics and ParallelWork; knows no Markdown, no HTML, no files.
  module("ContentModel", ["Diagnostics", "ParallelWork"]),
  // The one C function that exchanges two folders; no Swift.
  .target(name: "CFolderExchange"),
  // May import Diagnostics, and alone imports CFolderExchange and the file system.
  module(
    "Files",
    [
      "Diagnostics", "CFolderExchange",
      .product(name: "SystemPackage", package: "swift-system"),
    ]),
]

// Each engine is the only importer of its library.
let engines: [Target] = [
  // Module map and shim header of the system library; no code.
  .systemLibrary(
    name: "CCmark", pkgConfig: "libcmark",
    providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
  // May import the foundations and CCmark; alone imports cmark.
  module("MarkdownReader", ["Diagnostics", "ContentModel", "CCmark"]),
  // May import the foundations; alone imports Yams.
  module("YAMLReader", ["Diagnostics", .product(name: "Yams", package: "Yams")]),
  // May import the foundations and YAMLReader (docs/decisions/0003).
  module("Themes", ["Diagnostics", "Files", "YAMLReader"]),
]

// Stages import foundations and engines, and never one another.
let stages: [Target] = [
  // content/ → Draft.
  module(
    "ContentReader",
    ["Diagnostics", "ContentModel", "Files", "MarkdownReader", "YAMLReader", "ParallelWork"]),
  // Site and Theme → HTML pages.
  module("SiteRenderer", ["Diagnostics", "ContentModel", "Files", "Themes"]),
]

let composition: [Target] = [
  // Calls the stages in order; the only module that imports them all.
  module(
    "Pipeline",
    [
      "Diagnostics", "ContentModel", "Files", "Themes", "ContentReader", "SiteRenderer",
      "ParallelWork",
    ]),
  // The command line; may import everything above.
  module(
    "Commands",
    [
      "Diagnostics", "ContentModel", "Files", "Pipeline",
      .product(name: "ArgumentParser", package: "swift-argument-parser"),
    ]),
  // The executable, three lines.
  .executableTarget(name: "waymark", dependencies: ["Commands"], swiftSettings: strict),
]

// Tests may import what they test and whatever stands above it.
let testTargets: [Target] = [
  .target(
    name: "TestSupport", dependencies: ["Diagnostics", "ContentModel", "ContentReader", "Files"],
    path: "Tests/TestSupport", swiftSettings: strict),
  tests(of: "Diagnostics", using: ["Diagnostics"]),
  tests(of: "ContentModel", using: ["Diagnostics", "ContentModel"]),
  tests(of: "Files", using: ["Diagnostics", "Files"]),
  tests(
    of: "MarkdownReader",
    using: ["Diagnostics", "ContentModel", "MarkdownReader", "SiteRenderer", "CCmark"]),
  tests(of: "YAMLReader", using: ["Diagnostics", "YAMLReader"]),
  // Holds our templates to the library that follows the specification of Mustache.
  tests(
    of: "Themes",
    using: [
      "Diagnostics", "Files", "Themes", .product(name: "Mustache", package: "swift-mustache"),
    ]),
  tests(of: "ContentReader", using: ["Diagnostics", "ContentModel", "ContentReader", "Files"]),
  tests(
    of: "SiteRenderer",
    using: ["Diagnostics", "ContentModel", "Files", "Themes", "SiteRenderer"],
    besides: ["Golden"]),
  // Runs the built executable, and so depends on it.
  tests(of: "Command", using: ["waymark"], besides: ["Bases", "Cases"]),
]

let package = Package(
  name: "waymark",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "waymark", targets: ["waymark"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", from: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: foundations + engines + stages + composition + testTargets,
  swiftLanguageModes: [.v6]
)
