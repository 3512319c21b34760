package import ContentModel
package import Files

/// A marker that is there, beside the same marker of a newer original.
///
/// For each section there are three texts: what was imported last, of which only a hash is remembered; what stands
/// there now; and what the newer original says. Only where the second is still the first can the third take its place.
package struct MarkerUpdate: Sendable {
  /// The file below the site's folder.
  package let path: String
  /// What people call the marker: `QM2`.
  package let label: String
  private let current: MarkerFileText
  private let newer: MarkerFileText
  private let order: [SectionDefinition]
  /// The hash of what was imported last, by section.
  private let remembered: [String: String]
  /// The newer original, with the hashes of its sections.
  private var imported: Imported

  /// Compares a marker.
  ///
  /// - Parameters:
  ///   - path: Its file below the site's folder.
  ///   - label: What people call it.
  ///   - current: The text of the file as it stands.
  ///   - last: What its front matter says of the last import; nil where it was not imported.
  ///   - newer: The text of the file that the newer original would make.
  ///   - imported: The newer original.
  ///   - sections: The sections of the set.
  package init(
    path: String, label: String, current: String, last: Imported?, newer: String,
    imported: Imported, sections: [SectionDefinition]
  ) {
    self.path = path
    self.label = label
    self.current = MarkerFileText(current, sections: sections)
    self.newer = MarkerFileText(newer, sections: sections)
    order = sections
    remembered = last?.sections ?? [:]
    self.imported = imported
    self.imported.sections = self.newer.hashes
  }

  /// The sections of either text, in the order of the set, each as it is before anybody decides:
  /// what could be taken is ``UpdatedSection/Outcome/declined``.
  package var sections: [UpdatedSection] {
    order.compactMap { section in
      let (old, new) = (current.body(of: section.id), newer.body(of: section.id))
      guard old != nil || new != nil else { return nil }
      return UpdatedSection(
        file: path, section: section.id, name: "\(label) \(section.heading)",
        outcome: outcome(section.id, old, new), current: old ?? "", imported: new ?? "")
    }
  }

  private func outcome(_ id: String, _ old: String?, _ new: String?) -> UpdatedSection.Outcome {
    guard let new else { return remembered[id] == nil ? .kept : .gone }
    guard let old else { return .declined }
    if sectionHash(old) == sectionHash(new) { return .same }
    guard let last = remembered[id] else { return .conflict }
    if sectionHash(new) == last { return .kept }
    return sectionHash(old) == last ? .declined : .conflict
  }

  /// Returns the file with the sections that are taken; everything else stays to the byte but for what the front matter
  /// remembers of the import.
  ///
  /// - Parameter taken: The ids of sections, each of which ``sections`` has as one that could be taken.
  /// - Returns: The file.
  package func file(taking taken: Set<String>) -> OutputFile {
    var text = current
    for section in order where taken.contains(section.id) {
      guard let body = newer.body(of: section.id) else { continue }
      if text.body(of: section.id) != nil {
        text.replaceBody(of: section.id, with: body)
      } else {
        text.insert(section, body: body, in: order)
      }
    }
    var imported = imported
    for section in sections where section.outcome == .declined && !taken.contains(section.section) {
      // What was not taken is asked for again.
      imported.sections[section.section] = remembered[section.section]
    }
    text.remember(imported.lines(sections: order.map(\.id)))
    return OutputFile(path: path, text: text.text)
  }
}
