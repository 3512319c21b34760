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

// `script/fuzz` sets this: in place of the program, what feeds its readers at random is compiled, and every module so that
// libFuzzer sees which way an input takes (docs/decisions/0064).
let isFuzzed = Context.environment["WAYMARK_FUZZING"] != nil
let watched = ["-sanitize=fuzzer,address"]

// What a build of a site does not go through, or where programs outside take the time: small rather than fast
// (docs/decisions/0057).
let seldomCalled: Set = [
  "Assistance", "Collation", "Commands", "ExternalLinks", "ForeignTexts", "GitFiles",
  "HandoutRenderer", "Importers", "Inventories", "JSONReading", "LanguageServer", "NewContent",
  "OfficeTexts", "PreviewServer", "Programs", "Reports", "SpreadsheetReader", "Spreadsheets",
  "TextDocuments", "Typesetter",
]

func module(
  _ name: String, _ dependencies: [Target.Dependency] = [], plugins: [Target.PluginUsage] = []
) -> Target {
  let own: [SwiftSetting] =
    if isFuzzed {
      [.unsafeFlags(watched + ["-enable-testing"])]
    } else if seldomCalled.contains(name) {
      [.unsafeFlags(["-Osize"], .when(configuration: .release))]
    } else {
      []
    }
  return .target(
    name: name, dependencies: dependencies, swiftSettings: strict + own, plugins: plugins)
}

// The folders hold what tests compare with or begin from: no code, and no resources.
func tests(
  of name: String, using dependencies: [Target.Dependency] = [], besides folders: [String] = []
) -> Target {
  .testTarget(
    name: name + "Tests", dependencies: dependencies + ["TestSupport"], exclude: folders,
    swiftSettings: strict)
}

// Gives targets the folder of their layer, so that none can stand in another: `Sources/Engines/Themes`.
func layer(_ name: String, _ targets: [Target]) -> [Target] {
  for target in targets {
    target.path = "\(target.type == .test ? "Tests" : "Sources")/\(name)/\(target.name)"
  }
  return targets
}

