import ContentModel
import JSONWriting

/// A phase in the data of its set, with its markers.
enum PhaseData {
  static let shape = DataShape(
    name: "phase", summary: "A phase of a set.",
    fields: [
      DataField("identifier", .identifier, "Its name among all there is: `scr#phase-setting-up`."),
      DataField(
        "address", .wholeAddress, "Its whole address, where it has markers and the site's is known."
      ).optional,
      DataField("page", .address, "Its address, where it has markers.").optional,
      DataField("id", .identifier, "Its name in the set: `setting-up`."),
      DataField("title", .text, "Its title."),
      DataField("summary", .text, "What happens in it.").optional,
      DataField("markers", .list(.object(markerShape)), "Its markers, by number."),
    ])

  private static let markerShape = DataShape(
    name: "markerEntry",
    summary: "A marker in the data of its set; the rest stands in its own file.",
    fields: [
      DataField("identifier", .identifier, "Its name among all there is: `scr/qm2`."),
      DataField(
        "address", .wholeAddress, "The whole address of its page, where the site's is known."
      )
      .optional,
      DataField("page", .address, "The address of its page."),
      DataField("data", .address, "The address of its own data."),
      DataField("markdownFile", .address, "The address of the same as Markdown."),
      DataField("label", .text, "What people cite: `QM2`."),
      DataField("number", .number, "Its number in the set, from 1."),
      DataField("title", .text, "Its title."),
      DataField("summary", .text, "Its wording in the overview."),
      DataField("reviewed", .day, "The day it was last reviewed, where somebody has said.")
        .optional,
      DataField("questions", .number, "How many questions it has."),
      DataField(
        "draftedQuestions", .list(.number),
        "The numbers of those that were written for this edition."
      ),
      DataField(
        "draftedSections", .list(.identifier),
        "The ids of the sections that were written for this edition."),
    ])

  static func make(at index: Int, of set: MarkerSet, _ frame: PageFrame) -> JSONValue {
    let phase = set.settings.phases[index]
    let place = Place(.landing(set.id), anchor: "phase-\(phase.id)")
    // The first page of the set does not show a phase without markers.
    let isShown = !set.markersOfPhase[index].isEmpty
    return .fields(
      isShown
        ? frame.placeFields(place) : [("identifier", .text(frame.site.identifier(of: place)))],
      and: [
        "id": .text(phase.id), "title": .text(phase.title), "summary": optionalText(phase.summary),
        "markers": .list(set.markersOfPhase[index].map { entry(set.markers[$0], frame) }),
      ])
  }

  private static func entry(_ marker: Marker, _ frame: PageFrame) -> JSONValue {
    let site = frame.site
    let questions = marker.questions
    return .fields(
      frame.placeFields(Place(.marker(marker.id))),
      and: [
        "data": .text(frame.links.address(ofPath: site.dataAddress(of: marker.id))),
        "markdownFile": .text(frame.links.address(ofPath: site.markdownAddress(of: marker.id))),
        "label": .text(site.label(of: marker.id)), "number": .number(marker.id.number),
        "title": .text(marker.title), "summary": .text(marker.summary),
        "reviewed": (marker.upkeep.reviewed?.iso).map(JSONValue.text),
        "questions": .number(questions.count),
        "draftedQuestions": .list(questions.filter(\.isDrafted).map { .number($0.number) }),
        "draftedSections": .list(
          marker.sections.filter(\.isDrafted).map { .text($0.definition.id) }),
      ])
  }
}
