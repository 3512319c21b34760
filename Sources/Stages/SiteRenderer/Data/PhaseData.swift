import ByteWriting
import ContentModel
import JSONWriting

/// A phase in the data of its set, with its markers.
enum PhaseData {
  static let record = DataRecord<PhaseOfSet>(
    name: "phase", summary: "A phase of a set."
  ) {
    [NamedPlace.identifier("Its name among all there is: `scr#phase-setting-up`.").of(place)]
    // The first page of the set does not show a phase without markers.
    [
      NamedPlace.wholeAddress(
        "Its whole address, where it has markers and the site's is known."),
      NamedPlace.address("Its address, where it has markers.").optional,
    ].map { $0.of(place).where { !$0.set.markersOfPhase[$0.index].isEmpty } }
    Member("id", .identifier, "Its name in the set: `setting-up`.") { $0.phase.id }
    Member("title", .text, "Its title.") { $0.phase.title }
    Member(
      "summary", .text, "What happens in it.", optionalText: { $0.phase.summary.nonEmpty })
    Member("markers", "Its markers, by number.", of: markerRecord) { $0.allMarkers }
  }

  @Sendable private static func place(of phase: PhaseOfSet) -> NamedPlace {
    NamedPlace(Place(.landing(phase.set.id), anchor: phase.anchor), phase.frame)
  }

  private static let markerRecord = DataRecord<MarkerLink>(
    name: "markerEntry",
    summary: "A marker in the data of its set; the rest stands in its own file."
  ) {
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/qm2`.",
      address: "The whole address of its page, where the site's is known.",
      page: "The address of its page."
    ).of { NamedPlace(Place(.marker($0.marker.id)), $0.frame) }
    Member("data", .address, "The address of its own data.") {
      $0.frame.links.address(ofPath: $0.frame.site.dataAddress(of: $0.marker.id))
    }
    Member("markdownFile", .address, "The address of the same as Markdown.") {
      $0.frame.links.address(ofPath: $0.frame.site.markdownAddress(of: $0.marker.id))
    }
    Member("label", .text, "What people cite: `QM2`.") {
      $0.set.settings.label($0.marker.id.number)
    }
    Member("number", .number, "Its number in the set or its phase, from 1.") {
      $0.set.settings.writtenNumber($0.marker.id.number)
    }
    Member("title", .text, "Its title.") { $0.marker.title }
    TagData.member { ($0.marker.tags, $0.set) }
    Member("summary", .text, "Its wording in the overview.") { $0.marker.summary }
    Member(
      "reviewed", .day, "The day it was last reviewed, where somebody has said.",
      optionalText: { $0.marker.upkeep.reviewed?.iso })
    Member("questions", .number, "How many questions it has that are current.") {
      $0.marker.questionCount
    }
    RetirementData.member { link in
      link.marker.retirement.map {
        ShownRetirement($0, to: $0.target.map { [$0] } ?? [], link.frame)
      }
    }
    Member(
      "draftedQuestions", .number,
      "The numbers of those that were written for this edition.",
      numbers: { $0.marker.questions.filter(\.isDrafted).map(\.label.place) })
    Member(
      "heldInPartQuestions", .number,
      "The numbers of those that go on in the original where they end here.",
      numbers: { $0.marker.questions.filter(\.isHeldInPart).map(\.label.place) })
    Member(
      "draftedSections", .identifier,
      "The ids of the sections that were written for this edition."
    ) { $0.marker.sections.filter(\.isDrafted).map(\.definition.id) }
  }
}
