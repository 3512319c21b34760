package import Diagnostics

/// How a marker or page is kept: when it was looked at, what has changed, and where it once stood.
package struct Upkeep: Hashable, Sendable {
  /// When somebody last compared it with what it restates, or last checked it.
  package var reviewed: CalendarDate?
  /// Where that day stands.
  package var reviewedPosition: TextPosition
  /// The day by which somebody has to look at it again, and where that stands.
  package var reviewBy: ReviewDate?
  /// The addresses it once had, in the order of the file.
  package var aliases: [Alias]
  /// What has changed, in the order of the file.
  package var changes: [Change]
  /// The document that its text was imported from; nil where the file names none.
  package var imported: Imported?
  /// That it is no longer current; nil where it is.
  package var retirement: WrittenRetirement?

  /// Makes an account of how a text is kept.
  package init(
    reviewed: CalendarDate? = nil, reviewedPosition: TextPosition = .start,
    reviewBy: ReviewDate? = nil, aliases: [Alias] = [], changes: [Change] = [],
    imported: Imported? = nil, retirement: WrittenRetirement? = nil
  ) {
    self.reviewed = reviewed
    self.reviewedPosition = reviewedPosition
    self.reviewBy = reviewBy
    self.aliases = aliases
    self.changes = changes
    self.imported = imported
    self.retirement = retirement
  }

  /// Whether searches and lists have it.
  package var isListed: Bool { retirement?.staysListed ?? true }
}

/// A day that the front matter gives, such as the one by which a text has to be looked at again.
package struct ReviewDate: Hashable, Sendable {
  /// The day.
  package let date: CalendarDate
  /// Where it stands.
  package let position: TextPosition

  /// Makes a day with its place.
  package init(_ date: CalendarDate, position: TextPosition) {
    self.date = date
    self.position = position
  }
}

/// An address that a page once had, and that still has to lead to it.
package struct Alias: Hashable, Sendable {
  /// The path of the old page below the output folder: `scr/qm19.html`.
  package let path: String
  /// What the editor wrote: `qm19`.
  package let written: String
  /// Where it stands.
  package let position: TextPosition

  /// Makes an alias.
  package init(path: String, written: String, position: TextPosition) {
    self.path = path
    self.written = written
    self.position = position
  }
}

/// A change that readers are told of.
package struct Change: Hashable, Sendable {
  /// The day of the change.
  package let date: CalendarDate
  /// What changed, in a sentence of plain words.
  package let note: String
  /// How much it weighs.
  package let kind: Kind
  /// The addresses of the questions that it added, on the page of their marker: `a1`.
  package let added: [WrittenLabel]
  /// The addresses of the questions that it reworded.
  package let reworded: [WrittenLabel]
  /// Where its day stands.
  package let position: TextPosition

  /// How much a change weighs.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// What is asked for or advised has changed; those who follow the set are told.
    case major
    /// The wording or a reference has been mended.
    case minor
  }

  /// Makes a change.
  package init(
    date: CalendarDate, note: String, kind: Kind, added: [WrittenLabel] = [],
    reworded: [WrittenLabel] = [], position: TextPosition
  ) {
    self.date = date
    self.note = note
    self.kind = kind
    self.added = added
    self.reworded = reworded
    self.position = position
  }
}

/// The label of a marker or question where nothing else stands: `SAR QM4`.
package struct WrittenLabel: Hashable, Sendable {
  /// What the editor wrote.
  package let text: String
  /// Where it stands.
  package let position: TextPosition
  /// Where its words stand, after a quote of YAML; nil where they do not stand there byte for byte.
  package let wordsPosition: TextPosition?

  /// Makes a label.
  package init(_ text: String, position: TextPosition, wordsPosition: TextPosition? = nil) {
    self.text = text
    self.position = position
    self.wordsPosition = wordsPosition
  }

  /// Returns where its words stand in a file; nil where they do not stand there byte for byte.
  package func range(in path: String) -> SourceRange? {
    wordsPosition.map { SourceRange(at: $0.inFile(path), length: text.utf8.count) }
  }
}
