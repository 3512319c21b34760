import ContentModel
import Downloads
import Themes
import Wording

/// The page of one marker.
enum MarkerView {
  static let shape = PageFrame.shape.merging([
    "label": .text("What people cite: `QM2`."), "number": .text("Its number."),
    "phase": PhaseView.shape,
    "position": .text("Its place in the phase, in words."),
    "lead-sections": .list("The sections to be set apart at the top.", of: SectionView.shape),
    "sections": .list("The other sections.", of: SectionView.shape),
    "contents": .list("The headings of the page.", of: headingShape),
    "not-held": .list(
      "The sections that the original has and this edition does not hold.",
      of: ["heading": .text("The heading.")]),
    "original": .object(
      "The publication that the set restates.", ["html": .html("The reference to it.")]
    ).optional,
    "references": .list("The other markers that this one refers to.", of: markerLinkShape),
    "backlinks": .list(
      "The other markers that refer to this one.",
      of: markerLinkShape.merging([
        "where": .text("The sections that do, in words.")
      ]) { $1 }),
    "sources": SourcesView.markerSourcesShape,
    "cites-sources": .flag("Whether it cites any publication."),
    "related": .list(
      "The markers of other sets that belong beside this one, each with the code of its set.",
      of: markerLinkShape),
    "handouts": DownloadsView.shape,
    "has-handouts": .flag("Whether there is any document about it."),
    "data-href": .text("The address of the marker's data, as JSON."),
    "markdown-href": .text("The address of the marker as Markdown."),
    "citation": .object("How to cite this page.", CitationView.shape),
    "metadata": MetadataView.shape,
    "has-connections": .flag("Whether there is any reference, backlink or related marker."),
    "neighbours": .list(
      "The markers of the phase, or those near this one where there are many.",
      of: markerLinkShape.merging(["is-current": .flag("Whether it is this one.")]) { $1 }),
    "previous": .object("The marker before this one.", markerLinkShape).optional,
    "next": .object("The marker after this one.", markerLinkShape).optional,
    "reviewed": .object(
      "When somebody last compared it with what it restates.",
      ["iso": .text("The day as `2026-11-21`."), "text": .text("The day in words.")]
    ).optional,
  ]) { $1 }

  static let headingShape: [String: TemplateShape] = [
    "title": .text("The heading."), "href": .text("Its address."),
  ]

  static let markerLinkShape: [String: TemplateShape] = [
    "label": .text("What people cite: `QM2`."), "title": .text("The title of the marker."),
    "href": .text("The address of its page."), "set-language": setLanguageShape,
  ]

  static let setLanguageShape = TemplateShape.text(
    "The language of its set, where it is not that of the page."
  ).optional

  /// How many markers of a phase a page lists: with all of them, ten thousand markers would make a
  /// hundred million links.
  private static let neighbourCount = 14

