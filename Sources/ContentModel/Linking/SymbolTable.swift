import Diagnostics

/// Everything in a draft that a link can name, ready to be looked up.
struct SymbolTable: Sendable {
  /// The sets, in the order of the site.
  let sets: [SetSymbols]
  /// The files that texts may link to or show.
  let files: Set<String>
  /// The abbreviations that a glossary explains, or that need no explaining.
  let explainedAbbreviations: Set<String>
  private let pages: [String: PageDraft]
  private let pageOfFile: [String: PageID]
  private let setIndex: [SetID: Int]

  init(_ draft: Draft) {
    sets = draft.sets.map(SetSymbols.init)
    files = draft.files
    explainedAbbreviations = Set(
      draft.settings.abbreviations
        + draft.sets.flatMap {
          ($0.glossary?.terms ?? []).map(\.name) + [$0.settings.code, $0.settings.prefix]
        })
    setIndex = Dictionary(
      draft.sets.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pages: [String: PageDraft] = [:]
    var pageOfFile: [String: PageID] = [:]
    func add(_ page: PageDraft, _ id: PageID) {
      pages[page.path] = page
      pageOfFile[page.path] = id
    }
    for page in draft.pages { add(page, .page(nil, name: page.name)) }
    for set in draft.sets {
      if let landing = set.landing { add(landing, .landing(set.id)) }
      for page in set.pages { add(page, .page(set.id, name: page.name)) }
      // A page of nothing is not made, and cannot be linked to.
      if let glossary = set.glossary, !glossary.terms.isEmpty {
        pageOfFile[glossary.path] = .glossary(set.id)
      }
      if !set.sources.isEmpty { pageOfFile["\(set.folder)/sources.yml"] = .sources(set.id) }
      for marker in set.markers where !marker.isUnpublished {
        pageOfFile[marker.path] = .marker(MarkerID(set.id, marker.number))
      }
    }
    self.pages = pages
    self.pageOfFile = pageOfFile
  }

  /// Returns a set of the site.
  func set(_ id: SetID?) -> SetSymbols? { id.flatMap { setIndex[$0] }.map { sets[$0] } }

  /// Returns the page that a file of the content becomes.
  func page(ofFile path: String) -> PageID? { pageOfFile[path] }

  /// Returns all files that become pages, for near misses.
  var pagePaths: [String] { pageOfFile.keys.sorted() }

  /// Returns the address on a page that is meant by what an editor wrote after `#`, or nil.
  ///
  /// Our own addresses and those that code hosts make of headings both count; ours come first.
  func anchor(_ written: String, onPageOfFile path: String, _ page: PageID) -> String? {
    let anchors = anchors(ofFile: path, page)
    let found =
      anchors.first { $0.anchor == written } ?? anchors.first { $0.slug == slug(written) }
    return found?.anchor
  }

  /// Returns every address on a page with the slug that a code host would give it.
  func anchors(ofFile path: String, _ page: PageID) -> [(anchor: String, slug: String)] {
    switch page {
    case .marker(let id): set(id.set)?.draft(id.number).map(markerAnchors) ?? []
    case .glossary(let id):
      (set(id)?.glossary?.terms ?? []).map { term in
        (term.anchor, slug([term.name, term.expansion].compactMap { $0 }.joined(separator: " ")))
      }
    case .sources(let id): (set(id)?.sourceKeys ?? []).sorted().map { ($0, slug($0)) }
    default: pages[path].map { headingAnchors($0.content) } ?? []
    }
  }
}

private func markerAnchors(_ marker: MarkerDraft) -> [(anchor: String, slug: String)] {
  marker.sections.flatMap { section -> [(anchor: String, slug: String)] in
    // Whichever of its headings the file uses, `&` or `and`, the code host's address is known.
    var anchors = ([section.definition.heading] + section.definition.aliases).flatMap { heading in
      [heading, foldedHeading(heading)].map { (section.definition.id, slug($0)) }
    }
    for part in section.parts {
      switch part {
      case .prose(let blocks): anchors += headingAnchors(blocks)
      case .questions(let questions): anchors += questions.map { ($0.anchor, $0.anchor) }
      case .points(let points):
        anchors += points.map { point in
          let anchor = pointAnchor(section: section.definition.id, number: point.number)
          return (anchor, anchor)
        }
      }
    }
    return anchors
  }
}

private func headingAnchors(_ blocks: [WrittenBlock]) -> [(anchor: String, slug: String)] {
  blocks.compactMap { block in
    if case .heading(_, let anchor, let content) = block.kind {
      (anchor, slug(content.plainText()))
    } else {
      nil
    }
  }
}

/// What links can name in one set.
struct SetSymbols: Sendable {
  let id: SetID
  let settings: SetSettings
  let glossary: GlossaryDraft?
  let sourceKeys: Set<String>
  let terms: TermIndex
  private let markers: [MarkerDraft]
  private let markerIndex: [Int: Int]
  private let unpublished: Set<Int>

  init(_ draft: SetDraft) {
    id = draft.id
    settings = draft.settings
    glossary = draft.glossary
    sourceKeys = Set(draft.sources.map(\.key))
    terms = TermIndex(draft.glossary)
    markers = draft.markers
    var markerIndex: [Int: Int] = [:]
    for (index, marker) in draft.markers.enumerated()
    where !marker.isUnpublished && markerIndex[marker.number] == nil {
      markerIndex[marker.number] = index
    }
    self.markerIndex = markerIndex
    unpublished = Set(draft.markers.filter(\.isUnpublished).map(\.number))
  }

  /// Returns a marker that is published.
  func draft(_ number: Int) -> MarkerDraft? { markerIndex[number].map { markers[$0] } }

  /// Returns why a number names no marker of the set, with a hint.
  func absence(of number: String) -> (summary: String, hint: String?) {
    let label = settings.prefix + number
    if let value = Int(number), unpublished.contains(value) {
      return ("\(label) is not published", "its file says 'draft: true'")
    }
    guard let first = markerIndex.keys.min(), let last = markerIndex.keys.max() else {
      return ("no marker \(label) in this set, which has none", nil)
    }
    let held =
      first == last
      ? settings.label(first) : "\(settings.label(first)) to \(settings.label(last))"
    return ("no marker \(label) in this set, which has \(held)", nil)
  }
}
