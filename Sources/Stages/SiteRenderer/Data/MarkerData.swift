import ByteWriting
import ContentModel
import JSONWriting
import Wording

/// A marker for programs: `scr/qm2.json`.
struct MarkerData: Sendable {
  let marker: Marker
  let set: MarkerSet
  let frame: PageFrame
  /// Its sections, each with the Markdown that stands in `scr/qm2.md` as well.
  let sections: [SectionData]
  private var site: Site { frame.site }

  /// Where its schema is published, below the output folder.
  static let schemaPath = "schemas/marker-\(dataFormat).schema.json"

  static let record = DataRecord<MarkerData>(
    name: "marker",
    summary: "What a marker says, who refers to it, and how it is kept: `scr/qm2.json`."
  ) {
    Member("$schema", .address, "Where the schema of this file stands.") {
      $0.frame.links.address(ofPath: schemaPath)
    }
    Member("format", .version(dataFormat), "The version of this format.") { _ in dataFormat }
    NamedPlace.members(
      identifier: "Its name among all there is: `scr/qm2`.",
      address: "The whole address of its page, where the site's is known.",
      page: "The address of its page."
    ).of { NamedPlace(Place(.marker($0.marker.id)), $0.frame) }
    Member("markdownFile", .address, "The address of the same as Markdown.") {
      $0.frame.links.address(ofPath: $0.site.markdownAddress(of: $0.marker.id))
    }
    Member("setData", .address, "The address of the data of its set.") {
      $0.frame.links.address(ofPath: $0.site.dataAddress(of: $0.set.id))
    }
    Member("set", .text, "The code of its set: `SCR`.") { $0.set.settings.code }
    Member(
      "provenance", .text,
      "Where its text comes from, and what the marks at its questions mean, in sentences."
    ) {
      ($0.frame.provenance?.sentences ?? [])
        + [$0.frame.strings.marksExplained(of: $0.marker, in: $0.site)].compactMap(\.self)
    }
    Member("label", .text, "What people cite: `QM2`.") { $0.site.label(of: $0.marker.id) }
    Member("number", .number, "Its number in the set or its phase, from 1.") {
      $0.set.settings.writtenNumber($0.marker.id.number)
    }
    Member("title", .text, "Its title.") { $0.marker.title }
    Member("phase", .identifier, "The id of its phase.") {
      $0.set.settings.phases[$0.marker.phase].id
    }
    TagData.member { ($0.marker.tags, $0.set) }
    Member("summary", .text, "Its wording in the overview.") { $0.marker.summary }
    Member(
      "description", .text, "A sentence for search engines, where it is not the summary.",
      optionalText: { $0.marker.description.nonEmpty })
    Member("language", .text, "The language of its text: `en-GB`.") { $0.frame.language }
    Member(
      "reviewed", .day, "The day it was last reviewed, where somebody has said.",
      optionalText: { $0.marker.upkeep.reviewed?.iso })
    Member(
      "reviewBy", .day, "The day by which it is to be reviewed again.",
      optionalText: { $0.marker.upkeep.reviewBy?.date.iso })
    RetirementData.member { ShownRetirement(ofPage: $0.frame) }
    Member(
      "imported", "The document that its text was imported from, where its file names one.",
      importedRecord, optional: { $0.marker.upkeep.imported })
    Member("aliases", .address, "The addresses that its page once had.") { data in
      data.marker.upkeep.aliases.map { data.frame.links.address(ofPath: $0.path) }
    }
    Member("changes", "What has changed in it, the newest first.", of: changeRecord) {
      $0.marker.upkeep.changes.sorted { $0.date > $1.date }
    }
    Member(
      "related", "The markers of other sets that belong beside it.", of: relatedRecord
    ) { data in data.marker.related.map { MarkerLink($0, data.frame) } }
    TranslationData.languagesMember { $0.frame }
    Member(
      "translation", "How it stands to the marker that it translates.", TranslationData.record,
      optional: { data in data.frame.translation(of: data.marker).map { ($0, data.frame) } })
    Member("sections", "Its sections, in the order of the set.", of: SectionData.record) {
      $0.sections
    }
    Member(
      "notHeld", .identifier,
      "The ids of sections that the original has and this edition does not hold."
    ) { $0.marker.notHeld.map(\.id) }
    Member(
      "notKnown", .identifier,
      "The ids of sections that are not here, and of which it is not known whether the original has them."
    ) { data in data.set.sections(.notKnown, of: data.marker).map(\.id) }
    Member(
      "notInOriginal", .identifier, "The ids of sections that the original is known not to have."
    ) { $0.marker.notInOriginal.map(\.id) }
    Member("references", .text, "The labels of the markers that it refers to.") { data in
      data.marker.mentions.map(data.site.label)
    }
    Member(
      "crossReferences", "The same markers, with the sections of this one that refer to them.",
      of: crossReferenceRecord
    ) { data in
      data.marker.crossReferences.map { (MarkerLink($0.marker, data.frame), $0) }
    }
    Member("referredToBy", .text, "The labels of the markers that refer to it.") { data in
      data.marker.backlinks.map { data.site.label(of: $0.marker) }
    }
    Member(
      "backlinks", "The same markers, with the sections of theirs that refer to this one.",
      of: crossReferenceRecord
    ) { data in
      data.marker.backlinks.map { (MarkerLink($0.marker, data.frame), $0) }
    }
  }

