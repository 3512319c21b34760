package import ContentModel
package import Files

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
  let last = set.markers.max { $0.number < $1.number }
  let number = number ?? (last?.number ?? 0) + 1
  let phase = phase ?? last?.header.phase.id ?? set.settings.phases.first?.id ?? ""
  let name = [padded(number, like: set.markers), title.fileName].compactMap { $0 }
  return OutputFile(
    path: "\(set.folder)/markers/\(name.joined(separator: "-")).md",
    text: """
      ---
      number: \(number)
      title: \(yamlScalar(title.text))
      phase: \(phase)\(phases(of: set.settings))
      summary: …
      draft: true\(otherSections(of: set.settings))
      ---
      \(firstSections(of: set.settings).map(text).joined(separator: "\n"))
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
private func text(of section: SectionDefinition) -> String {
  let content =
    switch section.kind {
    case .prose: "…"
    case .questions: "1. …?"
    case .points: "- …"
    }
  return "## \(section.heading)\n\n\(content)\n"
}

/// Returns a number with as many digits as the other files of the set give theirs, and two or more.
private func padded(_ number: Int, like markers: [MarkerDraft]) -> String {
  let widths = markers.map { marker in
    marker.path.split(separator: "/").last?.prefix { $0.isNumber }.count ?? 0
  }
  let digits = String(number)
  return String(repeating: "0", count: max(0, max(2, widths.max() ?? 0) - digits.count)) + digits
}
