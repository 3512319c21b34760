import ContentModel
import SearchIndex
import Themes
import Wording

/// What passages of a site are, each with its place among the facets of its search.
struct SearchFacets {
  private let sets: [(id: SetID, settings: SetSettings, first: Int)]
  private let site: Site

  /// The page as such.
  static let page = 0
  /// A term of a glossary.
  static let term = 1
  /// A publication that a set cites.
  static let source = 2
  /// A part of a free page.
  static let text = 3

  init(_ site: Site) {
    self.site = site
    var first = Self.text + 1
    sets = site.sets.map { set in
      defer { first += set.settings.sections.count }
      return (set.id, set.settings, first)
    }
  }

  /// Returns the place of a section of a set.
  func place(of section: SectionDefinition, in set: SetID) -> Int {
    guard let set = sets.first(where: { $0.id == set }) else { return Self.text }
    let index = set.settings.sections.firstIndex { $0.id == section.id } ?? 0
    return set.first + index
  }

  /// Returns the facets in the order of their places.
  func facets(_ strings: InterfaceStrings) -> [SearchFacet] {
    [
      SearchFacet(heading: "", weight: 2),
      SearchFacet(heading: strings.text(.glossary), weight: 1.5),
      SearchFacet(heading: strings.text(.sources), weight: 0.7),
      SearchFacet(heading: "", weight: 0.8),
    ]
      + sets.flatMap { set in
        set.settings.sections.map { section in
          SearchFacet(
            id: Self.id(of: section, in: set.id), heading: section.heading,
            weight: Self.weight(of: section))
        }
      }
  }

  /// Returns what filters call a section: `scr.questions`.
  static func id(of section: SectionDefinition, in set: SetID) -> String {
    "\(set.folder).\(section.id)"
  }

  private static func weight(of section: SectionDefinition) -> Double {
    if section.isLead { return 1.4 }
    return section.isAssessed ? 1.2 : 1
  }
}
