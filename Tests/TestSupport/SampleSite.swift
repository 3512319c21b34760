package import ContentModel
package import Diagnostics
package import Files
private import ContentReader

/// The files of the smallest whole site: one set with three markers.
package let sampleFiles: [String: String] = [
  "content/site.yml": "name: Sample\nlanguage: en-GB\n",
  "content/scr/set.yml": """
  title: Sample markers
  prefix: QM
  phases:
    - id: before
      title: Before
    - id: after
      title: After
  sections:
    - id: statement
      heading: Quality statement
      kind: prose
      required: true
      lead: true
    - id: questions
      heading: How might you know?
      aliases: [Questions]
      kind: questions
    - id: guidance
      heading: Guidance & law
      kind: points

  """,
  "content/scr/markers/01-one.md": sampleMarker(1, "One", "The first."),
  "content/scr/markers/02-two.md": sampleMarker(2, "Two", "The second."),
  "content/scr/markers/03-three.md": sampleMarker(3, "Three", "The third."),
  "content/scr/sources.yml": """
  references:
    - id: act-1989
      type: legislation
      title: An Act 1989

  """,
]

/// Returns a marker whose statement is `text`, which begins on line 8 of its file.
package func sampleMarker(_ number: Int, _ title: String, _ text: String) -> String {
  """
  ---
  number: \(number)
  title: \(title)
  phase: before
  summary: About \(title).
  ---
  ## Quality statement
  \(text)

  ## Questions
  1. Is it so?
  2. Is it not?

  """
}

/// Returns the files of the sample with some replaced; nil takes one out.
///
/// - Parameters:
///   - files: The replacements, by path.
///   - others: Entries that stand for what else a disk can hold.
/// - Returns: The whole tree.
package func sampleTree(
  replacing files: [String: String?], others: [FileEntry] = []
) -> MemoryFiles {
  var all = sampleFiles
  for (path, text) in files { all[path] = text }
  return MemoryFiles(all, others: others)
}

/// Reads the sample with some of its files replaced; nil takes a file out.
package func readSample(replacing files: [String: String?] = [:]) async -> Reported<Draft?> {
  await readContent(from: sampleTree(replacing: files))
}

/// Reads and links the sample with some of its files replaced; nil takes a file out.
package func loadSample(
  replacing files: [String: String?] = [:], others: [FileEntry] = [], day: CalendarDate? = nil
) async -> Reported<Site?> {
  await loadSite(from: sampleTree(replacing: files, others: others), day: day)
}

/// Reads and links a site of any files, made on a day.
package func loadSite(
  from files: MemoryFiles, day: CalendarDate? = nil
) async -> Reported<Site?> {
  let read = await readContent(from: files)
  guard var draft = read.value else { return Reported(nil, read.diagnostics.inPrintingOrder()) }
  draft.day = day
  draft.leaveOutUnpublishedSets()
  let linked = await Site.linking(draft)
  return Reported(
    linked.value, Findings(read.diagnostics + linked.diagnostics, for: draft.settings).shown)
}

extension Diagnostic {
  /// The finding in one line without its hint: `content/x.md:3:1: [code] summary`.
  package var line: String {
    "\(position.path):\(position.line):\(position.column): [\(code.rawValue)] \(summary)"
  }
}
