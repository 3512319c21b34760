import ContentModel
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

/// Holds the rules of docs/content-format.md on YAML, keys and limits against the readers.
@Suite struct FormatRuleTests {
  private let page = FormatPage.current

  @Test(arguments: FormatPage.current.rows("YAML", "you write", "what happens"))
  func readsYAMLAsTheTableSays(_ row: [String]) async throws {
    let outcome = row[1]
    for files in try filesThatDo(row[0]) {
      let loaded = await loadSample(replacing: formatSite(replacing: files))
      if outcome.hasPrefix("refused") {
        #expect(loaded.diagnostics.containErrors, "\(row[0])")
      } else {
        let title = try #require(codeSpans(in: outcome).first)
        #expect(loaded.value?.sets[0].marker(2).title == title)
      }
    }
    // What the row tells to write instead.
    for mended in codeSpans(in: outcome) where mended.hasPrefix("\"") {
      let loaded = await loadSample(replacing: formatSite(replacing: marker("title: \(mended)")))
      expectFindings(loaded.diagnostics, [])
    }
  }

  @Test(arguments: [
    ("site.yml", "content/site.yml", "name: A\n"),
    ("set.yml", "content/scr/set.yml", ""), ("Markers", "content/scr/markers/02-two.md", ""),
  ])
  func knowsEachKeyOfATable(_ section: String, _ path: String, _ text: String) async throws {
    let keys = page.rows(section, "key", "meaning", "where it is not given")
      .flatMap { codeSpans(in: $0[0]) }
    #expect(keys.count > 5)
    for key in keys {
      let whole = path.hasSuffix(".md") ? "---\n\(key): 1\n---\n" : text + "\(key): 1\n"
      let found = await loadSample(replacing: formatSite(replacing: [path: whole])).diagnostics
      #expect(!found.contains { $0.code == .unknownKey }, "\(key) is documented and not known")
    }
  }

  @Test func documentsEachKeyThatAReaderAsksFor() throws {
    let folder = projectFolder.appending(path: "Sources/Stages/ContentReader")
    // Crosswalks stand on a page of their own.
    let pages = [page, .crosswalks]
    let spans = pages.flatMap { $0.sections.values.flatMap { codeSpans(in: $0) } }
    let texts = pages.flatMap { $0.blocks.map(\.text) }
    let documented = Set(spans + (spans + texts).flatMap { keys(in: $0) })
    var asked = 0
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted() {
      let source = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      // CSL's own words are documented by CSL.
      guard name.hasSuffix(".swift"), name != "CSLVocabulary.swift" else { continue }
      let reading =
        /(?:fields|entry)\.(?:text|texts|optionalText|value|node|nodes|flag|positiveNumber)\(\s*"([^"]+)"/
      for match in source.matches(of: reading) {
        #expect(documented.contains(String(match.1)), "\(name) reads '\(match.1)'")
        asked += 1
      }
    }
    #expect(asked > 30)
  }

  @Test func readsEachFormOfANameAndADate() async throws {
    let section = try #require(page.sections["sources.yml"])
    for (beginning, key) in [("A name is", "author"), ("A date is", "issued")] {
      let sentence = try #require(section.split(separator: "\n").first { $0.hasPrefix(beginning) })
      let forms = codeSpans(in: String(sentence))
      #expect(forms.count >= 2)
      for form in forms {
        let value = key == "author" ? "[\(form)]" : form
        let source =
          "- {id: act-1989, type: report, title: T, \(key): \(value)}\n"
          + "- {id: working-together-2015, type: report, title: T}\n"
        let loaded = await loadSample(
          replacing: formatSite(replacing: ["content/scr/sources.yml": source]))
        expectFindings(loaded.diagnostics, [])
      }
    }
  }

  @Test(arguments: FormatPage.current.rows("Limits", "what", "limit"))
  func keepsTheLimitsOfTheTable(_ row: [String]) async throws {
    let digits = try #require(row[1].firstMatch(of: /[0-9,]+/)).0.filter { $0 != "," }
    let limit = try #require(Int(digits))
    let bound = try #require(bounds[row[0]], "the row '\(row[0])' has no test")
    for (size, isRefused) in [(limit, false), (limit + 1, true)] {
      let site = bound.site(size)
      let found = await loadSample(
        replacing: formatSite(replacing: site.files), others: site.others)
      #expect(found.diagnostics.contains { $0.code == bound.code } == isRefused, "\(size)")
    }
  }
}

