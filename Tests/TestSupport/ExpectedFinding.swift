package import ContentModel
package import Diagnostics
package import Testing

/// A finding as a test foresees it.
package struct ExpectedFinding: Hashable, Sendable, CustomStringConvertible {
  /// The mark in the input, or a place written out: a path for a whole file, `path:3:1` for another.
  package let place: String
  /// Its code.
  package let code: DiagnosticCode
  /// Its wording; nil where the test does not care.
  package let summary: String?
  /// Its hint; nil where the test does not care.
  package let hint: String?

  /// Makes an expectation.
  package init(
    _ place: String, _ code: DiagnosticCode, _ summary: String? = nil, hint: String? = nil
  ) {
    self.place = place
    self.code = code
    self.summary = summary
    self.hint = hint
  }

  package var description: String { "\(place) [\(code.rawValue)]" }

  /// Whether a finding at a place is the one that is meant.
  func isMet(by diagnostic: Diagnostic, at place: String) -> Bool {
    self.place == place && code == diagnostic.code
      && (summary == nil || summary == diagnostic.summary)
      && (hint == nil || hint == diagnostic.hint)
  }
}

/// Checks that findings are those expected and no others, in whatever order.
///
/// - Parameters:
///   - diagnostics: What was found.
///   - marks: The marked places of the input.
///   - expected: What should have been.
///   - sourceLocation: The test.
package func expectFindings(
  _ diagnostics: [Diagnostic], at marks: [SourcePosition: Character] = [:],
  _ expected: [ExpectedFinding], sourceLocation: SourceLocation = #_sourceLocation
) {
  var open = expected
  var surprises: [String] = []
  for diagnostic in diagnostics {
    let position = diagnostic.position
    let written =
      position.line == 0 ? position.path : "\(position.path):\(position.line):\(position.column)"
    let place = marks[position].map(String.init) ?? written
    if let index = open.firstIndex(where: { $0.isMet(by: diagnostic, at: place) }) {
      open.remove(at: index)
    } else {
      surprises.append(
        "\(place) [\(diagnostic.code.rawValue)] \(diagnostic.summary) (\(diagnostic.hint ?? "-"))")
    }
  }
  guard !open.isEmpty || !surprises.isEmpty else { return }
  let missing = open.map {
    "missing: \($0) \($0.summary ?? "") (\($0.hint ?? "any hint"))"
  }
  Issue.record(
    Comment(rawValue: (missing + surprises.map { "found: \($0)" }).joined(separator: "\n")),
    sourceLocation: sourceLocation)
}

/// Loads the sample with files that hold marks, and checks that its findings are those expected.
///
/// - Parameters:
///   - files: Replacements for files of the sample; nil takes one out.
///   - expected: The findings.
///   - sourceLocation: The test.
/// - Returns: The site.
@discardableResult
package func expectFindings(
  replacing files: [String: String?], _ expected: [ExpectedFinding],
  sourceLocation: SourceLocation = #_sourceLocation
) async -> Site? {
  let plain = files.mapValues { $0.map(MarkedText.init) }
  let loaded = await loadSample(replacing: plain.mapValues { $0?.text })
  expectFindings(
    loaded.diagnostics, at: marks(in: plain), expected, sourceLocation: sourceLocation)
  return loaded.value
}

/// Returns the marked places of files.
func marks(in files: [String: MarkedText?]) -> [SourcePosition: Character] {
  var marks: [SourcePosition: Character] = [:]
  for (path, marked) in files {
    for (mark, place) in marked?.places ?? [:] { marks[place.inFile(path)] = mark }
  }
  return marks
}

/// Loads the sample with a text as the statement of QM1, and checks its findings.
@discardableResult
package func expectFindings(
  in statement: String, replacing files: [String: String?] = [:],
  _ expected: [ExpectedFinding], sourceLocation: SourceLocation = #_sourceLocation
) async -> Site? {
  var all = files
  all["content/scr/markers/01-one.md"] = sampleMarker(1, "One", statement)
  return await expectFindings(replacing: all, expected, sourceLocation: sourceLocation)
}
