package import ContentModel
package import Files
import JSONWriting
import SearchIndex
import Themes
import Wording

/// The search of a site: the scripts that its pages load, and which need no server.
package struct SiteSearch: Sendable {
  private let pages: SitePages
  private let index: SearchIndex
  /// The pages that are searched, by their place in the index.
  private let places: [PageID: Int]

  fileprivate init(_ pages: SitePages, _ ids: [PageID]) async {
    self.pages = pages
    places = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    index = await SearchIndex.of(pages.searchOutline, pageCount: ids.count) { number in
      pages.searchPage(of: ids[number])
    }
  }

  /// The scripts with the words of the site, and what leads to them.
  package var files: [OutputFile] { index.files }

  /// Returns the scripts with what results show of a page; none for a page that is not searched.
  package func files(beside id: PageID) -> [OutputFile] {
    places[id].map { index.textFiles(of: pages.searchPage(of: id), at: $0) } ?? []
  }

  /// Returns the paths of ``files(beside:)``.
  package func paths(beside id: PageID) -> [String] {
    places[id].map { index.textPaths(at: $0) } ?? []
  }
}

extension SitePages {
  /// Indexes all that can be found on the site.
  ///
  /// What other pages only repeat is found where it belongs: a question on the page of its marker, and not
  /// in the list of all questions.
  ///
  /// - Returns: The search, which makes the scripts of each page when it is asked for them.
  package func makeSearch() async -> SiteSearch {
    var ids: [PageID] = []
    for set in site.sets {
      if set.landing != nil { ids.append(.landing(set.id)) }
      ids += set.markers.map { .marker($0.id) }
      if !set.terms.isEmpty { ids.append(.glossary(set.id)) }
      if !set.sources.isEmpty { ids.append(.sources(set.id)) }
      ids += set.pages.map(\.id)
    }
    return await SiteSearch(self, ids + site.pages.map(\.id))
  }

  fileprivate var searchOutline: SearchOutline {
    let languages = Set(
      ([site.settings.language] + site.sets.compactMap(\.settings.language)).map {
        $0.lowercased()
      })
    let known = languages.sorted().map(SearchLanguage.named)
    return SearchOutline(
      facets: SearchFacets(site).facets(strings), phases: site.sets.flatMap(searchPhases),
      sets: site.sets.map { SearchSet(prefix: $0.settings.prefix, code: $0.settings.code) },
      languages: known.indices.filter { index in
        !known[..<index].contains { $0.code == known[index].code }
      }.map { known[$0] }, interface: searchInterface)
  }

  /// Returns the phases of a set as filters name them.
  func searchPhases(of set: MarkerSet) -> [SearchPhase] {
    set.settings.phases.map { phase in
      SearchPhase(id: "\(set.id.folder).\(phase.id)", title: inSet(phase.title, set))
    }
  }

  /// Returns a title with the code of its set before it, where there are several sets.
  func inSet(_ title: String, _ set: MarkerSet) -> String {
    site.sets.count == 1 ? title : "\(set.settings.code) \(title)"
  }

  /// The words that the page's script shows, by language of the pages.
  private var searchInterface: JSONValue {
    let languages = Set([site.settings.language] + site.sets.compactMap(\.settings.language))
    return .object(
      languages.sorted().map { language in
        let strings = theme.strings(for: language)
        let texts = InterfaceText.ofSearchScript.map { text -> (String, JSONValue) in
          (text.rawValue, .text(strings.text(text)))
        }
        let plurals = CountText.ofSearchScript.map { text -> (String, JSONValue) in
          let forms = strings.forms(of: text.rawValue).sorted { $0.key < $1.key }
          return (text.rawValue, .object(forms.map { ($0.key, .text($0.value)) }))
        }
        return (language, .object(texts + plurals))
      })
  }
}
