package import ContentModel
package import Files
import MarkdownWriting

/// Returns the file of a new marker, with each section that it must have ready to be written.
///
/// It says `draft: true`, so that it is checked but not published until somebody takes that line out.
///
/// - Parameters:
///   - title: What people call it.
///   - set: The set, whose other markers decide its number and the form of its file's name.
///   - number: Its number; nil for the one after the last.
///   - phase: The id of its phase; nil for that of the last marker, or the first phase.
/// - Returns: The file, with its path below the site's folder.
package func newMarker(
  _ title: Title, in set: SetDraft, number: Int? = nil, phase: String? = nil
) -> OutputFile {
  let settings = set.settings
  let newest = set.markers.max { $0.number < $1.number }
  let phase = phase ?? newest?.header.phase.id ?? settings.phases.first?.id ?? ""
  let others =
    settings.labels.areNumberedByPhase
    ? set.markers.filter { $0.header.phase.id == phase } : set.markers
  let last = others.map { settings.writtenNumber($0.number) }.max() ?? 0
  let number = number ?? last + 1
  return OutputFile(
    path: set.pathOfMarker(number, inPhase: phase, title: title.text),
    text: """
      ---
      number: \(number)
      title: \(yamlScalar(title.text))
      phase: \(phase)\(phases(of: set.settings))
      summary: …
      draft: true\(otherSections(of: set.settings))
      ---
      \(firstSections(of: set.settings).map { text(of: $0, set.settings.measureWords) }.joined(separator: "\n"))
      """)
}

/// Returns a comment on the phases that there are, where there is a choice.
private func phases(of set: SetSettings) -> String {
  set.phases.count > 1 ? "\n# phases: \(set.phases.map(\.id).joined(separator: ", "))" : ""
}

/// The sections that a new marker begins with: those it must have, or all where none is one.
private func firstSections(of set: SetSettings) -> [SectionDefinition] {
  let required = set.sections.filter(\.isRequired)
  return required.isEmpty ? set.sections : required
}

/// Returns a comment on the sections that may follow, each as its heading.
private func otherSections(of set: SetSettings) -> String {
  let others = set.sections.filter { !firstSections(of: set).contains($0) }
  guard !others.isEmpty else { return "" }
  return "\n# more sections, as you need them:"
    + others.map { "\n#   ## \($0.heading)" }.joined()
}

/// Returns a section that waits for its text; the dots belong to no language.
private func text(of section: SectionDefinition, _ words: MeasureWords) -> String {
  let content =
    switch section.kind {
    case .prose: "…"
    case .questions: "1. …?"
    case .criteria: "1. …"
    case .points: "- …"
    case .measures:
      """
      ### \(words[MeasureKind.structure])

      1. …

         - \(words[MeasurePartKind.dataSource]): …

      ### \(words[MeasureKind.process])

      2. …

         - \(words[MeasurePartKind.numerator]): …
         - \(words[MeasurePartKind.denominator]): …
         - \(words[MeasurePartKind.dataSource]): …

      ### \(words[MeasureKind.outcome])

      3. …

         - \(words[MeasurePartKind.dataSource]): …
      """
    }
  return "## \(section.heading)\n\n\(content)\n"
}
