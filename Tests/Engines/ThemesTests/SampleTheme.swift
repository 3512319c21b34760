import Diagnostics
import Files
import TestSupport
import Testing
import Themes

/// The shape of the view that the sample's one template `page` gets.
let sampleShape = shape([
  "title": .text(""), "subtitle": .text("").optional, "body": .html(""), "is-new": .flag(""),
  "note": .text("").optional,
  "set": .object("", shape(["title": .text(""), "code": .text("").optional])).optional,
  "parts": .list(
    "",
    of: shape(["name": .text(""), "note": .text("").optional, "html": .html("").optional])),
])

/// Values for a view of that shape.
let sampleView: [String: SampleValue] = [
  "title": .text("Title"), "body": .html("<b>Body</b>"), "is-new": .flag(true),
  "set": .object(["title": .text("Set"), "code": .text("S")]),
  "parts": .list([["name": .text("one")], ["name": .text("<two>")]]),
]

/// The files of a theme with one template.
func themeFiles(_ page: String, _ others: [String: String] = [:]) -> [String: String] {
  [
    "templates/page.mustache": page,
    "strings/en-GB.yml": "skip: Skip & go\ncount: {one: '{count} part', other: '{count} parts'}\n",
    "assets/style.css": "p {}",
  ].merging(others) { $1 }
}

/// Loads a theme from memory.
func loadTheme(_ files: [String: String]) -> Reported<Theme?> {
  loadThemes(["theme.yml": "values: 3\n"].merging(files) { $1 })
}

/// Loads the theme `sample` from memory, with themes that it can extend.
func loadThemes(_ files: [String: String], _ others: [String: String] = [:]) -> Reported<Theme?> {
  let own = files.map { ("sample/\($0.key)", $0.value) }
  return Theme.load(
    "sample", from: MemoryFiles(Dictionary(uniqueKeysWithValues: own).merging(others) { $1 }),
    and: nil,
    for: ThemeContract(
      version: 3, views: ["page": sampleShape], strings: ["skip"], plurals: ["count"]))
}

/// Renders a template with the sample's view.
func rendered(_ page: String, _ others: [String: String] = [:]) throws -> String {
  let loaded = loadTheme(themeFiles(page, others))
  expectFindings(loaded.diagnostics, [])
  let theme = try #require(loaded.value)
  return theme.render("page", sampleView, theme.strings(for: "en-GB"))
}

/// Loads a theme whose files hold marks, and checks its findings.
func expectFindings(
  in files: [String: String], _ expected: [ExpectedFinding],
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let plain = files.mapValues(MarkedText.init)
  var marks: [SourcePosition: Character] = [:]
  for (path, marked) in plain {
    for (mark, place) in marked.places { marks[place.inFile("themes/sample/\(path)")] = mark }
  }
  let loaded = loadTheme(plain.mapValues(\.text))
  expectFindings(
    loaded.diagnostics.inPrintingOrder(), at: marks, expected, sourceLocation: sourceLocation)
  #expect(
    (loaded.value == nil) == loaded.diagnostics.containErrors, sourceLocation: sourceLocation)
}
