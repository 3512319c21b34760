import ContentModel
import Diagnostics
import Downloads
import Files
import Foundation
import SiteRenderer
import TestSupport
import Testing
import Themes

/// The folder of the themes in this repository.
private let themesFolder = projectFolder.appending(path: "themes").path(percentEncoded: false)

/// The standard theme, read once.
private let standardTheme = Theme.load(
  "standard", from: DiskFiles(root: themesFolder, folders: [""]), and: nil,
  for: SitePages.themeContract)

/// Loads the sample with replacements, in which nothing is wrong, with the standard theme.
func pages(
  replacing files: [String: String?] = [:], downloads: [Download] = [],
  day: CalendarDate? = nil, sourceLocation: SourceLocation = #_sourceLocation
) async throws -> SitePages {
  let loaded = await loadSample(replacing: files, day: day)
  expectFindings(loaded.diagnostics, [], sourceLocation: sourceLocation)
  return try sitePages(
    of: try #require(loaded.value, sourceLocation: sourceLocation), downloads: downloads,
    sourceLocation: sourceLocation)
}

/// Returns the pages of a site with the standard theme.
func sitePages(
  of site: Site, downloads: [Download] = [], sourceLocation: SourceLocation = #_sourceLocation
) throws -> SitePages {
  expectFindings(standardTheme.diagnostics, [], sourceLocation: sourceLocation)
  return SitePages(
    site, theme: try #require(standardTheme.value, sourceLocation: sourceLocation),
    downloads: downloads)
}

extension SitePages {
  /// Returns a page as text.
  func html(_ id: PageID) -> String { String(decoding: file(id).contents, as: UTF8.self) }

  /// Returns the page of a marker of the sample's set as text.
  func html(marker number: Int) -> String { html(.marker(MarkerID(SetID("scr"), number))) }
}

/// The name of the sample's set.
let scr = SetID("scr")

/// Replacements that make the sample use all that a site can have.
let richFiles: [String: String?] = [
  "content/site.yml": """
  name: Sample
  base-url: https://example.org/markers/
  language: en-GB
  publisher: Somebody
  """,
  "content/scr/set.yml": (sampleFiles["content/scr/set.yml"] ?? "") + """
    subtitle: Second title
    edition: 2016
    restates: act-1989
    licence: Nobody's
    status: {label: As at 2016, text: See QM1.}

    """,
  "content/scr/index.md":
    "---\ntitle: Start\n---\nOpening.\n\n## Phases\nMore.\n\n## Licence\nX.\n",
  "content/scr/glossary.md": "Words.\n\n## SCR: Serious Case Review\nSee QM2.\n\n## Act\nA law.\n",
  "content/scr/sources.yml": """
  - {id: act-1989, type: legislation, title: An Act 1989, note: Old, author: [{literal: Crown}]}
  - {id: unused, type: book, title: Unused, URL: "https://example.org/?a&b"}
  """,
  "content/pages/about.md": "---\ntitle: About\nreviewed: 2026-11-21\n---\n## Main\n[@act-1989]\n",
  "content/scr/pages/more.md": "---\ntitle: More\ndescription: D\n---\n## Page main\nSee QM1 A1.\n",
  "content/scr/markers/01-one.md": """
  ---
  number: 1
  title: One
  phase: before
  summary: About One.
  reviewed: 2026-11-21
  drafted: [statement, questions: [2]]
  held-in-part: [questions]
  not-held: [guidance]
  ---
  ## Quality statement
  See QM2 [@act-1989, s. 1].
  ### Statement title
  ### Page main
  ## Questions
  ### Title
  1. So?
  2. Not so?
  """,
  "content/scr/markers/02-two.md": """
  ---
  number: 2
  title: Two
  phase: after
  summary: About Two.
  drafted: [questions]
  ---
  ## Quality statement
  See QM1.
  ## Questions
  ### Title
  1. So?
  2. Not so?
  ## Guidance & law
  Read:
  - One
  - Two
  """,
]

/// Replacements that give QM1 two changes and QM2 one.
let changedFiles: [String: String?] = [
  "content/scr/markers/01-one.md": sampleMarker(1, "One", "See QM3.").replacing(
    "phase: before",
    with: """
      phase: before
      changes:
        - {date: 2026-02-01, note: First}
        - {date: 2026-03-01, note: "Second & <b>", kind: major}
        - {date: 2026-03-01, note: Third}
      """),
  "content/scr/markers/02-two.md": sampleMarker(2, "Two", "See QM1.").replacing(
    "phase: before",
    with: "phase: before\nchanges: [{date: 2026-03-01, note: Fourth, kind: major}]"),
]
