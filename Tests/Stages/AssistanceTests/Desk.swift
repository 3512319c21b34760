@testable import Assistance
import ContentModel
import Diagnostics
import Files
import Foundation
import TestSupport
import Testing

/// A site on which somebody works: its texts, and what is known of it.
struct Desk {
  /// The texts, by their paths.
  private(set) var texts: [String: String]
  /// The site with them.
  private(set) var site: AssistedSite
  private var sample = WatchedSample()

  /// Reads a site.
  init(_ texts: [String: String]) async {
    self.texts = texts
    site = AssistedSite(site: nil, files: MemoryFiles(texts), findings: [])
    await read()
  }

  /// Reads the sample with some files replaced; nil takes one out.
  init(replacing files: [String: String?] = [:]) async {
    var all = sampleFiles
    for (path, text) in files { all[path] = text }
    await self.init(all)
  }

  /// Reads a site of the tests' folder: `HeldAside`.
  init(folder: String) async throws {
    let files = DiskFiles(
      root: projectFolder.appending(path: folder).path, folders: ["content"])
    var texts: [String: String] = [:]
    for entry in files.entries {
      guard case .file = entry.kind else { continue }
      texts[entry.path] = String(decoding: try files.contents(of: entry.path), as: UTF8.self)
    }
    await self.init(texts)
  }

  /// Reads the site anew.
  mutating func read() async {
    guard let today = CalendarDate(year: 2026, month: 11, day: 30) else { return }
    let read = await sample.load(texts, today: today)
    site = AssistedSite(site: read.value, files: MemoryFiles(texts), findings: read.diagnostics)
  }

  /// Types a text over a file without reading the site anew: what things are is as it was.
  mutating func type(_ text: String, in path: String) {
    texts[path] = text
    site = AssistedSite(site: site.site, files: MemoryFiles(texts), findings: site.findings)
  }

  /// Makes an edit, and reads the site anew.
  mutating func make(_ edit: SiteEdit) async {
    for (path, replacements) in Dictionary(grouping: edit.replacements, by: \.range.path) {
      guard let text = texts[path] else {
        Issue.record("an edit of '\(path)', which is not there")
        continue
      }
      texts[path] = replacing(replacements, in: text)
    }
    for (old, new) in edit.newNames { texts[new] = texts.removeValue(forKey: old) }
    await read()
  }

  /// Returns the text of a stretch, read off its file.
  func text(_ range: SourceRange) -> String {
    let bytes = Array((texts[range.path] ?? "").utf8)
    let lines = LineTable(bytes)
    guard let start = lines.offset(of: range.start), let end = lines.offset(of: range.end),
      start <= end
    else { return "no such place: \(range)" }
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// Returns a stretch as `02-two.md:8: text`.
  func shown(_ range: SourceRange) -> String {
    let name = range.path.split(separator: "/").last ?? ""
    return "\(name):\(range.start.line): \(text(range))"
  }
}

/// Returns a text with stretches of it replaced, which do not lie over one another.
func replacing(_ replacements: [Replacement], in text: String) -> String {
  var bytes = Array(text.utf8)
  let lines = LineTable(bytes)
  for replacement in replacements.sorted(by: {
    ($1.range.start.line, $1.range.start.column) < ($0.range.start.line, $0.range.start.column)
  }) {
    guard let start = lines.offset(of: replacement.range.start),
      let end = lines.offset(of: replacement.range.end), start <= end
    else {
      Issue.record("a replacement of no stretch: \(replacement)")
      continue
    }
    bytes.replaceSubrange(start..<end, with: Array(replacement.text.utf8))
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// The path of QM2 in the sample.
let pathOfTwo = "content/scr/markers/02-two.md"

/// Returns a desk with a text as the statement of QM2, and where its mark `1️⃣` stands.
func desk(
  stating statement: String, replacing files: [String: String?] = [:]
) async throws -> (desk: Desk, place: SourcePosition) {
  let marked = MarkedText(sampleMarker(2, "Two", statement))
  var files = files
  files[pathOfTwo] = marked.text
  let place = try #require(marked.places["1️⃣"]).inFile(pathOfTwo)
  return (await Desk(replacing: files), place)
}

extension AssistedSite {
  /// Returns all that a file names, links and definitions too.
  func allOccurrences(of path: String) -> [Occurrence] {
    AssistedFile(path, in: files).map { occurrences(in: $0) } ?? []
  }
}