  private static let importedRecord = DataRecord<Imported>(
    name: "imported", summary: "A document that a text was imported from."
  ) {
    Member("file", .text, "Its name, without folders.") { $0.file }
    Member("date", .day, "The day of the import.") { $0.date.iso }
    Member("sha256", .text, "The SHA-256 of its bytes, in hexadecimal digits.") { $0.sha256 }
  }

  private static let changeRecord = DataRecord<Change>(
    name: "change", summary: "A change of a marker."
  ) {
    Member("date", .day, "The day of the change.") { $0.date.iso }
    Member("note", .text, "What has changed, in plain words.") { $0.note }
    Member(
      "kind", .choice(Change.Kind.allCases.map(\.rawValue)),
      "`major` where what is asked for or advised has changed, `minor` where the wording has."
    ) { $0.kind.rawValue }
    Member("added", .identifier, "The anchors of the questions that it added.") {
      $0.added.map(\.text)
    }
    Member("reworded", .identifier, "The anchors of the questions that it reworded.") {
      $0.reworded.map(\.text)
    }
  }

  private static let linkMembers: [Member<MarkerLink>] =
    [NamedPlace.identifier("Its name among all there is: `sar/qm4`.")].of { (link: MarkerLink) in
      NamedPlace(Place(.marker(link.marker.id)), link.frame)
    } + [
      Member("set", .text, "The code of its set.") { $0.set.settings.code },
      Member("label", .text, "What people cite: `QM4`.") {
        $0.set.settings.label($0.marker.id.number)
      },
      .written(DataField("page", .address, "The address of its page.")) { link, json in
        json.text { link.frame.links.append(addressOf: Place(.marker(link.marker.id)), to: &$0) }
      },
    ]

  private static let relatedRecord = DataRecord<MarkerLink>(
    name: "relatedMarker", summary: "A marker of another set."
  ) {
    linkMembers
  }

  private static let crossReferenceRecord = DataRecord<
    (link: MarkerLink, reference: CrossReference)
  >(
    name: "crossReference", summary: "A marker at the other end of cross-references."
  ) {
    linkMembers.of { $0.link }
    Member("sections", .identifier, "The ids of the sections that refer.") {
      $0.reference.places.map(\.section.id)
    }
    Member("added", "Whether this edition added all of them to what it restates.") {
      $0.reference.isAdded
    }
    Member(
      "addedSections", .identifier, "The ids of the sections of which it added all that refer."
    ) { $0.reference.places.filter(\.isAdded).map(\.section.id) }
  }
}