  static func make(_ marker: Marker, of set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let writer = frame.writer()
    let label = frame.site.label(of: marker.id)
    let phase = set.settings.phases[marker.phase]
    let sections = marker.sections.map {
      ($0.definition.isLead, SectionView.make($0, of: marker, frame, writer))
    }
    let index = set.index(of: marker.id.number)
    let common = frame.view(
      title: marker.title,
      description: marker.description.isEmpty ? marker.summary : marker.description,
      breadcrumbs: frame.trailToSet)
    let phaseMarkers = set.markersOfPhase[marker.phase]
    let publication = frame.site.publication(of: marker, in: set, words: frame.strings)
    return common.merging(
      .fields([
        "document-title": .text(
          frame.strings.text(
            .documentTitle,
            ["page": "\(label) \(marker.title)", "site": frame.site.settings.name])),
        "label": .text(label), "number": .text(String(marker.id.number)),
        "phase": PhaseView.make(phase, at: marker.phase, of: set, frame),
        "position": .text(
          frame.strings.text(
            .positionInPhase,
            ["number": String(marker.placeInPhase + 1), "count": String(phaseMarkers.count)])),
        "lead-sections": .list(sections.filter(\.0).map(\.1)),
        "sections": .list(sections.filter { !$0.0 }.map(\.1)),
        "contents": .list(
          marker.sections.map { section in
            .fields([
              "title": .text(section.definition.heading),
              "href": .text("#\(section.definition.id)"),
            ])
          }),
        "not-held": .list(marker.notHeld.map { .fields(["heading": .text($0.heading)]) }),
        "original": set.restated.map { source in
          .fields([
            "html": .html(
              writer.html(referenceText(of: source, words: frame.strings.referenceWords)))
          ])
        },
        "references": .list(marker.mentions.map { markerLink($0, frame) }),
        "backlinks": .list(marker.backlinks.map { backlink($0, frame) }),
        "sources": SourcesView.markerSources(marker, frame),
        "cites-sources": .flag(!marker.sources.isEmpty),
        "handouts": DownloadsView.make(frame),
        "has-handouts": .flag(frame.downloads.contains { $0.format != .png }),
        "data-href": .text(frame.links.address(ofPath: frame.site.dataAddress(of: marker.id))),
        "markdown-href": .text(
          frame.links.address(ofPath: frame.site.markdownAddress(of: marker.id))),
        "citation": CitationView.make(publication, at: .marker(marker.id), frame),
        "metadata": MetadataView.make(publication, of: set, marker: marker, frame),
        "related": .list(marker.related.map { relatedLink($0, frame) }),
        "has-connections": .flag(
          !marker.mentions.isEmpty || !marker.backlinks.isEmpty || !marker.related.isEmpty),
        "neighbours": .list(neighbours(of: marker, in: set, phaseMarkers, frame)),
        "previous": index > 0 ? markerLink(set.markers[index - 1].id, frame) : nil,
        "next": index + 1 < set.markers.count
          ? markerLink(set.markers[index + 1].id, frame) : nil,
        "reviewed": marker.upkeep.reviewed.map { reviewed($0, frame) },
      ]))
  }

  /// Returns a link to a marker, with the code of its set where the page is of another.
  static func markerLink(_ id: MarkerID, _ frame: PageFrame) -> TemplateValue {
    let name = frame.links.name(of: id)
    let code = frame.set?.id == id.set ? "" : frame.site[id.set].settings.code + " "
    return .fields([
      "label": .text(code + name.label), "title": .text(name.title),
      "href": .text(frame.links.address(of: .marker(id))),
      "set-language": frame.foreignLanguage(of: id.set).map { .text($0) },
    ])
  }

  static func reviewed(_ date: CalendarDate, _ frame: PageFrame) -> TemplateValue {
    .fields(["iso": .text(date.iso), "text": .text(frame.strings.date(date))])
  }

  /// Returns the link to a marker of another set, which has to be named: `SAR QM4`.
  private static func relatedLink(_ id: MarkerID, _ frame: PageFrame) -> TemplateValue {
    let code = frame.site[id.set].settings.code
    return markerLink(id, frame).merging(
      .fields(["label": .text("\(code) \(frame.site.label(of: id))")]))
  }

  private static func backlink(_ backlink: Backlink, _ frame: PageFrame) -> TemplateValue {
    let sections = backlink.sections.map(\.heading).joined(separator: ", ")
    return markerLink(backlink.marker, frame).merging(
      .fields(["where": .text(frame.strings.text(.mentionedIn, ["sections": sections]))]))
  }

  private static func neighbours(
    of marker: Marker, in set: MarkerSet, _ phaseMarkers: [Int], _ frame: PageFrame
  ) -> [TemplateValue] {
    let first = max(
      0, min(marker.placeInPhase - neighbourCount / 2, phaseMarkers.count - neighbourCount))
    return phaseMarkers[first...].prefix(neighbourCount).map { index in
      let id = set.markers[index].id
      return markerLink(id, frame).merging(.fields(["is-current": .flag(id == marker.id)]))
    }
  }
}