// Module maps and shims of C libraries, and C functions that Swift does not have; no Swift. Each has one importer.
let system: [Target] = layer(
  "System",
  [
    // Exchanges two folders, lists one to its end, and waits for a disk; for Files.
    .target(name: "CFolderExchange"),
    // The system's libcmark; for MarkdownReader.
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark",
      providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    // The system's libyaml; for YAMLReader (docs/decisions/0031).
    .systemLibrary(
      name: "CYAML", pkgConfig: "yaml-0.1",
      providers: [.apt(["libyaml-dev"]), .brew(["libyaml"])]),
    // The system's libidn2; for ExternalLinks (docs/decisions/0032).
    .systemLibrary(
      name: "CIDN2", pkgConfig: "libidn2",
      providers: [.apt(["libidn2-dev"]), .brew(["libidn2"])]),
    // OpenSSL's libcrypto; for Digests.
    .systemLibrary(
      name: "CCrypto", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"]), .brew(["openssl@3"])]),
    // For Compression, both (docs/decisions/0045).
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc",
      providers: [.apt(["libbrotli-dev"]), .brew(["brotli"])]),
    .systemLibrary(name: "CZlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    // The system's expat; for XMLReader (docs/decisions/0048).
    .systemLibrary(
      name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"]), .brew(["expat"])]),
    // The system's gumbo; for HTMLReader (docs/decisions/0055).
    .systemLibrary(
      name: "CGumbo", pkgConfig: "gumbo",
      providers: [.apt(["libgumbo-dev"]), .brew(["gumbo-parser"])]),
    // The system's libxlsxwriter; for Spreadsheets.
    .systemLibrary(
      name: "CXlsxWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    // The allocator of the executable on Linux (docs/decisions/0020).
    .systemLibrary(name: "CMimalloc", providers: [.apt(["libmimalloc-dev"])]),
    // Knows the commit that the program was compiled from; for Commands. `script/compile` says which.
    .target(
      name: "CBuildMark",
      cSettings: Context.environment["WAYMARK_COMMIT"].map {
        [.define("WAYMARK_COMMIT", to: "0x\($0)")]
      } ?? []),
    // Tells of changes in open files, through kqueue on macOS; for PreviewServer (docs/decisions/0028).
    .target(name: "CFileEvents"),
  ])

// A module imports only from the layers above its own in this file, and from its own only what its comment
// allows: script/check-rules holds the folders to it. Within the foundations, only `Platform`,
// `Diagnostics`, `ParallelWork` and `JSONWriting` may be imported; stages import no other stage.
let foundations: [Target] = layer(
  "Foundations",
  [
    // What the platform has beside Swift, in one spelling; imports nothing of ours, and alone imports Foundation
    // (docs/decisions/0032).
    module("Platform"),
    // May import Platform.
    module("Diagnostics", ["Platform"]),
    // Imports nothing of ours.
    module("ParallelWork"),
    // Text in UTF-8 as it grows; imports nothing of ours.
    module("ByteWriting"),
    // JSON with its members in order. May import ByteWriting.
    module("JSONWriting", ["ByteWriting"]),
    // May import Platform, Diagnostics and ParallelWork; knows no Markdown, no HTML, no files.
    module("ContentModel", ["Platform", "Diagnostics", "ParallelWork"]),
    // May import Platform, Diagnostics and ByteWriting, and alone imports CFolderExchange and the file system.
    module(
      "Files",
      [
        "Platform", "Diagnostics", "ByteWriting", "CFolderExchange",
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
  ])

// Each engine is the only importer of its library.
let engines: [Target] = layer(
  "Engines",
  [
    // May import the foundations and CCmark; alone imports cmark.
    module("MarkdownReader", ["Diagnostics", "ContentModel", "CCmark"]),
    // May import the foundations and ContentShapes, by which it knows keys (docs/decisions/0061); alone imports libyaml.
    module("YAMLReader", ["Diagnostics", "ContentShapes", "CYAML"]),
    // May import the foundations and YAMLReader (docs/decisions/0003). Carries the standard theme.
    module(
      "Themes", ["Diagnostics", "ByteWriting", "Files", "YAMLReader"], plugins: ["EmbedFolders"]),
    // Imports nothing of ours; alone imports libcrypto.
    module("Digests", ["CCrypto"]),
    // Bytes as smaller ones: deflate, gzip, Brotli. Imports nothing of ours; alone imports zlib and Brotli.
    module("Compression", ["CZlib", "CBrotli"]),
    // What the files of Word, OpenDocument and Excel have in common: archives, days, and text that XML can hold.
    // May import ContentModel and Compression.
    module("OfficeFiles", ["ContentModel", "Compression"]),
    // Workbook → the bytes of a file of Excel or OpenDocument. May import the foundations and OfficeFiles; alone
    // imports libxlsxwriter.
    module(
      "Spreadsheets", ["Platform", "ByteWriting", "Files", "OfficeFiles", "CXlsxWriter"]),
    // XML that is not trusted → what stands in it, one after the other. Imports nothing of ours; alone imports
    // expat (docs/decisions/0048).
    module("XMLReader", ["CExpat"]),
    // HTML that is not trusted → its elements, as browsers read them. Imports nothing of ours; alone imports gumbo
    // (docs/decisions/0055).
    module("HTMLReader", ["CGumbo"]),
    // The bytes of a workbook that somebody has filled in → its cells as texts. May import ContentModel,
    // OfficeFiles and XMLReader.
    module("SpreadsheetReader", ["ContentModel", "OfficeFiles", "XMLReader"]),
    // What the documentation says of each kind of finding, which the program carries. May import the foundations.
    module("FindingPages", ["Diagnostics", "Files"], plugins: ["EmbedFolders"]),
    // What YAML files and front matter may say: one table for readers, schemas and editors. May import the foundations.
    module("ContentShapes", ["Diagnostics", "ContentModel", "JSONWriting"]),
    // JSON that is not trusted → its values. Imports nothing of ours.
    module("JSONReading"),
    // What can be cited of a site, by the names that its publisher gave it: the bytes of an inventory, ours or Sphinx's →
    // its entries, and the other way. May import the foundations, JSONReading and Compression.
    module(
      "Inventories", ["Diagnostics", "ByteWriting", "ContentModel", "JSONReading", "Compression"]),
    // May import Platform and Files; alone imports Subprocess, and the type of its files from SystemPackage.
    module(
      "Programs",
      [
        "Platform", "Files",
        .product(name: "Subprocess", package: "swift-subprocess"),
        .product(name: "SystemPackage", package: "swift-system"),
      ]),
    // TextDocument → the bytes of a Word or OpenDocument text, and such bytes → the tree of Pandoc. May import the
    // foundations, JSONReading, OfficeFiles and Programs; alone knows Pandoc.
    module(
      "TextDocuments",
      ["ByteWriting", "ContentModel", "Files", "JSONReading", "OfficeFiles", "Programs"]),
    // Passages → the index of a site's search, cut into small scripts. May import the foundations and
    // Digests.
    module("SearchIndex", ["ByteWriting", "Files", "JSONWriting", "Digests"]),
    // What pages and documents say alike: words of the theme that the program needs, addresses, directions
    // of writing, digits that tell one wording of a question from another, cells of tables. May import the foundations, Digests
    // and Themes (docs/decisions/0049).
    module("Wording", ["Platform", "ByteWriting", "ContentModel", "Digests", "Themes"]),
    // What lists of downloads say, and what is still to be made. May import ContentModel.
    module("Downloads", ["ContentModel"]),
    // What two sequences have in common. Imports nothing.
    module("Alignment"),
    // Blocks and running text → Markdown that reads back as the same. May import the foundations.
    module("MarkdownWriting", ["ByteWriting", "ContentModel", "Diagnostics"]),
    // A text that was made elsewhere, with every word it held; and the readers of plain text, web pages and PDF. May
    // import the foundations, Programs and HTMLReader.
    module(
      "ForeignTexts",
      ["Platform", "Diagnostics", "ContentModel", "Files", "Programs", "HTMLReader"]),
    // The bytes of a Word or OpenDocument text, or Markdown of others → a ForeignDocument. May import the foundations,
    // ForeignTexts, JSONReading, OfficeFiles, XMLReader and TextDocuments, which knows Pandoc.
    module(
      "OfficeTexts",
      [
        "Diagnostics", "ContentModel", "ForeignTexts", "JSONReading", "OfficeFiles", "XMLReader",
        "TextDocuments",
      ]),
    // Data and templates → PDF and pictures, through Typst. May import the foundations and Programs.
    module("Typesetter", ["Files", "Programs"]),
    // The files of a version that git keeps. May import the foundations and Programs.
    module("GitFiles", ["Diagnostics", "Files", "Programs"]),
    // Asks for the addresses of other hosts, through curl. May import the foundations and Programs; alone
    // imports libidn2.
    module("ExternalLinks", ["Platform", "Diagnostics", "ContentModel", "Programs", "CIDN2"]),
  ])

// Stages import foundations and engines, and never one another.
let stages: [Target] = layer(
  "Stages",
  [
    // content/ → Draft. Carries the starter site, whose sentences are no content.
    module(
      "ContentReader",
      [
        "Diagnostics", "ContentModel", "ContentShapes", "Files", "Inventories", "MarkdownReader",
        "YAMLReader", "ParallelWork",
      ],
      plugins: ["EmbedFolders"]),
    // Site → findings on what is doubtful although every link of it leads somewhere.
    module("ContentChecks", ["Diagnostics", "ContentModel", "ParallelWork", "Wording"]),
    // Two Sites → what changed from one to the other.
    module("Comparison", ["Diagnostics", "ContentModel", "ParallelWork", "Alignment"]),
    // Site and Theme → HTML pages.
    module(
      "SiteRenderer",
      [
        "Platform", "Diagnostics", "ByteWriting", "ContentModel", "Files", "Inventories",
        "JSONWriting", "ParallelWork",
        "Themes", "Digests", "SearchIndex", "Wording", "Downloads", "MarkdownWriting",
      ]),
    // Site and the words of a Theme → documents for paper as values and as JSON, and documents to edit.
    module(
      "HandoutRenderer",
      [
        "Diagnostics", "ContentModel", "Themes", "Wording", "Downloads", "JSONWriting", "Digests",
        "Spreadsheets", "TextDocuments",
      ]),
    // Site, Theme and what agencies sent back → their answers side by side, for people and programs.
    module(
      "Collation",
      [
        "Platform", "ContentModel", "JSONReading", "JSONWriting", "ByteWriting", "Themes",
        "Digests", "Wording", "SpreadsheetReader", "Spreadsheets", "TextDocuments",
      ]),
    // What was made elsewhere → files of content, and what became of every word.
    module(
      "Importers",
      [
        "Platform", "Diagnostics", "ByteWriting", "ContentModel", "ContentShapes", "Files",
        "YAMLReader", "MarkdownReader", "MarkdownWriting", "Alignment", "ForeignTexts", "Digests",
      ]),
    // Site, its findings and its texts as they are being typed, and a place → what could stand there, what it means,
    // what mends it. Knows neither JSON-RPC nor HTTP.
    module(
      "Assistance",
      [
        "Platform", "Diagnostics", "ContentModel", "Files", "ContentShapes", "MarkdownReader",
        "YAMLReader", "Wording", "Alignment",
      ]),
    // Draft → new files to write on. Carries the starter site.
    module(
      "NewContent",
      [
        "Diagnostics", "ContentModel", "ContentShapes", "Files", "JSONWriting", "Themes", "Digests",
        "MarkdownWriting",
      ],
      plugins: ["EmbedFolders"]),
  ])

// What runs while the program is compiled.
let buildTools: [Target] = [
  .executableTarget(
    name: "embed-folders", path: "Sources/BuildTools/EmbedFolders", swiftSettings: strict),
  .plugin(name: "EmbedFolders", capability: .buildTool(), dependencies: ["embed-folders"]),
]

let composition: [Target] = layer(
  "Composition",
  [
    // What changed, and what was imported → text, JSON, a page.
    module(
      "Reports",
      [
        "Platform", "Diagnostics", "ByteWriting", "ContentModel", "Comparison", "Digests",
        "ForeignTexts", "Importers", "JSONWriting",
      ]),
    // Calls the stages in order; the only module that imports them all.
    module(
      "Pipeline",
      [
        "Diagnostics", "ByteWriting", "ContentModel", "Files", "GitFiles", "Themes",
        "ContentReader", "ContentChecks", "SearchIndex", "SiteRenderer", "HandoutRenderer",
        "Downloads", "JSONWriting", "ParallelWork", "Comparison", "Typesetter", "TextDocuments",
        "Digests", "Programs", "Compression", "Spreadsheets",
      ]),
    // Shows a site in a browser while it is written, and carries the script that pages load for it. May import Pipeline and what stands above it; alone
    // imports CFileEvents and FlyingSocks (docs/decisions/0016).
    module(
      "PreviewServer",
      [
        "Platform", "Diagnostics", "ByteWriting", "ContentModel", "Files", "Pipeline",
        "ContentReader", "ContentShapes", "GitFiles", "JSONReading", "JSONWriting", "Digests",
        "ForeignTexts", "MarkdownWriting", "Importers", "NewContent",
        "Comparison", "Assistance", "Downloads", "FindingPages",
        "Themes", "CFileEvents", .product(name: "FlyingSocks", package: "FlyingFox"),
      ], plugins: ["EmbedFolders"]),
    // Answers editors over the Language Server Protocol. May import Pipeline and what stands above it.
    module(
      "LanguageServer",
      [
        "Platform", "Diagnostics", "ByteWriting", "ContentModel", "Files", "Pipeline",
        "Assistance", "JSONReading", "JSONWriting",
      ]),
    // The command line; may import everything above.
    module(
      "Commands",
      [
        "Platform", "Diagnostics", "ContentModel", "Files", "Pipeline", "NewContent", "Comparison",
        "Digests", "ForeignTexts", "Importers", "MarkdownWriting", "OfficeTexts", "Reports",
        "Collation", "Spreadsheets", "TextDocuments", "ExternalLinks", "Inventories",
        "ContentReader", "PreviewServer", "LanguageServer", "FindingPages", "Programs", "Themes",
        "Wording",
        "Compression", "Downloads", "CBuildMark",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    // The executable: three lines, and the allocator of memory on Linux.
    .executableTarget(
      name: "waymark",
      dependencies: [
        "Commands", .target(name: "CMimalloc", condition: .when(platforms: [.linux])),
      ], swiftSettings: strict),
  ])

// What takes the place of the composition for `script/fuzz`: the readers of it alone, and the targets.
let fuzzing: [Target] =
  layer(
    "Composition",
    [
      module("PreviewServer", ["Platform", "ContentReader", "Files"]),
      module("LanguageServer", ["JSONReading", "JSONWriting"]),
    ])
  + [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        "Platform", "Diagnostics", "ByteWriting", "ContentModel", "Files", "MarkdownReader",
        "YAMLReader",
        "Themes", "OfficeFiles", "XMLReader", "HTMLReader", "SpreadsheetReader", "JSONReading",
        "Inventories", "MarkdownWriting", "ForeignTexts", "OfficeTexts", "ContentReader",
        "SiteRenderer", "PreviewServer", "LanguageServer",
      ],
      path: "Fuzzing/Sources", swiftSettings: strict + [.unsafeFlags(watched)],
      linkerSettings: [.unsafeFlags(watched)])
  ]
if isFuzzed {
  fuzzing[0].path = "Sources/Composition/PreviewServer/HTTP"
  fuzzing[0].exclude = ["Connection.swift", "Deadline.swift", "Listeners.swift", "Request.swift"]
  fuzzing[1].path = "Sources/Composition/LanguageServer/Messages"
}

// Tests may import what they test and whatever stands above it.
let testTargets: [Target] =
  [
    .target(
      name: "TestSupport",
      dependencies: [
        "Diagnostics", "ContentModel", "ContentReader", "ContentChecks", "Files", "JSONWriting",
      ],
      path: "Tests/TestSupport", swiftSettings: strict)
  ]
  + layer(
    "Foundations",
    [
      tests(
        of: "Platform", using: ["Platform"],
        besides: ["canonical_forms.py", "canonical_forms.txt"]),
      tests(of: "Diagnostics", using: ["Diagnostics", "ContentModel"]),
      tests(of: "ByteWriting", using: ["ByteWriting"]),
      tests(of: "ContentModel", using: ["Diagnostics", "ContentModel"]),
      tests(of: "Files", using: ["Diagnostics", "Files"]),
    ])
  + layer(
    "Engines",
    [
      tests(
        of: "MarkdownReader",
        using: [
          "Diagnostics", "ByteWriting", "ContentModel", "MarkdownReader", "MarkdownWriting",
          "SiteRenderer",
          "CCmark",
        ]),
      tests(of: "YAMLReader", using: ["ContentShapes", "Diagnostics", "YAMLReader"]),
      // Holds our templates to the library that follows the specification of Mustache.
      tests(
        of: "Themes",
        using: [
          "Diagnostics", "ByteWriting", "Files", "Themes",
          .product(name: "Mustache", package: "swift-mustache"),
        ]),
      tests(of: "Alignment", using: ["Alignment"]),
      tests(of: "Digests", using: ["Digests"]),
      tests(
        of: "SearchIndex", using: ["Files", "JSONWriting", "ParallelWork", "SearchIndex"],
        besides: ["words.json"]),
      tests(of: "Compression", using: ["Compression"]),
      tests(
        of: "Inventories",
        using: ["ByteWriting", "Compression", "ContentModel", "Inventories"]),
      tests(of: "OfficeFiles", using: ["OfficeFiles", "Files", "Programs"]),
      tests(of: "Spreadsheets", using: ["OfficeFiles", "Spreadsheets"]),
      tests(of: "JSONReading", using: ["JSONReading"]),
      tests(of: "ContentShapes", using: ["ContentShapes", "Importers"]),
      tests(of: "FindingPages", using: ["Diagnostics", "FindingPages"]),
      tests(
        of: "OfficeTexts",
        using: [
          "ContentModel", "ForeignTexts", "OfficeFiles", "OfficeTexts", "Programs",
          "TextDocuments", "XMLReader",
        ]),
      tests(of: "XMLReader", using: ["XMLReader"]),
      tests(of: "HTMLReader", using: ["HTMLReader"]),
      tests(of: "ForeignTexts", using: ["ContentModel", "ForeignTexts", "Programs"]),
      tests(of: "SpreadsheetReader", using: ["OfficeFiles", "SpreadsheetReader", "Spreadsheets"]),
      tests(
        of: "TextDocuments",
        using: ["Files", "OfficeFiles", "Programs", "TextDocuments"]),
      tests(of: "Programs", using: ["Files", "Programs"]),
      tests(of: "Typesetter", using: ["Files", "Programs", "Typesetter"]),
      tests(of: "GitFiles", using: ["Diagnostics", "Files", "Programs", "GitFiles"]),
      tests(of: "ExternalLinks", using: ["Diagnostics", "ContentModel", "ExternalLinks"]),
    ])
  + layer(
    "Stages",
    [
      tests(of: "Comparison", using: ["Diagnostics", "ContentModel", "Comparison"]),
      tests(
        of: "Collation",
        using: [
          "Collation", "ContentModel", "Diagnostics", "Files", "JSONWriting", "SiteRenderer",
          "Spreadsheets", "Themes", "Wording",
        ]),
      tests(
        of: "ContentChecks", using: ["Diagnostics", "ContentModel", "ContentChecks", "Wording"],
        besides: ["Slips.txt"]),
      tests(of: "ContentReader", using: ["Diagnostics", "ContentModel", "ContentReader", "Files"]),
      tests(
        of: "SiteRenderer",
        using: [
          "Diagnostics", "ContentModel", "Downloads", "Files", "JSONWriting", "Themes",
          "SearchIndex", "SiteRenderer",
          "Wording",
        ],
        besides: ["Golden"]),
      tests(
        of: "HandoutRenderer",
        using: [
          "Diagnostics", "ContentModel", "ContentReader", "Downloads", "Files", "HandoutRenderer",
          "JSONWriting", "Programs", "SiteRenderer", "Spreadsheets", "TextDocuments", "Themes",
        ]),
      tests(
        of: "Assistance",
        using: [
          "Diagnostics", "ContentModel", "ContentReader", "ContentChecks", "Files", "Assistance",
          "Pipeline",
        ]),
      tests(
        of: "NewContent",
        using: ["Diagnostics", "ContentModel", "ContentReader", "Files", "NewContent", "Themes"]
      ),
    ])
  + layer(
    "Composition",
    [
      tests(
        of: "Reports",
        using: ["Diagnostics", "ContentModel", "Comparison", "Reports", "Programs"]),
      tests(
        of: "Pipeline",
        using: [
          "Diagnostics", "ContentModel", "Comparison", "Downloads", "Files", "Themes",
          "SiteRenderer", "Pipeline",
        ]),
      tests(of: "PreviewServer", using: ["Platform", "Diagnostics", "Files", "PreviewServer"]),
      tests(
        of: "LanguageServer", using: ["Diagnostics", "Files", "Assistance", "LanguageServer"]),
      // Runs the built executable, and so depends on it.
      tests(
        of: "Command", using: ["waymark", "Diagnostics"],
        besides: ["Bases", "Cases", "OtherHosts/loopback_server.py"]),
    ])

let package = Package(
  name: "waymark",
  platforms: [.macOS(.v15)],
  products: isFuzzed ? [] : [.executable(name: "waymark", targets: ["waymark"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/swhitty/FlyingFox", exact: "0.27.1"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: system + foundations + engines + buildTools + stages
    + (isFuzzed ? fuzzing : composition + testTargets),
  swiftLanguageModes: [.v6]
)
