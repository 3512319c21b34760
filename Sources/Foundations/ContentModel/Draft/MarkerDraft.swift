package import Diagnostics

/// A marker as it was read.
///
/// One object: a large site has ten thousand, and what stays as it was is known by being the same one.
package final class MarkerDraft: Sendable {
  /// What its front matter says.
  package let header: MarkerHeader
  /// Its sections, in the order of the file.
  package let sections: [Section<WrittenReference>]
  /// Text that is in none of its sections: a mistake, so that it is not published, but its links are
  /// looked at all the same.
  package let strayText: [WrittenBlock]
  /// What links can name in it.
  let outline: MarkerOutline

  /// Makes a marker.
  package init(
    _ header: MarkerHeader, sections: [Section<WrittenReference>] = [],
    strayText: [WrittenBlock] = []
  ) {
    self.header = header
    self.sections = sections
    self.strayText = strayText
    outline = MarkerOutline(header, sections)
  }

  /// Its file, below the site's folder.
  package var path: String { header.path }

  /// Its number, from 1.
  package var number: Int { header.number }

  /// Whether it is unfinished and left out of what is published.
  package var isUnpublished: Bool { header.isUnpublished }

  /// Returns the same marker as one that is published.
  package func publishing() -> MarkerDraft {
    guard isUnpublished else { return self }
    var header = header
    header.isUnpublished = false
    return MarkerDraft(header, sections: sections, strayText: strayText)
  }
}

/// What the front matter of a marker says.
package struct MarkerHeader: Sendable {
  /// Its file, below the site's folder.
  package let path: String
  /// Its number, from 1.
  package let number: Int
  /// Where the number stands.
  package let numberPosition: TextPosition
  /// Its title.
  package let title: String
  /// The name of its phase, and where it stands.
  package let phase: (id: String, position: TextPosition)
  /// Its wording in the overview.
  package let summary: String
  /// A sentence for search engines, where it is not the summary.
  package let description: String
  /// How it is kept.
  package let upkeep: Upkeep
  /// The markers of other sets that belong beside it.
  package let related: [WrittenLabel]
  /// The markers to which all its references are this edition's own.
  package let addedReferences: [WrittenLabel]
  /// Whether it is unfinished and left out of what is published.
  package fileprivate(set) var isUnpublished: Bool
  /// The sections that the original has and this edition does not hold.
  package let notHeld: [SectionDefinition]
  /// The sections that the original is known not to have.
  package let notInOriginal: [SectionDefinition]
  /// Its tags.
  package let tags: Tags
  /// Its questions that are no longer current, by their addresses on its page.
  package let retiredQuestions: [String: WrittenRetirement]
  /// The wordings of the original that it was translated from.
  package let translated: TranslatedWordings

  /// Makes what the front matter of a marker says.
  package init(
    path: String, number: Int, numberPosition: TextPosition = .start, title: String,
    phase: (id: String, position: TextPosition), summary: String, description: String = "",
    upkeep: Upkeep = Upkeep(), related: [WrittenLabel] = [],
    addedReferences: [WrittenLabel] = [], isUnpublished: Bool = false,
    notHeld: [SectionDefinition] = [], notInOriginal: [SectionDefinition] = [],
    tags: Tags = Tags(), retiredQuestions: [String: WrittenRetirement] = [:],
    translated: TranslatedWordings = TranslatedWordings()
  ) {
    self.path = path
    self.number = number
    self.numberPosition = numberPosition
    self.title = title
    self.phase = phase
    self.summary = summary
    self.description = description
    self.upkeep = upkeep
    self.related = related
    self.addedReferences = addedReferences
    self.isUnpublished = isUnpublished
    self.notHeld = notHeld
    self.notInOriginal = notInOriginal
    self.tags = tags
    self.retiredQuestions = retiredQuestions
    self.translated = translated
  }
}
