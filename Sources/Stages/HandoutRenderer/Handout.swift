package import ContentModel
package import Downloads

/// A document made for paper, as values: what it says and in which order, and nothing of how it looks.
///
/// docs/handout-data.md describes it. Templates of a theme read it as JSON; makers of documents to write in
/// read it as it is.
package struct Handout: Hashable, Sendable {
  /// The name of its file, without its end: `qm2-worksheet`.
  package let name: String
  /// What it is.
  package let kind: Kind
  /// For whom it is made.
  package let version: Version
  /// What it is about.
  package let subject: Download.Subject
  /// Its title: `QM2 Decision making`.
  package let title: String
  /// What lists of downloads call it: `QM2, to hand out`.
  package let label: String
  /// The newest day that its markers tell of, of a review or a change; nil where they tell of none.
  package let date: CalendarDate?
  /// The whole address of the page that says the same, where the site's is known.
  package let address: String?
  /// What is known of the set, and has to stand on each document of it.
  package let edition: Edition
  /// The text before the first marker; nothing but in the full set.
  package let introduction: [HandoutBlock]
  /// The markers, by phase; a phase without markers is left out.
  package let phases: [Phase]
  /// The publications that its texts cite, in the order of the set's.
  package let sources: [HandoutSource]
  /// The terms that its texts use, in the order of the set's; in the full set, all.
  package let terms: [HandoutTerm]
  /// What can be chosen for a question: `In place`; nothing but in a worksheet.
  package let judgements: [String]
  /// The same for each scale that its questions have, with what they mean; nothing but in a worksheet.
  package let scales: [HandoutScale]
  /// The titles of the groups of tags that its set has; nothing but in a worksheet.
  package let tagGroups: [String]
  /// Of which markers it has no questions, and why, in sentences; nothing but in a worksheet.
  package let missingQuestions: [String]
  /// What the marks at its questions mean, where any has one; or nothing.
  package let marksExplained: String
  /// The whole address of the question tool of its set, where the site's is known.
  package let toolAddress: String?
  /// The whole address of the page that explains the states of sections, where the site's is known.
  package let coverage: String?
  /// How it shows who publishes it, besides the name; nil where the site says nothing.
  package let face: HandoutFace?
  /// The words of the theme.
  package let words: HandoutWords
  /// The pictures that its texts show, each once.
  package private(set) var pictures: [DocumentPicture] = []

  /// Returns the same with the pictures that its texts show.
  func showing(_ pictures: [DocumentPicture]) -> Handout {
    var handout = self
    handout.pictures = pictures
    return handout
  }

  /// The markers, in order.
  package var markers: [HandoutMarker] { phases.flatMap(\.markers) }

  /// What a document is.
  package enum Kind: String, CaseIterable, Hashable, Sendable {
    /// All markers with their summaries.
    case overview
    /// All markers with all they say.
    case full
    /// One phase with its markers.
    case phase
    /// One marker.
    case marker
    /// The questions of a marker, a phase or the set, with room to write.
    case worksheet
    /// A picture of the set or a marker, for those who link to its page.
    case card
  }

  /// For whom a document is made.
  package typealias Version = HandoutVersion
}

extension Handout {
  /// What is known of a set, and has to stand on each document of it.
  package struct Edition: Hashable, Sendable {
    /// The title of the set.
    package let title: String
    /// Its second title, or nothing.
    package let subtitle: String
    /// What other sets call it: `SCR`.
    package let code: String
    /// Its edition: `2016`; or nothing.
    package let edition: String
    /// The edition in words: `Edition of 2016`; or nothing.
    package let editionLine: String
    /// The edition and the day of the restatement as sentences; or nothing.
    package let restatement: String
    /// Of which set and edition it is a translation, as a sentence; or nothing.
    package let translation: String
    /// Its language: `en-GB`.
    package let language: String
    /// Its standing, in two or three words, or nothing.
    package let statusLabel: String
    /// What a reader has to know of its standing.
    package let status: [HandoutBlock]
    /// That it restates a publication, and which; or nothing.
    package let notice: [HandoutInline]
    /// Who holds the rights, in plain words, or nothing.
    package let licence: String
    /// Who publishes the site, or nothing.
    package let publisher: String
    /// The name of the site.
    package let siteName: String
    /// How many markers the set has, in words.
    package let markerCount: String
    /// How many questions the set has, in words.
    package let questionCount: String
  }

  /// A phase of a set.
  package struct Phase: Hashable, Sendable {
    /// Its name: `setting-up`.
    package let id: String
    /// Its place among the phases of the set, from 1.
    package let number: Int
    /// Its title.
    package let title: String
    /// What it is called where there is little room; its title where it has no shorter one.
    package let shortTitle: String
    /// What happens in it, or nothing.
    package let summary: String
    /// Its markers that the document has, by number.
    package let markers: [HandoutMarker]

    /// Whether any question says since when it has stood as it stands.
    var hasMarks: Bool {
      markers.lazy.flatMap(\.sections).flatMap(\.questions).contains { !$0.mark.isEmpty }
    }
  }
}
