import ContentModel
import ContentReader
import Diagnostics
import Files

/// A tree of files that exist in memory alone.
struct MemoryFiles: FileTree {
  let entries: [FileEntry]
  let texts: [String: [UInt8]]

  init(_ texts: [String: [UInt8]]) {
    self.texts = texts
    entries = texts.map { FileEntry(path: $0, kind: .file(size: $1.count)) }
      .sorted { $0.path < $1.path }
  }

  func contents(of path: String) throws(FileError) -> [UInt8] {
    guard let bytes = texts[path] else {
      throw FileError(path: path, reason: "there is no such file or folder")
    }
    return bytes
  }
}

/// A small site that has a file of each kind.
let smallSite: [String: [UInt8]] = [
  "content/site.yml": "name: Sample\nlanguage: en-GB\nbase-url: https://example.org/\n",
  "content/pages/about.md": "---\ntitle: About\n---\n## Who we are\nText.\n",
  "content/set/set.yml": """
  title: Sample markers
  prefix: QM
  phases:
    - {id: before, title: Before}
    - {id: after, title: After}
  sections:
    - {id: statement, heading: Quality statement, kind: prose, required: true, lead: true}
    - {id: questions, heading: How might you know?, aliases: [Questions], kind: questions}
    - {id: guidance, heading: Guidance & law, kind: points}

  """,
  "content/set/index.md": "---\ntitle: Start\n---\nRead QM1 first.\n",
  "content/set/glossary.md": "## SCR: Serious Case Review\nA review.\n",
  "content/set/sources.yml": "- {id: act-1989, type: legislation, title: An Act 1989}\n",
  "content/set/markers/01-one.md": smallMarker(1, "One"),
  "content/set/markers/02-two.md": smallMarker(2, "Two"),
].mapValues { Array($0.utf8) }

private func smallMarker(_ number: Int, _ title: String) -> String {
  """
  ---
  number: \(number)
  title: \(title)
  phase: before
  summary: About \(title).
  ---
  ## Quality statement
  A statement of \(title).

  ## Questions
  1. Is \(title) so?
  2. Is \(title) not so?

  ## Guidance & law
  - A point [@act-1989, s. 1].

  """
}

/// Reads and links a site, and expects that its findings lie inside its files.
func load(_ files: [String: [UInt8]]) -> (site: Site?, findings: [Diagnostic]) {
  let loaded = waiting {
    let read = await readContent(from: MemoryFiles(files))
    guard let draft = read.value else { return (site: Site?.none, findings: read.diagnostics) }
    let linked = await Site.linking(draft)
    return (site: linked.value, findings: read.diagnostics + linked.diagnostics)
  }
  expectPlaces(of: loaded.findings, in: files)
  return loaded
}
