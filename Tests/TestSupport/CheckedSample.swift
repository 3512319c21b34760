package import ContentModel
package import Diagnostics
private import ContentChecks
private import ContentReader
package import Testing

/// The sample in a form that leaves nothing to remark: each question is asked once, and the source cited.
package let checkedFiles: [String: String] = sampleFiles.merging([
  "content/scr/markers/01-one.md": checkedMarker(1, "One", "The first [@act-1989, s. 1]."),
  "content/scr/markers/02-two.md": checkedMarker(2, "Two", "The second."),
  "content/scr/markers/03-three.md": checkedMarker(3, "Three", "The third."),
]) { $1 }

/// Returns a marker with questions of its own, whose statement is `text`, which begins on line 8.
package func checkedMarker(_ number: Int, _ title: String, _ text: String) -> String {
  sampleMarker(number, title, text).replacing("Is it so?", with: "Is \(title) so?")
    .replacing("Is it not?", with: "Is \(title) not so?")
}

/// Reads, links and checks the sample with some of its files replaced; nil takes a file out.
///
/// - Parameters:
///   - files: The replacements, by path.
///   - today: The day that dates are compared with.
/// - Returns: What is shown of the findings.
package func checkSample(
  replacing files: [String: String?], today: CalendarDate? = nil
) async -> [Diagnostic] {
  var all: [String: String] = checkedFiles
  for (path, text) in files { all[path] = text }
  return await checkFiles(all.mapValues { Array($0.utf8) }, today: today)
}

/// Reads, links and checks a site of any files.
///
/// - Parameters:
///   - files: The files by their paths.
///   - today: The day that dates are compared with.
/// - Returns: What is shown of the findings.
package func checkFiles(
  _ files: [String: [UInt8]], today: CalendarDate? = nil
) async -> [Diagnostic] {
  let read = await readContent(from: MemoryFiles(bytes: files))
  guard let draft = read.value else { return read.diagnostics.inPrintingOrder() }
  let linked = await Site.linking(draft)
  let checked = await checkContent(of: linked.value, on: today)
  return Findings(read.diagnostics + linked.diagnostics + checked, for: draft.settings).shown
}

/// Checks the sample with files that hold marks, and that its findings are those expected.
package func expectChecks(
  replacing files: [String: String?], today: CalendarDate? = nil,
  _ expected: [ExpectedFinding], sourceLocation: SourceLocation = #_sourceLocation
) async {
  let plain = files.mapValues { $0.map(MarkedText.init) }
  let found = await checkSample(replacing: plain.mapValues { $0?.text }, today: today)
  expectFindings(found, at: marks(in: plain), expected, sourceLocation: sourceLocation)
}

/// Checks the sample with a text as the statement of QM2, and that its findings are those expected.
package func expectChecks(
  in statement: String, replacing files: [String: String?] = [:],
  _ expected: [ExpectedFinding], sourceLocation: SourceLocation = #_sourceLocation
) async {
  var all = files
  all["content/scr/markers/02-two.md"] = checkedMarker(2, "Two", statement)
  await expectChecks(replacing: all, expected, sourceLocation: sourceLocation)
}
