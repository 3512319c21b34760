package import Diagnostics

/// One numbered quality marker.
///
/// One object: a large site has ten thousand, and what stays as it was is known by being the same one.
package final class Marker: Sendable {
  /// Its name.
  package let id: MarkerID
  /// Its sections, in the order of the set.
  package let sections: [Section<Reference>]
  /// The other markers that its text refers to, in the order of first mention.
  package let crossReferences: [CrossReference]
  /// Whether any text of it leads to a note.
  package let hasNotes: Bool
  /// That it is no longer current; nil where it is.
  package let retirement: Retirement<Place>?
  private let retiredQuestions: [String: Retirement<Place>]
  let surroundings: MarkerSurroundings
  private let header: MarkerHeader

  init(_ linked: LinkedMarker, in surroundings: MarkerSurroundings) {
    id = linked.id
    sections = linked.sections
    hasNotes = linked.hasNotes
    crossReferences = linked.record.mentions.all.map {
      CrossReference(marker: $0.target, places: $0.places)
    }
    retirement = linked.retirement
    retiredQuestions = linked.retiredQuestions
    self.surroundings = surroundings
    header = linked.header
  }

  /// Whether searches and lists of its set have it.
  package var isListed: Bool { upkeep.isListed }

  /// Returns that a question of it is no longer current; nil where it is.
  package func retirement(of question: Question<Reference>) -> Retirement<Place>? {
    question.isRetired ? retiredQuestions[question.anchor] : nil
  }

  /// Returns what stands now in the place of the marker and of its questions that are no longer current.
  package var placesInstead: [Place] {
    guard hasRetirements else { return [] }
    return ([retirement] + retiredQuestions.values.map { $0 }).compactMap { $0?.target }
  }

  /// Whether it, or a question of it, is no longer current.
  package var hasRetirements: Bool { retirement != nil || !retiredQuestions.isEmpty }

  /// Its file, below the site's folder.
  package var path: String { header.path }

  /// Where its file gives its number.
  package var numberPosition: TextPosition { header.numberPosition }

  /// Its title.
  package var title: String { header.title }

  /// Its wording in the overview.
  package var summary: String { header.summary }

  /// A sentence for search engines, where it is not the summary; or nothing.
  package var description: String { header.description }

  /// How it is kept.
  package var upkeep: Upkeep { header.upkeep }

  /// The sections that the original has and this edition does not hold.
  package var notHeld: [SectionDefinition] { header.notHeld }

  /// The sections that the original is known not to have.
  package var notInOriginal: [SectionDefinition] { header.notInOriginal }

  /// Its tags.
  package var tags: Tags { header.tags }

  /// The wordings of the original that it was translated from.
  package var translated: TranslatedWordings { header.translated }

  /// Returns the tags that a question is found by: its own, and those of the marker of groups that it has none of.
  package func tags(of question: Question<Reference>) -> Tags {
    question.tags.inheriting(header.tags)
  }

  /// The place of its phase among the set's phases.
  package var phase: Int { surroundings.place.phase }

  /// Its place among the markers of its phase that are listed, from 0.
  package var placeInPhase: Int { surroundings.place.number }

  /// The markers of other sets that belong beside it, as its front matter or theirs says, each once.
  package var related: [MarkerID] { surroundings.related }

  /// The other markers that refer to it, in order.
  package var backlinks: [CrossReference] { surroundings.backlinks }

  /// The publications that it cites, in the order of its set's.
  package var sources: [MarkerSource] { surroundings.sources }

  /// Its questions, in order.
  package var questions: [Question<Reference>] { sections.flatMap(\.questions) }

  /// How many questions it has that are current.
  package var questionCount: Int { sections.reduce(0) { $0 + $1.questionCount } }

  /// How many of these were written for this edition.
  package var addedQuestionCount: Int { sections.reduce(0) { $0 + $1.addedQuestionCount } }

  /// The other markers that its text refers to, in the order of first mention.
  package var mentions: [MarkerID] { crossReferences.map(\.marker) }

  /// The markers to which it refers by this edition's own references alone, in the order of first mention.
  package var addedReferences: [MarkerID] {
    crossReferences.lazy.filter(\.isAdded).map(\.marker)
  }
}

/// The place of a marker among those of its set.
struct PlaceInPhase: Equatable, Sendable {
  /// The place of its phase among the set's phases.
  let phase: Int
  /// How many markers of that phase that are listed stand before it.
  let number: Int
}

/// What other texts make of a marker.
struct MarkerSurroundings: Equatable, Sendable {
  let place: PlaceInPhase
  let related: [MarkerID]
  let backlinks: [CrossReference]
  let sources: [MarkerSource]

  /// Looks up what surrounds a marker.
  ///
  /// - Parameters:
  ///   - linked: The marker.
  ///   - place: Its place among the markers.
  ///   - connections: What the texts of the site refer to.
  ///   - rank: The places of the publications of its set.
  init(
    _ linked: LinkedMarker, at place: PlaceInPhase, _ connections: Connections,
    _ rank: [SourceID: Int]
  ) {
    self.place = place
    related =
      linked.related
      + (connections.relatedTo[linked.id] ?? []).filter { !linked.related.contains($0) }
    backlinks = connections.backlinks[linked.id] ?? []
    sources = linked.sources(by: rank)
  }
}

/// A publication that a marker cites.
package struct MarkerSource: Hashable, Sendable {
  /// The publication.
  package let id: SourceID
  /// The places of the marker that cite it, in the order of its page.
  package let uses: [SourceUse]
}
