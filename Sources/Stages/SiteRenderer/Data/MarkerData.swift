import ContentModel
import JSONWriting

/// A marker for programs: `scr/qm2.json`.
enum MarkerData {
  /// Where its schema is published, below the output folder.
  static let schemaPath = "schemas/marker-\(dataFormat).schema.json"

  static let shape = DataShape(
    name: "marker",
    summary: "What a marker says, who refers to it, and how it is kept: `scr/qm2.json`.",
    fields: [
      DataField("$schema", .address, "Where the schema of this file stands."),
      DataField("format", .version(dataFormat), "The version of this format."),
      DataField("identifier", .identifier, "Its name among all there is: `scr/qm2`."),
      DataField(
        "address", .wholeAddress, "The whole address of its page, where the site's is known."
      )
      .optional,
      DataField("page", .address, "The address of its page."),
      DataField("markdownFile", .address, "The address of the same as Markdown."),
      DataField("setData", .address, "The address of the data of its set."),
      DataField("set", .text, "The code of its set: `SCR`."),
      DataField("label", .text, "What people cite: `QM2`."),
      DataField("number", .number, "Its number in the set, from 1."),
      DataField("title", .text, "Its title."),
      DataField("phase", .identifier, "The id of its phase."),
      DataField("summary", .text, "Its wording in the overview."),
      DataField("description", .text, "A sentence for search engines, where it is not the summary.")
        .optional,
      DataField("language", .text, "The language of its text: `en-GB`."),
      DataField("reviewed", .day, "The day it was last reviewed, where somebody has said.")
        .optional,
      DataField("reviewBy", .day, "The day by which it is to be reviewed again.").optional,
      DataField("aliases", .list(.address), "The addresses that its page once had."),
      DataField(
        "changes", .list(.object(changeShape)), "What has changed in it, the newest first."),
      DataField(
        "related", .list(.object(markerShape)), "The markers of other sets that belong beside it."),
      DataField(
        "sections", .list(.object(SectionData.shape)), "Its sections, in the order of the set."),
      DataField(
        "notHeld", .list(.identifier),
        "The ids of sections that the original has and this edition does not hold."),
      DataField("references", .list(.text), "The labels of the markers that it refers to."),
      DataField(
        "crossReferences", .list(.object(crossReferenceShape)),
        "The same markers, with the sections of this one that refer to them."),
      DataField("referredToBy", .list(.text), "The labels of the markers that refer to it."),
      DataField(
        "backlinks", .list(.object(crossReferenceShape)),
        "The same markers, with the sections of theirs that refer to this one."),
    ])

  private static let changeShape = DataShape(
    name: "change", summary: "A change of a marker.",
    fields: [
      DataField("date", .day, "The day of the change."),
      DataField("note", .text, "What has changed, in plain words."),
      DataField(
        "kind", .choice(Change.Kind.allCases.map(\.rawValue)),
        "`major` where what is asked for or advised has changed, `minor` where the wording has."),
    ])

  private static let markerFields = [
    DataField("identifier", .identifier, "Its name among all there is: `sar/qm4`."),
    DataField("set", .text, "The code of its set."),
    DataField("label", .text, "What people cite: `QM4`."),
    DataField("page", .address, "The address of its page."),
  ]

  private static let markerShape = DataShape(
    name: "relatedMarker", summary: "A marker of another set.", fields: markerFields)

  private static let crossReferenceShape = DataShape(
    name: "crossReference", summary: "A marker at the other end of cross-references.",
    fields: markerFields + [
      DataField("sections", .list(.identifier), "The ids of the sections that refer.")
    ])

  static func make(_ marker: Marker, of set: MarkerSet, _ frame: PageFrame) -> JSONValue {
    let site = frame.site
    let changes = marker.upkeep.changes.sorted { $0.date > $1.date }
    return .fields(
      [
        ("$schema", .text(frame.links.address(ofPath: schemaPath))),
        ("format", .number(dataFormat)),
      ] + frame.placeFields(Place(.marker(marker.id))),
      and: [
        "markdownFile": .text(frame.links.address(ofPath: site.markdownAddress(of: marker.id))),
        "setData": .text(frame.links.address(ofPath: site.dataAddress(of: set.id))),
        "set": .text(set.settings.code), "label": .text(site.label(of: marker.id)),
        "number": .number(marker.id.number), "title": .text(marker.title),
        "phase": .text(set.settings.phases[marker.phase].id), "summary": .text(marker.summary),
        "description": optionalText(marker.description), "language": .text(frame.language),
        "reviewed": (marker.upkeep.reviewed?.iso).map(JSONValue.text),
        "reviewBy": (marker.upkeep.reviewBy?.date.iso).map(JSONValue.text),
        "aliases": .list(
          marker.upkeep.aliases.map { .text(frame.links.address(ofPath: $0.path)) }),
        "changes": .list(changes.map(change)),
        "related": .list(marker.related.map { .object(frame.markerFields($0)) }),
        "sections": .list(marker.sections.map { SectionData.make($0, of: marker.id, frame) }),
        "notHeld": .list(marker.notHeld.map { .text($0.id) }),
        "references": .list(marker.mentions.map { .text(site.label(of: $0)) }),
        "crossReferences": .list(
          marker.crossReferences.map { crossReference($0.marker, $0.sections, frame) }),
        "referredToBy": .list(marker.backlinks.map { .text(site.label(of: $0.marker)) }),
        "backlinks": .list(
          marker.backlinks.map { crossReference($0.marker, $0.sections, frame) }),
      ])
  }

  private static func change(_ change: Change) -> JSONValue {
    .fields([
      "date": .text(change.date.iso), "note": .text(change.note),
      "kind": .text(change.kind.rawValue),
    ])
  }

  private static func crossReference(
    _ marker: MarkerID, _ sections: [SectionDefinition], _ frame: PageFrame
  ) -> JSONValue {
    .fields(
      frame.markerFields(marker), and: ["sections": .list(sections.map { .text($0.id) })])
  }
}
