import Diagnostics

/// Everything in a draft that a link can name, ready to be looked up.
struct SymbolTable: Sendable {
  /// The sets, in the order of the site.
  let sets: [SetSymbols]
  /// The files that texts may link to or show.
  let files: Set<String>
  /// The abbreviations that a glossary explains, or that need no explaining.
  let explainedAbbreviations: Set<String>
  /// The free pages and landing texts by their files.
  let pages: [String: PageDraft]
  /// The pages that files of the content become.
  let pageOfFile: [String: PageID]
  /// The language of the site.
  let language: String
  /// The files that become pages and those that texts may link to, for findings.
  let fileNames: FileNames
  /// The sets that could not be read: whatever leads to them is no second mistake.
  let unreadableSets: Set<SetID>
  /// The files of the markers that are not published yet.
  let unpublishedFiles: Set<String>
  /// The sets that are left out, since none of their markers is published yet.
  private let unpublishedSets: [(id: SetID, code: String)]
  private let setIndex: [SetID: Int]
  /// What words mean in the texts of each set, and last on the pages of the site.
  private let vocabularies: [Vocabulary]

  init(_ draft: Draft) {
    let sets = draft.sets.map { SetSymbols($0, language: draft.settings.language) }
    self.sets = sets
    language = draft.settings.language
    vocabularies = (sets + [nil]).map { set in
      Vocabulary(
        of: set, in: sets, language: set?.settings.language ?? draft.settings.language)
    }
    files = draft.files
    explainedAbbreviations = Set(
      draft.settings.abbreviations
        + draft.sets.flatMap {
          ($0.glossary?.terms ?? []).flatMap { [$0.name] + $0.synonyms }
            + [$0.settings.code, $0.settings.prefix]
        }
    ).union(draft.unpublishedSets.map(\.settings.code))
    unreadableSets = draft.unreadableSets
    unpublishedFiles = Set(
      draft.sets.flatMap { $0.markers.lazy.filter(\.isUnpublished).map(\.path) })
    unpublishedSets = draft.unpublishedSets.map { ($0.id, $0.settings.code) }
    setIndex = Dictionary(
      draft.sets.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var pages: [String: PageDraft] = [:]
    var pageOfFile: [String: PageID] = [:]
    func add(_ page: PageDraft, _ id: PageID) {
      pages[page.path] = page
      pageOfFile[page.path] = id
    }
    if draft.sets.count > 1, let home = draft.home { add(home, .home) }
    for page in draft.pages { add(page, .page(nil, name: page.name)) }
    for (set, symbols) in zip(draft.sets, sets) {
      if let landing = set.landing { add(landing, .landing(set.id)) }
      for page in set.pages { add(page, .page(set.id, name: page.name)) }
      // A page of nothing is not made, and cannot be linked to.
      if let glossary = set.glossary, !glossary.terms.isEmpty {
        pageOfFile[glossary.path] = .glossary(set.id)
      }
      if !set.sources.isEmpty { pageOfFile["\(set.folder)/sources.yml"] = .sources(set.id) }
      for marker in symbols.markers {
        pageOfFile[marker.path] = .marker(MarkerID(set.id, marker.number))
      }
    }
    self.pages = pages
    self.pageOfFile = pageOfFile
    fileNames = FileNames(files: draft.files, pages: pageOfFile)
  }

  /// Returns a set of the site.
  func set(_ id: SetID?) -> SetSymbols? { id.flatMap { setIndex[$0] }.map { sets[$0] } }

  /// Returns what words mean in the texts of a set, or of the site where it is nil.
  func vocabulary(of set: SetID?) -> Vocabulary {
    vocabularies[set.flatMap { setIndex[$0] } ?? sets.count]
  }

  /// Returns the order of lists in a set, or of the site where it is nil.
  func order(of id: SetID?) -> LetterOrder {
    LetterOrder(language: set(id)?.settings.language ?? language)
  }

  /// Returns the page that a file of the content becomes.
  func page(ofFile path: String) -> PageID? { pageOfFile[path] }

  /// Whether a file becomes a page, or is one that texts may link to.
  func hasFile(_ path: String) -> Bool { pageOfFile[path] != nil || files.contains(path) }

  /// Returns the path of a file as the disk has it, where the letters of a path are those of one.
  func spelling(ofFile path: String) -> String? {
    pageOfFile.index(forKey: path).map { pageOfFile[$0].key }
      ?? files.firstIndex(of: path).map { files[$0] }
  }

  /// Whether a path leads into the folder of a set that could not be read.
  func isInUnreadableSet(_ path: String) -> Bool {
    unreadableSets.contains { path.hasPrefix("\(contentFolder)/\($0.folder)/") }
  }

  /// Whether a code is most likely that of a set that could not be read.
  func isCodeOfUnreadableSet(_ code: String) -> Bool {
    unreadableSets.contains { $0.folder == code.lowercased() }
  }

  /// Whether a path leads into the folder of a set that is left out.
  func isInUnpublishedSet(_ path: String) -> Bool {
    unpublishedSets.contains { path.hasPrefix("\(contentFolder)/\($0.id.folder)/") }
  }

  /// Whether a code is that of a set that is left out.
  func isCodeOfUnpublishedSet(_ code: String) -> Bool {
    unpublishedSets.contains { $0.code == code }
  }

  /// Whether a file is that of a marker that is not published yet.
  func isUnpublished(_ path: String) -> Bool { unpublishedFiles.contains(path) }

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
    case .marker(let id): set(id.set)?.marker(id.number)?.anchors ?? []
    case .glossary(let id):
      (set(id)?.glossary?.terms ?? []).map { term in
        (term.anchor, slug([term.name, term.expansion].compactMap { $0 }.joined(separator: " ")))
      }
    case .sources(let id):
      (set(id).map { Array($0.sources.keys) } ?? []).sorted().map { ($0, slug($0)) }
    default: headings(of: pages[path]?.content ?? []).map { ($0.anchor, slug($0.words)) }
    }
  }
}

