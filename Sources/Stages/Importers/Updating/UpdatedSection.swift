/// What became of a section that was there before a newer original was imported.
package struct UpdatedSection: Hashable, Sendable {
  /// The file of the marker below the site's folder.
  package let file: String
  /// The id of the section.
  package let section: String
  /// What people call it: `QM2 Quality statement`.
  package let name: String
  /// What was found, and done.
  package let outcome: Outcome
  /// The text as it stands.
  package let current: String
  /// The text of the newer original.
  package let imported: String

  /// What can be found of a section.
  package enum Outcome: String, CaseIterable, Hashable, Sendable {
    /// The original says what stands there.
    case same
    /// The original has not changed since the last import; what stands there was changed by hand, and stays.
    case kept
    /// The original has changed, and its text was taken.
    case taken
    /// The original has changed, and its text was not taken.
    case declined
    /// The original has changed, and so has what stands there by hand, which stays.
    case conflict
    /// The original has a section that was not there, which was taken.
    case added
    /// The original has no such section any more; it stays.
    case gone

    /// What it means, in words.
    package var words: String {
      switch self {
      case .same: "says the same"
      case .kept: "was changed by hand, and the original was not: it stays"
      case .taken: "was changed in the original: the new text was taken"
      case .declined: "was changed in the original: the new text was not taken"
      case .conflict:
        "was changed in the original and by hand: what stands there stays; take the new text over by hand"
      case .added: "is new in the original: it was taken"
      case .gone: "is in the original no more: it stays"
      }
    }
  }

  /// Takes what was found.
  package init(
    file: String, section: String, name: String, outcome: Outcome, current: String,
    imported: String
  ) {
    self.file = file
    self.section = section
    self.name = name
    self.outcome = outcome
    self.current = current
    self.imported = imported
  }

  /// Returns the same with another outcome.
  package func with(_ outcome: Outcome) -> UpdatedSection {
    UpdatedSection(
      file: file, section: section, name: name, outcome: outcome, current: current,
      imported: imported)
  }
}
