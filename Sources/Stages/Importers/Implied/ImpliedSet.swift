package import ContentModel
package import ForeignTexts

/// The settings of a set as documents lay it out, for a set that is not there yet.
///
/// Markers are the headings that say the same word before numbers that grow, sections the headings that most of them
/// share, and phases the headings above them.
package struct ImpliedSet: Hashable, Sendable {
  /// What people call it.
  package var title: String
  /// What stands before the numbers of markers: `QM`, `Standard`.
  package var prefix: String
  /// Whether a space stands between the prefix and a number.
  package var isSpaced: Bool
  /// The phases: at least one.
  package var phases: [Part]
  /// The sections, in their order.
  package var sections: [ImpliedSection]

  /// A phase, by its id and title.
  package struct Part: Hashable, Sendable {
    /// The id.
    package var id: String
    /// The title.
    package var title: String
  }

  /// A section.
  package struct ImpliedSection: Hashable, Sendable {
    /// The id.
    package var id: String
    /// The heading.
    package var heading: String
    /// What it holds.
    package var kind: SectionDefinition.Kind
    /// Whether each marker has it.
    package var isRequired: Bool
    /// Whether it leads the page.
    package var isLead: Bool
  }

  /// Finds the set that documents lay out; nil where they have no headings of markers.
  ///
  /// - Parameters:
  ///   - documents: The documents, in their order.
  ///   - title: What people call the set; nil where the documents say it.
  package init?(of documents: [ForeignDocument], title: String? = nil) {
    let lines = documents.flatMap { documentLines($0.blocks, boldHeadings: true) }
    guard let outline = ImpliedOutline(lines) else { return nil }
    self.title = title ?? documents.lazy.compactMap(\.title).first ?? outline.title ?? "Guidance"
    prefix = outline.prefix
    isSpaced = outline.isSpaced
    let titles = outline.phases
    phases =
      titles.isEmpty
      ? [Part(id: "all", title: self.title)]
      : zip(differentIDs(titles), titles).map { Part(id: $0, title: $1) }
    sections = outline.sections
  }

  /// The text of `set.yml`.
  ///
  /// - Parameter scalar: Writes a text as a value of YAML.
  /// - Returns: YAML with a line end.
  package func settingsText(_ scalar: (String) -> String) -> String {
    var lines = ["title: \(scalar(title))"]
    lines.append(isSpaced ? "label: \(scalar("\(prefix) {number}"))" : "prefix: \(scalar(prefix))")
    lines.append("phases:")
    for phase in phases { lines += ["  - id: \(phase.id)", "    title: \(scalar(phase.title))"] }
    lines.append("sections:")
    for section in sections {
      lines += ["  - id: \(section.id)", "    heading: \(scalar(section.heading))"]
      if section.kind != .prose { lines.append("    kind: \(section.kind.rawValue)") }
      if section.isRequired { lines.append("    required: true") }
      if section.isLead { lines.append("    lead: true") }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Returns ids made of titles, each a different one.
func differentIDs(_ titles: [String]) -> [String] {
  var taken: Set<String> = []
  return titles.map { title in
    let words = slug(title).split(separator: "-").prefix(4).joined(separator: "-")
    let base = words.first?.isLetter == true ? words : "part"
    var id = base
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(base)-\(number)"
      number += 1
    }
    return id
  }
}