/// A limit: a site of a size, and what is found where that is too much.
private struct Bound {
  let code: DiagnosticCode
  let site: @Sendable (Int) -> (files: [String: String?], others: [FileEntry])

  init(_ code: DiagnosticCode, _ files: @escaping @Sendable (Int) -> [String: String?]) {
    self.code = code
    site = { (files($0), []) }
  }

  init(_ code: DiagnosticCode, file: @escaping @Sendable (Int) -> FileEntry) {
    self.code = code
    site = { ([:], [file($0)]) }
  }
}

/// The limits, by what the table calls them.
private let bounds: [String: Bound] = [
  "a text": Bound(.fileTooLarge) { size in
    let rest = size - statement("").utf8.count
    let words = String(repeating: "word ", count: rest / 5)
    return [
      "content/scr/markers/02-two.md": statement(words + String(repeating: "x", count: rest % 5))
    ]
  },
  "a picture or other file": Bound(.fileTooLarge) {
    FileEntry(path: "content/scr/a.pdf", kind: .file(size: $0))
  },
  "quotations, lists, their entries, paragraphs and emphasis inside one another": Bound(
    .nestingTooDeep
  ) { depth in
    let quote = String(repeating: "> ", count: depth - 1)
    return ["content/scr/markers/02-two.md": statement(quote + "Text.")]
  },
  "columns of a table": Bound(.tableTooLarge) { count in
    let cells = { (cell: String) in "|" + String(repeating: cell, count: count) }
    return [
      "content/scr/markers/02-two.md": statement("Table: T\n\n\(cells(" a |"))\n\(cells("-|"))")
    ]
  },
  "cells of the tables of a text": Bound(.tableTooLarge) { count in
    let rows = String(repeating: "| |\n", count: count - 1)
    return ["content/scr/markers/02-two.md": statement("Table: T\n\n| a |\n|---|\n" + rows)]
  },
  "values inside one another in YAML": Bound(.invalidYAML) { depth in
    let lists = String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
    return ["content/site.yml": "abbreviations: \(lists)\n"]
  },
  "values in one file of YAML": Bound(.invalidYAML) { count in
    // The keys together, the name and the list are values, too.
    let names = String(repeating: "AB,", count: count - 3)
    return ["content/site.yml": "name: A\nabbreviations: [\(names)]\n"]
  },
  "the number of a marker": Bound(.wrongValue) { number in
    ["content/scr/markers/02-two.md": sampleMarker(number, "Two", "Text.")]
  },
]

private func statement(_ text: String) -> String { sampleMarker(2, "Two", text) }

/// Returns the files that do what a cell on YAML says, one set of them for each way.
private func filesThatDo(_ cell: String) throws -> [[String: String?]] {
  let spans = codeSpans(in: cell)
  switch cell {
  case "a tab before a key": return [marker("title: Two\ndescription:\n\t- x")]
  case "the same key twice": return [marker("title: Two\ntitle: Three")]
  case "an unknown key": return [marker("title: Two\nsumary: x")]
  case _ where cell.hasPrefix("a second document"):
    let settings = (formatFiles["content/scr/set.yml"] ?? nil) ?? ""
    return [["content/scr/set.yml": settings + "---\ntitle: Other\n"]]
  case _ where cell.contains("`, then `"):
    return [marker(spans.joined(separator: "\n"), without: ["title", "summary"])]
  case _ where spans.allSatisfy({ $0.hasPrefix("title") }) && !spans.isEmpty:
    return spans.map { marker($0) }
  case _ where spans.count == 1 && cell.hasPrefix("`"): return [marker("title: Two\n\(spans[0])")]
  default: throw UnknownRow(what: cell)
  }
}

/// Returns QM2 with other keys in place of its title.
private func marker(_ keys: String, without: [String] = ["title"]) -> [String: String?] {
  let text = sampleMarker(2, "Two", "Text.").split(
    separator: "\n", omittingEmptySubsequences: false
  )
  .filter { line in !without.contains { line.hasPrefix("\($0):") } }
  .joined(separator: "\n")
  return ["content/scr/markers/02-two.md": text.replacing("number: 2", with: "number: 2\n\(keys)")]
}

/// Returns the keys of YAML in a text: whatever stands before a colon.
private func keys(in text: String) -> [String] {
  text.matches(of: #/([a-zA-Z-]+):[ \n]/#).map { String($0.1) }
}

/// A row of a table for which there is no test yet.
private struct UnknownRow: Error {
  let what: String
}
