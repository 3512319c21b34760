import ContentModel
import Diagnostics

/// What headings of a document name in a set: sections, and phases.
struct SectionNames {
  private let sections: [SectionDefinition]
  private let phases: [Phase]
  private let given: [(heading: HeadingText, id: String)]

  init(_ settings: SetSettings, _ rules: ImportRules) {
    sections = settings.sections
    phases = settings.phases
    given = rules.headings.sorted { $0.key < $1.key }.map { (HeadingText($0.key), $0.value) }
  }

  /// Returns the section that a heading names as the set or `import.yml` writes it, but for case, signs and a plural.
  func section(namedBy heading: String) -> SectionDefinition? {
    let text = HeadingText(heading)
    if let given = given.first(where: { $0.heading.folded == text.folded }) {
      return sections.first { $0.id == given.id }
    }
    return sections.definition(namedBy: heading)
      ?? sections.first { section in
        ([section.heading] + section.aliases).contains { text.isSame(as: $0) }
      }
  }

  /// Returns the section that a heading most likely names: one with a slip, or worded a little otherwise.
  func section(meantBy heading: String) -> SectionDefinition? {
    let text = HeadingText(heading)
    guard text.folded.utf8.count >= 6 else { return nil }
    let names = sections.flatMap { [$0.heading] + $0.aliases }.filter { $0.utf8.count >= 6 }
    if let near = nearMiss(to: text.folded, among: names.map(foldedHeading)) {
      return sections.definition(namedBy: near)
    }
    return sections.first { section in
      ([section.heading] + section.aliases).contains { text.isLike($0) }
    }
  }

  /// Returns the section with which a paragraph begins, and how many bytes its name takes with the colon:
  /// `Rationale: Without reasons …`.
  func runIn(_ content: [WrittenInline], _ text: String) -> (
    section: SectionDefinition, length: Int
  )? {
    if let colon = text.prefix(120).firstIndex(of: ":") {
      let rest = text[text.index(after: colon)...]
      let name = String(text[..<colon])
      if rest.first?.isWhitespace == true, rest.contains(where: { !$0.isWhitespace }),
        let section = section(namedBy: name)
      {
        return (section, text.utf8.count - rest.utf8.count)
      }
    }
    guard content.count > 1, case .strong(let bold)? = content.first else { return nil }
    let name = bold.plainText()
    guard let section = section(namedBy: name.trimmingWhitespace().trimmingStop) else { return nil }
    return (section, name.utf8.count)
  }

  /// Returns the place of the phase that a heading names: `1 Before the review`, `Phase 1: Before the review`.
  func phase(namedBy heading: String) -> Int? {
    let text = HeadingText(heading)
    let behind = heading.split(separator: ":", maxSplits: 1).dropFirst().first.map {
      HeadingText(String($0))
    }
    return phases.firstIndex { phase in
      [phase.title, phase.short].contains { name in
        !name.isEmpty && (text.isSame(as: name) || behind?.isSame(as: name) == true)
      }
    }
  }

  /// The section that text above the first heading of a marker belongs to; nil where the set has none for it.
  var first: SectionDefinition? {
    sections.first(where: \.isLead) ?? sections.first { $0.kind == .prose && $0.isRequired }
      ?? sections.first { $0.kind == .prose }
  }
}

extension StringProtocol {
  /// The text without a full stop or colon at its end.
  var trimmingStop: String {
    last == "." || last == ":" ? String(dropLast()) : String(self)
  }
}
