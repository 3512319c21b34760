import ByteWriting
package import ContentModel
package import Files
import JSONWriting
import ParallelWork
package import SearchIndex
import Themes
import Wording

/// The search of a site while its pages are made.
///
/// Side by side calls are safe.
package struct GrowingSearch: Sendable {
  private let pages: SitePages
  private let index: GrowingIndex
  /// The pages that are searched, by their place in the index.
  private let places: [PageID: Int]

  fileprivate init(_ pages: SitePages) {
    let ids = pages.searchedIDs
    self.pages = pages
    places = Dictionary(
      ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    index = GrowingIndex(pages.searchOutline, pageCount: ids.count)
  }

  /// Adds a page; every page that is searched has to be added once, in any order.
  ///
  /// - Returns: The scripts with texts that can be written now, of this page or of others; none for a page
  ///   that is not searched.
  package func add(_ id: PageID) -> [SearchScript] {
    places[id].map { index.add(pages.searchPage(of: id), at: $0) } ?? []
  }

  /// Makes the scripts with words when all pages were added; called once.
  ///
  /// - Parameter write: Takes them one after the other.
  /// - Returns: The index, which knows where all scripts belong.
  package func finish(_ write: (SearchScript) -> Void) -> SearchIndex { index.finish(write) }
}

/// The search of a site for the preview, which makes the scripts with texts when it is asked for them.
package struct RequestedSearch: Sendable {
  private let pages: SitePages
  private let ids: [PageID]
  private let index: SearchIndex
  private let words: [OutputFile]

  fileprivate init(_ pages: SitePages) async {
    let search = GrowingSearch(pages)
    ids = pages.searchedIDs
    self.pages = pages
    _ = await ids.concurrentMap { _ = search.add($0) }
    var scripts: [SearchScript] = []
    let index = search.finish { scripts.append($0) }
    var files = MemoryFileWriter()
    for script in scripts { script.write(in: index.folder, to: &files) }
    words = files.files
    self.index = index
  }

  /// The paths of all scripts, in the order of ``SearchIndex/paths``.
  package var paths: [String] { index.paths }

  /// Returns the script at a path; nil where none stands.
  package func file(at path: String) -> OutputFile? {
    if path == SearchIndex.manifestPath { return index.manifest }
    if let script = words.first(where: { $0.path == path }) { return script }
    guard let number = index.page(ofTextsAt: path) else { return nil }
    let texts = index.textFiles(of: pages.searchPage(of: ids[number]), at: number)
    return texts.first { $0.path == path }
  }
}

extension SitePages {
  /// Begins the search of all that can be found on the site.
  package func beginSearch() -> GrowingSearch { GrowingSearch(self) }

  /// Makes the search of all that can be found on the site.
  package func makeSearch() async -> RequestedSearch { await RequestedSearch(self) }

  /// The names of all pages, in parts of which each is made by one worker, those first that begin first.
  ///
  /// Pages that are not searched stand alone, since some of them list all markers and take long. The others
  /// have the order of the search, so that no script has to wait for many pages.
  package var idsInParts: [[PageID]] {
    let searched = searchedIDs
    let others = Set(ids).subtracting(searched)
    return ids.filter(others.contains).map { [$0] }
      + stride(from: 0, to: searched.count, by: Self.pagesOfPart).map { start in
        Array(searched[start..<min(start + Self.pagesOfPart, searched.count)])
      }
  }

  private static let pagesOfPart = 32

  /// The names of the pages that are searched, by their place in the index.
  ///
  /// What other pages only repeat is found where it belongs: a question on the page of its marker, and not
  /// in the list of all questions.
  fileprivate var searchedIDs: [PageID] {
    var ids: [PageID] = []
    for set in site.sets {
      if set.landing != nil { ids.append(.landing(set.id)) }
      ids += set.markers.map { .marker($0.id) }
      if !set.terms.isEmpty { ids.append(.glossary(set.id)) }
      if !set.sources.isEmpty { ids.append(.sources(set.id)) }
      ids += set.pages.map(\.id)
    }
    ids += site.writtenPages.map(\.id) + (site.crosswalks == nil ? [] : [.crosswalk])
    return site.hasUnlisted ? ids.filter(site.isListed) : ids
  }

  fileprivate var searchOutline: SearchOutline {
    let languages = Set(
      ([site.settings.language] + site.sets.compactMap(\.settings.language)).map {
        $0.lowercased()
      })
    let known = languages.sorted().map(SearchLanguage.named)
    return SearchOutline(
      facets: SearchFacets(site).facets(strings), phases: site.sets.flatMap(searchPhases),
      sets: site.sets.flatMap { set in
        set.settings.labelBeginnings.map { SearchSet(prefix: $0, code: set.settings.code) }
      },
      languages: known.indices.filter { index in
        !known[..<index].contains { $0.code == known[index].code }
      }.map { known[$0] }, synonyms: site.sets.flatMap(searchSynonyms), tags: searchTags,
      interface: writeSearchInterface)
  }

  /// Returns which words of a set stand for one another: those it lists, and the other names of its terms.
  private func searchSynonyms(of set: MarkerSet) -> [(SearchSynonym, SearchLanguage)] {
    let language = SearchLanguage.named(set.settings.language ?? site.settings.language)
    let named = set.terms.filter { !$0.synonyms.isEmpty }.map {
      WordSynonyms($0.name, $0.synonyms)
    }
    return (set.settings.synonyms + named).flatMap { synonyms in
      synonyms.others.map { (SearchSynonym(short: synonyms.word, long: $0), language) }
    }
  }

  /// The pages that have a tag, or a question that has, by what filters call it: `scr.level:2`.
  private var searchTags: [SearchTag] {
    guard site.sets.contains(where: { !$0.settings.tagGroups.isEmpty }) else { return [] }
    var pages: [String: [Int]] = [:]
    for (place, id) in searchedIDs.enumerated() {
      guard case .marker(let id) = id else { continue }
      let set = site[id.set]
      let marker = set.marker(id.number)
      var sought = set.settings.soughtTags(marker.tags)
      for question in marker.questions where !question.tags.isEmpty {
        sought += set.settings.soughtTags(question.tags)
      }
      for tag in Set(sought) { pages["\(set.id.folder).\(tag)", default: []].append(place) }
    }
    return pages.sorted { $0.key < $1.key }.map { SearchTag(id: $0.key, pages: $0.value) }
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

  /// Writes the words that the page's script shows, by language of the pages.
  @Sendable private func writeSearchInterface(to json: inout JSONWriter) {
    let languages = Set([site.settings.language] + site.sets.compactMap(\.settings.language))
    for language in languages.sorted() {
      let strings = theme.strings(of: site, in: language)
      json.member(language) { json in
        for text in InterfaceText.ofSearchScript { json.member(text.rawValue, strings.text(text)) }
        for text in CountText.ofSearchScript {
          json.member(text.rawValue) { json in
            let forms = strings.forms(of: text.rawValue).sorted { $0.key < $1.key }
            for form in forms { json.member(form.key, form.value) }
          }
        }
      }
    }
  }
}
