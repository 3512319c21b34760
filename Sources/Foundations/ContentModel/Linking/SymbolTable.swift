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
  /// The pages that files of the content become, but for markers.
  let pageOfFile: [String: PageID]
  /// The language of the site.
  let language: String
  /// The files that become pages and those that texts may link to, for findings.
  let fileNames: FileNames
  /// The sets that could not be read: whatever leads to them is no second mistake.
  let unreadableSets: Set<SetID>
  /// The sets that are left out, since none of their markers is published yet.
  let unpublishedSets: [(id: SetID, code: String)]
  /// What other publishers have that texts can cite.
  let inventories: [Inventory]
  private let setIndex: [SetID: Int]
  /// What words mean in the texts of each set, and last on the pages of the site.
  private let vocabularies: [Vocabulary]

  /// Takes what a draft holds.
  ///
  /// - Parameters:
  ///   - draft: The draft.
  ///   - known: What is known of an earlier linking: what the insides of markers cannot change is kept.
  init(_ draft: Draft, knowing known: KnownLinks? = nil) {
    let sets = draft.sets.map {
      SetSymbols($0, language: draft.settings.language, knowing: known)
    }
    self.sets = sets
    language = draft.settings.language
    inventories = draft.inventories
    vocabularies = (sets + [nil]).map { set in
      Vocabulary(
        of: set, in: sets, citing: draft.inventories,
        language: set?.settings.language ?? draft.settings.language)
    }
    files = draft.files
    explainedAbbreviations = Set(
      draft.settings.abbreviations
        + draft.sets.flatMap {
          ($0.glossary?.terms ?? []).flatMap { [$0.name] + $0.synonyms }
            + [$0.settings.code, $0.settings.prefix]
            + ($0.settings.labels.marker == nil ? [] : $0.settings.phases.map(\.code))
        }
    ).union(draft.unpublishedSets.map(\.settings.code))
    unreadableSets = draft.unreadableSets
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
    for set in draft.sets {
      if let landing = set.landing { add(landing, .landing(set.id)) }
      for page in set.pages { add(page, .page(set.id, name: page.name)) }
      // A page of nothing is not made, and cannot be linked to.
      if let glossary = set.glossary, !glossary.terms.isEmpty {
        pageOfFile[glossary.path] = .glossary(set.id)
      }
      if !set.sources.isEmpty { pageOfFile["\(set.folder)/sources.yml"] = .sources(set.id) }
    }
    self.pages = pages
    self.pageOfFile = pageOfFile
    let fileNames = FileNames(
      files: draft.files, pages: Set(pageOfFile.keys), markers: sets.map(\.numbers))
    self.fileNames = known?.table?.fileNames.sameNames(as: fileNames) ?? fileNames
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
  func page(ofFile path: String) -> PageID? {
    if let page = pageOfFile[path] { return page }
    for set in sets {
      if let number = set.numbers.number(ofFile: path) { return .marker(MarkerID(set.id, number)) }
    }
    return nil
  }

  /// Whether a file becomes a page, or is one that texts may link to.
  func hasFile(_ path: String) -> Bool { page(ofFile: path) != nil || files.contains(path) }

  /// Returns the path of a file as the disk has it, where the letters of a path are those of one.
  func spelling(ofFile path: String) -> String? {
    pageOfFile.index(forKey: path).map { pageOfFile[$0].key }
      ?? sets.lazy.compactMap { $0.numbers.spelling(ofFile: path) }.first
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
  func isUnpublished(_ path: String) -> Bool {
    sets.contains { $0.numbers.unpublishedFiles.contains(path) }
  }

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
