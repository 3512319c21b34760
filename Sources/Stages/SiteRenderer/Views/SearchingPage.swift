import ContentModel
import SearchIndex
import Themes
import Wording

/// What every page needs to search.
enum SearchView {
  static let field = View<PageLinks> {
    Value.text("href", "The address of the page that searches.") { $0.address(of: .search) }
    Value.text("index", "The address of the script that leads to the index.") {
      $0.address(ofPath: SearchIndex.manifestPath)
    }
  }
}

/// The page that searches, and that says without JavaScript where else everything is.
struct SearchingPage: Sendable {
  private let page: FramedPage
  private let pages: SitePages
  private var frame: PageFrame { page.frame }

  /// Of a set with more markers, the phases are listed alone: the overview has them all.
  private static let greatestList = 200

  init(_ pages: SitePages, _ frame: PageFrame) {
    self.pages = pages
    page = FramedPage(
      frame: frame, title: frame.strings.text(.search), breadcrumbs: frame.trailToSet)
  }

  static let view = View<SearchingPage> {
    FramedPage.view.of { (page: SearchingPage) in page.page }
    Value.list("phases", "The phases of all sets, to choose from.", of: choiceView) { page in
      page.frame.site.listedSets.flatMap(page.pages.searchPhases).map {
        (value: $0.id, title: $0.title)
      }
    }
    Value.list("sections", "The sections of all sets, to choose from.", of: choiceView) { page in
      page.frame.site.listedSets.flatMap { set in
        set.settings.sections.map { section in
          (
            value: SearchFacets.id(of: section, in: set.id),
            title: page.pages.inSet(section.heading, set)
          )
        }
      }
    }
    Value.list(
      "tag-groups", "The groups of tags of all sets, to choose from.",
      of: View<(set: MarkerSet, group: TagGroup, page: SearchingPage)> {
        Value.text("field", "What the script calls it: `tag.scr.level`.") {
          "tag.\($0.set.id.folder).\($0.group.id)"
        }
        Value.text("title", "Its title.") { $0.page.pages.inSet($0.group.title, $0.set) }
        Value.list("tags", "Its tags.", of: TagChoices.tagView) { entry in
          entry.group.tags.indices.map { (entry.group, $0, entry.page.frame) }
        }
      }
    ) { page in
      page.frame.site.listedSets.flatMap { set in set.settings.tagGroups.map { (set, $0, page) } }
    }
    Value.flag("has-additions", "Whether any set has what was written for its edition.") { page in
      page.frame.site.listedSets.contains { set in
        set.markers.contains { marker in
          marker.sections.contains { $0.isDrafted || $0.addedQuestionCount > 0 }
        }
      }
    }
    Value.flag("has-editions", "Whether older editions stand beside the site.") {
      !$0.pages.olderEditions.isEmpty
    }
    Value.list(
      "editions", "The older editions, each of which has a search of its own.",
      of: View<(edition: OlderEdition, frame: PageFrame)> {
        Value.text("tag", "What it is called.") { $0.edition.edition.tag }
        Value.text("href", "The address of the page that searches it.") {
          $0.edition.address(of: .search, $0.frame)
        }
      }
    ) { page in page.pages.olderEditions.map { ($0, page.frame) } }
    Value.list("sets", "The sets, with what leads to all their pages.", of: setView) { page in
      page.frame.site.listedSets.map { (set: $0, frame: page.frame) }
    }
  }

  private static let choiceView = View<(value: String, title: String)> {
    Value.text("value", "What the script calls it.") { $0.value }
    Value.text("title", "Its title.") { $0.title }
  }

  private static let setView = View<(set: MarkerSet, frame: PageFrame)> {
    Value.text("title", "The title.") { $0.set.settings.title }
    Value.text("href", "The address of the landing page.") {
      $0.frame.links.address(of: .landing($0.set.id))
    }
    Value.text("overview-href", "The address of the overview.") {
      $0.frame.links.address(of: .overview($0.set.id))
    }
    Value.text("questions-href", "The address of the page of all questions.") {
      $0.frame.links.address(of: .questions($0.set.id))
    }
    Value.optionalText("glossary-href", "The address of the glossary.") { entry in
      entry.set.terms.isEmpty ? nil : entry.frame.links.address(of: .glossary(entry.set.id))
    }
    Value.list(
      "phases", "The phases that have markers, in order.",
      of: View<PhaseOfSet> {
        Value.text("title", "The title.") { $0.phase.title }
        Value.text("href", "The address in the overview.") {
          $0.frame.links.address(of: Place(.overview($0.set.id), anchor: $0.anchor))
        }
        Value.list(
          "markers", "Its markers; none where there are too many to list.", of: markerView
        ) { phase in phase.set.markers.count > greatestList ? [] : phase.markers }
      }
    ) { PhaseOfSet.all(of: $0.set, $0.frame) }
  }

  /// On this page each marker stands below its set.
  private static let markerView = View<MarkerLink> {
    MarkerLink.view
    Value.text("label", "What people cite: `QM2`.") {
      $0.set.settings.label($0.marker.id.number)
    }
    MarkerLink.setLanguage { _ in nil }
  }
}