/// What links can name in one set.
///
/// One object, since every text of a site asks it: a copy would cost more than most answers.
final class SetSymbols: Sendable {
  let id: SetID
  let settings: SetSettings
  let glossary: GlossaryDraft?
  /// The folder of its files.
  let folder: String
  /// The publications that its texts may cite, by their keys.
  let sources: [String: Source]
  let hasUnreadableSources: Bool
  let terms: TermIndex
  /// The least and the greatest number of a marker that is published; nil where there is none.
  let numbers: ClosedRange<Int>?
  /// The markers that are published, in the order of their files; of two with one number, both.
  let markers: [MarkerOutline]
  private let markerIndex: [Int: Int]
  /// The numbers of the markers that are not published yet.
  let unpublished: Set<Int>
  /// The numbers that markers should have, where two have one.
  private let meantNumbers: MeantNumbers

  /// Takes a set, and the language of its words where it does not name one.
  init(_ draft: SetDraft, language: String) {
    id = draft.id
    settings = draft.settings
    glossary = draft.glossary
    folder = draft.folder
    sources = Dictionary(
      draft.sources.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    hasUnreadableSources = draft.hasUnreadableSources
    terms = TermIndex(draft.glossary, language: draft.settings.language ?? language)
    markers = draft.markers.lazy.filter { !$0.isUnpublished }.map(\.outline)
    markerIndex = Dictionary(
      markers.enumerated().map { ($1.number, $0) }, uniquingKeysWith: { first, _ in first })
    var meant = MeantNumbers()
    if markerIndex.count < markers.count {
      for (number, same) in Dictionary(grouping: markers, by: \.number) where same.count > 1 {
        meant.add(same.map(\.path), number: number)
      }
    }
    meantNumbers = meant
    unpublished = Set(draft.markers.lazy.filter(\.isUnpublished).map(\.number))
    let known = markerIndex.keys
    numbers = known.min().map { $0...(known.max() ?? $0) }
  }

  /// Returns a marker that is published.
  func marker(_ number: Int) -> MarkerOutline? { markerIndex[number].map { markers[$0] } }

  /// The numbers of the markers that are published, in runs without a gap.
  var runsOfNumbers: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for number in markerIndex.keys.sorted() {
      if let last = runs.last, last.upperBound + 1 == number {
        runs[runs.count - 1] = last.lowerBound...number
      } else {
        runs.append(number...number)
      }
    }
    return runs
  }

  /// Whether a number is that of a marker that is published.
  func hasMarker(_ number: Int) -> Bool { markerIndex[number] != nil }

  /// Whether a number is that of a marker that is not published yet.
  func isUnpublished(_ number: Int) -> Bool { unpublished.contains(number) }

  /// Whether a number that no marker has is most likely that of one whose own stands twice.
  func isTakenForAnother(_ number: Int) -> Bool {
    meantNumbers.contains(number) && number <= (numbers?.upperBound ?? 0) + 1
  }
}
