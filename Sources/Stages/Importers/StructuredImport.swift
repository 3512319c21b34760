package import ContentModel
package import ForeignTexts

/// The text of a document as parts of a set, before anything of it is written.
package struct StructuredImport: Sendable {
  /// The markers, in the order of the document.
  package var markers: [ImportedMarker]
  /// The pages, in the order of the document.
  package var pages: [ImportedPage]
  /// What became of each word of the document's blocks: as many as its `foreignWords`, in their order.
  package var fates: [WordFate]
  /// What a person should know of how the text was taken apart, in the order of the document.
  package var remarks: [ImportRemark]

  /// Makes one.
  package init(
    markers: [ImportedMarker], pages: [ImportedPage], fates: [WordFate],
    remarks: [ImportRemark] = []
  ) {
    self.markers = markers
    self.pages = pages
    self.fates = fates
    self.remarks = remarks
  }
}

/// A remark on words of a document's blocks, whose place in the original is that of its first word.
package struct ImportRemark: Hashable, Sendable {
  /// What it is.
  package var kind: ForeignRemark.Kind
  /// The place of its first word among the `foreignWords` of the document's blocks.
  package var word: Int
  /// The words that it is about, shortened to at most 20.
  package var words: String

  /// Makes a remark.
  package init(_ kind: ForeignRemark.Kind, word: Int, words: String) {
    self.kind = kind
    self.word = word
    self.words = words
  }
}

/// A marker that an import makes.
package struct ImportedMarker: Sendable {
  /// The path of its file below the site's folder.
  package var path: String
  /// The number that people write.
  package var number: Int
  /// Its title.
  package var title: String
  /// The id of its phase.
  package var phase: String
  /// What it is about, in a sentence; nil where the document has none.
  package var summary: String?
  /// Its sections, in the order of the set.
  package var sections: [ImportedSection]
  /// The places of questions and criteria, from 1, that the document says were written for an edition.
  package var drafted: [Int] = []
  /// The places of those of which the document says that the original goes on.
  package var heldInPart: [Int] = []
  /// The places of those that the document says have a number that is not known.
  package var numberNotKnown: [Int] = []
  /// Whether the document says something of the marker, and does not only name it.
  package var hasText: Bool { sections.contains { !$0.isPlaceholder } }

  /// Makes a marker.
  package init(
    path: String, number: Int, title: String, phase: String, summary: String?,
    sections: [ImportedSection]
  ) {
    self.path = path
    self.number = number
    self.title = title
    self.phase = phase
    self.summary = summary
    self.sections = sections
  }
}

/// A section of a marker that an import makes.
package struct ImportedSection: Sendable {
  /// What the set calls it.
  package var definition: SectionDefinition
  /// Its text; cross-references and citations have the addresses that editors write: `02-two.md#q3`, `#cite`.
  package var blocks: [WrittenBlock]
  /// Whether the document says that it was written for an edition.
  package var isDrafted = false
  /// Whether the document says that the original has more of it.
  package var isHeldInPart = false
  /// Whether the set must have it and the document has no text for it: the file says `…` there.
  package var isPlaceholder: Bool

  /// Makes a section.
  package init(
    _ definition: SectionDefinition, blocks: [WrittenBlock], isPlaceholder: Bool = false
  ) {
    self.definition = definition
    self.blocks = blocks
    self.isPlaceholder = isPlaceholder
  }
}

/// A free page that an import makes.
package struct ImportedPage: Sendable {
  /// The path of its file below the site's folder.
  package var path: String
  /// Its title.
  package var title: String
  /// Its text.
  package var blocks: [WrittenBlock]

  /// Makes a page.
  package init(path: String, title: String, blocks: [WrittenBlock]) {
    self.path = path
    self.title = title
    self.blocks = blocks
  }
}
