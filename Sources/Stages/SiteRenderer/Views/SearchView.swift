import ContentModel
import SearchIndex
import Themes
import Wording

/// The page that searches, and that says without JavaScript where else everything is.
enum SearchView {
  /// What the search field needs, which stands on every page.
  static let fieldShape = TemplateShape.object(
    "What the search field needs.",
    [
      "href": .text("The address of the page that searches."),
      "index": .text("The address of the script that leads to the index."),
    ])

  static let shape = PageFrame.shape.merging([
    "phases": .list("The phases of all sets, to choose from.", of: choiceShape),
    "sections": .list("The sections of all sets, to choose from.", of: choiceShape),
    "sets": .list(
      "The sets, with what leads to all their pages.",
      of: [
        "title": .text("The title."), "href": .text("The address of the landing page."),
        "overview-href": .text("The address of the overview."),
        "questions-href": .text("The address of the page of all questions."),
        "glossary-href": .text("The address of the glossary.").optional,
        "phases": .list(
          "The phases that have markers, in order.",
          of: [
            "title": .text("The title."), "href": .text("The address in the overview."),
            "markers": .list(
              "Its markers; none where there are too many to list.",
              of: MarkerView.markerLinkShape),
          ]),
      ]),
  ]) { $1 }

  private static let choiceShape: [String: TemplateShape] = [
    "value": .text("What the script calls it."), "title": .text("Its title."),
  ]

  /// Of a set with more markers, the phases are listed alone: the overview has them all.
  private static let greatestList = 200

  static func field(_ links: PageLinks) -> TemplateValue {
    .fields([
      "href": .text(links.address(of: .search)),
      "index": .text(links.address(ofPath: SearchIndex.manifestPath)),
    ])
  }

  static func make(_ pages: SitePages, _ frame: PageFrame) -> TemplateValue {
    let sets = frame.site.sets
    return frame.view(title: frame.strings.text(.search), breadcrumbs: frame.trailToSet).merging(
      .fields([
        "phases": .list(
          sets.flatMap(pages.searchPhases).map { choice(value: $0.id, title: $0.title) }),
        "sections": .list(
          sets.flatMap { set in
            set.settings.sections.map { section in
              choice(
                value: SearchFacets.id(of: section, in: set.id),
                title: pages.inSet(section.heading, set))
            }
          }), "sets": .list(sets.map { contents(of: $0, frame) }),
      ]))
  }

  private static func choice(value: String, title: String) -> TemplateValue {
    .fields(["value": .text(value), "title": .text(title)])
  }

  private static func contents(of set: MarkerSet, _ frame: PageFrame) -> TemplateValue {
    let links = frame.links
    return .fields([
      "title": .text(set.settings.title), "href": .text(links.address(of: .landing(set.id))),
      "overview-href": .text(links.address(of: .overview(set.id))),
      "questions-href": .text(links.address(of: .questions(set.id))),
      "glossary-href": set.terms.isEmpty ? nil : .text(links.address(of: .glossary(set.id))),
      "phases": .list(
        set.settings.phases.indices.filter { !set.markersOfPhase[$0].isEmpty }.map { index in
          let phase = set.settings.phases[index]
          let markers = set.markers.count > greatestList ? [] : set.markersOfPhase[index]
          return .fields([
            "title": .text(phase.title),
            "href": .text(
              links.address(of: Place(.overview(set.id), anchor: "phase-\(phase.id)"))),
            "markers": .list(
              markers.map { place in
                let name = links.name(of: set.markers[place].id)
                return .fields([
                  "label": .text(name.label), "title": .text(name.title),
                  "href": .text(links.address(of: .marker(set.markers[place].id))),
                ])
              }),
          ])
        }),
    ])
  }
}
